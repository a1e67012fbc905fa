"""Scatter and bubble charts: points by their own x and y."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import sqrt

from pptlearn.model.chart import Plot, Series
from pptlearn.render.chart.area import Area
from pptlearn.render.chart.canvas import Point, cut_to, line_path, marked, polyline, shape
from pptlearn.render.chart.errors import draw_error_bars
from pptlearn.render.chart.grid import Grid
from pptlearn.render.chart.labels import LabelWriter
from pptlearn.render.chart.markers import OUTLINES, draw_marker
from pptlearn.render.chart.scale import CategoryScale, ValueScale
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


def bubble_radius(plot: Plot, series: Series, index: int, area: Area) -> float:
    """Return the radius of a bubble in stage units; nothing for one without a size."""
    largest = max((size for each in plot.series for size in each.sizes if size), default=1.0)
    size = series.sizes[index] if index < len(series.sizes) else 1.0
    share = max(0.0, (size or 0.0) / largest) if largest > 0 else 0.0
    radius = LARGEST_BUBBLE * plot.bubble_scale * min(area.width, area.height) / 2
    return radius * (share if plot.size_represents == "w" else sqrt(share))


def reached(plots: Sequence[Plot], grid: Grid) -> tuple[list[float], list[float]]:
    """Return the x and y values that the axes of bubbles must hold: those of their rims."""
    xs, ys = [], []
    for plot in plots:
        for series in plot.series:
            for index, x, y in pairs(series):
                radius = bubble_radius(plot, series, index, grid.area)
                across, up = (
                    radius * _unit(grid.across, grid.area.width),
                    radius * _unit(grid.up, grid.area.height),
                )
                xs += [x - across, x + across]
                ys += [y - up, y + up]
    return xs, ys


def _unit(scale: CategoryScale | ValueScale, length: float) -> float:
    """Return how much of an axis' values a stage unit is."""
    if not isinstance(scale, ValueScale) or scale.log_base or not length:
        return 0.0
    return (scale.maximum - scale.minimum) / length


def draw_bubbles(
    plot: Plot, grid: Grid, canvas: Canvas, labels: LabelWriter, blanks_as: str
) -> list[Element]:
    drawn: list[Element] = []
    for series in plot.series:
        for index, x, y in pairs(series):
            reach = bubble_radius(plot, series, index, grid.area)
            if not reach or not grid.holds(x, y):
                continue
            place: Point = grid.at(x, y)
            circle = OUTLINES["circle"](*place, reach)
            bubble = shape(circle, fill_of(series, index), line_of(series, index), canvas)
            drawn += marked([bubble], series.number, index)
            labels.at_point(series, index, place, default="r", offset=reach)
    return drawn
