"""How thick a font's stems are: what makes text look light or heavy."""

from __future__ import annotations

from itertools import pairwise

Point = tuple[float, float]
STEPS = 8
"""Straight pieces a curve is cut into."""


class Contours:
    """A pen that keeps outlines as straight pieces."""

    def __init__(self) -> None:
        self.pieces: list[tuple[Point, Point]] = []
        self._at = self._start = (0.0, 0.0)

    def moveTo(self, point: Point) -> None:  # noqa: N802 (the pen protocol's names)
        self._at = self._start = point

    def lineTo(self, point: Point) -> None:  # noqa: N802
        self.pieces.append((self._at, point))
        self._at = point

    def qCurveTo(self, *points: Point) -> None:  # noqa: N802
        self._curve((self._at, *points))

    curveTo = qCurveTo  # noqa: N815

    def closePath(self) -> None:  # noqa: N802
        self.lineTo(self._start)

    def _curve(self, points: tuple[Point, ...]) -> None:
        for step in range(1, STEPS + 1):
            self.lineTo(_on_curve(points, step / STEPS))


def _on_curve(points: tuple[Point, ...], share: float) -> Point:
    """Return a point of a Bézier curve of any degree (de Casteljau)."""
    while len(points) > 1:
        points = tuple(
            (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share) for a, b in pairwise(points)
        )
    return points[0]


def first_stem(contours: Contours) -> float | None:
    """Return the width of the leftmost stem half-way up a letter, None for a letter without."""
    pieces = contours.pieces
    if not pieces:
        return None
    middle = max(max(a[1], b[1]) for a, b in pieces) / 2
    crossings = sorted(
        a[0] + (middle - a[1]) * (b[0] - a[0]) / (b[1] - a[1])
        for a, b in pieces
        if (a[1] <= middle) != (b[1] <= middle)
    )
    return crossings[1] - crossings[0] if len(crossings) > 1 else None
