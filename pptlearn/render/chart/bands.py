"""The bands of a surface chart: stretches of its value axis with a colour each."""

from __future__ import annotations

from itertools import pairwise

from pptlearn.model.chart import Axis, Plot
from pptlearn.model.number_format import format_number
from pptlearn.render.chart.scale import ValueScale, value_scale
from pptlearn.render.chart.series import extremes

MOST = 6.0
"""Bands at most, however high the chart is: its legend lists them before that is known."""
PLAIN = Axis(id="", kind="value", position="l")


def stretches_of(scale: ValueScale) -> list[tuple[float, float]]:
    """Return the bands of an axis, from below."""
    return list(pairwise(scale.ticks()))


def bands_of(plot: Plot, axis: Axis | None, blanks_as: str) -> list[str]:
    """Return the names of the bands, from below."""
    own = axis or PLAIN
    scale = value_scale(extremes([plot], blanks_as), own, MOST, has_room=not plot.is_3d)
    code = own.number_format or next((series.number_format for series in plot.series), "General")
    return [f"{format_number(low, code)}-{format_number(high, code)}" for low, high in stretches_of(scale)]
