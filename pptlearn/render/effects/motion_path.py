"""Motion paths: `M 0 0 L 0.25 0 E` as the offset reached after a share of the way."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate, pairwise
from math import hypot
from typing import TypeAlias

Offset: TypeAlias = tuple[float, float]
"""Shares of the slide's width and height."""

WORD = re.compile(r"[MLCZEmlcze]|[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?")
CURVE_POINTS = 12
MOST_WORDS = 4000
FARTHEST = 100.0
"""Slide widths; nothing that is seen goes so far."""


class MotionPath:
    """A path as points with the share of its length at which each is reached."""

    def __init__(self, text: str, aspect: float) -> None:
        """`aspect` is the slide's width over its height: speed is constant as the eye sees it."""
        self.points = _flattened(text) or [(0.0, 0.0)]
        steps = [hypot((x2 - x1) * aspect, y2 - y1) for (x1, y1), (x2, y2) in pairwise(self.points)]
        total = sum(steps) or 1.0
        self.shares = [0.0, *(length / total for length in accumulate(steps))]

    def at(self, share: float) -> Offset:
        """Return the offset after `share` of the way; a little beyond the ends when it bounces."""
        if len(self.points) == 1:
            return self.points[0]
        after = min(max(1, bisect_left(self.shares, share)), len(self.points) - 1)
        (x1, y1), (x2, y2) = self.points[after - 1], self.points[after]
        span = self.shares[after] - self.shares[after - 1]
        part = (share - self.shares[after - 1]) / span if span > 0 else 1.0
        return x1 + (x2 - x1) * part, y1 + (y2 - y1) * part


@lru_cache(maxsize=500)
def motion_path(text: str, aspect: float) -> MotionPath:
    return MotionPath(text, aspect)


def _flattened(text: str) -> list[Offset]:
    words = WORD.findall(text)[:MOST_WORDS]
    points: list[Offset] = []
    command, at = "M", 0
    while at < len(words):
        if words[at].isalpha():
            command, at = words[at], at + 1
            if command in "Zz" and points:
                points.append(points[0])
            if command in "Ee":
                break
            continue
        needed = 6 if command in "Cc" else 2
        values = [
            max(-FARTHEST, min(FARTHEST, float(word)))
            for word in words[at : at + needed]
            if not word.isalpha()
        ]
        if len(values) < needed or command in "Zz":
            break
        _extend(points, command, values)
        at += needed
    return points


def _extend(points: list[Offset], command: str, values: list[float]) -> None:
    x, y = points[-1] if points else (0.0, 0.0)
    base = (x, y) if command.islower() else (0.0, 0.0)
    pairs = [(base[0] + values[each], base[1] + values[each + 1]) for each in range(0, len(values), 2)]
    if command in "Cc":
        points += [_bezier((x, y), *pairs, share=each / CURVE_POINTS) for each in range(1, CURVE_POINTS + 1)]
    else:
        points.append(pairs[0])


def _bezier(start: Offset, first: Offset, second: Offset, end: Offset, *, share: float) -> Offset:
    rest = 1 - share
    weights = (rest**3, 3 * rest * rest * share, 3 * rest * share * share, share**3)
    corners = (start, first, second, end)
    return (
        sum(weight * x for weight, (x, _) in zip(weights, corners, strict=True)),
        sum(weight * y for weight, (_, y) in zip(weights, corners, strict=True)),
    )
