"""Records that make, choose and forget pens, brushes and fonts (MS-EMF 2.3.7, 2.3.8)."""

from __future__ import annotations

import struct

from pptlearn.media.metafile.emf.bitmaps import dots_at, tile_of
from pptlearn.media.metafile.emf.numbers import Play, ints
from pptlearn.media.metafile.pens import UNSEEN_BRUSH, brush_of, pen_of
from pptlearn.media.metafile.player import STOCK, Player
from pptlearn.media.metafile.state import Brush, Font, Pen

STOCK_OBJECT = 0x80000000


def _make_pen(player: Player, record: bytes) -> None:
    number, style, width, _, color = struct.unpack_from("<IIiiI", record)
    player.objects[number] = pen_of(style, float(width), color)


def _make_wide_pen(player: Player, record: bytes) -> None:
    number, style, width, brush, color = struct.unpack_from("<I16xIIII", record)
    pen = pen_of(style, float(width) if style & 0x10000 else 0.0, color)
    player.objects[number] = pen if brush != UNSEEN_BRUSH else Pen(is_seen=False)


def _make_brush(player: Player, record: bytes) -> None:
    number, style, color, hatch = struct.unpack_from("<4I", record)
    player.objects[number] = brush_of(style, color, hatch)


def _make_tile(player: Player, record: bytes) -> None:
    number = ints(record, 1)[0]
    tile = tile_of(record, ints(record, 4, 8))
    player.objects[number] = Brush(tile=tile) if tile else Brush("#808080")


def _make_dots(player: Player, record: bytes) -> None:
    player.objects[ints(record, 1)[0]] = Brush(dots=dots_at(record, ints(record, 4, 8)))


def _make_font(player: Player, record: bytes) -> None:
    number, height, _, turned, _, weight = struct.unpack_from("<I5i", record)
    italic, underlined, struck, charset = record[24:28]
    face = record[32:96].decode("utf-16-le", "replace").split("\0")[0]
    player.objects[number] = Font(
        face, float(height), turned / 10, weight, bool(italic), bool(underlined), bool(struck), charset
    )


def _select(player: Player, record: bytes) -> None:
    number = struct.unpack_from("<I", record)[0]
    stock = STOCK.get(number - STOCK_OBJECT) if number & STOCK_OBJECT else None
    player.choose(stock or player.objects.get(number))


def _delete(player: Player, record: bytes) -> None:
    player.objects.pop(ints(record, 1)[0], None)


OBJECTS: dict[int, Play] = {
    37: _select,
    38: _make_pen,
    39: _make_brush,
    40: _delete,
    82: _make_font,
    93: _make_dots,
    94: _make_tile,
    95: _make_wide_pen,
}
