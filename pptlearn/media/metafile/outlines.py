"""Outlines of GDI's round shapes, as moves, lines and curves in logical units."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, ceil, cos, pi, sin, tan
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
Step: TypeAlias = tuple[str, tuple[Point, ...]]
"""`M`, `L`, `C` or `Z` with its points."""
Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def lines(points: Sequence[Point], *, closed: bool = False) -> list[Step]:
    if not points:
        return []
    steps: list[Step] = [("M", (points[0],)), *(("L", (point,)) for point in points[1:])]
    return [*steps, ("Z", ())] if closed else steps


def curves(points: Sequence[Point]) -> list[Step]:
    """Return cubic curves: a start, then two controls and an end each."""
    if not points:
        return []
    return [("M", (points[0],)), *(("C", tuple(points[n : n + 3])) for n in range(1, len(points) - 2, 3))]


def rectangle(box: Box) -> list[Step]:
    left, top, right, bottom = box
    return lines([(left, top), (right, top), (right, bottom), (left, bottom)], closed=True)


def ellipse(box: Box) -> list[Step]:
    return [*arc(box, 0.0, 2 * pi), ("Z", ())]


def rounded(box: Box, width: float, height: float) -> list[Step]:
    """Return a rectangle whose corners are quarters of an ellipse of this size."""
    left, top, right, bottom = box
    width, height = min(abs(width), abs(right - left)), min(abs(height), abs(bottom - top))
    corners = (
        ((right - width, top, right, top + height), -pi / 2),
        ((right - width, bottom - height, right, bottom), 0.0),
        ((left, bottom - height, left + width, bottom), pi / 2),
        ((left, top, left + width, top + height), pi),
    )
    steps: list[Step] = []
    for corner, start in corners:
        steps += _on(arc(corner, start, pi / 2), joined=bool(steps))
    return [*steps, ("Z", ())]


def between(box: Box, start: Point, end: Point, *, clockwise: bool) -> list[Step]:
    """Return the arc between the rays from the middle through two points."""
    first, last = _angle(box, start), _angle(box, end)
    sweep = (last - first) % (2 * pi) if clockwise else -((first - last) % (2 * pi))
    return arc(box, first, sweep or 2 * pi)


def arc(box: Box, start: float, sweep: float) -> list[Step]:
    """Return an arc of an ellipse in curves of at most a quarter; angles run clockwise on the screen."""
    left, top, right, bottom = box
    x, y, across, down = (left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2
    count = max(1, ceil(abs(sweep) / (pi / 2) - 1e-9))
    step = sweep / count
    reach = 4 / 3 * tan(step / 4)

    def at(angle: float, away: float = 0.0) -> Point:
        return (
            x + across * (cos(angle) - away * sin(angle)),
            y + down * (sin(angle) + away * cos(angle)),
        )

    steps: list[Step] = [("M", (at(start),))]
    for number in range(count):
        angle = start + number * step
        steps.append(("C", (at(angle, reach), at(angle + step, -reach), at(angle + step))))
    return steps


def pie(box: Box, start: Point, end: Point, *, clockwise: bool) -> list[Step]:
    left, top, right, bottom = box
    middle: Step = ("L", (((left + right) / 2, (top + bottom) / 2),))
    return [*between(box, start, end, clockwise=clockwise), middle, ("Z", ())]


def chord(box: Box, start: Point, end: Point, *, clockwise: bool) -> list[Step]:
    return [*between(box, start, end, clockwise=clockwise), ("Z", ())]


def _on(steps: list[Step], *, joined: bool) -> list[Step]:
    """Return steps that go on from where others ended."""
    return [("L", steps[0][1]), *steps[1:]] if joined else steps


def _angle(box: Box, point: Point) -> float:
    left, top, right, bottom = box
    across, down = (right - left) / 2 or 1.0, (bottom - top) / 2 or 1.0
    return atan2((point[1] - (top + bottom) / 2) / down, (point[0] - (left + right) / 2) / across)
