"""Trend lines: least squares and moving averages over a series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log

from pptlearn.model.chart import Series, TrendLine
from pptlearn.model.number_format import general
from pptlearn.render.chart.canvas import Point, line_path, marked, polyline
from pptlearn.render.chart.grid import Grid
from pptlearn.render.chart.labels import LabelWriter
from pptlearn.render.chart.words import Words
from pptlearn.render.markup import Element

SAMPLES = 48
HIGHEST_ORDER = 6
POWERS = "⁰¹²³⁴⁵⁶"


def draw_trends(
    series: Series, xs: Sequence[float], grid: Grid, labels: LabelWriter, *, counts_from: float = 1.0
) -> list[Element]:
    """Return the trend lines of a series whose points stand at `xs` (indices or x values).

    Categories count from 1 in `log`, `exp` and `power` trends; x values are what they are (`counts_from` 0).
    """
    known = [(x, y) for x, y in zip(xs, series.values, strict=False) if y is not None]
    drawn = []
    for trend in series.trend_lines:
        fit = None if trend.kind == "movingAvg" else fitted(known, trend.kind, trend.order, counts_from)
        points = _moving(known, trend.period) if fit is None else _sampled(known, trend, fit)
        places = [grid.point(grid.across.at(x), grid.up.clamped(y)) for x, y in points]
        drawn.append(line_path(polyline(places), trend.line, labels.canvas))
        if fit is not None and places:
            labels.drawn += marked(_said(trend, fit, places[-1], labels), series.number)
    return marked(drawn, series.number)


def _said(trend: TrendLine, fit: Fit, end: Point, labels: LabelWriter) -> list[Element]:
    """Return equation and fit, written over the end of the line."""
    shown = ((trend.shows_equation, fit.equation()), (trend.shows_fit, f"R² = {_short(fit.share)}"))
    lines = [text for is_shown, text in shown if is_shown]
    words = Words(trend.style, labels.context)
    return words.lines(lines, end[0], end[1] - (len(lines) + 0.5) * words.line_height, "end")


def _moving(known: list[tuple[float, float]], period: int) -> list[tuple[float, float]]:
    span = max(2, period)
    return [
        (known[n][0], sum(y for _, y in known[n - span + 1 : n + 1]) / span)
        for n in range(span - 1, len(known))
    ]


def _sampled(known: list[tuple[float, float]], trend: TrendLine, fit: Fit) -> list[tuple[float, float]]:
    low, high = known[0][0] - trend.backward, known[-1][0] + trend.forward
    pieces = 1 if trend.kind == "linear" else SAMPLES
    return [(x, fit.at(x)) for x in (low + (high - low) * n / pieces for n in range(pieces + 1))]


@dataclass(frozen=True, slots=True)
class Fit:
    """A curve that fits points best."""

    kind: str
    weights: tuple[float, ...]
    """Of the powers of x (or of its logarithm), lowest first."""
    counts_from: float
    share: float = 0.0
    """How much of the points' spread the curve explains: R squared."""

    def at(self, x: float) -> float:
        place = x + self.counts_from
        argument = log(max(place, 1e-9)) if self.kind in ("log", "power") else place
        height = sum(weight * argument**power for power, weight in enumerate(self.weights))
        return exp(min(700.0, height)) if self.kind in ("exp", "power") else height

    def equation(self) -> str:
        """Return the curve as PowerPoint writes it."""
        first, *others = self.weights
        if self.kind == "exp":
            return f"y = {_short(exp(min(700.0, first)))}e^{_short(others[0])}x"
        if self.kind == "power":
            return f"y = {_short(exp(min(700.0, first)))}x^{_short(others[0])}"
        name = "ln(x)" if self.kind == "log" else "x"
        terms = [
            f"{_short(weight)}{name}{POWERS[power] if power > 1 else ''}"
            for power, weight in reversed(list(enumerate(self.weights)))
            if power
        ]
        return "y = " + " + ".join([*terms, _short(first)]).replace("+ -", "- ")


def fitted(
    known: Sequence[tuple[float, float]], kind: str, order: int = 2, counts_from: float = 1.0
) -> Fit | None:
    """Return the curve of a kind that fits best; None when the points do not allow one."""
    usable = [(x + counts_from, y) for x, y in known]
    if kind in ("log", "power"):
        usable = [(x, y) for x, y in usable if x > 0]
    if kind in ("exp", "power"):
        usable = [(x, y) for x, y in usable if y > 0]
    if len(usable) < 2:
        return None
    degree = max(1, min(order, HIGHEST_ORDER, len(usable) - 1)) if kind == "poly" else 1
    changed = [
        (log(x) if kind in ("log", "power") else x, log(y) if kind in ("exp", "power") else y)
        for x, y in usable
    ]
    weights = _least_squares(changed, degree)
    return None if weights is None else Fit(kind, tuple(weights), counts_from, _explained(changed, weights))


def _explained(points: Sequence[tuple[float, float]], weights: Sequence[float]) -> float:
    mean = sum(y for _, y in points) / len(points)
    spread = sum((y - mean) ** 2 for _, y in points)
    off = sum((y - sum(weight * x**n for n, weight in enumerate(weights))) ** 2 for x, y in points)
    return 1 - off / spread if spread else 1.0


def _short(number: float) -> str:
    """Return a number with four decimals at most."""
    return general(round(number, 4))


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
