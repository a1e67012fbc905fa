"""MicroType Express: the compact form in which PowerPoint embeds TrueType fonts, unfolded.

After the W3C Member Submission “MicroType Express (MTX) Font Format” (2008). Instructions for small screens,
which lie in blocks of their own, are left out: a module's letters are drawn by their outlines.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence
from functools import lru_cache

from pptlearn.fonts.lzcomp import unpacked

_HEAD = 10
"""Bytes before the first block: version, farthest copy, where the second and third block begin."""
_MOST_PACKED = 800_000
"""Bytes: twice Calibri. Unfolding more takes more seconds than a typeface is worth."""
_REMADE = frozenset(("glyf", "loca"))
_LEFT_OUT = frozenset(
    ("cvt ", "fpgm", "prep", "hdmx", "VDMX", "LTSH", "gasp", "EBDT", "EBLC", "EBSC", "DSIG")
)
"""Instructions and what serves small screens, some of it folded too; and a signature that no longer holds."""
_BOX_GIVEN = 0x7FFF
"""Instead of a number of contours: that number follows, and the glyph's box."""
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX, _INSTRUCTED = 0x1, 0x8, 0x20, 0x40, 0x80, 0x100
"""Flags of a component (OpenType `glyf`)."""


class Damaged(Exception):
    """The bytes are no font in this form."""


def unfolded(content: bytes) -> bytes:
    """Return the TrueType font in MicroType Express `content`; raises Damaged."""
    end = int.from_bytes(content[4:7], "big")
    if not _HEAD < end <= min(len(content), _MOST_PACKED):
        raise Damaged
    try:
        return _font(content[_HEAD:end])
    except (IndexError, StopIteration, ValueError, struct.error, KeyError) as error:
        raise Damaged from error


@lru_cache(maxsize=8)
def _font(block: bytes) -> bytes:
    """Return the font in a block; each of a family is asked for by every face of it."""
    from fontTools.ttLib.sfnt import SFNTWriter

    folded = unpacked(block)
    places = _places(folded)
    tables = {
        tag: folded[start : start + length]
        for tag, (start, length) in places.items()
        if tag not in _REMADE | _LEFT_OUT
    }
    if "glyf" in places:
        count = int.from_bytes(tables["maxp"][4:6], "big")
        tables["glyf"], tables["loca"] = _glyphs(_Reader(folded, places["glyf"][0]), count)
        tables["head"] = tables["head"][:50] + b"\0\1" + tables["head"][52:]  # indexToLocFormat: long
    target = io.BytesIO()
    writer = SFNTWriter(target, len(tables), folded[:4].decode("latin-1"))
    for tag, table in tables.items():
        writer[tag] = table
    writer.close()
    return target.getvalue()


def _places(folded: bytes) -> dict[str, tuple[int, int]]:
    """Return where each table begins and how long it is."""
    (count,) = struct.unpack_from(">H", folded, 4)
    records = (struct.unpack_from(">4s4xII", folded, 12 + 16 * number) for number in range(count))
    return {tag.decode("latin-1"): (start, length) for tag, start, length in records}


def _glyphs(reader: _Reader, count: int) -> tuple[bytes, bytes]:
    """Return the tables `glyf` and `loca`."""
    glyphs = [_glyph(reader) for _ in range(count)]
    places = [0]
    for glyph in glyphs:
        places.append(places[-1] + len(glyph))
    return b"".join(glyphs), struct.pack(f">{count + 1}I", *places)


def _glyph(reader: _Reader) -> bytes:
    contours = reader.short()
    if contours < 0:
        return _composite(reader)
    box: Sequence[int] = ()
    if contours == _BOX_GIVEN:
        contours, *box = (reader.short() for _ in range(5))
    if not contours:
        return b""
    glyph = _simple(reader, contours, box)
    return glyph + bytes(-len(glyph) % 4)


