"""Fills as SVG paint: what a path's `fill` or `stroke` says, and the definitions it points to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from pptlearn.model.paint import Color, Fill, GradientFill, NoFill, PatternFill, PictureFill, SolidFill
from pptlearn.render.paint.canvas import Canvas
from pptlearn.render.paint.gradient import gradient
from pptlearn.render.paint.pattern import pattern
from pptlearn.render.paint.picture import picture


class Paint(NamedTuple):
    """SVG paint: a colour, `none` or a reference, and its opacity (None when opaque)."""

    value: str
    opacity: float | None = None


NO_PAINT = Paint("none")


def paint(fill: Fill, canvas: Canvas) -> Paint:
    """Return `fill` as paint over the whole of `canvas`."""
    return PAINTERS[type(fill)](fill, canvas)


def solid(color: Color) -> Paint:
    return Paint(color.hex, color.alpha if color.alpha < 1 else None)


def _gradient(fill: GradientFill, canvas: Canvas) -> Paint:
    if len({stop.color for stop in fill.stops}) == 1:
        return solid(fill.stops[0].color)
    return Paint(canvas.define(gradient(fill, canvas)))


def _pattern(fill: PatternFill, canvas: Canvas) -> Paint:
    return Paint(canvas.define(pattern(fill)))


def _picture(fill: PictureFill, canvas: Canvas) -> Paint:
    element = picture(fill, canvas)
    return Paint(canvas.define(element)) if element is not None else NO_PAINT


PAINTERS: dict[type[Fill], Callable[[Any, Canvas], Paint]] = {
    NoFill: lambda fill, canvas: NO_PAINT,
    SolidFill: lambda fill, canvas: solid(fill.color),
    GradientFill: _gradient,
    PatternFill: _pattern,
    PictureFill: _picture,
}
