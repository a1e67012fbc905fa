"""Gradients: linear, circular, and nested outlines for `rect` and `shape` paths."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import atan2, cos, hypot, radians, sin

from pptlearn.model.paint import Color, GradientFill, GradientStop, Insets
from pptlearn.render.markup import Element, el, number
from pptlearn.render.paint.canvas import Canvas

RINGS = 48
"""Nested rectangles or outlines that make up a gradient; more are not told apart."""


def gradient(fill: GradientFill, canvas: Canvas) -> Element:
    """Return a definition that paints `fill` over the canvas."""
    if fill.path is None:
        return _linear(fill, canvas)
    if fill.path == "circle":
        return _circle(fill, canvas)
    if follows_outline(fill) and canvas.outline:
        return _along_outline(fill, canvas)
    return _nested(fill, canvas)


def follows_outline(fill: GradientFill) -> bool:
    """Whether the gradient is drawn as its shape's outline within itself: seen through, rings would show."""
    return fill.path == "shape" and all(stop.color.alpha >= 1 for stop in fill.stops)


def _linear(fill: GradientFill, canvas: Canvas) -> Element:
    """Return a gradient whose ends lie where the outermost corners meet its line at right angles."""
    x, y, width, height = _tile(fill.tile, canvas)
    angle = radians(fill.angle)
    if not fill.rotates_with_shape:
        angle = _upright(fill.angle, canvas)
    elif fill.is_scaled:
        angle = atan2(height * sin(angle), width * cos(angle))
    across, down = cos(angle), sin(angle)
    reach = (abs(width * across) + abs(height * down)) / 2
    center_x, center_y = x + width / 2, y + height / 2
    return el(
        "linearGradient",
        *_stops(fill.stops),
        gradientUnits="userSpaceOnUse",
        x1=center_x - reach * across,
        y1=center_y - reach * down,
        x2=center_x + reach * across,
        y2=center_y + reach * down,
        spreadMethod="reflect" if fill.flip != "none" else None,
    )


def _upright(angle: float, canvas: Canvas) -> float:
    """Return the angle, in the mirrored frame of the outline, that looks like `angle` on the page."""
    x, y = canvas.direction(angle, turns=False)
    return atan2(-y if canvas.flip_v else y, -x if canvas.flip_h else x)


def _circle(fill: GradientFill, canvas: Canvas) -> Element:
    """Return circles about the focus that reach its farthest corner."""
    x, y, width, height = _tile(fill.tile, canvas)
    left, top, right, bottom = _focus(fill.focus, x, y, width, height)
    center_x, center_y = (left + right) / 2, (top + bottom) / 2
    radius = max(hypot(cx - center_x, cy - center_y) for cx in (x, x + width) for cy in (y, y + height))
    return el(
        "radialGradient",
        *_stops(fill.stops),
        gradientUnits="userSpaceOnUse",
        cx=center_x,
        cy=center_y,
        r=max(radius, 1.0),
    )


def _along_outline(fill: GradientFill, canvas: Canvas) -> Element:
    """Return the outline smaller and smaller about the focus, each time in its own colour."""
    left, top, right, bottom = _focus(fill.focus, 0.0, 0.0, canvas.width, canvas.height)
    x, y = (left + right) / 2, (top + bottom) / 2
    identity = canvas.context.new_id("o")
    rings = []
    for ring in range(RINGS, 0, -1):
        share = ring / RINGS
        move = " ".join(map(number, (x * (1 - share), y * (1 - share))))
        form = f"translate({move}) scale({number(share)})" if ring < RINGS else None
        rings.append(el("use", href=f"#{identity}", transform=form, fill=color_at(fill.stops, share).hex))
    ground = color_at(fill.stops, 1.0).hex
    room = canvas.overhang
    frame = {
        "x": -room,
        "y": -room,
        "width": max(1.0, canvas.width + 2 * room),
        "height": max(1.0, canvas.height + 2 * room),
    }
    outline = el("defs", el("path", d=canvas.outline, id=identity))
    return _tiled([outline, el("rect", **frame, fill=ground), *rings], **frame)


