"""Effects on a drawn shape: shadows, glow, soft edges, reflection and blur, as SVG filters and copies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pptlearn.model.paint import (
    NO_EFFECTS,
    NO_LINE,
    Color,
    Effects,
    Glow,
    NoFill,
    Scene3d,
    Shadow,
)
from pptlearn.model.shape import Picture, ShapeBase
from pptlearn.render.context import stage
from pptlearn.render.markup import Element, el, number
from pptlearn.render.paint.canvas import Canvas
from pptlearn.render.paint.depth import bevel_light, face_light
from pptlearn.render.paint.reflection import reflection_of
from pptlearn.render.paint.room import SPREAD, filter_element, placed_about

FARTHEST = 20_000.0
"""Stage units; effects of a hostile deck reach no farther, so that they cost a browser no memory."""
GLOW_SPREAD = 0.55
"""As `SPREAD`, for a glow that is made three times as dense: compared with PowerPoint's own pictures."""


def with_effects(
    painted: Sequence[Element], shape: ShapeBase, canvas: Canvas, line: Sequence[Element] = ()
) -> list[Element]:
    """Return what was painted, mirrored as its shape is, with its effects behind, on and below it.

    An inner shadow falls on what is painted and not on the `line` around it.
    """
    light = bevel_light(shape.scene) if shape.scene and _has_face(shape) else None
    body, effects = canvas.mirrored(painted), shape.effects
    if line:
        inner = Effects(inner_shadow=effects.inner_shadow)
        body = [*painted_with(body, inner, canvas), *canvas.mirrored(line)]
        effects = replace(effects, inner_shadow=None)
    return painted_with(body, effects, canvas, light or (), _edge(shape))


def _has_face(shape: ShapeBase) -> bool:
    """Whether there is a face whose edges a bevel could break: a line alone has none."""
    return isinstance(shape, Picture) or not isinstance(getattr(shape, "fill", NoFill()), NoFill)


def painted_with(
    body: list[Element], effects: Effects, canvas: Canvas, light: Sequence[Shadow] = (), edge: float = 0.0
) -> list[Element]:
    """Return what was painted with effects and the light on its edges; lines stick out of it by `edge`."""
    if effects == NO_EFFECTS and not light:
        return body
    source = canvas.context.new_id("b")
    copies: list[Element] = []
    if effects.shadow and _is_skewed(effects.shadow):
        copies.append(_cast_shadow(effects.shadow, source, canvas))
    if effects.reflection:
        copies.append(reflection_of(effects.reflection, source, canvas, edge))
    content = [el("g", *body, id=source)] if copies else body
    return [*copies, el("g", *content, filter=_filter(effects, light, canvas))]


def lit(body: list[Element], scene: Scene3d | None, canvas: Canvas) -> list[Element]:
    """Return the face of a solid as bright as the lights make it."""
    light = face_light(scene)
    if light is None:
        return body
    slope, intercept = light
    bright = (el(f"feFunc{channel}", type="linear", slope=slope, intercept=intercept) for channel in "RGB")
    steps = [el("feComponentTransfer", *bright)]
    return [el("g", *body, filter=canvas.define(filter_element(steps, canvas, stage(500_000))))]


def css_filter(effects: Effects, canvas: Canvas) -> str | None:
    """Return shadow and glow as a CSS filter, for text without a shape around it and for groups."""
    filters = []
    if effects.glow:
        filters.append(f"drop-shadow(0 0 {number(stage(effects.glow.radius))}px {_css(effects.glow.color)})")
    if effects.shadow:
        x, y = _offset(effects.shadow, canvas)
        blur = number(stage(effects.shadow.blur))
        filters.append(f"drop-shadow({number(x)}px {number(y)}px {blur}px {_css(effects.shadow.color)})")
    return " ".join(filters) or None


def _filter(effects: Effects, light: Sequence[Shadow], canvas: Canvas) -> str | None:
    """Define one filter for all that needs no copy; None when nothing does."""
    steps: list[Element] = []
    shown = "SourceGraphic"
    if effects.soft_edge and not light:  # a bevelled edge stays as it is: seen on PowerPoint's own pictures
        steps += _soft_edge(stage(effects.soft_edge))
        shown = "soft"
    for place, shadow in enumerate((*light, effects.inner_shadow) if effects.inner_shadow else light):
        steps += _inner_shadow(shadow, shown, f"inner{place}", canvas)
        shown = f"inner{place}"
    if effects.blur:
        steps.append(
            el("feGaussianBlur", in_=shown, stdDeviation=stage(effects.blur) * SPREAD, result="blurred")
        )
        shown = "blurred"
    layers: list[str] = []
    if effects.shadow and not _is_skewed(effects.shadow):
        steps += _shadow(effects.shadow, shown, canvas)
        layers.append("shadow")
    if effects.glow:
        steps += _glow(effects.glow, shown)
        layers.append("glow")
    if not steps:
        return None
    if layers:
        steps.append(el("feMerge", *(el("feMergeNode", in_=layer) for layer in (*layers, shown))))
    return canvas.define(filter_element(steps, canvas, _reach(effects)))


