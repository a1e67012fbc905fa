"""Line charts, with markers, drop lines, high-low lines and up-down bars (which make stock charts)."""

from __future__ import annotations

from pptlearn.model.chart import Plot, Series
from pptlearn.render.chart.canvas import (
    Point,
    background,
    cut_to,
    line_path,
    marked,
    polyline,
    rectangle,
    segment,
)
from pptlearn.render.chart.errors import draw_error_bars
from pptlearn.render.chart.grid import Grid
from pptlearn.render.chart.labels import LabelWriter
from pptlearn.render.chart.markers import draw_marker
from pptlearn.render.chart.scale import CategoryScale
from pptlearn.render.chart.series import Stretch, category_count, line_of, point, stretches, value
from pptlearn.render.chart.trends import draw_trends
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas


def draw(plot: Plot, grid: Grid, canvas: Canvas, labels: LabelWriter, blanks_as: str) -> list[Element]:
    """Return the lines of a plot, in the order they are drawn, with what joins them behind."""
    drawn = background(_joints(plot, grid, canvas))
    for series, row in zip(plot.series, stretches(plot, blanks_as), strict=True):
        drawn += _line(series, row, grid, canvas, blanks_as)
        for index, reach in enumerate(row):
            if reach is not None and grid.holds(index, reach.end):
                place = grid.at(index, reach.end)
                labels.at_point(series, index, place)
                own = point(series, index)
                sign = draw_marker(own.marker if own and own.marker else series.marker, place, canvas)
                drawn += marked([sign], series.number, index)
        shares = [grid.across.at(index) for index in range(len(row))]
        drawn += draw_error_bars(series, grid, canvas, shares)
        drawn += draw_trends(series, [float(n) for n in range(len(row))], grid, labels)
    return drawn


def _line(
    series: Series, row: list[Stretch | None], grid: Grid, canvas: Canvas, blanks_as: str
) -> list[Element]:
    """Return the line; where points have lines of their own, a piece each."""
    if any(each.line is not None for each in series.points) and not series.is_smooth:
        pieces: list[Element] = []
        for index in range(1, len(row)):
            before, here = row[index - 1], row[index]
            if before and here:
                path = segment(grid.at(index - 1, before.end), grid.at(index, here.end))
                pieces += marked([line_path(path, line_of(series, index), canvas)], series.number, index)
        return pieces
    paths = (polyline(each, is_smooth=series.is_smooth) for each in _runs(row, grid, blanks_as))
    line = line_path("".join(paths), series.line, canvas)
    if not all(grid.holds(index, reach.end) for index, reach in enumerate(row) if reach is not None):
        line = cut_to(grid.area, line)
    return marked([line], series.number)


def _runs(row: list[Stretch | None], grid: Grid, blanks_as: str) -> list[list[Point]]:
    """Return the points in runs that a gap parts, or in one run when gaps are spanned."""
    runs: list[list[Point]] = [[]]
    for index, reach in enumerate(row):
        if reach is not None:
            runs[-1].append(grid.at(index, reach.end))
        elif blanks_as != "span" and runs[-1]:
            runs.append([])
    return [run for run in runs if len(run) > 1]


def _joints(plot: Plot, grid: Grid, canvas: Canvas) -> list[Element]:
    if not (plot.has_drop_lines or plot.has_high_low_lines or plot.up_down_bars):
        return []
    drawn: list[Element] = []
    for index in range(category_count([plot])):
        values = [size for series in plot.series if (size := value(series, index)) is not None]
        if not values:
            continue
        if plot.has_high_low_lines or plot.has_drop_lines:
            low = min(values) if plot.has_high_low_lines else grid.up.base()
            path = segment(grid.at(index, low), grid.at(index, max(values)))
            drawn += marked([line_path(path, plot.joint_line, canvas)], None, index)
        drawn += marked([_up_down(plot, index, grid, canvas)], None, index)
    return drawn


def _up_down(plot: Plot, index: int, grid: Grid, canvas: Canvas) -> Element | None:
    """Return the bar between the first series (opening) and the last (closing)."""
    if plot.up_down_bars is None or len(plot.series) < 2:
        return None
    opening, closing = value(plot.series[0], index), value(plot.series[-1], index)
    if opening is None or closing is None:
        return None
    scale = grid.across
    width = scale.slot / (1 + plot.gap_width) if isinstance(scale, CategoryScale) else 0.1
    fill, line = plot.up_down_bars[0 if closing >= opening else 1]
    middle = scale.at(index)
    low, high = sorted((opening, closing))
    area = grid.bar(middle - width / 2, middle + width / 2, grid.up.clamped(low), grid.up.clamped(high))
    return rectangle(area, fill, line, canvas)
