"""Enhanced metafiles: their records, played (MS-EMF)."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from math import radians
from typing import NamedTuple

from pptlearn.media.metafile import outlines
from pptlearn.media.metafile.bitmaps import BITMAPS, tile_of
from pptlearn.media.metafile.characters import decoded
from pptlearn.media.metafile.outlines import Box, Point
from pptlearn.media.metafile.player import STOCK, Player
from pptlearn.media.metafile.state import IDENTITY, Brush, Font, Pen, State, product, rgb
from pptlearn.media.metafile.surface import Surface, TooMuch

STOCK_OBJECT = 0x80000000
DASHES = {1: (3.0, 1.0), 2: (1.0, 1.0), 3: (3.0, 1.0, 1.0, 1.0), 4: (3.0, 1.0, 1.0, 1.0, 1.0, 1.0)}
UNSEEN_PEN, UNSEEN_BRUSH, HATCHED_BRUSH = 5, 1, 2
CAPS = {0x000: "round", 0x100: "square", 0x200: "butt"}
JOINS = {0x0000: "round", 0x1000: "bevel", 0x2000: "miter"}
OPAQUE, GLYPHS, TWO_WAYS = 0x2, 0x10, 0x2000
"""Options of a line of text: with its background, glyph numbers for characters, two advances each."""
SMALL_NO_BOX, SMALL_BYTES = 0x100, 0x200
UNITS_PER_MM = {2: 10.0, 3: 100.0, 4: 100 / 25.4, 5: 1000 / 25.4, 6: 1440 / 25.4}
"""Of mapping modes whose units have a size (`MM_LOMETRIC`…); y points upward in them."""
COPY = 5
"""A clip that takes the place of all before."""
Play = Callable[[Player, bytes], None]


class Header(NamedTuple):
    frame: Box
    """What is shown, in device units."""
    size: tuple[float, float]
    """Of the picture in pixels, 96 to the inch."""
    dots: tuple[float, float]
    """Device units to the millimetre."""


def play_emf(content: bytes) -> tuple[bytes, bool]:
    """Return an EMF as SVG, and whether all of it is there; ValueError when its header is damaged."""
    header = _header(content)
    player = Player(Surface(header.frame, thinnest=1.0), State(), header.dots)
    try:
        for kind, record in records(content):
            if kind in RECORDS:
                _play(player, RECORDS[kind], record)
            elif kind in NOT_DRAWN:
                player.is_whole = False
    except TooMuch:
        player.is_whole = False
    return player.surface.svg(*header.size), player.is_whole


def records(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the kind and what follows kind and length of each record."""
    place = 0
    while place + 8 <= len(content):
        kind, size = struct.unpack_from("<II", content, place)
        if size < 8:
            return
        yield kind, content[place + 8 : place + size]
        place += size


def _play(player: Player, play: Play, record: bytes) -> None:
    try:
        play(player, record)
    except (struct.error, IndexError, ZeroDivisionError, OverflowError, ValueError):
        player.is_whole = False  # a damaged record


def _header(content: bytes) -> Header:
    try:
        bounds, frame = struct.unpack_from("<4i", content, 8), struct.unpack_from("<4i", content, 24)
        device, millimetres = struct.unpack_from("<2i", content, 72), struct.unpack_from("<2i", content, 80)
    except struct.error as error:
        raise ValueError("no header") from error
    dots = tuple(max(1, pixels) / max(1, length) for pixels, length in zip(device, millimetres, strict=True))
    across, down = dots
    box = (frame[0] * across / 100, frame[1] * down / 100, frame[2] * across / 100, frame[3] * down / 100)
    if box[2] <= box[0] or box[3] <= box[1]:
        if bounds[2] <= bounds[0] or bounds[3] <= bounds[1]:
            raise ValueError("no size")
        box = (bounds[0], bounds[1], bounds[2], bounds[3])
    width, height = (box[2] - box[0]) / across / 25.4 * 96, (box[3] - box[1]) / down / 25.4 * 96
    return Header(box, (width, height), (across, down))


