"""3-D charts in PowerPoint's right-angled view: fronts as they are, tops and sides slanted behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import pi, radians, sin

from pptlearn.model.chart import Axis, Plot
from pptlearn.model.paint import NO_LINE, Color, Fill, GradientFill, Line, SolidFill
from pptlearn.render.chart.area import Area
from pptlearn.render.chart.canvas import Point, line_path, pair, polyline, shape
from pptlearn.render.chart.grid import Grid
from pptlearn.render.markup import Element, number
from pptlearn.render.paint.canvas import Canvas

TOP, SIDE, WALL = 0.88, 0.72, 0.75
"""How dark tops, sides and the walls of pies are against their fronts."""
FRONT, WHOLE = 0.75, 2.5
"""Room before a bar, and the whole depth of the floor, in widths of a bar (`c:gapDepth` of 150 %)."""
MOST = 0.3
"""Share of the plot area's side that depth may take."""
THICK = 0.25
"""Thickness of a pie in its radii."""


def is_deep(plot: Plot) -> bool:
    """Say whether a plot is drawn with depth: upright columns, and pies."""
    return plot.is_3d and (plot.kind == "pieChart" or (plot.kind == "barChart" and plot.direction == "col"))


def rows_of(plot: Plot) -> int:
    """Return how many rows of columns stand behind each other: one, or one for each series."""
    return max(1, len(plot.series)) if is_deep(plot) and plot.grouping == "standard" else 1


def floor_of(plots: Sequence[Plot], area: Area, count: int) -> Point:
    """Return how far the back wall lies to the right of and above the front; nothing for flat plots."""
    deep = next((plot for plot in plots if is_deep(plot)), None)
    if deep is None:
        return 0.0, 0.0
    beside = 1 if deep.grouping != "clustered" else max(1, len(deep.series))
    depth = rows_of(deep) * WHOLE * area.width / max(1, count) / (beside + deep.gap_width)
    across, up = depth * sin(radians(deep.turn)), depth * sin(radians(deep.tilt))
    return min(across, MOST * area.width), min(up, MOST * area.height)


def draw_walls(axis: Axis, grid: Grid, floor: Point, canvas: Canvas) -> list[Element]:
    """Return the floor's edge, and the gridlines of the value axis along the side and the back wall."""
    line = axis.major_gridlines
    ticks = [0.0] if line is None else [grid.up.at(tick) for tick in grid.up.ticks()]
    path = "".join(_along(grid.area, share, floor) for share in ticks)
    drawn = line_path(path, axis.line if line is None else line, canvas)
    return [drawn] if drawn is not None else []


def behind(area: Area, floor: Point, row: int, rows: int) -> tuple[Area, Point]:
    """Return a bar's front where it stands on the floor, and how far its back lies off."""
    across, up = floor[0] / (rows * WHOLE), floor[1] / (rows * WHOLE)
    depth = FRONT + row * WHOLE
    return area._replace(x=area.x + depth * across, y=area.y - depth * up), (across, up)


def draw_box(front: Area, back: Point, fill: Fill, canvas: Canvas) -> list[Element]:
    """Return the top and the right side of a bar; its front is drawn over them."""
    across, up = back
    left, top, right, bottom = front.x, front.y, front.right, front.bottom
    upper = ((left, top), (right, top), (right + across, top - up), (left + across, top - up))
    side = ((right, top), (right, bottom), (right + across, bottom - up), (right + across, top - up))
    return [
        shape(polyline(points, closed=True), darkened(fill, share), NO_LINE, canvas)
        for points, share in ((side, SIDE), (upper, TOP))
    ]


def draw_rim(
    center: Point,
    radius: float,
    angle: float,
    sweep: float,
    tilt: float,
    fill: Fill,
    line: Line,
    canvas: Canvas,
) -> Element | None:
    """Return the wall below a slice of a tilted pie, as far as it faces the front."""
    start, end = max(angle % (2 * pi), pi / 2), min(angle % (2 * pi) + sweep, 3 * pi / 2)
    if end <= start:
        return None
    flat, thick = radius * sin(radians(tilt)), radius * THICK
    arc = f"A{number(radius)} {number(flat)} 0 0"
    first, last = (_on(center, radius, flat, each) for each in (start, end))
    path = (
        f"M{pair(first)}{arc} 1 {pair(last)}L{pair((last[0], last[1] + thick))}"
        f"{arc} 0 {pair((first[0], first[1] + thick))}Z"
    )
    return shape(path, darkened(fill, WALL), line, canvas)


def darkened(fill: Fill, share: float) -> Fill:
    """Return a fill with less light."""
    if isinstance(fill, SolidFill):
        return SolidFill(_dark(fill.color, share))
    if isinstance(fill, GradientFill):
        stops = tuple(replace(stop, color=_dark(stop.color, share)) for stop in fill.stops)
        return replace(fill, stops=stops)
    return fill


def _dark(color: Color, share: float) -> Color:
    return Color(round(color.red * share), round(color.green * share), round(color.blue * share), color.alpha)


def _along(area: Area, share: float, floor: Point) -> str:
    across, up = floor
    y = area.bottom - share * area.height
    return polyline([(area.x, y), (area.x + across, y - up), (area.right + across, y - up)])


def _on(center: Point, radius: float, flat: float, angle: float) -> Point:
    return center[0] + radius * sin(angle), center[1] - flat * sin(pi / 2 - angle)