def _simple(reader: _Reader, contours: int, box: Sequence[int]) -> bytes:
    """Return a glyph of its own outlines: every point's steps as 16-bit numbers."""
    ends = [reader.ushort()]
    for _ in range(contours - 1):
        ends.append(ends[-1] + reader.ushort())
    flags = reader.take(ends[-1] + 1)
    steps = [reader.step(flag & 0x7F) for flag in flags]
    reader.skip_instructions()
    across, up = [dx for dx, _ in steps], [dy for _, dy in steps]
    return b"".join(
        (
            struct.pack(">5h", contours, *(box or _box(across, up))),
            struct.pack(f">{contours}HH", *ends, 0),
            bytes(not flag & 0x80 for flag in flags),
            struct.pack(f">{len(flags)}h", *across),
            struct.pack(f">{len(flags)}h", *up),
        )
    )


def _box(across: Sequence[int], up: Sequence[int]) -> tuple[int, int, int, int]:
    (left, right), (low, high) = _reach(across), _reach(up)
    return left, low, right, high


def _reach(steps: Sequence[int]) -> tuple[int, int]:
    """Return the least and the greatest place that steps lead to."""
    places = []
    place = 0
    for step in steps:
        place += step
        places.append(place)
    return min(places), max(places)


def _composite(reader: _Reader) -> bytes:
    """Return a glyph made of others."""
    parts = [struct.pack(">h", -1), reader.take(8)]
    flags = _MORE
    is_instructed = False
    while flags & _MORE:
        (flags,) = struct.unpack(">H", reader.take(2))
        is_instructed |= bool(flags & _INSTRUCTED)
        scales = 8 if flags & _MATRIX else 4 if flags & _TWO_SCALES else 2 if flags & _SCALE else 0
        said = reader.take(2 + (4 if flags & _WORDS else 2) + scales)
        parts += [struct.pack(">H", flags & ~_INSTRUCTED), said]
    if is_instructed:
        reader.skip_instructions()
    glyph = b"".join(parts)
    return glyph + bytes(-len(glyph) % 4)


class _Reader:
    """Reads folded glyphs one after the other."""

    def __init__(self, content: bytes, place: int) -> None:
        self._content = content
        self._place = place

    def take(self, count: int) -> bytes:
        """Return the next bytes; raises IndexError where there are none."""
        start = self._place
        self._place = start + count
        if self._place > len(self._content):
            raise IndexError
        return self._content[start : self._place]

    def short(self) -> int:
        return int.from_bytes(self.take(2), "big", signed=True)

    def ushort(self) -> int:
        """Return a number that takes one byte where it is small (255USHORT)."""
        (code,) = self.take(1)
        if code == 253:
            return int.from_bytes(self.take(2), "big")
        if code == 254:
            return 506 + self.take(1)[0]
        if code == 255:
            return 253 + self.take(1)[0]
        return code

    def skip_instructions(self) -> None:
        """Pass the two numbers that say how many instructions lie in the other blocks."""
        self.ushort()
        self.ushort()

    def step(self, code: int) -> tuple[int, int]:
        """Return how far the next point lies across and up; the code says in how many bits."""
        width = 1 if code < 84 else 2 if code < 120 else 3 if code < 124 else 4
        said = int.from_bytes(self.take(width), "big")
        if code < 20:
            far = ((code % 10 & 14) << 7) + said
            return (0, _signed(code, far)) if code < 10 else (_signed(code, far), 0)
        if code < 84:
            code -= 20
            dx, dy = 1 + (code & 0x30) + (said >> 4), 1 + ((code & 0x0C) << 2) + (said & 15)
        elif code < 120:
            code -= 84
            dx, dy = 1 + (code // 12 << 8) + (said >> 8), 1 + ((code % 12 >> 2) << 8) + (said & 0xFF)
        else:
            bits = 12 if code < 124 else 16
            dx, dy = said >> bits, said & (1 << bits) - 1
        return _signed(code, dx), _signed(code >> 1, dy)


def _signed(sign: int, size: int) -> int:
    return size if sign & 1 else -size
