"""A slice of a pie or ring: where it lies, and what fits into it."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, pi, sin

from pptlearn.render.chart.canvas import Point


@dataclass(frozen=True, slots=True)
class Slice:
    """Lengths in stage units; angles in radians, clockwise from the top."""

    center: Point
    inner: float
    """Radius of the hole; 0 for a pie."""
    outer: float
    start: float
    sweep: float
    share: float
    """Of the whole, from 0 to 1."""
    flat: float = 1.0
    """Height of a tilted pie as a share of its width."""

    @property
    def halfway(self) -> float:
        return self.start + self.sweep / 2

    def at(self, radius: float) -> Point:
        """Return the place on the middle line of the slice, so far from its tip."""
        x, y = self.center
        return x + radius * sin(self.halfway), y - radius * (cos(self.halfway) * self.flat)

    def reach(self, width: float, height: float) -> float:
        """Return how far a box of this size reaches from its middle towards the edge."""
        return (width * abs(sin(self.halfway)) + height * abs(cos(self.halfway))) / 2

    def holds(self, width: float, height: float, radius: float) -> bool:
        """Say whether a box about the middle line lies between the two sides of the slice."""
        if radius <= 0:
            return False
        x, y = radius * sin(self.halfway), radius * cos(self.halfway)
        corners = [(x + across * width / 2, y + up * height / 2) for across in (-1, 1) for up in (-1, 1)]
        turns = [(atan2(*corner) - self.halfway + pi) % (2 * pi) - pi for corner in corners]
        return max(map(abs, turns)) <= self.sweep / 2
