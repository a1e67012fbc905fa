"""The inner plot area: where a category and a value meet."""

from __future__ import annotations

from dataclasses import dataclass

from pptlearn.render.chart.area import Area
from pptlearn.render.chart.scale import CategoryScale, ValueScale

EDGE = 1e-6
"""Share of an axis by which a point may seem beyond its end."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Two scales over an area; sideways when categories go up and values across (bar charts)."""

    area: Area
    across: CategoryScale | ValueScale
    """The category axis, or a scatter chart's x axis."""
    up: ValueScale
    is_sideways: bool = False

    def point(self, share_across: float, share_up: float) -> tuple[float, float]:
        """Return stage coordinates of a place given in shares of both axes."""
        if self.is_sideways:
            share_across, share_up = share_up, share_across
        return self.area.x + share_across * self.area.width, self.area.bottom - share_up * self.area.height

    def at(self, across: float, value: float) -> tuple[float, float]:
        """Return the place of a category (by index) or x value, and a value."""
        return self.point(self.across.at(across), self.up.at(value))

    def holds(self, across: float, value: float) -> bool:
        """Say whether a place lies within the ends of both axes."""
        return all(-EDGE <= share <= 1 + EDGE for share in (self.across.at(across), self.up.at(value)))

    def bar(self, start: float, end: float, low: float, high: float) -> Area:
        """Return the rectangle between two shares of the category axis and two of the value axis."""
        (x1, y1), (x2, y2) = self.point(start, low), self.point(end, high)
        return Area(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