def _reach(effects: Effects) -> float:
    """Return how far effects may stick out of the shape's box; lines and heads have a share in it."""
    shadow = effects.shadow
    reaches = [stage(shadow.blur) * 1.5 + stage(shadow.distance)] if shadow else []
    reaches += [stage(effects.glow.radius) * 1.5] if effects.glow else []
    reaches += [stage(effects.blur) * 1.5] if effects.blur else []
    return min(max(reaches, default=0.0), FARTHEST) + stage(500_000)


def _soft_edge(radius: float) -> list[Element]:
    """Fade from nothing at the edge to all at `radius` inside it, half at its half.

    The blurred alpha is a half at the edge; what is below is cut off, and squaring what is left puts the
    middle of the fade in its place.
    """
    return [
        el("feGaussianBlur", in_="SourceAlpha", stdDeviation=radius * SPREAD),
        el("feComponentTransfer", el("feFuncA", type="linear", slope=2.1, intercept=-1.05)),
        el("feComponentTransfer", el("feFuncA", type="gamma", exponent=2), result="edge"),
        el("feComposite", in_="SourceGraphic", in2="edge", operator="in", result="soft"),
    ]


def _glow(glow: Glow, source: str) -> list[Element]:
    """Fade from all at the edge over half at half the radius to nothing at the radius outside it."""
    return [
        el("feGaussianBlur", in_=source, stdDeviation=stage(glow.radius) * GLOW_SPREAD),
        el("feComponentTransfer", el("feFuncA", type="linear", slope=3), result="halo"),
        *_flooded(glow.color, "halo", "glow"),
    ]


def _shadow(shadow: Shadow, source: str, canvas: Canvas) -> list[Element]:
    x, y = _offset(shadow, canvas)
    return [
        el("feOffset", in_=source, dx=x, dy=y),
        *_blurred(shadow, "cast"),
        *_flooded(shadow.color, "cast", "shadow"),
    ]


def _inner_shadow(shadow: Shadow, source: str, result: str, canvas: Canvas) -> list[Element]:
    """Paint what a moved hole in a sheet before the shape would cast into it."""
    x, y = _offset(shadow, canvas)
    return [
        el("feOffset", in_="SourceAlpha", dx=x, dy=y),
        *_blurred(shadow, "hole"),
        el("feComponentTransfer", el("feFuncA", type="linear", slope=-1, intercept=1), result="sheet"),
        *_flooded(shadow.color, "sheet", "tone"),
        el("feComposite", in_="tone", in2=source, operator="atop", result=result),
    ]


def _blurred(shadow: Shadow, result: str) -> list[Element]:
    return [el("feGaussianBlur", stdDeviation=max(stage(shadow.blur) * SPREAD, 0.01), result=result)]


def _flooded(color: Color, alpha: str, result: str) -> list[Element]:
    return [
        el("feFlood", flood_color=color.hex, flood_opacity=color.alpha),
        el("feComposite", in2=alpha, operator="in", result=result),
    ]


def _offset(shadow: Shadow, canvas: Canvas) -> tuple[float, float]:
    x, y = canvas.direction(shadow.direction, turns=shadow.rotates_with_shape)
    distance = stage(shadow.distance)
    return round(x * distance, 1), round(y * distance, 1)


def _is_skewed(shadow: Shadow) -> bool:
    """Whether the shadow has another form than the shape: a filter cannot give it one."""
    return (shadow.scale_x, shadow.scale_y, shadow.skew_x, shadow.skew_y) != (1.0, 1.0, 0.0, 0.0)


def _cast_shadow(shadow: Shadow, source: str, canvas: Canvas) -> Element:
    """Return a copy in the shadow's colour, scaled and skewed about the point it is aligned at."""
    scale, skew = (shadow.scale_x, shadow.scale_y), (shadow.skew_x, shadow.skew_y)
    bounds = (0.0, 0.0, canvas.width, canvas.height)
    form = placed_about(shadow.align, bounds, scale, skew, _offset(shadow, canvas))
    steps = [
        el(
            "feGaussianBlur",
            in_="SourceAlpha",
            stdDeviation=max(stage(shadow.blur) * SPREAD, 0.01),
            result="cast",
        ),
        *_flooded(shadow.color, "cast", "shadow"),
    ]
    reach = max(canvas.width, canvas.height) + stage(shadow.blur) * 2 + stage(shadow.distance)
    copy = el("use", href=f"#{source}", transform=form)
    return el("g", copy, filter=canvas.define(filter_element(steps, canvas, reach)))


def _edge(shape: ShapeBase) -> float:
    """Return how far a shape's line reaches beyond its outline."""
    line = getattr(shape, "line", NO_LINE)
    return 0.0 if isinstance(line.fill, NoFill) else stage(line.width) / 2


def _css(color: Color) -> str:
    return f"rgb({color.red} {color.green} {color.blue} / {number(color.alpha)})"
