"""The reflection of a shape's text: its letters once more, upside down, fading, for the eye alone."""

from __future__ import annotations

from math import cos, radians, sin

from pptlearn.model.paint import Reflection
from pptlearn.model.shape import AutoShape
from pptlearn.render.context import RenderContext, stage
from pptlearn.render.markup import Element, el, number
from pptlearn.render.paint.canvas import Bounds
from pptlearn.render.paint.reflection import fades
from pptlearn.render.paint.room import SPREAD, placed_about, upright_bounds
from pptlearn.render.shapes.place import canvas_of

KEPT = frozenset({"class", "style", "data-paragraph"})
SILENT = "user-select:none;pointer-events:none"


def mirrored_text(
    text: Element, shape: AutoShape, covered: Bounds | None, context: RenderContext
) -> Element | None:
    """Return the text as its shape's reflection shows it; None when there is none."""
    reflection = shape.effects.reflection
    if reflection is None:
        return None
    canvas = canvas_of(shape, context)
    canvas.covered = covered
    bounds = upright_bounds(canvas, 0.0)
    distance, direction = stage(reflection.distance), radians(reflection.direction)
    move = (distance * cos(direction), distance * sin(direction))
    scale, skew = (reflection.scale_x, reflection.scale_y), (reflection.skew_x, reflection.skew_y)
    form = placed_about(reflection.align, bounds, scale, skew, move)
    left, top = bounds[0] - bounds[2], bounds[1] + bounds[3] + move[1]
    room = (left, top, 3 * bounds[2], max(1.0, bounds[3] * abs(reflection.scale_y)))
    size = f"width:{number(canvas.width)}px;height:{number(canvas.height)}px"
    turn = f"rotate({number(canvas.rotation % 360)}deg)"
    turned = el("div", ghost(text), style=f"position:absolute;inset:0;transform:{turn}")
    corner = f"left:{number(-left)}px;top:{number(-top)}px"
    seen = f"position:absolute;{corner};{size};transform-origin:0 0;transform:{_css(form)}{_blur(reflection)}"
    fading = el(
        "div", el("div", turned, style=seen), style=f"position:absolute;{_box(room)};{_mask(reflection)}"
    )
    upright = f"position:absolute;inset:0;{SILENT};transform:rotate({number(-canvas.rotation % 360)}deg)"
    return el("div", fading, style=upright, aria_hidden="true")


def ghost(element: Element) -> Element:
    """Return a copy for the eye: it appears with its paragraphs, and is never followed or answered."""
    kept = {name: value for name, value in element.attributes.items() if name in KEPT}
    children = [ghost(child) if isinstance(child, Element) else child for child in element.children]
    return Element("span" if element.tag == "a" else element.tag, kept, children)


def _css(matrix: str) -> str:
    """Return an SVG matrix as CSS writes it."""
    return matrix.replace(" ", ",")


def _blur(reflection: Reflection) -> str:
    blur = stage(reflection.blur) * SPREAD
    return f";filter:blur({number(blur)}px)" if blur else ""


def _box(room: tuple[float, float, float, float]) -> str:
    sides = zip(("left", "top", "width", "height"), room, strict=True)
    return ";".join(f"{name}:{number(length)}px" for name, length in sides)


def _mask(reflection: Reflection) -> str:
    stops = ",".join(
        f"rgb(0 0 0/{number(alpha)}) {number(place * 100)}%" for place, alpha in fades(reflection)
    )
    return ";".join(f"{name}:linear-gradient({stops})" for name in ("-webkit-mask-image", "mask-image"))
