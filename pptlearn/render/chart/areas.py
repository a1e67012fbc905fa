"""Area charts: plain, stacked, stacked to 100 %."""

from __future__ import annotations

from pptlearn.model.chart import Plot
from pptlearn.render.chart.canvas import cut_to, marked, polyline, shape
from pptlearn.render.chart.grid import Grid
from pptlearn.render.chart.labels import LabelWriter
from pptlearn.render.chart.series import stretches
from pptlearn.render.chart.trends import draw_trends
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas


def draw(plot: Plot, grid: Grid, canvas: Canvas, labels: LabelWriter, blanks_as: str) -> list[Element]:
    """Return the areas; a gap counts as zero, as PowerPoint draws it."""
    drawn: list[Element] = []
    rows = stretches(plot, "zero")
    for series, row in zip(plot.series, rows, strict=True):
        reaches = [(index, reach) for index, reach in enumerate(row) if reach is not None]
        if not reaches:
            continue
        base = grid.up.base()
        top = [grid.at(index, reach.end) for index, reach in reaches]
        bottom = [grid.at(index, reach.start or base) for index, reach in reversed(reaches)]
        area = shape(polyline([*top, *bottom], closed=True), series.fill, series.line, canvas)
        is_whole = all(grid.holds(index, reach.end) for index, reach in reaches)
        drawn += marked([area if is_whole else cut_to(grid.area, area)], series.number)
        for index, reach in reaches:
            labels.at_point(series, index, grid.at(index, (reach.start + reach.end) / 2), default="ctr")
        drawn += draw_trends(series, [float(n) for n in range(len(row))], grid, labels)
    return drawn
