"""Paths as numbers: from DrawingML's commands to moves, lines and curves, and from these to SVG."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import atan2, ceil, cos, pi, sin, tan
from operator import mul
from typing import TypeAlias

from pptlearn.render.geometry.formula import UNITS_PER_DEGREE, turn

Segment: TypeAlias = tuple[str, tuple[float, ...]]
"""SVG's letter (M L Q C Z) and its coordinates, absolute, in stage units."""

FARTHEST = 1e6
"""Stage units; a hostile path ends here instead of in numbers no browser takes."""


def trace(
    commands: Iterable[tuple[str, Sequence[float]]], scale_x: float, scale_y: float
) -> tuple[Segment, ...]:
    """Return the segments of a path whose coordinates are multiplied by the scales."""
    pen = _Pen((scale_x, scale_y) * 3)
    for name, arguments in commands:
        step = STEPS.get(name)
        if step is not None:
            step(pen, *arguments)
    return tuple(pen.segments)


def svg(segments: Iterable[Segment]) -> str:
    """Return segments as the `d` of an SVG path; a tenth of a stage unit is 1/80 px."""
    return "".join([letter + " ".join([_tenths(value) for value in values]) for letter, values in segments])


def _tenths(value: float) -> str:
    text = f"{value:.1f}"
    short = text[:-2] if text.endswith(".0") else text
    return "0" if short == "-0" else short


def subpaths(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Return a path cut at its moves; what follows a close without a move starts where that began."""
    found: list[list[Segment]] = []
    for segment in segments:
        if segment[0] == "M":
            found.append([segment])
        elif found and found[-1][-1][0] == "Z" and segment[0] != "Z":
            found.append([found[-1][0], segment])
        elif found:
            found[-1].append(segment)
    return [subpath for subpath in found if len(subpath) > 1]


def flattened(subpath: Sequence[Segment], pieces: int = 8) -> list[tuple[float, float]]:
    """Return a subpath as a polygon; a curve becomes so many straight pieces."""
    points: list[tuple[float, float]] = []
    for letter, values in subpath:
        ends = list(zip(values[::2], values[1::2], strict=True))
        if letter in ("Q", "C") and points:
            control = [points[-1], *ends]
            points += [_on_curve(control, piece / pieces) for piece in range(1, pieces + 1)]
        else:
            points += ends
    return points


def _on_curve(control: Sequence[tuple[float, float]], share: float) -> tuple[float, float]:
    """Return the point of a Bézier curve at this share of it (de Casteljau)."""
    points = list(control)
    while len(points) > 1:
        points = [(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share) for (x1, y1), (x2, y2) in pairwise(points)]
    return points[0]


@dataclass(slots=True)
class _Pen:
    """Where the path has got to, in the path's own units."""

    scales: tuple[float, ...]
    """What the coordinates of up to three points are multiplied by."""
    segments: list[Segment] = field(default_factory=list)
    x: float = 0.0
    y: float = 0.0
    start: tuple[float, float] = (0.0, 0.0)

    def put(self, letter: str, *values: float) -> None:
        if not self.segments and letter != "M":
            self.move(self.x, self.y)
        scaled = tuple(map(mul, values, self.scales))
        if scaled and max(map(abs, scaled)) > FARTHEST:
            scaled = tuple(max(-FARTHEST, min(FARTHEST, value)) for value in scaled)
        self.segments.append((letter, scaled))
        if values:
            self.x, self.y = values[-2:]

    def move(self, x: float, y: float) -> None:
        self.start = (x, y)
        self.put("M", x, y)

    def line(self, x: float, y: float) -> None:
        self.put("L", x, y)

    def quad(self, *values: float) -> None:
        self.put("Q", *values)

    def cubic(self, *values: float) -> None:
        self.put("C", *values)

    def close(self) -> None:
        if self.segments:
            self.put("Z")
            self.x, self.y = self.start

    def arc(self, radius_x: float, radius_y: float, start: float, swing: float) -> None:
        """Go along an ellipse as cubics of at most a quarter turn.

        Angles are seen from the centre, so on an ellipse they are not the curve's parameter.
        """
        begin = _parameter(radius_x, radius_y, start)
        sweep = _sweep(begin, _parameter(radius_x, radius_y, start + swing), swing)
        center_x, center_y = self.x - radius_x * cos(begin), self.y - radius_y * sin(begin)
        pieces = max(1, ceil(abs(sweep) / (pi / 2) - 1e-9))
        step = sweep / pieces
        reach = 4 / 3 * tan(step / 4)
        for piece in range(pieces):
            self._curve(center_x, center_y, radius_x, radius_y, begin + piece * step, step, reach)

    def _curve(
        self,
        center_x: float,
        center_y: float,
        radius_x: float,
        radius_y: float,
        at: float,
        step: float,
        reach: float,
    ) -> None:
        end = at + step
        self.put(
            "C",
            center_x + radius_x * (cos(at) - reach * sin(at)),
            center_y + radius_y * (sin(at) + reach * cos(at)),
            center_x + radius_x * (cos(end) + reach * sin(end)),
            center_y + radius_y * (sin(end) - reach * cos(end)),
            center_x + radius_x * cos(end),
            center_y + radius_y * sin(end),
        )


STEPS: dict[str, Callable[..., None]] = {
    "move": _Pen.move,
    "line": _Pen.line,
    "arc": _Pen.arc,
    "quad": _Pen.quad,
    "cubic": _Pen.cubic,
    "close": _Pen.close,
}


def _parameter(radius_x: float, radius_y: float, angle: float) -> float:
    seen = turn(angle)
    return atan2(radius_x * sin(seen), radius_y * cos(seen))


def _sweep(begin: float, end: float, swing: float) -> float:
    """Return the signed turn from `begin` to `end` (parameters) in the direction of `swing`."""
    full = 2 * pi
    if abs(swing) >= 360 * UNITS_PER_DEGREE:
        return full if swing > 0 else -full
    sweep = (end - begin) % full
    if abs(swing) > 180 * UNITS_PER_DEGREE and sweep < 1e-9:
        sweep = full
    if swing > 0:
        return 0.0 if full - sweep < 1e-9 and swing < UNITS_PER_DEGREE else sweep
    return sweep - full if sweep > 1e-9 else 0.0
