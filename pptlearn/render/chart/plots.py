"""The plots of a chart on their axes: gridlines behind, then plots, axes, labels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from pptlearn.model.chart import Axis, ChartModel, Plot
from pptlearn.model.number_format import format_number
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
from pptlearn.render.chart.axes import (
    LABEL_GAP,
    TIGHTEST,
    AxisLabels,
    draw_axis,
    draw_gridlines,
    fit_labels,
    groups_of,
    is_horizontal,
    value_labels,
)
from pptlearn.render.chart.canvas import background, rectangle
from pptlearn.render.chart.dates import Dates, date_axis
from pptlearn.render.chart.depth import draw_walls, floor_of
from pptlearn.render.chart.grid import Grid
from pptlearn.render.chart.labels import ROUNDS, LabelWriter
from pptlearn.render.chart.scale import CategoryScale, ValueScale, value_scale
from pptlearn.render.chart.series import categories, category_count, extremes
from pptlearn.render.chart.tables import draw_table, table_room
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
BARS = frozenset({"barChart", "boxWhisker", "funnel", "waterfall"})
"""Families whose categories have a width."""
BY_X = frozenset({"scatterChart", "bubbleChart"})
IN_AREA: dict[str, DrawInArea] = {
    **dict.fromkeys(ROUNDS, pies.draw),
    "ofPieChart": of_pies.draw,
    "sunburst": sunbursts.draw,
    "treemap": treemaps.draw,
}
FAMILIES = frozenset({*ON_GRID, *IN_AREA, "radarChart"})
NO_AXIS = Axis(id="", kind="value", position="l", is_deleted=True)
NO_CATEGORIES = Axis(id="", kind="category", position="b", is_deleted=True)
INTERVAL = 1.1
"""Line heights that an interval of an automatic value axis has at least, when it stands upright."""
WIDE_INTERVAL = 3.2
"""The same for one that lies: em of its labels."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A pair of axes with the plots that stand on it."""

    plots: tuple[Plot, ...]
    across: Axis
    up: Axis

    @property
    def is_sideways(self) -> bool:
        return any(plot.kind in BARS and plot.direction == "bar" for plot in self.plots)


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


def frames(chart: ChartModel, plots: list[Plot]) -> list[Frame]:
    """Return the pairs of axes, the primary one first."""
    by_axes: dict[tuple[str, ...], list[Plot]] = {}
    for plot in plots:
        by_axes.setdefault(plot.axis_ids, []).append(plot)
    return [_frame(chart, tuple(group)) for group in by_axes.values()]


def _frame(chart: ChartModel, plots: tuple[Plot, ...]) -> Frame:
    mine = [axis for axis in chart.axes if axis.id in plots[0].axis_ids]
    values = [axis for axis in mine if axis.kind == "value"]
    if plots[0].kind in BY_X and len(values) > 1:
        across = next((axis for axis in values if axis.position in ("b", "t")), values[0])
        up = next(axis for axis in values if axis is not across)
        return Frame(plots, across, up)
    across = next((axis for axis in mine if axis.kind in ("category", "date")), NO_CATEGORIES)
    return Frame(plots, across, values[0] if values else NO_AXIS)


def _axis(chart: ChartModel, plot: Plot, kind: str) -> Axis | None:
    return next((axis for axis in chart.axes if axis.kind == kind and axis.id in plot.axis_ids), None)


def _draw_on_grid(
    chart: ChartModel, pairs: list[Frame], area: Area, context: RenderContext, canvas: Canvas
) -> list[Element]:
    grids = _settle(chart, pairs, area, context)
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
    drawn += background(draw_table(chart, grids[0], context, canvas))
    return drawn + background(_axis_titles(pairs, grids, area, context))


def _settle(chart: ChartModel, pairs: list[Frame], area: Area, context: RenderContext) -> list[Grid]:
    """Return the grids after labels have had their room; twice, because labels depend on the room."""
    layout = chart.plot_layout
    fixed = layout is not None and layout.target == "inner" and layout.width is not None
    floor = floor_of(pairs[0].plots, area, category_count(pairs[0].plots))
    area = area.without(right=floor[0], top=floor[1])
    inner = area
    grids = [_grid(chart, frame, inner, context) for frame in pairs]
    for _ in range(2):
        if fixed:
            break
        sides = {"left": 0.0, "right": 0.0, "top": 0.0, "bottom": 0.0}
        for frame, grid in zip(pairs, grids, strict=True):
            for axis in (frame.across, frame.up):
                side, depth = _room(chart, frame, axis, grid, context)
                sides[side] = max(sides[side], depth)
        names, rows = table_room(chart, context)
        sides["left"], sides["bottom"] = max(sides["left"], names), max(sides["bottom"], rows)
        inner = area.without(**sides)
        grids = [_grid(chart, frame, inner, context) for frame in pairs]
    return [replace(grid, floor=floor) for grid in grids]


def _draw_gridlines(frame: Frame, grid: Grid, canvas: Canvas) -> list[Element]:
    if grid.floor != (0.0, 0.0):
        return draw_walls(frame.up, grid, grid.floor, canvas)
    return draw_gridlines(frame.across, grid, canvas) + draw_gridlines(frame.up, grid, canvas)


