"""Box and whisker charts: the spread of each category's values."""

from __future__ import annotations

from pptlearn.model.chart import Plot, Quartiles
from pptlearn.model.paint import NO_LINE, Fill, Line
from pptlearn.render.chart.bars import span_of
from pptlearn.render.chart.canvas import line_path, marked, rectangle, segment, shape
from pptlearn.render.chart.grid import Grid
from pptlearn.render.chart.labels import LabelWriter
from pptlearn.render.chart.markers import OUTLINES
from pptlearn.render.context import stage_pt
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

DOT = stage_pt(2.0)
"""Half the size of an outlier's dot and of the cross at the mean."""


def draw(plot: Plot, grid: Grid, canvas: Canvas, labels: LabelWriter, blanks_as: str) -> list[Element]:
    """Return a box with median, whiskers, mean and outliers for every series and category."""
    drawn: list[Element] = []
    for row, series in enumerate(plot.series):
        line = plot.joint_line if series.line == NO_LINE else series.line
        for index, spread in enumerate(series.spreads):
            if spread is not None:
                start, end = span_of(plot, grid, row, index)
                box = _box(spread, grid, start, end, series.fill, line, canvas)
                drawn += marked(box, series.number, index)
                labels.at_point(series, index, grid.point((start + end) / 2, grid.up.clamped(spread.median)))
    return drawn


def _box(
    spread: Quartiles, grid: Grid, start: float, end: float, fill: Fill, line: Line, canvas: Canvas
) -> list[Element | None]:
    up = grid.up.clamped
    middle, quarter = (start + end) / 2, (end - start) / 4
    whiskers = "".join(
        segment(grid.point(middle, up(near)), grid.point(middle, up(far)))
        + segment(grid.point(middle - quarter, up(far)), grid.point(middle + quarter, up(far)))
        for near, far in ((spread.first, spread.low), (spread.third, spread.high))
    )
    across = segment(grid.point(start, up(spread.median)), grid.point(end, up(spread.median)))
    mean = OUTLINES["x"](*grid.point(middle, up(spread.mean)), DOT)
    outliers = "".join(OUTLINES["circle"](*grid.point(middle, up(each)), DOT) for each in spread.outliers)
    return [
        line_path(whiskers, line, canvas),
        rectangle(grid.bar(start, end, up(spread.first), up(spread.third)), fill, line, canvas),
        line_path(across + mean, line, canvas),
        shape(outliers, fill, line, canvas) if outliers else None,
    ]