def _nested(fill: GradientFill, canvas: Canvas) -> Element:
    """Return rectangles from the bounds to the focus, each in its own colour."""
    x, y, width, height = _tile(fill.tile, canvas)
    bounds = (x, y, x + width, y + height)
    focus = _focus(fill.focus, *bounds[:2], width, height)
    rings = []
    for ring in range(RINGS, -1, -1):
        share = ring / RINGS
        left, top, right, bottom = (
            inner + (outer - inner) * share for inner, outer in zip(focus, bounds, strict=True)
        )
        color = color_at(fill.stops, share)
        if color.alpha < 1:
            inside = tuple(
                inner + (outer - inner) * max(0.0, share - 1 / RINGS)
                for inner, outer in zip(focus, bounds, strict=True)
            )
            rings.append(_frame((left, top, right, bottom), inside if ring else None, color))
        else:
            rings.append(el("rect", x=left, y=top, width=right - left, height=bottom - top, fill=color.hex))
    return _tiled(rings, x, y, max(width, 1), max(height, 1))


def _tiled(painted: Sequence[Element], x: float, y: float, width: float, height: float) -> Element:
    """Return a pattern of one tile; what is in it counts from the tile's corner, not from the shape's."""
    frame = {"x": x, "y": y, "width": width, "height": height}
    content = (
        painted
        if (x, y) == (0, 0)
        else [el("g", *painted, transform=f"translate({number(-x)} {number(-y)})")]
    )
    return el("pattern", *content, patternUnits="userSpaceOnUse", **frame)


def _frame(outside: Sequence[float], inside: Sequence[float] | None, color: Color) -> Element:
    """Return a ring of a colour one can see through, which no other ring may lie below."""
    boxes = [outside] if inside is None else [outside, inside]
    d = "".join(
        f"M{number(left)} {number(top)}H{number(right)}V{number(bottom)}H{number(left)}Z"
        for left, top, right, bottom in boxes
    )
    return el("path", d=d, fill=color.hex, fill_opacity=color.alpha, fill_rule="evenodd")


def color_at(stops: tuple[GradientStop, ...], position: float) -> Color:
    """Return the colour at `position`, mixed in sRGB as stops are."""
    before = max(
        (stop for stop in stops if stop.position <= position),
        key=lambda stop: stop.position,
        default=stops[0],
    )
    after = min(
        (stop for stop in stops if stop.position > position),
        key=lambda stop: stop.position,
        default=stops[-1],
    )
    span = after.position - before.position
    share = (position - before.position) / span if span > 0 else 0.0
    first, second = before.color, after.color
    red, green, blue = (
        round(a + (b - a) * share)
        for a, b in ((first.red, second.red), (first.green, second.green), (first.blue, second.blue))
    )
    return Color(red, green, blue, first.alpha + (second.alpha - first.alpha) * share)


def _stops(stops: tuple[GradientStop, ...]) -> Iterator[Element]:
    for stop in stops:
        opacity = stop.color.alpha if stop.color.alpha < 1 else None
        yield el("stop", offset=stop.position, stop_color=stop.color.hex, stop_opacity=opacity)


def _tile(tile: Insets, canvas: Canvas) -> tuple[float, float, float, float]:
    """Return the rectangle one run of the gradient covers: x, y, width, height."""
    width, height = canvas.width, canvas.height
    left, top = tile.left * width, tile.top * height
    return left, top, width - left - tile.right * width, height - top - tile.bottom * height


def _focus(
    focus: Insets, x: float, y: float, width: float, height: float
) -> tuple[float, float, float, float]:
    """Return the sides of what a gradient starts from; outside of its room it is moved to the edge.

    So PowerPoint draws `t="150000" b="-50000"`: measured on a picture of its own.
    """
    across, down = _inside(focus.left, focus.right), _inside(focus.top, focus.bottom)
    focus = Insets(across[0], down[0], across[1], down[1])
    return (
        x + focus.left * width,
        y + focus.top * height,
        x + width - focus.right * width,
        y + height - focus.bottom * height,
    )


def _inside(before: float, after: float) -> tuple[float, float]:
    """Return two insets of a stretch that is none, moved so that it lies in its room."""
    if abs(before + after - 1) > 1e-6:
        return before, after
    return min(1.0, max(0.0, before)), min(1.0, max(0.0, after))
