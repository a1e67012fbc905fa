"""Pairs of axes, each with the plots that stand on it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pptlearn.model.chart import Axis, ChartModel, Plot

BARS = frozenset({"barChart", "boxWhisker", "funnel", "waterfall"})
"""Families whose categories have a width."""
BY_X = frozenset({"scatterChart", "bubbleChart"})
ENDS = frozenset({"autoZero", "max", "min"})
NO_AXIS = Axis(id="", kind="value", position="l", is_deleted=True)
NO_CATEGORIES = Axis(id="", kind="category", position="b", is_deleted=True)


@dataclass(frozen=True, slots=True)
class Frame:
    """A pair of axes with the plots that stand on it."""

    plots: tuple[Plot, ...]
    across: Axis
    up: Axis

    @property
    def is_sideways(self) -> bool:
        return any(plot.kind in BARS and plot.direction == "bar" for plot in self.plots)


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
    frame = Frame(plots, across, values[0] if values else NO_AXIS)
    sides = ("b", "t"), ("l", "r")
    beside, along = sides[::-1] if frame.is_sideways else sides
    return replace(frame, across=_stood(across, frame.up, beside), up=_stood(frame.up, across, along))


def _stood(axis: Axis, other: Axis, sides: tuple[str, str]) -> Axis:
    """Return an axis on the side where it stands, which `c:axPos` of a file by others may not know."""
    is_within = other.kind == "value" and axis.crosses == "autoZero" and not other.is_reversed
    if is_within or axis.crosses not in ENDS:
        return axis
    return replace(axis, position=sides[(axis.crosses == "max") != other.is_reversed])
