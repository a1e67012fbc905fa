"""Keyframes without those that lie on the line between their neighbours."""

from __future__ import annotations

from typing import TypeAlias

Values: TypeAlias = tuple[float, ...]
Frame: TypeAlias = tuple[float, Values]
"""Offset (0 to 1) and the values there."""


def simplified(frames: list[Frame], tolerance: float) -> list[Frame]:
    """Return the frames that matter (Douglas-Peucker along time); a jump is two at one offset."""
    keep = {0, len(frames) - 1}
    open_spans = [(0, len(frames) - 1)]
    while open_spans:
        first, last = open_spans.pop()
        worst, distance = _farthest(frames, first, last)
        if distance > tolerance:
            keep.add(worst)
            open_spans += [(first, worst), (worst, last)]
    return [frames[each] for each in sorted(keep)]


def _farthest(frames: list[Frame], first: int, last: int) -> tuple[int, float]:
    (start, low), (end, high) = frames[first], frames[last]
    worst, distance = first, 0.0
    for each in range(first + 1, last):
        offset, values = frames[each]
        share = (offset - start) / (end - start) if end > start else 0.0
        error = max(abs(a + (b - a) * share - value) for a, b, value in zip(low, high, values, strict=True))
        if error > distance:
            worst, distance = each, error
    return worst, distance
