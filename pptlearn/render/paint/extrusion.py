"""The sides of an extruded shape, as far as its camera sees them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, degrees

from pptlearn.model.paint import Color, Fill, GradientFill, Line, PatternFill, Scene3d, SolidFill
from pptlearn.render.context import stage
from pptlearn.render.geometry.outline import Outline
from pptlearn.render.geometry.path import flattened, subpaths
from pptlearn.render.markup import Element, el, number
from pptlearn.render.paint.camera import Point, View
from pptlearn.render.paint.canvas import Bounds, Canvas
from pptlearn.render.paint.line import Attributes, is_drawn, stroke

GREY = Color(0x80, 0x80, 0x80)
SEAM = 2.0
"""Stage units: width of the line that closes the seam between two sides."""
MOST_CORNERS = 6000
"""Of an outline whose sides are drawn; a traced picture has more, and sides no wider than its lines."""
SIDES = {
    "threePt": (0.10, 0.57, 1.04, 0.90, 0.75, 0.74, 0.73, 0.34),
    "harsh": (0.50, 0.70, 0.90, 1.02, 1.15, 1.00, 0.82, 0.60),
    "freezing": (0.75,) * 8,
}
"""Light on a side that looks right, then so on clockwise, while the rig shines from the top: measured on
PowerPoint's own pictures of solids, where light stays with the slide and does not move with the camera."""
USUAL_SIDES = (0.72, 0.67, 0.62, 0.65, 0.72, 0.80, 0.85, 0.80)
"""As above, for rigs that were not measured."""
FROM = {"t": 0.0, "tr": 45.0, "r": 90.0, "br": 135.0, "b": 180.0, "bl": 225.0, "l": 270.0, "tl": 315.0}
"""Degrees clockwise by which a rig is turned that shines from elsewhere."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side that is seen: its corners in the plane, how near it is, and where it looks."""

    corners: tuple[Point, Point, Point, Point]
    nearness: float
    outward: float
    """Degrees clockwise from right."""


@dataclass(frozen=True, slots=True)
class Solid:
    """An outline with depth, before a camera."""

    polygons: tuple[tuple[Point, ...], ...]
    boxes: tuple[Bounds, ...]
    """Left, top, right and bottom of each polygon."""
    view: View
    middle: Point
    depth: float
    mirrored: tuple[int, int]

    @classmethod
    def of(cls, drawn: Outline, scene: Scene3d | None, canvas: Canvas) -> Solid | None:
        """Return the solid that an extruded outline is, None for one whose depth is not seen."""
        if scene is None or not scene.extrusion:
            return None
        view = View.of(scene)
        if view.is_edge_on or (view.is_plain and view.lean == (0.0, 0.0)):
            return None
        paths = [path for path in drawn.paths if path.fill != "none"]
        polygons = [flattened(subpath) for path in paths for subpath in subpaths(path.segments)]
        closed = tuple(tuple(polygon) for polygon in polygons if len(polygon) > 2)
        if sum(map(len, closed)) > MOST_CORNERS:
            return None
        flips = (-1 if canvas.flip_h else 1, -1 if canvas.flip_v else 1)
        boxes = tuple(map(_box, closed))
        return cls(closed, boxes, view, (canvas.width / 2, canvas.height / 2), stage(scene.extrusion), flips)

    def back(self, point: Point) -> Point:
        """Return where the point behind one of the face shows, in the face's plane."""
        x, y = (
            (value - half) * flip for value, half, flip in zip(point, self.middle, self.mirrored, strict=True)
        )
        left, top = self.view.behind(x, y, self.depth)
        return left * self.mirrored[0] + self.middle[0], top * self.mirrored[1] + self.middle[1]

    def sides(self) -> list[Side]:
        """Return the sides that look to where they are seen, those farther off first."""
        return sorted(
            (side for each in self.polygons for side in self._seen(each)), key=lambda side: side.nearness
        )

    def reach(self) -> float:
        """Return how far the solid sticks out of its face's box."""
        points = [self.back(point) for polygon in self.polygons for point in polygon]
        across, down = [x for x, _ in points] or [0.0], [y for _, y in points] or [0.0]
        width, height = (2 * half for half in self.middle)
        return max(0.0, -min(across), max(across) - width, -min(down), max(down) - height)

    def _seen(self, polygon: tuple[Point, ...]) -> Iterator[Side]:
        way = (1 if _area(polygon) > 0 else -1) * (-1 if self._is_hole(polygon) else 1)
        for start, end in pairwise([*polygon, polygon[0]]):
            one, other = (start, end) if way > 0 else (end, start)
            corners = (one, other, self.back(other), self.back(one))
            if one != other and _area(corners) < 0:
                yield Side(corners, self._nearness(one, other), self._outward(one, other))

    def _is_hole(self, polygon: tuple[Point, ...]) -> bool:
        x, y = polygon[0]
        around = (
            other
            for other, (left, top, right, bottom) in zip(self.polygons, self.boxes, strict=True)
            if other is not polygon and left <= x <= right and top <= y <= bottom
        )
        return sum(_holds(other, (x, y)) for other in around) % 2 == 1

    def _nearness(self, one: Point, other: Point) -> float:
        x, y = ((a + b) / 2 - half for a, b, half in zip(one, other, self.middle, strict=True))
        return self.view.nearness(x * self.mirrored[0], y * self.mirrored[1])

    def _outward(self, one: Point, other: Point) -> float:
        across, down = other[1] - one[1], one[0] - other[0]
        return degrees(atan2(down * self.mirrored[1], across * self.mirrored[0]))


