"""Markers: the signs that stand on the points of a line."""

from __future__ import annotations

from collections.abc import Callable

from pptlearn.model.chart import Marker
from pptlearn.render.chart.canvas import Point, pair, shape
from pptlearn.render.context import stage_pt
from pptlearn.render.markup import Element, number
from pptlearn.render.paint.canvas import Canvas

Outline = Callable[[float, float, float], str]
"""From the middle and half the size to a path."""


def draw_marker(marker: Marker | None, place: Point, canvas: Canvas) -> Element | None:
    """Return a marker with its middle at `place`; None when there is none."""
    outline = OUTLINES.get(marker.symbol) if marker else None
    if marker is None or outline is None:
        return None
    return shape(outline(*place, stage_pt(marker.size) / 2), marker.fill, marker.line, canvas)


def _polygon(*corners: Point) -> Outline:
    def outline(x: float, y: float, half: float) -> str:
        return "M" + "L".join(pair((x + across * half, y + down * half)) for across, down in corners) + "Z"

    return outline


def _strokes(*strokes: tuple[Point, Point]) -> Outline:
    def outline(x: float, y: float, half: float) -> str:
        return "".join(
            f"M{pair((x + a * half, y + b * half))}L{pair((x + c * half, y + d * half))}"
            for (a, b), (c, d) in strokes
        )

    return outline


def _circle(x: float, y: float, half: float) -> str:
    left, right = pair((x - half, y)), pair((x + half, y))
    arc = f"A{number(half)} {number(half)} 0 1 1 "
    return f"M{left}{arc}{right}{arc}{left}Z"


UPRIGHT = ((0.0, -1.0), (0.0, 1.0))
FLAT = ((-1.0, 0.0), (1.0, 0.0))
CROSS = (((-1.0, -1.0), (1.0, 1.0)), ((-1.0, 1.0), (1.0, -1.0)))
OUTLINES: dict[str, Outline] = {
    "circle": _circle,
    "dot": _polygon((-0.5, -0.25), (0.5, -0.25), (0.5, 0.25), (-0.5, 0.25)),
    "square": _polygon((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "diamond": _polygon((0, -1), (1, 0), (0, 1), (-1, 0)),
    "triangle": _polygon((0, -1), (1, 1), (-1, 1)),
    "dash": _polygon((-1, -0.25), (1, -0.25), (1, 0.25), (-1, 0.25)),
    "plus": _strokes(UPRIGHT, FLAT),
    "x": _strokes(*CROSS),
    "star": _strokes(UPRIGHT, *CROSS),
}
