"""Records that draw lines, polygons, curves, arcs and boxes, or fill them (MS-EMF 2.3.5)."""

from __future__ import annotations

import struct
from collections.abc import Callable
from math import radians

from pptlearn.media.metafile import outlines
from pptlearn.media.metafile.emf.numbers import Play, box_of, ints, points_of
from pptlearn.media.metafile.player import Player


def _poly(*, small: bool, curved: bool = False, closed: bool = False) -> Play:
    def play(player: Player, record: bytes) -> None:
        points = points_of(record, 20, ints(record, 1, 16)[0], small=small)
        player.draw(
            outlines.curves(points) if curved else outlines.lines(points, closed=closed), is_filled=closed
        )

    return play


def _poly_to(*, small: bool, curved: bool = False) -> Play:
    def play(player: Player, record: bytes) -> None:
        points = [player.state.place, *points_of(record, 20, ints(record, 1, 16)[0], small=small)]
        player.line_to((outlines.curves(points) if curved else outlines.lines(points))[1:], points[-1])

    return play


def _many(*, small: bool, closed: bool) -> Play:
    def play(player: Player, record: bytes) -> None:
        parts, total = ints(record, 2, 16)
        counts = ints(record, parts, 24)
        points = points_of(record, 24 + 4 * parts, total, small=small)
        steps, start = [], 0
        for count in counts:
            steps += outlines.lines(points[start : start + count], closed=closed)
            start += count
        player.draw(steps, is_filled=closed)

    return play


def _round_box(player: Player, record: bytes) -> None:
    width, height = ints(record, 2, 16)
    player.draw(outlines.rounded(box_of(record), width, height))


def _arc(draw: Callable[..., list[outlines.Step]], *, closed: bool) -> Play:
    def play(player: Player, record: bytes) -> None:
        x1, y1, x2, y2 = ints(record, 4, 16)
        steps = draw(box_of(record), (x1, y1), (x2, y2), clockwise=player.state.is_clockwise)
        player.draw(steps, is_filled=closed)

    return play


def _arc_to(player: Player, record: bytes) -> None:
    x1, y1, x2, y2 = ints(record, 4, 16)
    steps = outlines.between(box_of(record), (x1, y1), (x2, y2), clockwise=player.state.is_clockwise)
    player.line_to([("L", steps[0][1]), *steps[1:]], steps[-1][1][-1])


def _angle_arc(player: Player, record: bytes) -> None:
    x, y, radius = ints(record, 3)
    start, sweep = struct.unpack_from("<2f", record, 12)
    box = (x - radius, y - radius, x + radius, y + radius)
    steps = outlines.arc(box, -radians(start), -radians(sweep))
    player.line_to([("L", steps[0][1]), *steps[1:]], steps[-1][1][-1])


def _line_to(player: Player, record: bytes) -> None:
    x, y = ints(record, 2)
    player.line_to([("L", ((float(x), float(y)),))], (x, y))


def _fade(player: Player, record: bytes) -> None:
    corners, count, mode = ints(record, 3, 16)
    if mode not in (0, 1):
        player.is_whole = False
        return
    vertices = [struct.unpack_from("<2i4H", record, 28 + 16 * n) for n in range(corners)]
    for number in range(count):
        first, last = (vertices[each] for each in ints(record, 2, 28 + 16 * corners + 8 * number))
        colors = tuple(f"#{each[2] >> 8:02x}{each[3] >> 8:02x}{each[4] >> 8:02x}" for each in (first, last))
        steps = outlines.rectangle((first[0], first[1], last[0], last[1]))
        player.fade(steps, colors[0], colors[1], is_down=mode == 1)


DRAWING: dict[int, Play] = {
    2: _poly(small=False, curved=True),
    3: _poly(small=False, closed=True),
    4: _poly(small=False),
    5: _poly_to(small=False, curved=True),
    6: _poly_to(small=False),
    7: _many(small=False, closed=False),
    8: _many(small=False, closed=True),
    27: lambda player, record: player.move_to((float(ints(record, 1)[0]), float(ints(record, 2)[1]))),
    41: _angle_arc,
    42: lambda player, record: player.draw(outlines.ellipse(box_of(record))),
    43: lambda player, record: player.draw(outlines.rectangle(box_of(record))),
    44: _round_box,
    45: _arc(outlines.between, closed=False),
    46: _arc(outlines.chord, closed=True),
    47: _arc(outlines.pie, closed=True),
    54: _line_to,
    55: _arc_to,
    85: _poly(small=True, curved=True),
    86: _poly(small=True, closed=True),
    87: _poly(small=True),
    88: _poly_to(small=True, curved=True),
    89: _poly_to(small=True),
    90: _many(small=True, closed=False),
    91: _many(small=True, closed=True),
    118: _fade,
}