def draw_sides(solid: Solid | None, fill: Fill, line: Line, scene: Scene3d | None) -> list[Element]:
    """Return the sides that are seen of a solid: in their own colour, else the line's, else the fill's."""
    if solid is None or scene is None:
        return []
    color = scene.extrusion_color or (_color(line.fill) if is_drawn(line) else _color(fill))
    return [_side(side, color, scene) for side in solid.sides()]


def draw_wires(solid: Solid, line: Line, canvas: Canvas) -> list[Element]:
    """Return the edges of a solid one can see through: its face, its back and what joins them."""
    attributes: Attributes = {"fill": "none", **stroke(line, canvas)}
    edges = []
    for polygon in solid.polygons:
        back = [solid.back(point) for point in polygon]
        edges += [f"M{_points(polygon)}Z", f"M{_points(back)}Z"]
        edges += [f"M{_points(pair)}" for pair in zip(polygon, back, strict=True)]
    return [el("path", d="".join(edges), **attributes)]


def _side(side: Side, color: Color, scene: Scene3d) -> Element:
    tone = lighted(color, side.outward, scene)
    opacity = color.alpha if color.alpha < 1 else None
    path = f"M{_points(side.corners)}Z"
    return el("path", d=path, fill=tone.hex, stroke=tone.hex, stroke_width=SEAM, opacity=opacity)


def lighted(color: Color, outward: float, scene: Scene3d) -> Color:
    """Return the colour of a side that looks so many degrees clockwise from right."""
    share = _light(outward, scene)
    red, green, blue = (min(255, round(value * share)) for value in (color.red, color.green, color.blue))
    return Color(red, green, blue)


def _light(outward: float, scene: Scene3d) -> float:
    """Return the light on a side, between those on the two directions that were measured."""
    shades = SIDES.get(scene.light, USUAL_SIDES)
    place = ((outward - FROM.get(scene.light_direction, 0.0) - scene.light_turn) % 360) / 45
    first, rest = int(place) % 8, place % 1
    return shades[first] + (shades[(first + 1) % 8] - shades[first]) * rest


def _points(points: Sequence[Point]) -> str:
    return "L".join(f"{number(x)} {number(y)}" for x, y in points)


def _area(points: Sequence[Point]) -> float:
    """Return twice the area of a polygon, positive when it runs clockwise on the page."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise([*points, points[0]]))


def _box(polygon: Sequence[Point]) -> Bounds:
    across, down = zip(*polygon, strict=True)
    return min(across), min(down), max(across), max(down)


def _holds(polygon: Sequence[Point], point: Point) -> bool:
    """Tell whether a point lies inside: a line from it to the right crosses an odd number of edges."""
    x, y = point
    crossed = False
    for (x1, y1), (x2, y2) in pairwise([*polygon, polygon[0]]):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            crossed = not crossed
    return crossed


def _color(fill: Fill) -> Color:
    if isinstance(fill, SolidFill):
        return fill.color
    if isinstance(fill, GradientFill) and fill.stops:
        return fill.stops[-1].color
    return fill.foreground if isinstance(fill, PatternFill) else GREY
