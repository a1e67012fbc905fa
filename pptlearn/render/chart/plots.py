"""The plots of a chart on their axes: gridlines behind, then plots, axes, labels."""

from __future__ import annotations

from collections.abc import Callable

from pptlearn.model.chart import Axis, ChartModel, Plot
from pptlearn.render.chart import (
    areas,
    bars,
    boxes,
    lines,
    of_pies,
    pies,
    radar,
    scatter,
    sunbursts,
    treemaps,
)
from pptlearn.render.chart.area import Area
from pptlearn.render.chart.axes import draw_axis, draw_gridlines, is_horizontal
from pptlearn.render.chart.canvas import background, rectangle
from pptlearn.render.chart.frames import NO_AXIS, Frame, frames
from pptlearn.render.chart.grid import Grid
from pptlearn.render.chart.labels import ROUNDS, LabelWriter
from pptlearn.render.chart.scale import value_scale
from pptlearn.render.chart.series import categories, extremes
from pptlearn.render.chart.settle import below, crossing, fitted, settle
from pptlearn.render.chart.solid.draw import draw_box, is_solid
from pptlearn.render.chart.tables import draw_table
from pptlearn.render.chart.titles import draw_turned, first_style
from pptlearn.render.chart.words import Words
from pptlearn.render.context import RenderContext
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

DrawPlot = Callable[[Plot, Grid, Canvas, LabelWriter, str], list[Element]]
DrawInArea = Callable[[Plot, Area, Canvas, LabelWriter], list[Element]]
ON_GRID: dict[str, DrawPlot] = {
    "areaChart": areas.draw,
    "barChart": bars.draw,
    "boxWhisker": boxes.draw,
    "bubbleChart": scatter.draw_bubbles,
    "funnel": bars.draw,
    "lineChart": lines.draw,
    "scatterChart": scatter.draw_scatter,
    "stockChart": lines.draw,
    "surfaceChart": areas.draw,
    "waterfall": bars.draw,
}
"""Families that stand on two axes; the others are round."""
IN_AREA: dict[str, DrawInArea] = {
    **dict.fromkeys(ROUNDS, pies.draw),
    "ofPieChart": of_pies.draw,
    "sunburst": sunbursts.draw,
    "treemap": treemaps.draw,
}
FAMILIES = frozenset({*ON_GRID, *IN_AREA, "radarChart"})


def draw_plots(chart: ChartModel, area: Area, context: RenderContext, canvas: Canvas) -> list[Element]:
    """Return everything inside `area`: axes with their labels and titles, and the plots."""
    on_grid = [plot for plot in chart.plots if plot.kind in ON_GRID]
    if on_grid:
        return _draw_on_grid(chart, frames(chart, on_grid), area, context, canvas)
    drawn: list[Element] = []
    for plot in chart.plots:
        writer = LabelWriter(plot, context, canvas, categories([plot]), chart.is_1904)
        if plot.kind == "radarChart":
            axis = _axis(chart, plot, "value")
            scale = value_scale(extremes([plot], chart.blanks_as), axis or NO_AXIS, 5)
            words = Words((_axis(chart, plot, "category") or axis or NO_AXIS).style, context)
            drawn += radar.draw(plot, axis, scale, area, words, canvas, writer)
        elif plot.kind in IN_AREA:
            drawn += IN_AREA[plot.kind](plot, area, canvas, writer)
        drawn += writer.drawn
    return drawn


def _axis(chart: ChartModel, plot: Plot, kind: str) -> Axis | None:
    return next((axis for axis in chart.axes if axis.kind == kind and axis.id in plot.axis_ids), None)


def _draw_on_grid(
    chart: ChartModel, pairs: list[Frame], area: Area, context: RenderContext, canvas: Canvas
) -> list[Element]:
    if is_solid(pairs[0]):
        solid, grid = draw_box(chart, pairs[0], area, context, canvas)
        solid += background(_axis_titles(pairs[:1], [grid], area, context))
        return solid + _table(chart, pairs[0], grid, context, canvas)
    grids = settle(chart, pairs, area, context)
    inner = grids[0].area
    behind: list[Element | None] = [rectangle(inner, chart.plot_fill, chart.plot_line, canvas)]
    for frame, grid in zip(pairs, grids, strict=True):
        behind += _draw_gridlines(frame, grid, canvas)
    drawn, writers = background(behind), []
    for frame, grid in zip(pairs, grids, strict=True):
        for plot in sorted(frame.plots, key=lambda each: each.kind != "areaChart"):
            writer = LabelWriter(plot, context, canvas, categories(frame.plots), chart.is_1904)
            drawn += ON_GRID[plot.kind](plot, grid, canvas, writer, chart.blanks_as)
            writers.append(writer)
    for frame, grid in zip(pairs, grids, strict=True):
        drawn += background(_draw_axes(chart, frame, grid, context, canvas))
    drawn += [label for writer in writers for label in writer.drawn]
    drawn += _table(chart, pairs[0], grids[0], context, canvas)
    return drawn + background(_axis_titles(pairs, grids, area, context))


def _table(
    chart: ChartModel, frame: Frame, grid: Grid, context: RenderContext, canvas: Canvas
) -> list[Element]:
    if chart.data_table is None:
        return []
    return background(draw_table(chart, grid, context, canvas, below(chart, frame, grid, context)))


def _draw_gridlines(frame: Frame, grid: Grid, canvas: Canvas) -> list[Element]:
    return draw_gridlines(frame.across, grid, canvas) + draw_gridlines(frame.up, grid, canvas)


def _draw_axes(
    chart: ChartModel, frame: Frame, grid: Grid, context: RenderContext, canvas: Canvas
) -> list[Element]:
    drawn = []
    for axis in (frame.across, frame.up):
        labels = fitted(chart, frame, axis, grid, context)
        words = Words(axis.style, context)
        drawn += draw_axis(axis, grid, labels, crossing(axis, frame, grid), canvas, words)
    return drawn


def _axis_titles(pairs: list[Frame], grids: list[Grid], area: Area, context: RenderContext) -> list[Element]:
    drawn: list[Element] = []
    for frame, grid in zip(pairs, grids, strict=True):
        for axis in (frame.across, frame.up):
            if axis.title is None:
                continue
            half = Words(first_style(axis.title), context).line_height / 2
            x, y = grid.area.middle
            if is_horizontal(axis, grid):
                y = area.y + half if axis.position == "t" else area.bottom - half
            else:
                x = area.right - half if axis.position == "r" else area.x + half
            turn = 0.0 if is_horizontal(axis, grid) else -90.0
            drawn += draw_turned(
                axis.title, context, (x, y), turn if axis.title_rotation is None else axis.title_rotation
            )
    return drawn
