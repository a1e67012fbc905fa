"""What is plotted of a series: its numbers stacked as its plot says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from pptlearn.model.chart import DataLabels, DataPoint, Plot, Series
from pptlearn.model.paint import Fill, Line


class Stretch(NamedTuple):
    """From where to where a value reaches on the value axis."""

    start: float
    end: float


def category_count(plots: Sequence[Plot]) -> int:
    return max(
        (max(len(each.values), len(each.categories)) for plot in plots for each in plot.series), default=0
    )


def categories(plots: Sequence[Plot]) -> tuple[str, ...]:
    """Return the labels of the category axis: the first series' that has any, else 1, 2, 3…"""
    said = next((each.categories for plot in plots for each in plot.series if each.categories), ())
    return said + tuple(str(n + 1) for n in range(len(said), category_count(plots)))


def stretches(plot: Plot, blanks_as: str = "gap") -> list[list[Stretch | None]]:
    """Return per series and category where its value begins and ends; None is a gap.

    Positive and negative values are stacked each on their own side; shares are of the sum of magnitudes.
    """
    if plot.kind in RUNNING:
        return [RUNNING[plot.kind](each) for each in plot.series]
    count = category_count([plot])
    is_stacked = plot.grouping in ("stacked", "percentStacked")
    above, below = [0.0] * count, [0.0] * count
    totals = [sum(abs(value(each, n) or 0.0) for each in plot.series) for n in range(count)]
    found = []
    for each in plot.series:
        row: list[Stretch | None] = []
        for n in range(count):
            size = value(each, n)
            if size is None and blanks_as == "zero":
                size = 0.0
            if size is None:
                row.append(None)
                continue
            if plot.grouping == "percentStacked":
                size = size / totals[n] if totals[n] else 0.0
            side = above if size >= 0 else below
            start = side[n] if is_stacked else 0.0
            if is_stacked:
                side[n] += size
            row.append(Stretch(start, start + size))
        found.append(row)
    return found


def _falling(series: Series) -> list[Stretch | None]:
    """Return the steps of a waterfall, each from where the one before ended; totals stand on the axis."""
    level = 0.0
    row: list[Stretch | None] = []
    for index, size in enumerate(series.values):
        start = 0.0 if index in series.totals else level
        level = level if size is None else start + size
        row.append(None if size is None else Stretch(start, level))
    return row


def _centred(series: Series) -> list[Stretch | None]:
    """Return the bars of a funnel, about the middle."""
    return [None if size is None else Stretch(-abs(size) / 2, abs(size) / 2) for size in series.values]


RUNNING: dict[str, Callable[[Series], list[Stretch | None]]] = {"waterfall": _falling, "funnel": _centred}


def value(series: Series, index: int) -> float | None:
    return series.values[index] if index < len(series.values) else None


def point(series: Series, index: int) -> DataPoint | None:
    """Return what differs for one point, if anything does."""
    return next((each for each in series.points if each.index == index), None)


def fill_of(series: Series, index: int) -> Fill:
    own = point(series, index)
    return own.fill if own and own.fill is not None else series.fill


def line_of(series: Series, index: int) -> Line:
    own = point(series, index)
    return own.line if own and own.line is not None else series.line


def labels_of(plot: Plot, series: Series) -> DataLabels | None:
    return series.labels or plot.labels


def extremes(plots: Sequence[Plot], blanks_as: str) -> Iterator[float]:
    """Yield every value the value axis of these plots must hold."""
    for plot in plots:
        for row in stretches(plot, blanks_as):
            yield from (each.end for each in row if each)
        for series in plot.series:
            for spread in series.spreads:
                if spread is not None:
                    yield from (spread.low, spread.high, *spread.outliers)
            for bars in series.error_bars:
                if bars.direction == "y":
                    yield from _reached(series, bars.plus, 1)
                    yield from _reached(series, bars.minus, -1)


def _reached(series: Series, spreads: Sequence[float | None], sign: int) -> Iterator[float]:
    for n, spread in enumerate(spreads):
        size = value(series, n)
        if size is not None and spread is not None:
            yield size + sign * spread
