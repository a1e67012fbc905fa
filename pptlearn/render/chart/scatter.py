"""Scatter and bubble charts: points by their own x and y."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

from pptlearn.model.chart import Plot, Series
from pptlearn.render.chart.canvas import Point, cut_to, line_path, marked, polyline, shape
from pptlearn.render.chart.errors import draw_error_bars
from pptlearn.render.chart.grid import Grid
from pptlearn.render.chart.labels import LabelWriter
from pptlearn.render.chart.markers import OUTLINES, draw_marker
from pptlearn.render.chart.series import fill_of, line_of, point
from pptlearn.render.chart.trends import draw_trends
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

LARGEST_BUBBLE = 0.25
"""Diameter of the largest bubble as a share of the plot area's shorter side, at scale 100."""


def pairs(series: Series) -> Iterator[tuple[int, float, float]]:
    """Yield index, x and y of every point; a series without x values counts 1, 2, 3…"""
    has_numbers = any(each is not None for each in series.x_values)
    for index, y in enumerate(series.values):
        x = series.x_values[index] if has_numbers and index < len(series.x_values) else None
        if y is not None and (x is not None or not has_numbers):
            yield index, index + 1.0 if x is None else x, y


def draw_scatter(
    plot: Plot, grid: Grid, canvas: Canvas, labels: LabelWriter, blanks_as: str
) -> list[Element]:
    drawn: list[Element] = []
    for series in plot.series:
        known = list(pairs(series))
        path = polyline([grid.at(x, y) for _, x, y in known], is_smooth=series.is_smooth)
        line, seen = line_path(path, series.line, canvas), [each for each in known if grid.holds(*each[1:])]
        drawn += marked([line if len(seen) == len(known) else cut_to(grid.area, line)], series.number)
        for index, x, y in seen:
            place = grid.at(x, y)
            own = point(series, index)
            sign = draw_marker(own.marker if own and own.marker else series.marker, place, canvas)
            drawn += marked([sign], series.number, index)
            labels.at_point(series, index, place)
        xs = {index: x for index, x, _ in pairs(series)}
        drawn += draw_error_bars(
            series, grid, canvas, [grid.across.at(xs.get(n, 0.0)) for n in range(len(series.values))]
        )
        drawn += draw_trends(
            series,
            [xs.get(n, float(n + 1)) for n in range(len(series.values))],
            grid,
            labels,
            counts_from=0.0,
        )
    return drawn


def draw_bubbles(
    plot: Plot, grid: Grid, canvas: Canvas, labels: LabelWriter, blanks_as: str
) -> list[Element]:
    largest = max((size for series in plot.series for size in series.sizes if size), default=1.0)
    radius = LARGEST_BUBBLE * plot.bubble_scale * min(grid.area.width, grid.area.height) / 2
    drawn: list[Element] = []
    for series in plot.series:
        for index, x, y in pairs(series):
            size = series.sizes[index] if index < len(series.sizes) else 1.0
            if not size or size < 0 or not grid.holds(x, y):
                continue
            share = size / largest
            place: Point = grid.at(x, y)
            reach = radius * (share if plot.size_represents == "w" else sqrt(share))
            circle = OUTLINES["circle"](*place, reach)
            bubble = shape(circle, fill_of(series, index), line_of(series, index), canvas)
            drawn += marked([bubble], series.number, index)
            labels.at_point(series, index, place, default="r", offset=reach)
    return drawn
