"""Depth of pies, and colours with less light."""

from __future__ import annotations

from dataclasses import replace
from math import pi, radians, sin

from pptlearn.model.chart import Plot
from pptlearn.model.paint import Color, Fill, GradientFill, Line, SolidFill
from pptlearn.render.chart.canvas import Point, pair, shape
from pptlearn.render.markup import Element, number
from pptlearn.render.paint.canvas import Canvas

WALL = 0.75
"""How dark the walls of pies are against their faces."""
THICK = 0.25
"""Thickness of a pie in its radii."""


def is_deep(plot: Plot) -> bool:
    """Say whether a plot is a pie seen from above and the front."""
    return plot.is_3d and plot.kind == "pieChart"


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


def _on(center: Point, radius: float, flat: float, angle: float) -> Point:
    return center[0] + radius * sin(angle), center[1] - flat * sin(pi / 2 - angle)
