"""The room that effects take: their filters' frames, boxes on the page, and forms about a point."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians, sin, tan

from pptlearn.render.markup import Element, el, number
from pptlearn.render.paint.canvas import Bounds, Canvas

SPREAD = 0.5
"""Standard deviation of a Gaussian per unit of PowerPoint's blur radius, which is the whole reach."""
Pair = tuple[float, float]
SIDES = {"l": 0.0, "t": 0.0, "r": 1.0, "b": 1.0}


def filter_element(steps: Sequence[Element], canvas: Canvas, reach: float) -> Element:
    """Return a filter whose frame reaches so far around the canvas."""
    margin = reach + canvas.overhang
    frame = {
        "x": -margin,
        "y": -margin,
        "width": canvas.width + 2 * margin,
        "height": canvas.height + 2 * margin,
    }
    return el("filter", *steps, filterUnits="userSpaceOnUse", color_interpolation_filters="sRGB", **frame)


def upright_bounds(canvas: Canvas, edge: float) -> Bounds:
    """Return the box that what the turned canvas shows and its edge fill on the page: x, y, width, height."""
    left, top, right, bottom = _mirrored(canvas)
    angle, middle_x, middle_y = radians(canvas.rotation), canvas.width / 2, canvas.height / 2
    corners = [(x - middle_x, y - middle_y) for x in (left, right) for y in (top, bottom)]
    across = [middle_x + x * cos(angle) - y * sin(angle) for x, y in corners]
    down = [middle_y + x * sin(angle) + y * cos(angle) for x, y in corners]
    width, height = max(across) - min(across) + 2 * edge, max(down) - min(down) + 2 * edge
    return min(across) - edge, min(down) - edge, width, height


def _mirrored(canvas: Canvas) -> Bounds:
    left, top, right, bottom = canvas.covered or (0.0, 0.0, canvas.width, canvas.height)
    if canvas.flip_h:
        left, right = canvas.width - right, canvas.width - left
    if canvas.flip_v:
        top, bottom = canvas.height - bottom, canvas.height - top
    return left, top, right, bottom


def placed_about(align: str, bounds: Bounds, scale: Pair, skew: Pair, move: Pair) -> str:
    """Return scaling and skewing (degrees) about a point of the bounds, then a move, as an SVG matrix."""
    x, y, width, height = bounds
    across = x + width * next((SIDES[letter] for letter in align if letter in "lr" and align != "ctr"), 0.5)
    down = y + height * next((SIDES[letter] for letter in align if letter in "tb" and align != "ctr"), 0.5)
    lean_x, lean_y = (tan(radians(each)) for each in skew)
    move_x = across - scale[0] * across - lean_x * down + move[0]
    move_y = down - lean_y * across - scale[1] * down + move[1]
    return f"matrix({' '.join(map(number, (scale[0], lean_y, lean_x, scale[1], move_x, move_y)))})"
