"""Faces of bodies in the box of a 3-D chart: which are seen, and how much light they have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import sqrt

from pptlearn.model.paint import Fill, Line, SolidFill
from pptlearn.model.units import Emu
from pptlearn.render.chart.canvas import Point, polyline, shape
from pptlearn.render.chart.depth import darkened
from pptlearn.render.chart.solid.view import Spot, View
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

RIGHT, LEFT, TOP, UNDER = 0.28, 0.2, 0.12, 0.38
"""How much light sides lack against their fronts, which have the colour of the series."""
SEAM = Emu(3_175)
"""Width of the line that closes the seam between two facets of a round body."""

Face = Sequence[Spot]


def draw_solid(
    faces: Iterable[Face], view: View, fill: Fill, line: Line, canvas: Canvas, *, is_round: bool = False
) -> list[Element]:
    """Return the faces of a convex body that are seen."""
    found = [face for face in faces if len(face) > 2]
    middle = _middle([spot for face in found for spot in face])
    drawn = []
    for face in found:
        normal, seen = _normal(face), [view.at(spot) for spot in face]
        if normal is not None:
            is_outward = _is_away(normal, _middle(face), middle)
            if _is_clockwise(seen) == is_outward:
                towards = normal if is_outward else _turned(normal)
                drawn.append(_painted(seen, towards, fill, line, canvas, is_round=is_round))
    return drawn


def draw_sheet(face: Face, view: View, fill: Fill, line: Line, canvas: Canvas) -> Element:
    """Return a thin sheet, seen from whichever side."""
    normal = _normal(face) or Spot(0.0, 1.0, 0.0)
    seen = [view.at(spot) for spot in face]
    towards = normal if _is_clockwise(seen) else _turned(normal)
    return _painted(seen, towards, fill, line, canvas)


def _painted(
    seen: Sequence[Point], normal: Spot, fill: Fill, line: Line, canvas: Canvas, *, is_round: bool = False
) -> Element:
    tone = darkened(fill, light(normal))
    edge = Line(fill=tone, width=SEAM) if is_round and isinstance(tone, SolidFill) else line
    return shape(polyline(seen, closed=True), tone, edge, canvas)


def light(normal: Spot) -> float:
    """Return the share of light on a face that looks in this direction; those to the front have all."""
    aside, above = RIGHT if normal.x > 0 else LEFT, TOP if normal.y > 0 else UNDER
    return max(0.5, 1 - aside * abs(normal.x) - above * abs(normal.y))


def _middle(spots: Sequence[Spot]) -> Spot:
    count = max(1, len(spots))
    return Spot(*(sum(each) / count for each in zip(*spots, strict=True))) if spots else Spot(0, 0, 0)


def _is_away(normal: Spot, here: Spot, middle: Spot) -> bool:
    return sum(n * (a - b) for n, a, b in zip(normal, here, middle, strict=True)) >= 0


def _turned(normal: Spot) -> Spot:
    return Spot(-normal.x, -normal.y, -normal.z)


def _normal(face: Face) -> Spot | None:
    """Return the direction across a face, of length one (Newell's method)."""
    x = y = z = 0.0
    for a, b in pairwise([*face, face[0]]):
        x += (a.y - b.y) * (a.z + b.z)
        y += (a.z - b.z) * (a.x + b.x)
        z += (a.x - b.x) * (a.y + b.y)
    length = sqrt(x * x + y * y + z * z)
    return Spot(x / length, y / length, z / length) if length > 1e-12 else None


def _is_clockwise(seen: Sequence[Point]) -> bool:
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise([*seen, seen[0]])) > 0
