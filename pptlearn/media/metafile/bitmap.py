"""Device-independent bitmaps inside metafiles, as PNG."""

from __future__ import annotations

import io
import struct
from typing import NamedTuple

from pptlearn.media.raster import DAMAGE

FILE_HEADER = 14
CORE_HEADER = 12
JPEG, PNG = 4, 5
"""Compressions that are files of their own."""
LARGEST = 40_000_000
"""Pixels."""


class Bitmap(NamedTuple):
    png: bytes
    width: int
    height: int


def read_bitmap(
    header: bytes, bits: bytes, part: tuple[int, int, int, int] | None = None, *, has_alpha: bool = False
) -> Bitmap | None:
    """Return a bitmap, or a part of it (x, y, width, height from its top left); None when it is damaged."""
    from PIL import Image

    try:
        if _pixels(header) > LARGEST:
            return None
        with Image.open(io.BytesIO(_file(header, bits))) as opened:
            if opened.width * opened.height > LARGEST:
                return None
            picture = _with_alpha(opened, header, bits) if has_alpha else opened.convert("RGB")
        if part is not None:
            x, y, width, height = part
            picture = picture.crop((x, y, x + width, y + height))
        target = io.BytesIO()
        picture.save(target, "PNG")
    except (*DAMAGE, struct.error, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None
    return Bitmap(target.getvalue(), picture.width, picture.height)


def dots_of(header: bytes, bits: bytes) -> str:
    """Return where a pattern of one bit a pixel is 0, as the path of so many squares in 8 by 8."""
    width, height = struct.unpack_from("<2i", header, 4)
    stride = (max(0, width) + 31) // 32 * 4
    found = []
    for y in range(min(8, abs(height))):
        start = stride * (height - 1 - y if height > 0 else y)
        row = bits[start : start + stride].ljust(1, b"\xff")
        found += [f"M{x} {y}h1v1h-1z" for x in range(min(8, width)) if not row[0] >> (7 - x) & 1]
    return "".join(found)


def is_one_bit(header: bytes) -> bool:
    """Whether a header of the usual kind says that each pixel is a bit."""
    return len(header) >= 40 and struct.unpack_from("<H", header, 14)[0] == 1


def _pixels(header: bytes) -> int:
    """Return how many pixels a header promises."""
    size = struct.unpack_from("<I", header)[0]
    width, height = struct.unpack_from("<2h" if size == CORE_HEADER else "<2i", header, 4)
    return int(abs(width * height))


def _file(header: bytes, bits: bytes) -> bytes:
    """Return the bytes of a file that pictures libraries know."""
    size = struct.unpack_from("<I", header)[0]
    if size > CORE_HEADER and struct.unpack_from("<I", header, 16)[0] in (JPEG, PNG):
        return bits
    start = FILE_HEADER + len(header)
    return b"BM" + struct.pack("<IHHI", start + len(bits), 0, 0, start) + header + bits


def _with_alpha(opened, header: bytes, bits: bytes):  # type: ignore[no-untyped-def]
    """Return a picture of 32 bits a pixel with its alpha, which has been multiplied into its colours."""
    from PIL import Image

    if struct.unpack_from("<H", header, 14)[0] != 32:
        return opened.convert("RGB")
    size = opened.width, opened.height
    picture = Image.frombuffer("RGBa", size, bits, "raw", "BGRa", 0, -1 if _is_upward(header) else 1)
    return picture.convert("RGBA")


def _is_upward(header: bytes) -> bool:
    return bool(struct.unpack_from("<i", header, 8)[0] > 0)
