"""Fonts folded as PowerPoint embeds them: MicroType Express, in a few lines."""

from __future__ import annotations

import io
import struct
from itertools import pairwise

from pptlearn.fonts.lzcomp import _LETTERS, _plain_codes, _symbol_codes


def folded(font: bytes) -> bytes:
    """Return a TrueType font of simple glyphs in MicroType Express."""
    block = packed(_compact(font))
    head = bytes((3,)) + b"".join(at.to_bytes(3, "big") for at in (0x7FFF, 10 + len(block), 10 + len(block)))
    return head + block


def packed(content: bytes, *, copies: bool = True) -> bytes:
    """Return a block that unpacks to `content`: letters, and copies of two bytes that stand near."""
    bits = [0]
    distances = _plain_codes(3)
    bits += [int(bit) for bit in f"{len(content):024b}"]
    symbols, _ = _symbol_codes(len(content))
    place = 0
    while place < len(content):
        pair = content[place : place + 2]
        found = content.rfind(pair, max(0, place - 60), place) if copies and len(pair) == 2 else -1
        if 0 <= found <= place - 2:
            distance = place - found - 2  # from the end of what is copied; one less is written
            bits += _written(symbols, _LETTERS + 8)
            bits += _written(distances, distance >> 3) + _written(distances, distance & 7)
            place += 2
        else:
            bits += _written(symbols, content[place])
            place += 1
    bits += [0] * (-len(bits) % 8)
    return int("".join(map(str, bits)), 2).to_bytes(len(bits) // 8, "big")


def _written(codes, symbol):
    """Return the bits of a symbol, and let the codes learn it."""
    node, path = codes._down.index(~symbol), []
    at = node
    while at != 1:
        above = codes._up[at]
        path.append(at - codes._down[above])
        at = above
    codes._count(node)
    return path[::-1]


def _compact(font: bytes) -> bytes:
    """Return the font with its glyphs in the compact form, every step in four bytes."""
    from fontTools.ttLib import TTFont

    whole = TTFont(io.BytesIO(font))
    tables = {tag: whole.reader[tag] for tag in whole.reader.tables if tag != "loca"}
    tables["glyf"] = b"".join(_glyph(whole["glyf"][name]) for name in whole.getGlyphOrder())
    head = font[:4] + struct.pack(">H6x", len(tables))
    start = len(head) + 16 * len(tables)
    records, content = b"", b""
    for tag, table in tables.items():
        records += struct.pack(">4sIII", tag.encode(), 0, start + len(content), len(table))
        content += table
    return head + records + content


def _glyph(glyph) -> bytes:
    if not glyph.numberOfContours:
        return bytes(2)
    contours = struct.pack(">h", glyph.numberOfContours)
    ends = [glyph.endPtsOfContours[0]]
    ends += [b - a for a, b in pairwise(glyph.endPtsOfContours)]
    points = [(0, 0), *glyph.coordinates]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)]
    flags = bytes(
        124 + (dx >= 0) + 2 * (dy >= 0) + (0 if on else 0x80)
        for (dx, dy), on in zip(steps, glyph.flags, strict=True)
    )
    return (
        contours
        + bytes(ends)
        + flags
        + b"".join(struct.pack(">HH", abs(x), abs(y)) for x, y in steps)
        + b"\0\0"
    )
