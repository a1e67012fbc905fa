"""Records that draw pictures, or fill as raster operations do (MS-EMF 2.3.1)."""

from __future__ import annotations

from collections.abc import Sequence

from pptlearn.media.metafile.bitmap import Bitmap, dots_of, read_bitmap
from pptlearn.media.metafile.emf.numbers import Play, ints
from pptlearn.media.metafile.outlines import Box
from pptlearn.media.metafile.player import Player

HEAD = 8
"""Bytes of kind and length, from which records count where their parts stand."""


def _box(x: int, y: int, width: int, height: int) -> Box:
    return float(x), float(y), float(x + width), float(y + height)


def tile_of(record: bytes, parts: Sequence[int]) -> bytes | None:
    """Return the bitmap whose header and bits stand at these places (offset and length each), as PNG."""
    bitmap = _bitmap(record, parts)
    return bitmap.png if bitmap else None


def dots_at(record: bytes, parts: Sequence[int]) -> str:
    """Return the dots of a pattern of one bit a pixel, whose header and bits stand at these places."""
    head, head_size, bits, bits_size = parts
    header = record[head - HEAD : head - HEAD + head_size]
    return dots_of(header, record[bits - HEAD : bits - HEAD + bits_size])


def _bitmap(
    record: bytes,
    parts: Sequence[int],
    cut: tuple[int, int, int, int] | None = None,
    *,
    has_alpha: bool = False,
) -> Bitmap | None:
    head, head_size, bits, bits_size = parts
    header = record[head - HEAD : head - HEAD + head_size]
    return read_bitmap(header, record[bits - HEAD : bits - HEAD + bits_size], cut, has_alpha=has_alpha)


def _copy(*, is_stretched: bool) -> Play:
    """Return what plays `BITBLT` and `STRETCHBLT`."""

    def play(player: Player, record: bytes) -> None:
        x, y, width, height, raster, from_x, from_y = ints(record, 7, 16)
        parts = ints(record, 4, 76)
        box = _box(x, y, width, height)
        if not parts[1] or not parts[3]:
            player.fill_box(box, raster & 0xFFFFFFFF)
            return
        size = ints(record, 2, 92) if is_stretched else (width, height)
        player.picture(_bitmap(record, parts, _cut(from_x, from_y, *size)), box, raster)

    return play


def _stretch_bits(player: Player, record: bytes) -> None:
    x, y, from_x, from_y, from_width, from_height = ints(record, 6, 16)
    parts = ints(record, 4, 40)
    raster, width, height = ints(record, 3, 60)
    tall = abs(ints(record, 1, parts[0])[0]) if parts[1] > 12 else 0
    upward = parts[1] > 12 and ints(record, 1, parts[0])[0] > 0
    top = tall - from_y - from_height if upward else from_y
    player.picture(
        _bitmap(record, parts, _cut(from_x, top, from_width, from_height)), _box(x, y, width, height), raster
    )


def _set_bits(player: Player, record: bytes) -> None:
    x, y, _, _, width, height = ints(record, 6, 16)
    player.picture(_bitmap(record, ints(record, 4, 40)), _box(x, y, width, height))


def _blend(player: Player, record: bytes) -> None:
    """Play `ALPHABLEND`: a picture with its own alpha."""
    x, y, width, height = ints(record, 4, 16)
    from_x, from_y = ints(record, 2, 36)
    has_alpha = bool(record[35] & 1)
    bitmap = _bitmap(
        record, ints(record, 4, 76), _cut(from_x, from_y, *ints(record, 2, 92)), has_alpha=has_alpha
    )
    player.picture(bitmap, _box(x, y, width, height))


def _cut(x: int, y: int, width: int, height: int) -> tuple[int, int, int, int] | None:
    return (x, y, width, height) if width > 0 and height > 0 else None


BITMAPS: dict[int, Play] = {
    76: _copy(is_stretched=False),
    77: _copy(is_stretched=True),
    78: _copy(is_stretched=False),
    80: _set_bits,
    81: _stretch_bits,
    114: _blend,
    116: _copy(is_stretched=True),
}
