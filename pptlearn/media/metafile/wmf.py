"""Windows metafiles: their records, played (MS-WMF); they hold the numbers of calls in reverse order."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from typing import NamedTuple

from pptlearn.media.metafile import outlines
from pptlearn.media.metafile.bitmap import Bitmap, dots_of, is_one_bit, read_bitmap
from pptlearn.media.metafile.characters import decoded
from pptlearn.media.metafile.letters import OPAQUE
from pptlearn.media.metafile.outlines import Box, Point
from pptlearn.media.metafile.pens import brush_of, pen_of
from pptlearn.media.metafile.player import Player
from pptlearn.media.metafile.state import Brush, Font, Pen, State, rgb
from pptlearn.media.metafile.surface import Surface, TooMuch

PLACEABLE = b"\xd7\xcd\xc6\x9a"
PLACE, HEADER = 22, 18
"""Bytes of the header that gives a size, which some have, and of the one that follows (MS-WMF 2.3.2)."""
SET_WINDOW_ORIGIN, SET_WINDOW_EXTENT = 0x020B, 0x020C
USUAL_EXTENT = 600.0
"""Lines as thin as can be are this share of a drawing that says no size."""
HAS_BOX = 0x6
"""Options of text that bring a rectangle: clipped by it, or with a background."""
OF_BITS = 3
"""Style of a brush made of a bitmap, whose two colours are those of text (`BS_PATTERN`)."""
MOST_OBJECTS = 4096
Play = Callable[[Player, bytes], None]


class Frame(NamedTuple):
    box: Box
    """In logical units."""
    per_inch: float


def play_wmf(content: bytes) -> tuple[bytes, bool]:
    """Return a WMF as SVG, and whether all of it is there; ValueError when it says no size."""
    frame = _frame(content)
    left, top, right, bottom = frame.box
    size = right - left, bottom - top
    state = State(window_origin=(left, top), window_extent=size, view_extent=(abs(size[0]), abs(size[1])))
    surface = Surface((0.0, 0.0, *state.view_extent), thinnest=max(frame.per_inch / 96, 1e-6))
    player = Player(surface, state)
    try:
        for kind, record in records(content):
            _play(player, kind, record)
    except TooMuch:
        player.is_whole = False
    pixels = [96 * each / frame.per_inch for each in state.view_extent]
    return surface.svg(*pixels), player.is_whole


def records(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the function and the parameters of each record."""
    place = HEADER + (PLACE if content.startswith(PLACEABLE) else 0)
    while place + 6 <= len(content):
        words, function = struct.unpack_from("<IH", content, place)
        if words < 3 or not function:
            return
        yield function, content[place + 6 : place + 2 * words]
        place += 2 * words


def _frame(content: bytes) -> Frame:
    if content.startswith(PLACEABLE):
        left, top, right, bottom, per_inch = struct.unpack_from("<4hH", content, 6)
        if left != right and top != bottom:
            return Frame((left, top, right, bottom), per_inch or 1440.0)
    said: dict[int, tuple[int, ...]] = {}
    for kind, record in records(content):
        if kind in (SET_WINDOW_ORIGIN, SET_WINDOW_EXTENT) and len(record) >= 4:
            said.setdefault(kind, struct.unpack_from("<2h", record))
    height, width = said.get(SET_WINDOW_EXTENT, (0, 0))
    top, left = said.get(SET_WINDOW_ORIGIN, (0, 0))
    if not width or not height:
        raise ValueError("no size")
    return Frame((left, top, left + width, top + height), max(abs(width), abs(height)) / USUAL_EXTENT * 96)


def _play(player: Player, kind: int, record: bytes) -> None:
    play = RECORDS.get(kind)
    try:
        if play is not None:
            play(player, record)
        elif kind in NOT_DRAWN:
            player.is_whole = False
    except (struct.error, IndexError, ZeroDivisionError, OverflowError, ValueError):
        player.is_whole = False  # a damaged record


def _numbers(record: bytes, count: int, place: int = 0) -> tuple[int, ...]:
    return struct.unpack_from(f"<{count}h", record, place)


def _point(record: bytes, place: int = 0) -> Point:
    y, x = _numbers(record, 2, place)
    return float(x), float(y)


def _box(record: bytes, place: int = 0) -> Box:
    bottom, right, top, left = _numbers(record, 4, place)
    return float(left), float(top), float(right), float(bottom)


