"""Error bars: how far a value may be off, drawn as lines with end caps."""

from __future__ import annotations

from collections.abc import Sequence

from pptlearn.model.chart import ErrorBars, Series
from pptlearn.render.chart.canvas import line_path, marked, segment
from pptlearn.render.chart.grid import Grid
from pptlearn.render.chart.series import value
from pptlearn.render.context import stage_pt
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

CAP = stage_pt(3.0)
"""Half the width of an end cap."""


def draw_error_bars(series: Series, grid: Grid, canvas: Canvas, shares: Sequence[float]) -> list[Element]:
    """Return the error bars of a series whose points stand at `shares` of the category or x axis."""
    return [
        element
        for bars in series.error_bars
        for index, share in enumerate(shares)
        for element in marked(_bar(bars, series, index, share, grid, canvas), series.number, index)
    ]


def _bar(
    bars: ErrorBars, series: Series, index: int, share: float, grid: Grid, canvas: Canvas
) -> list[Element | None]:
    size = value(series, index)
    if size is None or (bars.direction == "x" and index >= len(series.x_values)):
        return []
    along = size if bars.direction == "y" else series.x_values[index]
    if along is None:
        return []
    ends = []
    for side, spreads, sign in (("plus", bars.plus, 1), ("minus", bars.minus, -1)):
        spread = spreads[index] if index < len(spreads) else None
        if spread is not None and bars.kind in ("both", side):
            ends.append(along + sign * spread)
    drawn: list[Element | None] = []
    for end in ends:
        if bars.direction == "y":
            start, stop = (grid.point(share, grid.up.clamped(each)) for each in (size, end))
        else:
            start, stop = (grid.at(each, size) for each in (along, end))
        path = segment(start, stop)
        if bars.has_end_caps:
            is_upright = (bars.direction == "y") != grid.is_sideways
            across = (CAP, 0.0) if is_upright else (0.0, CAP)
            path += segment(
                (stop[0] - across[0], stop[1] - across[1]), (stop[0] + across[0], stop[1] + across[1])
            )
        drawn.append(line_path(path, bars.line, canvas))
    return drawn
