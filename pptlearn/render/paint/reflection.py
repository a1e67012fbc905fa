"""Reflections: a shape once more, upside down below it, fading away."""

from __future__ import annotations

from math import cos, radians, sin

from pptlearn.model.paint import Reflection
from pptlearn.render.context import stage
from pptlearn.render.markup import Element, el, number
from pptlearn.render.paint.canvas import Bounds, Canvas
from pptlearn.render.paint.room import SPREAD, Pair, filter_element, placed_about, upright_bounds


def reflection_of(reflection: Reflection, source: str, canvas: Canvas, edge: float) -> Element:
    """Return a mirrored copy that fades away from the shape: below it on the page, however it is turned."""
    bounds = upright_bounds(canvas, edge)
    middle = f"{number(canvas.width / 2)} {number(canvas.height / 2)}"
    turn = canvas.rotation % 360
    distance, direction = stage(reflection.distance), radians(reflection.direction)
    x, y = distance * cos(direction), distance * sin(direction)
    scale, skew = (reflection.scale_x, reflection.scale_y), (reflection.skew_x, reflection.skew_y)
    form = placed_about(reflection.align, bounds, scale, skew, (x, y))
    copy = el("use", href=f"#{source}", transform=f"{form} rotate({number(turn)} {middle})" if turn else form)
    blur = stage(reflection.blur) * SPREAD
    if blur:
        steps = [el("feGaussianBlur", stdDeviation=blur)]
        frame = filter_element(steps, canvas, max(canvas.width, canvas.height) * 2)
        copy = el("g", copy, filter=canvas.define(frame))
    faded = el("g", copy, mask=canvas.define(_fading(reflection, bounds, y, canvas)))
    return el("g", faded, transform=f"rotate({number(-turn)} {middle})") if turn else faded


def _fading(reflection: Reflection, bounds: Bounds, distance: float, canvas: Canvas) -> Element:
    """Return a mask that fades downwards over the height of the reflection."""
    left, above, width, height = bounds
    top, height = above + height + distance, max(height * abs(reflection.scale_y), 1.0)
    shades = [
        el("stop", offset=offset, stop_color="#fff", stop_opacity=alpha)
        for offset, alpha in fades(reflection)
    ]
    fade = el("linearGradient", *shades, gradientUnits="userSpaceOnUse", x1=0, y1=top, x2=0, y2=top + height)
    sheet = {"x": left - width, "y": top - 1, "width": 3 * width, "height": height + 2}
    return el("mask", el("rect", fill=canvas.define(fade), **sheet), maskUnits="userSpaceOnUse", **sheet)


def fades(reflection: Reflection) -> tuple[Pair, ...]:
    """Return how much of a reflection is seen at which share of its height."""
    last = reflection.end_alpha if reflection.end_position >= 1 else 0.0
    return (
        (reflection.start_position, reflection.start_alpha),
        (reflection.end_position, reflection.end_alpha),
        (min(1.0, reflection.end_position + 1e-3), last),
    )