def _grid(chart: ChartModel, frame: Frame, area: Area, context: RenderContext) -> Grid:
    length = area.width if frame.is_sideways else area.height
    words = Words(frame.up.style, context)
    room = words.size * WIDE_INTERVAL if frame.is_sideways else words.line_height * INTERVAL
    is_percent = any(plot.grouping == "percentStacked" for plot in frame.plots)
    up = value_scale(extremes(frame.plots, chart.blanks_as), frame.up, length / room, is_percent=is_percent)
    if any(plot.kind in BY_X for plot in frame.plots):
        xs = [x for plot in frame.plots for series in plot.series for _, x, _ in scatter.pairs(series)]
        x_words = Words(frame.across.style, context)
        across: CategoryScale | ValueScale = value_scale(
            xs, frame.across, area.width / (x_words.size * WIDE_INTERVAL)
        )
    else:
        across = _category_scale(chart, frame, area, context)
    return Grid(area, across, up, frame.is_sideways)


def _category_scale(chart: ChartModel, frame: Frame, area: Area, context: RenderContext) -> CategoryScale:
    dates = _dates(chart, frame, area, context)
    if dates is not None:
        return dates.scale
    return CategoryScale(category_count(frame.plots), _is_between(frame), frame.across.is_reversed)


def _is_between(frame: Frame) -> bool:
    """Say whether categories have a width, so that the first does not stand on the value axis."""
    return frame.up.crosses_between == "between" or any(plot.kind in BARS for plot in frame.plots)


def _dates(chart: ChartModel, frame: Frame, area: Area, context: RenderContext) -> Dates | None:
    """Return the axis of a frame whose categories are dates."""
    first = next((each for plot in frame.plots for each in plot.series if each.x_values), None)
    if frame.across.kind != "date" or first is None or len(first.x_values) < category_count(frame.plots):
        return None
    length = area.height if frame.is_sideways else area.width
    most = length / (Words(frame.across.style, context).line_height * TIGHTEST)
    return date_axis(
        frame.across, first.x_values, is_between=_is_between(frame), is_1904=chart.is_1904, most=most
    )


def _code(frame: Frame) -> str:
    """Return the number format of the plotted values."""
    if any(plot.grouping == "percentStacked" for plot in frame.plots):
        return "0%"
    return next((series.number_format for plot in frame.plots for series in plot.series), "General")


def _fitted(chart: ChartModel, frame: Frame, axis: Axis, grid: Grid, context: RenderContext) -> AxisLabels:
    words = Words(axis.style, context)
    scale = grid.across if axis is frame.across else grid.up
    across = is_horizontal(axis, grid)
    if isinstance(scale, ValueScale):
        code = _code(frame) if axis is frame.up else "General"
        texts = value_labels(scale, axis, code, is_1904=chart.is_1904)
        return AxisLabels(texts, tuple((text,) for text in texts))
    length = grid.area.width if across else grid.area.height
    dates = _dates(chart, frame, grid.area, context)
    if dates is not None:
        code = axis.number_format or next(
            each.category_format for plot in frame.plots for each in plot.series if each.x_values
        )
        texts = tuple(format_number(tick, code, is_1904=chart.is_1904) for tick in dates.ticks)
        slot = length / max(1, len(texts))
        return replace(fit_labels(texts, words, slot, axis, is_across=across), places=dates.places)
    if chart.data_table is not None and not frame.is_sideways:
        return AxisLabels((), ())  # the table names the categories
    fitted = fit_labels(categories(frame.plots), words, scale.slot * length, axis, is_across=across)
    outer = next((each.outer_categories for plot in frame.plots for each in plot.series), ())
    return replace(fitted, groups=groups_of(outer, scale.count))


def _room(
    chart: ChartModel, frame: Frame, axis: Axis, grid: Grid, context: RenderContext
) -> tuple[str, float]:
    """Return the side an axis' labels and title stand on, and the room they need there."""
    across = is_horizontal(axis, grid)
    side = (
        ("top" if axis.position == "t" else "bottom")
        if across
        else ("right" if axis.position == "r" else "left")
    )
    depth = 0.0
    if axis.title is not None:
        depth += Words(first_style(axis.title), context).line_height * 1.3
    if not axis.is_deleted and axis.label_position != "none":
        words = Words(axis.style, context)
        depth += _fitted(chart, frame, axis, grid, context).depth(words, is_across=across) + LABEL_GAP
    return side, depth


def _draw_axes(
    chart: ChartModel, frame: Frame, grid: Grid, context: RenderContext, canvas: Canvas
) -> list[Element]:
    drawn = []
    for axis, other in ((frame.across, frame.up), (frame.up, frame.across)):
        labels = _fitted(chart, frame, axis, grid, context)
        drawn += draw_axis(
            axis, grid, labels, _crossing(axis, other, frame, grid), canvas, Words(axis.style, context)
        )
    return drawn


def _crossing(axis: Axis, other: Axis, frame: Frame, grid: Grid) -> float:
    """Return the share of the other axis at which this one stands.

    `c:crosses` of an axis says where it crosses the other one (ECMA-376 part 1, 21.2.2.33).
    """
    scale = grid.up if other is frame.up else grid.across
    if isinstance(scale, CategoryScale):
        return float((axis.crosses == "max") != scale.is_reversed)
    wanted = {"min": scale.minimum, "max": scale.maximum, "autoZero": scale.base()}.get(axis.crosses)
    return scale.clamped(float(axis.crosses) if wanted is None else wanted)


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
