"""How much room axes, their labels and titles take, and the grids that are left for the plots."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.model.chart import Axis, ChartModel
from pptlearn.model.number_format import format_number
from pptlearn.render.chart import scatter
from pptlearn.render.chart.area import Area
from pptlearn.render.chart.axes import (
    TIGHTEST,
    AxisLabels,
    fit_labels,
    groups_of,
    is_horizontal,
    label_gap,
    value_labels,
)
from pptlearn.render.chart.bands import MOST
from pptlearn.render.chart.dates import Dates, date_axis
from pptlearn.render.chart.frames import BARS, BY_X, Frame
from pptlearn.render.chart.grid import Grid
from pptlearn.render.chart.lying import lying_scale
from pptlearn.render.chart.scale import CategoryScale, ValueScale, value_scale
from pptlearn.render.chart.series import categories, category_count, extremes
from pptlearn.render.chart.tables import table_room
from pptlearn.render.chart.titles import first_style
from pptlearn.render.chart.words import Words
from pptlearn.render.context import RenderContext, stage_pt

RIGHT = stage_pt(4.3)
"""Always left free beside the plot (measured)."""
INTERVAL = 1.1
"""Line heights that an interval of an automatic value axis has at least, when it stands upright."""


def settle(chart: ChartModel, pairs: list[Frame], area: Area, context: RenderContext) -> list[Grid]:
    """Return the grids after labels have had their room; twice, because labels depend on the room."""
    layout = chart.plot_layout
    fixed = layout is not None and layout.target == "inner" and layout.width is not None
    inner = area
    grids = [grid_on(chart, frame, inner, context) for frame in pairs]
    for _ in range(2):
        if fixed:
            break
        inner = area.without(**_sides(chart, pairs, grids, context))
        grids = [grid_on(chart, frame, inner, context) for frame in pairs]
    return grids


def _sides(
    chart: ChartModel, pairs: list[Frame], grids: list[Grid], context: RenderContext
) -> dict[str, float]:
    """Return the room that is needed at each side of the plot."""
    names, rows = table_room(chart, context)
    under = rows + below(chart, pairs[0], grids[0], context) if rows else 0.0
    sides = {"left": names, "right": 0.0, "top": 0.0, "bottom": under}
    for frame, grid in zip(pairs, grids, strict=True):
        for axis in (frame.across, frame.up):
            side, depth = _room(chart, frame, axis, grid, context)
            sides[side] = max(sides[side], depth)
            for end, reach in _overhang(chart, frame, axis, grid, context).items():
                sides[end] = max(sides[end], reach)
    return {**sides, "right": sides["right"] + RIGHT}


def below(chart: ChartModel, frame: Frame, grid: Grid, context: RenderContext) -> float:
    """Return how far below the plot its data table begins: under the labels of lying bars."""
    return _room(chart, frame, frame.up, grid, context)[1] if frame.is_sideways else 0.0


def _overhang(
    chart: ChartModel, frame: Frame, axis: Axis, grid: Grid, context: RenderContext
) -> dict[str, float]:
    """Return how far the labels at the ends of an axis reach beyond the plot whose corners they mark."""
    scale = grid.across if axis is frame.across else grid.up
    if not _has_labels(axis) or (isinstance(scale, CategoryScale) and scale.is_between):
        return {}
    words, labels = Words(axis.style, context), fitted(chart, frame, axis, grid, context)
    if not is_horizontal(axis, grid):
        return {"top": words.line_height / 2, "bottom": words.line_height / 2}
    if labels.turn or not labels.texts:
        return {}
    ends = labels.lines[:: len(labels.lines) - 1 or 1]
    first, last = (max(map(words.width, lines)) / 2 for lines in (ends[0], ends[-1]))
    return {"left": last, "right": first} if axis.is_reversed else {"left": first, "right": last}


def _has_labels(axis: Axis) -> bool:
    return not axis.is_deleted and axis.label_position != "none"


def grid_on(chart: ChartModel, frame: Frame, area: Area, context: RenderContext) -> Grid:
    """Return the scales of a frame whose plot has this size."""
    words, values = Words(frame.up.style, context), extremes(frame.plots, chart.blanks_as)
    is_percent = any(plot.grouping == "percentStacked" for plot in frame.plots)
    has_room = not frame.plots[0].is_3d
    most = MOST if frame.plots[0].kind == "surfaceChart" else area.height / (words.line_height * INTERVAL)
    if frame.is_sideways:
        up = lying_scale(
            values, frame.up, words, area.width, code=_code(frame), is_percent=is_percent, has_room=has_room
        )
    else:
        up = value_scale(values, frame.up, most, is_percent=is_percent, has_room=has_room)
    if any(plot.kind in BY_X for plot in frame.plots):
        return _by_numbers(frame, Grid(area, up, up), most, context)
    return Grid(area, _category_scale(chart, frame, area, context), up, frame.is_sideways)


def _by_numbers(frame: Frame, grid: Grid, most: float, context: RenderContext) -> Grid:
    """Return the grid of a scatter chart; axes of bubbles hold all of them, not their middles alone."""
    xs = [x for plot in frame.plots for series in plot.series for _, x, _ in scatter.pairs(series)]
    words = Words(frame.across.style, context)
    grid = replace(grid, across=lying_scale(xs, frame.across, words, grid.area.width))
    if all(plot.kind != "bubbleChart" for plot in frame.plots):
        return grid
    xs, ys = scatter.reached(frame.plots, grid)
    across = lying_scale(xs, frame.across, words, grid.area.width)
    return replace(grid, across=across, up=value_scale(ys, frame.up, most))


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


def fitted(chart: ChartModel, frame: Frame, axis: Axis, grid: Grid, context: RenderContext) -> AxisLabels:
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
    near, far = ("bottom", "top") if across else ("left", "right")
    is_far = (axis.position in ("t", "r")) != (axis.label_position == "high")
    depth = 0.0
    if _has_labels(axis):
        words = Words(axis.style, context)
        labels = fitted(chart, frame, axis, grid, context)
        depth = labels.depth(words, is_across=across) + label_gap(axis, words, is_across=across)
        depth = max(0.0, depth - _inside(frame, axis, grid, is_far=is_far))
    if axis.title is not None:
        depth += Words(first_style(axis.title), context).line_height * 1.3
    return far if is_far else near, depth


def _inside(frame: Frame, axis: Axis, grid: Grid, *, is_far: bool) -> float:
    """Return how far within the plot the labels of an axis begin that crosses the other in its midst."""
    if axis.label_position in ("low", "high"):
        return 0.0
    share = crossing(axis, frame, grid)
    length = grid.area.height if is_horizontal(axis, grid) else grid.area.width
    return length * (1 - share if is_far else share)


def crossing(axis: Axis, frame: Frame, grid: Grid) -> float:
    """Return the share of the other axis at which this one stands.

    `c:crosses` of an axis says where it crosses the other one (ECMA-376 part 1, 21.2.2.33).
    """
    scale = grid.up if axis is frame.across else grid.across
    if isinstance(scale, CategoryScale):
        return float((axis.crosses == "max") != scale.is_reversed)
    wanted = {"min": scale.minimum, "max": scale.maximum, "autoZero": scale.base()}.get(axis.crosses)
    return scale.clamped(float(axis.crosses) if wanted is None else wanted)