def _points(record: bytes, place: int, count: int) -> list[Point]:
    numbers = _numbers(record, 2 * count, place)
    return [(float(x), float(y)) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def _poly(*, closed: bool) -> Play:
    def play(player: Player, record: bytes) -> None:
        points = _points(record, 2, _numbers(record, 1)[0])
        player.draw(outlines.lines(points, closed=closed), is_filled=closed)

    return play


def _polygons(player: Player, record: bytes) -> None:
    parts = struct.unpack_from("<H", record)[0]
    counts = struct.unpack_from(f"<{parts}H", record, 2)
    place, steps = 2 + 2 * parts, []
    for count in counts:
        steps += outlines.lines(_points(record, place, count), closed=True)
        place += 4 * count
    player.draw(steps)


def _arc(draw: Callable[..., list[outlines.Step]], *, closed: bool) -> Play:
    def play(player: Player, record: bytes) -> None:
        end, start = _point(record), _point(record, 4)
        player.draw(draw(_box(record, 8), start, end, clockwise=False), is_filled=closed)

    return play


def _round_box(player: Player, record: bytes) -> None:
    height, width = _numbers(record, 2)
    player.draw(outlines.rounded(_box(record, 4), width, height))


def _line_to(player: Player, record: bytes) -> None:
    player.line_to([("L", (_point(record),))], _point(record))


def _set(name: str) -> Play:
    return lambda player, record: setattr(player.state, name, _point(record))


def _move_origin(player: Player, record: bytes) -> None:
    (x, y), (dx, dy) = player.state.window_origin, _point(record)
    player.state.window_origin = x + dx, y + dy


def _scale_window(player: Player, record: bytes) -> None:
    y_by, y_times, x_by, x_times = _numbers(record, 4)
    width, height = player.state.window_extent
    player.state.window_extent = width * x_times / x_by, height * y_times / y_by


def _keep(player: Player, chosen: Pen | Brush | Font | None) -> None:
    """Give an object the first free number; what is not drawn with has one as well."""
    number = next((n for n in range(MOST_OBJECTS) if n not in player.objects), None)
    if number is not None:
        player.objects[number] = chosen


def _make_pen(player: Player, record: bytes) -> None:
    style, width, _, color = struct.unpack_from("<HhhI", record)
    _keep(player, pen_of(style, float(abs(width)), color))


def _make_brush(player: Player, record: bytes) -> None:
    _keep(player, brush_of(*struct.unpack_from("<HIH", record)))


def _make_tile(player: Player, record: bytes) -> None:
    dib = record[4:]
    if struct.unpack_from("<H", record)[0] == OF_BITS and is_one_bit(dib):
        _keep(player, Brush(dots=dots_of(dib[:40], dib[48:])))
        return
    bitmap = _bitmap(dib)
    _keep(player, Brush(tile=bitmap.png) if bitmap else Brush("#808080"))


def _make_font(player: Player, record: bytes) -> None:
    height, _, turned, _, weight = _numbers(record, 5)
    italic, underlined, struck, charset = record[10:14]
    face = record[18:50].split(b"\0")[0].decode("latin-1")
    font = Font(
        face, float(height), turned / 10, weight, bool(italic), bool(underlined), bool(struck), charset
    )
    _keep(player, font)


def _select(player: Player, record: bytes) -> None:
    player.choose(player.objects.get(_numbers(record, 1)[0]))


def _delete(player: Player, record: bytes) -> None:
    player.objects.pop(_numbers(record, 1)[0], None)


def _text(player: Player, record: bytes) -> None:
    count = _numbers(record, 1)[0]
    letters = record[2 : 2 + count]
    player.text(decoded(letters, player.state.font), _point(record, 2 + count + count % 2), ())


def _placed_text(player: Player, record: bytes) -> None:
    count, options = struct.unpack_from("<HH", record, 4)
    start = 16 if options & HAS_BOX else 8
    if options & OPAQUE:
        left, top, right, bottom = _numbers(record, 4, 8)
        player.fill_behind_text((left, top, right, bottom))
    letters = record[start : start + count]
    text = decoded(letters, player.state.font)
    place = start + count + count % 2
    has_advances = len(text) == count and len(record) >= place + 2 * count
    advances = [float(each) for each in _numbers(record, count, place)] if has_advances else []
    player.text(text, _point(record), advances, is_opaque=bool(options & OPAQUE))


def _fill(player: Player, record: bytes) -> None:
    raster = struct.unpack_from("<I", record)[0]
    height, width, y, x = _numbers(record, 4, 4)
    player.fill_box((x, y, x + width, y + height), raster)


def _copy_bits(player: Player, record: bytes) -> None:
    if len(record) <= 18:
        raster = struct.unpack_from("<I", record)[0]
        height, width, y, x = _numbers(record, 4, 10)
        player.fill_box((x, y, x + width, y + height), raster)
        return
    raster, from_y, from_x, height, width, y, x = struct.unpack_from("<I6h", record)
    player.picture(
        _bitmap(record[16:], (from_x, from_y, width, height)), (x, y, x + width, y + height), raster
    )


def _stretch(start: int) -> Play:
    """Return what draws a picture whose places begin at `start`, after the raster operation."""

    def play(player: Player, record: bytes) -> None:
        raster = struct.unpack_from("<I", record)[0]
        _, _, _, _, height, width, y, x = _numbers(record, 8, start)
        player.picture(_bitmap(record[start + 16 :]), (x, y, x + width, y + height), raster)

    return play


def _bitmap(dib: bytes, cut: tuple[int, int, int, int] | None = None) -> Bitmap | None:
    """Return a bitmap whose bits follow its header and colours."""
    size = struct.unpack_from("<I", dib)[0]
    if size < 40:
        depth, known, entry = struct.unpack_from("<H", dib, 10)[0], 0, 3
    else:
        depth, known, entry = struct.unpack_from("<H", dib, 14)[0], struct.unpack_from("<I", dib, 32)[0], 4
    colors = known or (1 << depth if depth <= 8 else 0)
    masks = 12 if size == 40 and struct.unpack_from("<I", dib, 16)[0] == 3 else 0
    head = size + masks + min(colors, 256) * entry
    is_part = cut is not None and min(cut[2:]) > 0
    return read_bitmap(dib[:head], dib[head:], cut if is_part else None)


def _clip_region(player: Player, _record: bytes) -> None:
    player.state.clips = ()


def _number(name: str, change: Callable[[int], object]) -> Play:
    return lambda player, record: setattr(player.state, name, change(struct.unpack_from("<H", record)[0]))


def _color(name: str) -> Play:
    return lambda player, record: setattr(player.state, name, rgb(struct.unpack_from("<I", record)[0]))


RECORDS: dict[int, Play] = {
    0x001E: lambda player, _: player.save(),
    0x00F7: lambda player, _: _keep(player, None),
    0x0102: _number("is_back_opaque", lambda mode: mode == 2),
    0x0104: _number("raster", int),
    0x0106: _number("fill_rule", lambda mode: "nonzero" if mode == 2 else "evenodd"),
    0x0127: lambda player, record: player.restore(_numbers(record, 1)[0]),
    0x012C: _clip_region,
    0x012D: _select,
    0x012E: _number("align", int),
    0x0142: _make_tile,
    0x01F0: _delete,
    0x01F9: lambda player, _: _keep(player, Brush("#808080")),
    0x0201: _color("back_color"),
    0x0209: _color("text_color"),
    0x020B: _set("window_origin"),
    0x020C: _set("window_extent"),
    0x020F: _move_origin,
    0x0213: _line_to,
    0x0214: lambda player, record: player.move_to(_point(record)),
    0x02FA: _make_pen,
    0x02FB: _make_font,
    0x02FC: _make_brush,
    0x0324: _poly(closed=True),
    0x0325: _poly(closed=False),
    0x0410: _scale_window,
    0x0416: lambda player, record: player.clip([_box(record)]),
    0x0418: lambda player, record: player.draw(outlines.ellipse(_box(record))),
    0x041B: lambda player, record: player.draw(outlines.rectangle(_box(record))),
    0x0521: _text,
    0x0538: _polygons,
    0x061C: _round_box,
    0x061D: _fill,
    0x06FF: lambda player, _: _keep(player, None),
    0x0817: _arc(outlines.between, closed=False),
    0x081A: _arc(outlines.pie, closed=True),
    0x0830: _arc(outlines.chord, closed=True),
    0x0940: _copy_bits,
    0x0A32: _placed_text,
    0x0B41: _stretch(4),
    0x0F43: _stretch(6),
}
NOT_DRAWN = frozenset({0x0228, 0x0419, 0x0429, 0x012A, 0x012B, 0x0548, 0x0922, 0x0B23, 0x0D33})
"""Records that would be seen: regions, floods, bitmaps of a device."""
