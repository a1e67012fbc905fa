"""Bodies of 3-D bars: boxes, cylinders, cones and pyramids."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin, sqrt
from typing import NamedTuple

from pptlearn.model.paint import Fill, Line
from pptlearn.render.chart.solid.box import Box
from pptlearn.render.chart.solid.faces import Face, draw_solid
from pptlearn.render.chart.solid.view import Spot
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

SQUARE = tuple((sqrt(2) * cos(turn), sqrt(2) * sin(turn)) for turn in (pi / 4 * n for n in (-3, -1, 1, 3)))
CIRCLE = tuple((cos(2 * pi * n / 36), sin(2 * pi * n / 36)) for n in range(36))
ROUND = frozenset({"cylinder", "cone", "coneToMax"})
POINTED = frozenset({"cone", "coneToMax", "pyramid", "pyramidToMax"})


class Body(NamedTuple):
    """A bar: its span on the category axis, its ends on the value axis, its span in depth, all as shares."""

    across: tuple[float, float]
    up: tuple[float, float]
    back: tuple[float, float]
    kind: str = "box"
    base: float = 0.0
    """Where on the value axis a cone or pyramid stands, and where it has its tip."""
    apex: float = 1.0


def draw_body(body: Body, box: Box, fill: Fill, line: Line, canvas: Canvas) -> list[Element]:
    """Return the faces of a body that are seen."""
    low, high = (_ring(body, box, level) for level in body.up)
    around = zip(pairwise([*low, low[0]]), pairwise([*high, high[0]]), strict=True)
    sides: list[Face] = [(a, b, d, c) for (a, b), (c, d) in around]
    return draw_solid([low, high, *sides], box.view, fill, line, canvas, is_round=body.kind in ROUND)


def _ring(body: Body, box: Box, level: float) -> list[Spot]:
    """Return the cross-section of a body at a level of the value axis."""
    share = 1.0
    if body.kind in POINTED and body.apex != body.base:
        share = max(0.0, min(1.0, (body.apex - level) / (body.apex - body.base)))
    (left, right), (front, back) = body.across, body.back
    middle, depth = (left + right) / 2, (front + back) / 2
    wide, deep = (right - left) / 2 * share, (back - front) / 2 * share
    section = CIRCLE if body.kind in ROUND else SQUARE
    return [box.spot(middle + x * wide, level, depth + z * deep) for x, z in section]
