"""Bar and column charts: clustered, stacked, stacked to 100 %."""

from __future__ import annotations

from pptlearn.model.chart import Plot, Series
from pptlearn.model.paint import WHITE, Fill, SolidFill
from pptlearn.render.chart.canvas import line_path, marked, rectangle, segment
from pptlearn.render.chart.errors import draw_error_bars
from pptlearn.render.chart.grid import Grid
from pptlearn.render.chart.labels import LabelWriter
from pptlearn.render.chart.scale import CategoryScale
from pptlearn.render.chart.series import RUNNING, Stretch, fill_of, line_of, point, stretches
from pptlearn.render.chart.trends import draw_trends
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

ONE_WIDE = frozenset({"stacked", "percentStacked", "standard"})
"""Groupings whose bars have a category to themselves: on each other, or behind each other."""


def draw(plot: Plot, grid: Grid, canvas: Canvas, labels: LabelWriter, blanks_as: str) -> list[Element]:
    """Return the bars of a plot, series by series, with error bars and labels over them."""
    drawn: list[Element] = []
    for row, (series, stretch) in enumerate(zip(plot.series, stretches(plot, blanks_as), strict=True)):
        for index, reach in enumerate(stretch):
            if reach is None:
                continue
            start, end = span_of(plot, grid, row, index)
            area = grid.bar(start, end, *_ends(grid, reach))
            bar = rectangle(area, bar_fill(series, index, reach), line_of(series, index), canvas)
            drawn += marked([bar], series.number, index)
            labels.at_bar(
                series, index, area, is_negative=reach.end < reach.start, is_sideways=grid.is_sideways
            )
        middles = [sum(span_of(plot, grid, row, index)) / 2 for index in range(len(stretch))]
        drawn += draw_error_bars(series, grid, canvas, middles)
        drawn += draw_trends(series, [float(n) for n in range(len(stretch))], grid, labels)
    joints = (
        _connectors(plot, grid, canvas)
        if plot.kind == "waterfall"
        else _series_lines(plot, grid, canvas, blanks_as)
    )
    return [*joints, *drawn]


def bar_fill(series: Series, index: int, reach: Stretch) -> Fill:
    """Return a bar's fill; a negative one that inverts is white, or what the author chose for it."""
    own = point(series, index)
    inverts = series.inverts if own is None or own.inverts is None else own.inverts
    if inverts and reach.end < reach.start:
        return series.negative_fill or SolidFill(WHITE)
    return fill_of(series, index)


def span_of(plot: Plot, grid: Grid, row: int, index: int) -> tuple[float, float]:
    """Return where a bar begins and ends on the category axis.

    The gap between groups is a share of a bar's width, the overlap the share by which neighbours cover each
    other (ECMA-376 part 1, 21.2.2.75 and 21.2.2.131).
    """
    scale = grid.across
    assert isinstance(scale, CategoryScale)
    is_stacked = plot.grouping in ONE_WIDE or plot.kind in RUNNING
    side_by_side = 1 if is_stacked else len(plot.series)
    step = 1.0 - (1.0 if is_stacked else plot.overlap)
    width = scale.slot / (1 + (side_by_side - 1) * step + plot.gap_width)
    group = width * (1 + (side_by_side - 1) * step)
    place = 0 if is_stacked else side_by_side - 1 - row if scale.is_reversed else row
    start = scale.at(index) - group / 2 + place * width * step
    return start, start + width


def _ends(grid: Grid, reach: Stretch) -> tuple[float, float]:
    start = grid.up.base() if reach.start == 0 else reach.start
    return grid.up.clamped(start), grid.up.clamped(reach.end)


def _series_lines(plot: Plot, grid: Grid, canvas: Canvas, blanks_as: str) -> list[Element]:
    """Return nothing unless the plot joins its stacks by lines."""
    if not plot.has_drop_lines or plot.grouping not in ("stacked", "percentStacked"):
        return []
    found: list[Element] = []
    for row, stretch in enumerate(stretches(plot, blanks_as)):
        for index in range(len(stretch) - 1):
            here, there = stretch[index], stretch[index + 1]
            if here and there:
                first = grid.point(span_of(plot, grid, row, index)[1], grid.up.clamped(here.end))
                second = grid.point(span_of(plot, grid, row, index + 1)[0], grid.up.clamped(there.end))
                joint = line_path(segment(first, second), plot.joint_line, canvas)
                found += marked([joint], plot.series[row].number, index + 1)
    return found


def _connectors(plot: Plot, grid: Grid, canvas: Canvas) -> list[Element]:
    """Return the level lines from the end of each step of a waterfall to the next."""
    found: list[Element] = []
    for row, stretch in enumerate(stretches(plot)):
        for index, here in enumerate(stretch[:-1]):
            if here is not None:
                level = grid.up.clamped(here.end)
                start, end = span_of(plot, grid, row, index)[1], span_of(plot, grid, row, index + 1)[0]
                path = segment(grid.point(start, level), grid.point(end, level))
                found += marked(
                    [line_path(path, plot.joint_line, canvas)], plot.series[row].number, index + 1
                )
    return found
