"""Trend lines: least squares and moving averages over a series."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import exp, log

from pptlearn.model.chart import Series, TrendLine
from pptlearn.render.chart.canvas import line_path, marked, polyline
from pptlearn.render.chart.grid import Grid
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

Curve = Callable[[float], float]
SAMPLES = 48
HIGHEST_ORDER = 6


def draw_trends(series: Series, xs: Sequence[float], grid: Grid, canvas: Canvas) -> list[Element]:
    """Return the trend lines of a series whose points stand at `xs` (indices or x values)."""
    known = [(x, y) for x, y in zip(xs, series.values, strict=False) if y is not None]
    drawn = []
    for trend in series.trend_lines:
        points = _moving(known, trend.period) if trend.kind == "movingAvg" else _sampled(known, trend)
        path = polyline([grid.point(grid.across.at(x), grid.up.clamped(y)) for x, y in points])
        drawn.append(line_path(path, trend.line, canvas))
    return marked(drawn, series.number)


def _moving(known: list[tuple[float, float]], period: int) -> list[tuple[float, float]]:
    span = max(2, period)
    return [
        (known[n][0], sum(y for _, y in known[n - span + 1 : n + 1]) / span)
        for n in range(span - 1, len(known))
    ]


def _sampled(known: list[tuple[float, float]], trend: TrendLine) -> list[tuple[float, float]]:
    curve = fitted(known, trend.kind, trend.order)
    if curve is None:
        return []
    low, high = known[0][0] - trend.backward, known[-1][0] + trend.forward
    pieces = 1 if trend.kind == "linear" else SAMPLES
    return [(x, curve(x)) for x in (low + (high - low) * n / pieces for n in range(pieces + 1))]


def fitted(known: Sequence[tuple[float, float]], kind: str, order: int = 2) -> Curve | None:
    """Return the curve of a kind that fits best; None when the points do not allow one.

    Category positions count from 1, as PowerPoint reckons them for `log`, `exp` and `power`.
    """
    usable = [(x + 1, y) for x, y in known]
    if kind in ("log", "power"):
        usable = [(x, y) for x, y in usable if x > 0]
    if kind in ("exp", "power"):
        usable = [(x, y) for x, y in usable if y > 0]
    if len(usable) < 2:
        return None
    degree = min(order, HIGHEST_ORDER, len(usable) - 1) if kind == "poly" else 1
    changed = [
        (log(x) if kind in ("log", "power") else x, log(y) if kind in ("exp", "power") else y)
        for x, y in usable
    ]
    weights = _least_squares(changed, degree)
    if weights is None:
        return None

    def curve(x: float) -> float:
        place = x + 1
        argument = log(max(place, 1e-9)) if kind in ("log", "power") else place
        height = sum(weight * argument**power for power, weight in enumerate(weights))
        return exp(min(700.0, height)) if kind in ("exp", "power") else height

    return curve


def _least_squares(points: Sequence[tuple[float, float]], degree: int) -> list[float] | None:
    """Return polynomial weights, lowest power first, by Gaussian elimination of the normal equations."""
    size = degree + 1
    rows = [
        [sum(x ** (i + j) for x, _ in points) for j in range(size)] + [sum(y * x**i for x, y in points)]
        for i in range(size)
    ]
    for i in range(size):
        pivot = max(range(i, size), key=lambda row: abs(rows[row][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        if abs(rows[i][i]) < 1e-12:
            return None
        for row in range(size):
            if row != i:
                factor = rows[row][i] / rows[i][i]
                rows[row] = [a - factor * b for a, b in zip(rows[row], rows[i], strict=True)]
    return [rows[i][size] / rows[i][i] for i in range(size)]
