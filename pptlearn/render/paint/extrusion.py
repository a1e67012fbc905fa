"""The sides of an extruded shape, as far as its camera sees them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import hypot

from pptlearn.model.paint import Color, Fill, GradientFill, PatternFill, Scene3d, SolidFill
from pptlearn.render.context import stage
from pptlearn.render.geometry.outline import Outline
from pptlearn.render.geometry.path import flattened, subpaths
from pptlearn.render.markup import Element, el, number
from pptlearn.render.paint.depth import depth_vector

GREY = Color(0x80, 0x80, 0x80)
LIT, SHADED = 0.85, 0.55
"""Light on a side that looks up, and on one that looks down, against the face."""
SEAM = 2.0
"""Stage units: width of the line that closes the seam between two sides."""

Point = tuple[float, float]


def draw_sides(drawn: Outline, fill: Fill, scene: Scene3d | None) -> list[Element]:
    """Return the sides that are seen of an outline, those farther off first."""
    vector = offset(scene)
    if scene is None or vector == (0.0, 0.0):
        return []
    color = scene.extrusion_color or _color(fill)
    sides = [
        side
        for path in drawn.paths
        if path.fill != "none"
        for subpath in subpaths(path.segments)
        for side in _seen(flattened(subpath), vector)
    ]
    return [_side(start, end, vector, color) for _, start, end in sorted(sides)]


def offset(scene: Scene3d | None) -> Point:
    """Return where the back of an extruded shape lies, right and down in its plane, in stage units."""
    if scene is None or not scene.extrusion:
        return 0.0, 0.0
    right, down = depth_vector(scene)
    return right * stage(scene.extrusion), down * stage(scene.extrusion)


def _seen(points: list[Point], vector: Point) -> Iterator[tuple[float, Point, Point]]:
    """Yield the edges whose sides look to where the back shows, with how near they are."""
    if len(points) < 3:
        return
    way = 1 if _area(points) > 0 else -1
    for (x1, y1), (x2, y2) in pairwise([*points, points[0]]):
        outward = (y2 - y1) * way, (x1 - x2) * way
        if outward[0] * vector[0] + outward[1] * vector[1] > 0:
            nearness = (x1 + x2) * vector[0] + (y1 + y2) * vector[1]
            yield nearness, *(((x1, y1), (x2, y2)) if way > 0 else ((x2, y2), (x1, y1)))


def _side(start: Point, end: Point, vector: Point, color: Color) -> Element:
    """Return the side along one edge, lighter the more it looks up."""
    length = hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    upwards = (end[0] - start[0]) / length
    share = SHADED + (LIT - SHADED) * (1 + upwards) / 2
    tone = Color(round(color.red * share), round(color.green * share), round(color.blue * share))
    corners = [
        start,
        end,
        (end[0] + vector[0], end[1] + vector[1]),
        (start[0] + vector[0], start[1] + vector[1]),
    ]
    path = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in corners) + "Z"
    opacity = color.alpha if color.alpha < 1 else None
    return el("path", d=path, fill=tone.hex, stroke=tone.hex, stroke_width=SEAM, opacity=opacity)


def _area(points: list[Point]) -> float:
    """Return twice the area of a polygon, positive when it runs clockwise on the page."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise([*points, points[0]]))


def _color(fill: Fill) -> Color:
    if isinstance(fill, SolidFill):
        return fill.color
    if isinstance(fill, GradientFill) and fill.stops:
        return fill.stops[-1].color
    return fill.foreground if isinstance(fill, PatternFill) else GREY
