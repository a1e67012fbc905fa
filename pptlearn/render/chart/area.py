"""A rectangle of a chart, in stage units, and how pieces are cut off its sides."""

from __future__ import annotations

from typing import NamedTuple


class Area(NamedTuple):
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2

    def without(self, *, left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> Area:
        """Return what is left when so much is cut off each side; never smaller than nothing."""
        return Area(
            self.x + left,
            self.y + top,
            max(0.0, self.width - left - right),
            max(0.0, self.height - top - bottom),
        )
