"""Fonts that travel inside a deck (.fntdata): Embedded OpenType, plain, masked or in MicroType Express."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import replace

from pptlearn.fonts.catalogue import FontFile, described
from pptlearn.model.deck import Deck
from pptlearn.model.media import MediaSource

MOST_BYTES = 40_000_000
COMPRESSED, MASKED = 0x00000004, 0x10000000
"""EOT flags TTEMBED_TTCOMPRESSED (MicroType Express) and TTEMBED_XORENCRYPTDATA."""
UNMASKED = bytes(byte ^ 0x50 for byte in range(256))
MAGIC = 0x504C
HEADER = struct.Struct("<IIII16xHH")
"""EOTSize, FontDataSize, Version, Flags, panose to weight, fsType, MagicNumber (W3C Submission EOT)."""
SFNT = (b"\x00\x01\x00\x00", b"OTTO", b"true", b"ttcf")


class Unusable(Exception):
    """An embedded font cannot be used; the message says why, in words for an author."""


def embedded_bytes(deck: Deck, source: MediaSource) -> dict[str, tuple[bytes, ...]]:
    """Return the embedded font files by family; what is missing or too large is left out."""
    found: dict[str, tuple[bytes, ...]] = {}
    for font in deck.fonts:
        try:
            with source.open(font.media) as stream:
                content = stream.read(MOST_BYTES + 1)
        except KeyError:
            continue
        if len(content) <= MOST_BYTES:
            found[font.key.name] = (*found.get(font.key.name, ()), content)
    return found


def embedded_files(contents: Sequence[bytes], family: str) -> tuple[tuple[FontFile, ...], str]:
    """Return the fonts that may be used, and why others may not (empty when all may)."""
    files, reason = [], ""
    for content in contents:
        try:
            files.append(font_file(content, family))
        except Unusable as error:
            reason = str(error)
    return tuple(files), reason


def font_file(content: bytes, family: str) -> FontFile:
    """Return what one embedded font is; raises Unusable."""
    import uharfbuzz as hb

    sfnt = unwrapped(content)
    font = described(hb.Face(hb.Blob(sfnt)), family, called=family)
    if font is None:
        raise Unusable("it is damaged")
    if not font.may_be_embedded:
        raise Unusable("its licence does not allow it to be passed on")
    return replace(font, bytes=sfnt)


def unwrapped(content: bytes) -> bytes:
    """Return the TrueType or OpenType font inside an EOT file, or `content` if it is one; raises Unusable."""
    if content.startswith(SFNT):
        return content
    if len(content) < HEADER.size:
        raise Unusable("it is damaged")
    whole, size, _, flags, _, magic = HEADER.unpack_from(content)
    if magic != MAGIC or not 0 < size <= whole <= len(content):
        raise Unusable("it is damaged")
    sfnt = content[whole - size : whole]
    if flags & MASKED:
        sfnt = sfnt.translate(UNMASKED)
    if flags & COMPRESSED:
        sfnt = _unfolded(sfnt)
    if not sfnt.startswith(SFNT):
        raise Unusable("it is damaged")
    return sfnt


def _unfolded(content: bytes) -> bytes:
    from pptlearn.fonts.express import Damaged, unfolded

    try:
        return unfolded(content)
    except Damaged as error:
        raise Unusable("it is packed in a way only PowerPoint reads") from error
