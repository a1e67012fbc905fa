"""A path one can walk along, and outlines bent between two of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import ceil, dist, hypot

from pptlearn.render.geometry.path import Segment, flattened

Point = tuple[float, float]
CURVE_PIECES = 64
"""Straight pieces per curve of a path: of a full circle's four, none is longer than a 20th of the radius."""
STRAIGHT = 1 / 24
"""Share of a path's length that a letter's straight edge may have and still be bent as one curve."""
MOST_PIECES = 24


@dataclass(frozen=True, slots=True)
class Trail:
    """A polygon with the length of the way to each of its corners."""

    points: tuple[Point, ...]
    ways: tuple[float, ...]

    @classmethod
    def along(cls, segments: Sequence[Segment]) -> Trail:
        """Return the trail of one path."""
        return cls.through(flattened(segments, CURVE_PIECES))

    @classmethod
    def through(cls, points: Sequence[Point]) -> Trail:
        kept = tuple(points) if len(points) > 1 else (*points, *points) or ((0.0, 0.0), (0.0, 0.0))
        return cls(kept, tuple(accumulate((dist(*pair) for pair in pairwise(kept)), initial=0.0)))

    @property
    def length(self) -> float:
        return self.ways[-1]

    def at(self, share: float) -> Point:
        """Return the point at this share of the way; before and behind it, straight on."""
        way = share * self.length
        place = max(1, min(len(self.points) - 1, bisect_right(self.ways, way)))
        (x1, y1), (x2, y2) = self.points[place - 1], self.points[place]
        step = self.ways[place] - self.ways[place - 1]
        part = (way - self.ways[place - 1]) / step if step else 0.0
        return x1 + (x2 - x1) * part, y1 + (y2 - y1) * part

    def beside(self, distance: float) -> Trail:
        """Return the trail so far to the left of this one, which is above it where it goes to the right."""
        points = self.points
        moved = []
        for place, (x, y) in enumerate(points):
            (x1, y1), (x2, y2) = points[max(0, place - 1)], points[min(len(points) - 1, place + 1)]
            size = hypot(x2 - x1, y2 - y1) or 1.0
            moved.append((x + distance * (y2 - y1) / size, y - distance * (x2 - x1) / size))
        return Trail.through(moved)

    def turns_right(self) -> bool:
        """Tell whether what is above the trail lies outside its bend, as on an arch."""
        ends = zip(self.points, (*self.points[1:], self.points[0]), strict=True)
        return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in ends) >= 0


@dataclass(frozen=True, slots=True)
class Envelope:
    """The room between two trails, and what rectangle fills it: left, top, right, bottom."""

    above: Trail
    below: Trail
    bounds: tuple[float, float, float, float]

    def point(self, x: float, y: float) -> Point:
        """Return where a point of the rectangle comes to lie."""
        left, top, right, bottom = self.bounds
        across = (x - left) / ((right - left) or 1.0)
        down = (y - top) / ((bottom - top) or 1.0)
        (x1, y1), (x2, y2) = self.above.at(across), self.below.at(across)
        return x1 + (x2 - x1) * down, y1 + (y2 - y1) * down

    def bent(self, segments: Sequence[Segment]) -> Iterator[Segment]:
        """Yield an outline of the rectangle as it lies in the envelope; long straight edges become curves."""
        here = start = (0.0, 0.0)
        for letter, values in segments:
            ends = list(zip(values[::2], values[1::2], strict=True))
            if letter == "L":
                yield from self._edge(here, ends[-1])
            elif letter == "Z":
                yield from self._edge(here, start)
                yield "Z", ()
            else:
                yield letter, tuple(value for end in ends for value in self.point(*end))
            here = ends[-1] if ends else start
            start = here if letter == "M" else start

    def _edge(self, one: Point, other: Point) -> Iterator[Segment]:
        left, _, right, _ = self.bounds
        pieces = ceil(min(MOST_PIECES, max(1.0, abs(other[0] - one[0]) / ((right - left) or 1.0) / STRAIGHT)))
        for piece in range(1, pieces + 1):
            part = piece / pieces
            end = (one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part)
            yield "L", self.point(*end)
