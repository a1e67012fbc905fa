"""Heads of lines: arrows, diamonds, ovals; and the line cut short under them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from pptlearn.model.paint import LineEnd
from pptlearn.render.context import stage_pt
from pptlearn.render.geometry.path import Segment

FACTOR = {"sm": 2.0, "med": 3.0, "lg": 5.0}
OPEN_FACTOR = {"sm": 3.5, "med": 4.5, "lg": 6.0}
"""Head sizes in line widths."""
THINNEST = stage_pt(2.0)
"""Heads of thinner lines are as large as if the line were this wide."""
Pair = tuple[float, float]


def head(
    end: LineEnd, subpath: Sequence[Segment], width: float, *, at_start: bool
) -> tuple[list[Segment], float]:
    """Return the head's outline and how much of the line it covers, both in stage units."""
    factors = OPEN_FACTOR if end.kind == "arrow" else FACTOR
    base = max(width, THINNEST)
    length, breadth = base * factors.get(end.length, 3.0), base * factors.get(end.width, 3.0)
    shape, covered = SHAPES.get(end.kind, SHAPES["triangle"])
    reach = length / 2 if end.kind in ("oval", "diamond") else length
    tip, back = _ends(subpath, reach, at_start=at_start)
    along = _unit(back, tip)
    return _placed(shape, tip, along, length, breadth), covered * length


def shorten(subpath: Sequence[Segment], length: float, *, at_start: bool) -> list[Segment]:
    """Return an open sub-path without its first or last `length` units."""
    if length <= 0:
        return list(subpath)
    if at_start:
        return _backwards(shorten(_backwards(subpath), length, at_start=False))
    points, kept = _points(subpath), list(subpath)
    end = points[-1]
    while len(kept) > 2 and hypot(points[-2][0] - end[0], points[-2][1] - end[1]) < length:
        kept.pop()
        points.pop()
    kept[-1] = _cut(points[-2], kept[-1], end, length)
    return kept


SHAPES: dict[str, tuple[str, float]] = {
    "triangle": ("M0 0L-1 .5L-1 -.5Z", 0.9),
    "stealth": ("M0 0L-1 .5L-.6 0L-1 -.5Z", 0.55),
    "arrow": ("M-1 .5L0 0L-1 -.5", 0.0),
    "diamond": ("M.5 0L0 .5L-.5 0L0 -.5Z", 0.0),
    "oval": ("M.5 0C.5 .27615 .27615 .5 0 .5C-.27615 .5 -.5 .27615 -.5 0C-.5 -.27615 -.27615 -.5 0 -.5"
             "C.27615 -.5 .5 -.27615 .5 0Z", 0.0),
}  # fmt: skip
"""Outlines of a head one long and one broad, its tip (or middle) at 0 0 and the line coming from the left;
and the share of its length that the line ends short of the tip."""


def _placed(shape: str, tip: Pair, along: Pair, length: float, breadth: float) -> list[Segment]:
    (x, y), (across, down) = tip, along
    segments: list[Segment] = []
    for letter, values in _parsed(shape):
        points: list[float] = []
        for u, v in zip(values[::2], values[1::2], strict=True):
            points += [
                x + u * length * across - v * breadth * down,
                y + u * length * down + v * breadth * across,
            ]
        segments.append((letter, tuple(points)))
    return segments


def _parsed(shape: str) -> list[Segment]:
    found: list[Segment] = []
    for letter in "MLCZ":
        shape = shape.replace(letter, f"|{letter} ")
    for piece in shape.split("|")[1:]:
        letter, *values = piece.split()
        found.append((letter, tuple(float(value) for value in values)))
    return found


def _ends(subpath: Sequence[Segment], length: float, *, at_start: bool) -> tuple[Pair, Pair]:
    """Return the tip, and the point of the line that lies `length` before it."""
    path = _backwards(subpath) if at_start else list(subpath)
    tip = _points(path)[-1]
    cut = _points(shorten(path, length, at_start=False))[-1]
    if cut == tip:
        cut = _points(path)[-2]
    return tip, cut


def _unit(start: Pair, end: Pair) -> Pair:
    across, down = end[0] - start[0], end[1] - start[1]
    length = hypot(across, down)
    return (across / length, down / length) if length else (1.0, 0.0)


def _points(subpath: Sequence[Segment]) -> list[Pair]:
    return [(values[-2], values[-1]) for _, values in subpath]


def _cut(start: Pair, segment: Segment, end: Pair, length: float) -> Segment:
    """Return a segment that stops where it comes within `length` of `end`; halving finds the place."""
    low, high = 0.0, 1.0
    for _ in range(24):
        middle = (low + high) / 2
        x, y = _split(start, segment, middle)[1][-2:]
        low, high = (middle, high) if hypot(x - end[0], y - end[1]) > length else (low, middle)
    return _split(start, segment, low) if low > 1e-6 else _split(start, segment, 1e-3)


def _split(start: Pair, segment: Segment, share: float) -> Segment:
    """Return the first `share` of a line or curve (de Casteljau)."""
    letter, values = segment
    row = [start, *zip(values[::2], values[1::2], strict=True)]
    firsts: list[Pair] = []
    while len(row) > 1:
        row = [(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share) for a, b in pairwise(row)]
        firsts.append(row[0])
    return letter, tuple(value for point in firsts for value in point)


def _backwards(subpath: Sequence[Segment]) -> list[Segment]:
    points = _points(subpath)
    reversed_path: list[Segment] = [("M", points[-1])]
    for place in range(len(subpath) - 1, 0, -1):
        letter, values = subpath[place]
        inner = list(zip(values[:-2:2], values[1:-2:2], strict=True))
        flat = [value for point in [*reversed(inner), points[place - 1]] for value in point]
        reversed_path.append((letter, tuple(flat)))
    return reversed_path
