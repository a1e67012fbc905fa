"""What text is painted with, as CSS: fill, outline, shadow and glow."""

from __future__ import annotations

from math import cos, radians, sin

from pptlearn.model.paint import (
    BLACK,
    Color,
    Effects,
    Fill,
    GradientFill,
    Line,
    NoFill,
    PatternFill,
    PictureFill,
    Shadow,
    SolidFill,
)
from pptlearn.model.text import RunStyle
from pptlearn.render.context import stage
from pptlearn.render.markup import number

Css = dict[str, str]


def css_color(color: Color) -> str:
    """Return a colour in CSS."""
    if color.alpha >= 1:
        return color.hex
    return f"rgb({color.red} {color.green} {color.blue} / {number(color.alpha)})"


def fill_color(fill: Fill) -> Color:
    """Return the one colour that stands for a fill where no more than one can be shown."""
    match fill:
        case SolidFill():
            return fill.color
        case GradientFill():
            return fill.stops[len(fill.stops) // 2].color
        case PatternFill():
            return fill.foreground
        case NoFill():
            return Color(0, 0, 0, 0.0)
    return BLACK


def ink(fill: Fill) -> Css:
    """Return what fills letters: their colour, and behind the letters' shapes a gradient when it is one."""
    if not isinstance(fill, GradientFill):
        return {"color": css_color(fill_color(fill))}
    return {
        "color": css_color(fill_color(fill)),
        "-webkit-text-fill-color": "transparent",
        "background-image": css_gradient(fill),
        "-webkit-background-clip": "text",
        "background-clip": "text",
        "-webkit-box-decoration-break": "clone",
        "box-decoration-break": "clone",
    }


def is_near(style: RunStyle) -> bool:
    """Tell whether letters are painted in a way that CSS comes only near."""
    effects = style.effects
    rare = (effects.inner_shadow, effects.soft_edge, effects.reflection)
    return isinstance(style.fill, PictureFill | PatternFill) or any(each is not None for each in rare)


def css_gradient(fill: GradientFill) -> str:
    """Return a gradient in CSS; DrawingML counts its angle clockwise from the right, CSS from the top."""
    stops = ",".join(f"{css_color(stop.color)} {number(stop.position * 100)}%" for stop in fill.stops)
    if fill.path is None:
        return f"linear-gradient({number(fill.angle + 90)}deg,{stops})"
    x = 50 * (fill.focus.left + 1 - fill.focus.right)
    y = 50 * (fill.focus.top + 1 - fill.focus.bottom)
    return f"radial-gradient(farthest-corner at {number(x)}% {number(y)}%,{stops})"


def outline(line: Line | None) -> Css:
    """Return the outline of letters."""
    if line is None or isinstance(line.fill, NoFill):
        return {}
    return {"-webkit-text-stroke": f"{number(stage(line.width))}px {css_color(fill_color(line.fill))}"}


def glows(effects: Effects, fill: Fill) -> Css:
    """Return shadow and glow; as a filter for letters not of one colour, which a text shadow would cover."""
    layers = [_shadow(effects.shadow)] if effects.shadow else []
    if effects.glow:
        layers += [f"0 0 {number(stage(effects.glow.radius))}px {css_color(effects.glow.color)}"] * 2
    if not layers:
        return {}
    if isinstance(fill, SolidFill):
        return {"text-shadow": ",".join(layers)}
    return {"filter": " ".join(f"drop-shadow({layer})" for layer in layers)}


def _shadow(shadow: Shadow) -> str:
    distance = stage(shadow.distance)
    x = distance * cos(radians(shadow.direction))
    y = distance * sin(radians(shadow.direction))
    return f"{number(x)}px {number(y)}px {number(stage(shadow.blur))}px {css_color(shadow.color)}"
