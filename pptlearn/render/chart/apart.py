"""Labels around a pie, moved along its edge until they stand apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import cos, pi, radians, sin

from pptlearn.render.chart.area import Area
from pptlearn.render.chart.slice import Slice

STEP, FARTHEST = radians(3), radians(75)
"""By which a label is moved, and at most."""
TOUCH = 0.02
"""Share of a label's height by which two may overlap."""


def stand_apart(
    piece: Slice, edge: float, size: tuple[float, float], taken: Sequence[Area]
) -> tuple[Area, bool]:
    """Return the box of a label beyond the edge, and whether others drove it from the middle of its slice."""
    boxes = [_beyond(piece, edge, size, turn) for turn in _turns()]
    found = next((box for box in boxes if not any(_meet(box, other) for other in taken)), boxes[0])
    return found, found is not boxes[0]


def _turns() -> Iterator[float]:
    """Yield nothing first, then steps to both sides in turn."""
    yield 0.0
    for step in range(1, round(FARTHEST / STEP) + 1):
        yield -step * STEP
        yield step * STEP


def _beyond(piece: Slice, edge: float, size: tuple[float, float], turn: float) -> Area:
    """Return a box that touches the edge from outside, this far from the middle of the slice."""
    angle = (piece.halfway + turn) % (2 * pi)
    across, up = sin(angle), cos(angle)
    radius = edge + (size[0] * abs(across) + size[1] * abs(up)) / 2
    x, y = piece.center[0] + radius * across, piece.center[1] - radius * up * piece.flat
    return Area(x - size[0] / 2, y - size[1] / 2, *size)


def _meet(first: Area, second: Area) -> bool:
    slack = TOUCH * first.height
    return (
        first.x < second.right - slack
        and second.x < first.right - slack
        and first.y < second.bottom - slack
        and second.y < first.bottom - slack
    )
