"""A 3-D chart on axes: its box with what stands in it."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.model.chart import Axis, ChartModel
from pptlearn.render.chart.area import Area
from pptlearn.render.chart.canvas import background, rectangle
from pptlearn.render.chart.frames import Frame
from pptlearn.render.chart.grid import Grid
from pptlearn.render.chart.labels import LabelWriter
from pptlearn.render.chart.scale import CategoryScale
from pptlearn.render.chart.series import categories
from pptlearn.render.chart.settle import fitted, grid_on, settle
from pptlearn.render.chart.solid.box import Box
from pptlearn.render.chart.solid.plots import SOLIDS, rows_of
from pptlearn.render.chart.solid.view import FROM_ABOVE, view_of
from pptlearn.render.chart.solid.walls import draw_edges, draw_labels, draw_lines, draw_names, draw_walls
from pptlearn.render.chart.words import Words
from pptlearn.render.context import RenderContext
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

DEEPEST = 2.0
"""Depth of a box in its widths, at most."""


def is_solid(frame: Frame) -> bool:
    """Say whether a frame's plots stand in a box."""
    return all(plot.kind in SOLIDS and plot.is_3d for plot in frame.plots)


def draw_box(
    chart: ChartModel, frame: Frame, area: Area, context: RenderContext, canvas: Canvas
) -> tuple[list[Element], Grid]:
    """Return the chart and, for titles and tables beside it, the grid of its front."""
    third = next((axis for axis in chart.axes if axis.kind == "series"), None)
    words = Words((third or frame.across).style, context)
    rows = max(rows_of(plot) for plot in frame.plots)
    names = [series.name for plot in frame.plots for series in plot.series]
    beside = _beside(third, names, words) if rows > 1 else 0.0
    (grid,) = settle(chart, [frame], area.without(right=beside), context)
    said = dict(chart.view_3d)
    view = view_of(said, _depth(frame, grid, rows, said.get("depthPercent", 100.0)), grid.area)
    wall = Area(0.0, 0.0, view.scale, view.scale * view.height)
    grid = replace(grid_on(chart, frame, wall, context), area=view.outline())
    box = Box(view, grid, rows)
    walls = [rectangle(grid.area, chart.plot_fill, chart.plot_line, canvas), *draw_walls(chart, box, canvas)]
    drawn = background([*walls, *draw_lines(frame, box, canvas)])
    writers = []
    for plot in frame.plots:
        writer = LabelWriter(plot, context, canvas, categories(frame.plots), chart.is_1904)
        drawn += SOLIDS[plot.kind](plot, box, canvas, writer)
        writers.append(writer)
    edges = draw_edges(frame, box, canvas)
    for axis in (frame.across, frame.up) if view.tilt < FROM_ABOVE else (frame.across,):
        labels = fitted(chart, frame, axis, grid, context)
        edges += draw_labels(axis, frame, labels, box, Words(axis.style, context))
    drawn += background([*edges, *draw_names(third, names, box, words)])
    return drawn + [label for writer in writers for label in writer.drawn], replace(grid, area=box.front())


def _beside(axis: Axis | None, names: list[str], words: Words) -> float:
    if axis is None or axis.is_deleted or axis.label_position == "none":
        return 0.0
    return max(map(words.width, names), default=0.0) + words.size * 0.5


def _depth(frame: Frame, grid: Grid, rows: int, percent: float) -> float:
    """Return the depth of the box in its widths: bars are as deep as they are wide, rows part them."""
    plot, scale = frame.plots[0], grid.across
    slot = scale.slot if isinstance(scale, CategoryScale) else 1.0
    beside = 1 if plot.kind != "barChart" or plot.grouping != "clustered" else max(1, len(plot.series))
    wide = slot / (beside + plot.gap_width)
    if plot.kind == "surfaceChart":
        wide, rows = slot / (1 + plot.gap_depth), max(1, len(plot.series) - 1)
    return min(DEEPEST, max(0.02, rows * wide * (1 + plot.gap_depth) * percent / 100))
