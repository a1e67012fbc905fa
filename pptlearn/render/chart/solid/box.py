"""The box of a 3-D chart: where a category, a value and a row meet in it."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, sin

from pptlearn.render.chart.area import Area
from pptlearn.render.chart.canvas import Point
from pptlearn.render.chart.grid import Grid
from pptlearn.render.chart.solid.view import Spot, View


@dataclass(frozen=True, slots=True)
class Box:
    """A box with categories and values along its edges; rows stand behind each other."""

    view: View
    grid: Grid
    """Its scales; the area is what the box is seen in."""
    rows: int

    def spot(self, across: float, up: float, back: float) -> Spot:
        """Return the place at these shares of the category axis, the value axis and the depth."""
        if self.grid.is_sideways:
            across, up = up, across
        return Spot(across, up * self.view.height, back * self.view.depth)

    def at(self, across: float, up: float, back: float) -> Point:
        """Return where such a place is seen, in stage units."""
        return self.view.at(self.spot(across, up, back))

    @property
    def far_side(self) -> float:
        """Share of the width at which the wall stands that is seen from within."""
        return 0.0 if sin(self.view.turn) >= 0 else 1.0

    @property
    def far_back(self) -> float:
        return 1.0 if cos(self.view.turn) >= 0 else 0.0

    def front(self) -> Area:
        """Return the rectangle that the front of the box is seen in."""
        corners = [self.corner(x, y, 1 - self.far_back) for x in (0.0, 1.0) for y in (0.0, 1.0)]
        left, top = min(x for x, _ in corners), min(y for _, y in corners)
        return Area(left, top, max(x for x, _ in corners) - left, max(y for _, y in corners) - top)

    def corner(self, x: float, y: float, z: float) -> Point:
        """Return where a place is seen that is given in shares of width, height and depth."""
        return self.view.at(Spot(x, y * self.view.height, z * self.view.depth))