def _ints(record: bytes, count: int, place: int = 0) -> tuple[int, ...]:
    return struct.unpack_from(f"<{count}i", record, place)


def _points(record: bytes, place: int, count: int, *, small: bool) -> list[Point]:
    count = min(count, (len(record) - place) // (4 if small else 8))
    numbers = struct.unpack_from(f"<{2 * count}{'h' if small else 'i'}", record, place)
    return [(float(x), float(y)) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def _poly(*, small: bool, curved: bool = False, closed: bool = False) -> Play:
    def play(player: Player, record: bytes) -> None:
        points = _points(record, 20, _ints(record, 1, 16)[0], small=small)
        player.draw(
            outlines.curves(points) if curved else outlines.lines(points, closed=closed), is_filled=closed
        )

    return play


def _poly_to(*, small: bool, curved: bool = False) -> Play:
    def play(player: Player, record: bytes) -> None:
        points = [player.state.place, *_points(record, 20, _ints(record, 1, 16)[0], small=small)]
        player.line_to((outlines.curves(points) if curved else outlines.lines(points))[1:], points[-1])

    return play


def _many(*, small: bool, closed: bool) -> Play:
    def play(player: Player, record: bytes) -> None:
        parts, total = _ints(record, 2, 16)
        counts = _ints(record, parts, 24)
        points = _points(record, 24 + 4 * parts, total, small=small)
        steps, start = [], 0
        for count in counts:
            steps += outlines.lines(points[start : start + count], closed=closed)
            start += count
        player.draw(steps, is_filled=closed)

    return play


def _box(record: bytes) -> Box:
    left, top, right, bottom = _ints(record, 4)
    return float(left), float(top), float(right), float(bottom)


def _round_box(player: Player, record: bytes) -> None:
    width, height = _ints(record, 2, 16)
    player.draw(outlines.rounded(_box(record), width, height))


def _arc(draw: Callable[..., list[outlines.Step]], *, closed: bool) -> Play:
    def play(player: Player, record: bytes) -> None:
        x1, y1, x2, y2 = _ints(record, 4, 16)
        steps = draw(_box(record), (x1, y1), (x2, y2), clockwise=player.state.is_clockwise)
        player.draw(steps, is_filled=closed)

    return play


def _arc_to(player: Player, record: bytes) -> None:
    x1, y1, x2, y2 = _ints(record, 4, 16)
    steps = outlines.between(_box(record), (x1, y1), (x2, y2), clockwise=player.state.is_clockwise)
    player.line_to([("L", steps[0][1]), *steps[1:]], steps[-1][1][-1])


def _angle_arc(player: Player, record: bytes) -> None:
    x, y, radius = _ints(record, 3)
    start, sweep = struct.unpack_from("<2f", record, 12)
    box = (x - radius, y - radius, x + radius, y + radius)
    steps = outlines.arc(box, -radians(start), -radians(sweep))
    player.line_to([("L", steps[0][1]), *steps[1:]], steps[-1][1][-1])


def _line_to(player: Player, record: bytes) -> None:
    x, y = _ints(record, 2)
    player.line_to([("L", ((float(x), float(y)),))], (x, y))


def _close(player: Player, _record: bytes) -> None:
    if player.path:
        player.path.append(("Z", ()))


def _begin(player: Player, _record: bytes) -> None:
    player.path = []


def _end(*, is_filled: bool, is_stroked: bool) -> Play:
    return lambda player, _: player.end_path(is_filled=is_filled, is_stroked=is_stroked)


def _clip_region(player: Player, record: bytes) -> None:
    size, mode = _ints(record, 2)
    if mode == COPY:
        player.state.clips = ()
    if size:
        player.clip(_region(record[8:]), IDENTITY)


def _region(region: bytes) -> list[Box]:
    """Return the boxes of a region, in device units."""
    count = min(_ints(region, 1, 8)[0], (len(region) - 32) // 16)
    return [_box(region[32 + 16 * n :]) for n in range(count)]


def _fill_region(player: Player, record: bytes) -> None:
    brush = player.objects.get(_ints(record, 1, 20)[0])
    if isinstance(brush, Brush):
        player.fill_region(_region(record[24:]), brush)


def _map_mode(player: Player, record: bytes) -> None:
    mode = _ints(record, 1)[0]
    if mode in UNITS_PER_MM:
        across, down = player.dots
        units = UNITS_PER_MM[mode]
        player.state.window_extent, player.state.view_extent = (units, units), (across, -down)
    elif mode == 1:
        player.state.window_extent = player.state.view_extent = (1.0, 1.0)


def _set(name: str) -> Play:
    """Return what sets two numbers of the state."""

    def play(player: Player, record: bytes) -> None:
        x, y = _ints(record, 2)
        setattr(player.state, name, (float(x), float(y)))

    return play


def _scale(name: str) -> Play:
    def play(player: Player, record: bytes) -> None:
        a, b, c, d = _ints(record, 4)
        x, y = getattr(player.state, name)
        setattr(player.state, name, (x * a / b, y * c / d))

    return play


def _world(player: Player, record: bytes) -> None:
    a, b, c, d, e, f = struct.unpack_from("<6f", record)
    player.state.world = (a, b, c, d, e, f)


def _change_world(player: Player, record: bytes) -> None:
    a, b, c, d, e, f, mode = struct.unpack_from("<6fI", record)
    said, world = (a, b, c, d, e, f), player.state.world
    changed = {1: IDENTITY, 2: product(world, said), 3: product(said, world), 4: said}
    player.state.world = changed.get(mode, world)


def _make_pen(player: Player, record: bytes) -> None:
    number, style, width, _, color = struct.unpack_from("<IIiiI", record)
    player.objects[number] = pen_of(style, float(width), color)


def _make_wide_pen(player: Player, record: bytes) -> None:
    number, style, width, brush, color = struct.unpack_from("<I16xIIII", record)
    pen = pen_of(style, float(width) if style & 0x10000 else 0.0, color)
    player.objects[number] = pen if brush != UNSEEN_BRUSH else Pen(is_seen=False)


def pen_of(style: int, width: float, color: int) -> Pen:
    return Pen(
        color=rgb(color),
        width=width,
        dash=DASHES.get(style & 0xF, ()),
        cap=CAPS.get(style & 0xF00, "round"),
        join=JOINS.get(style & 0xF000, "round"),
        is_seen=style & 0xF != UNSEEN_PEN,
    )


def _make_brush(player: Player, record: bytes) -> None:
    number, style, color, hatch = struct.unpack_from("<4I", record)
    player.objects[number] = brush_of(style, color, hatch)


def brush_of(style: int, color: int, hatch: int) -> Brush:
    return Brush(rgb(color), style != UNSEEN_BRUSH, hatch if style == HATCHED_BRUSH else None)


def _make_tile(player: Player, record: bytes) -> None:
    number = _ints(record, 1)[0]
    tile = tile_of(record, _ints(record, 4, 8))
    player.objects[number] = Brush(tile=tile) if tile else Brush("#808080")


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
    player.objects.pop(_ints(record, 1)[0], None)


def _text(*, wide: bool) -> Play:
    def play(player: Player, record: bytes) -> None:
        x, y, count, start, options = _ints(record, 5, 28)
        dx = _ints(record, 1, 64)[0]
        if options & GLYPHS:
            player.is_whole = False  # glyph numbers mean something in one font file only
            return
        letters = record[start - 8 : start - 8 + count * (2 if wide else 1)]
        text = letters.decode("utf-16-le", "replace") if wide else decoded(letters, player.state.font)
        step = 8 if options & TWO_WAYS else 4
        known = max(0, min(len(text), (len(record) - dx + 8) // step)) if dx >= 8 else 0
        advances = [float(_ints(record, 1, dx - 8 + step * n)[0]) for n in range(known)]
        is_complete = len(advances) == len(text) and any(advances)
        player.text(text, (x, y), advances if is_complete else (), is_opaque=bool(options & OPAQUE))

    return play


def _small_text(player: Player, record: bytes) -> None:
    x, y, count, options = _ints(record, 4)
    start = 28 if options & SMALL_NO_BOX else 44
    if options & SMALL_BYTES:
        text = record[start : start + count].decode("latin-1")
    else:
        text = record[start : start + 2 * count].decode("utf-16-le", "replace")
    player.text(text, (x, y), ())


def _fade(player: Player, record: bytes) -> None:
    corners, count, mode = _ints(record, 3, 16)
    if mode not in (0, 1):
        player.is_whole = False
        return
    vertices = [struct.unpack_from("<2i4H", record, 28 + 16 * n) for n in range(corners)]
    for number in range(count):
        first, last = (vertices[each] for each in _ints(record, 2, 28 + 16 * corners + 8 * number))
        colors = tuple(f"#{each[2] >> 8:02x}{each[3] >> 8:02x}{each[4] >> 8:02x}" for each in (first, last))
        steps = outlines.rectangle((first[0], first[1], last[0], last[1]))
        player.fade(steps, colors[0], colors[1], is_down=mode == 1)


def _number(name: str, change: Callable[[int], object]) -> Play:
    """Return what sets one value of the state."""
    return lambda player, record: setattr(player.state, name, change(_ints(record, 1)[0]))


RECORDS: dict[int, Play] = {
    2: _poly(small=False, curved=True),
    3: _poly(small=False, closed=True),
    4: _poly(small=False),
    5: _poly_to(small=False, curved=True),
    6: _poly_to(small=False),
    7: _many(small=False, closed=False),
    8: _many(small=False, closed=True),
    9: _set("window_extent"),
    10: _set("window_origin"),
    11: _set("view_extent"),
    12: _set("view_origin"),
    17: _map_mode,
    18: _number("is_back_opaque", lambda mode: mode == 2),
    19: _number("fill_rule", lambda mode: "nonzero" if mode == 2 else "evenodd"),
    20: _number("raster", int),
    22: _number("align", int),
    24: _number("text_color", rgb),
    25: _number("back_color", rgb),
    27: lambda player, record: player.move_to((float(_ints(record, 1)[0]), float(_ints(record, 2)[1]))),
    30: lambda player, record: player.clip([_box(record)]),
    31: _scale("view_extent"),
    32: _scale("window_extent"),
    33: lambda player, _: player.save(),
    34: lambda player, record: player.restore(_ints(record, 1)[0]),
    35: _world,
    36: _change_world,
    37: _select,
    38: _make_pen,
    39: _make_brush,
    40: _delete,
    41: _angle_arc,
    42: lambda player, record: player.draw(outlines.ellipse(_box(record))),
    43: lambda player, record: player.draw(outlines.rectangle(_box(record))),
    44: _round_box,
    45: _arc(outlines.between, closed=False),
    46: _arc(outlines.chord, closed=True),
    47: _arc(outlines.pie, closed=True),
    54: _line_to,
    55: _arc_to,
    57: _number("is_clockwise", lambda way: way == 2),
    59: _begin,
    61: _close,
    62: _end(is_filled=True, is_stroked=False),
    63: _end(is_filled=True, is_stroked=True),
    64: _end(is_filled=False, is_stroked=True),
    67: lambda player, _: player.clip_path(),
    68: _begin,
    71: _fill_region,
    75: _clip_region,
    **BITMAPS,
    82: _make_font,
    83: _text(wide=False),
    84: _text(wide=True),
    85: _poly(small=True, curved=True),
    86: _poly(small=True, closed=True),
    87: _poly(small=True),
    88: _poly_to(small=True, curved=True),
    89: _poly_to(small=True),
    90: _many(small=True, closed=False),
    91: _many(small=True, closed=True),
    93: _make_tile,
    94: _make_tile,
    95: _make_wide_pen,
    108: _small_text,
    118: _fade,
}
NOT_DRAWN = frozenset({53, 56, 72, 73, 79, 92, 96, 97})
"""Records that would be seen: floods, mixed outlines, framed and turned regions, slanted pictures."""
