"""The scale of a value axis that runs from left to right: as fine as its labels have room."""

from __future__ import annotations

from collections.abc import Iterable

from pptlearn.model.chart import Axis
from pptlearn.render.chart.axes import value_labels
from pptlearn.render.chart.scale import MOST_INTERVALS, ValueScale, value_scale
from pptlearn.render.chart.words import Words

BETWEEN = 2.0
"""Room between two labels of an automatic axis, in em of them (measured)."""


def lying_scale(
    values: Iterable[float],
    axis: Axis,
    words: Words,
    length: float,
    *,
    code: str = "General",
    is_percent: bool = False,
    has_room: bool = True,
) -> ValueScale:
    """Return the finest scale of an axis of this length whose labels stand apart.

    `code` is the number format of the values; the others are those of `value_scale`.
    """
    known = list(values)
    for most in range(MOST_INTERVALS, 0, -1):
        scale = value_scale(known, axis, most, is_percent=is_percent, has_room=has_room)
        widest = max(map(words.width, value_labels(scale, axis, code)), default=0.0)
        if _interval(scale, length) >= widest + BETWEEN * words.size:
            break
    return scale


def _interval(scale: ValueScale, length: float) -> float:
    span = scale.maximum - scale.minimum
    return length * scale.major / span if span > 0 else length
