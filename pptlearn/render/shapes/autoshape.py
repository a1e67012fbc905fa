"""Auto shapes: the outline with fill and line, and the text in it."""

from __future__ import annotations

from dataclasses import replace
from math import cos, radians, sin

from pptlearn.model.geometry import Box, PresetGeometry, Transform
from pptlearn.model.paint import NO_EFFECTS, NO_FILL, NO_LINE, Fill, Line, NoFill
from pptlearn.model.shape import AutoShape, Picture, ShapeBase
from pptlearn.model.text import TextBody
from pptlearn.model.units import Emu
from pptlearn.render.context import RenderContext
from pptlearn.render.geometry.outline import Outline, extents, outline
from pptlearn.render.geometry.preset import is_known
from pptlearn.render.markup import Element, el
from pptlearn.render.paint.camera import View
from pptlearn.render.paint.canvas import Canvas
from pptlearn.render.paint.depth import contour_line
from pptlearn.render.paint.effect import css_filter, lit, with_effects
from pptlearn.render.paint.extrusion import Solid, draw_sides, draw_wires
from pptlearn.render.paint.fill import Paint, paint
from pptlearn.render.paint.line import Attributes, draw_line, is_drawn, is_plain, stroke
from pptlearn.render.shapes.mirrored import mirrored_text
from pptlearn.render.shapes.place import canvas_of, describe, shape_element
from pptlearn.render.text.body import draw_text

SHADES = {
    "darken": ("#000", 0.4),
    "darkenLess": ("#000", 0.2),
    "lighten": ("#fff", 0.4),
    "lightenLess": ("#fff", 0.2),
}
"""Fill modes of a path: what is laid over its fill."""


def draw(shape: AutoShape, context: RenderContext) -> Element:
    """Return the shape as one positioned element."""
    if isinstance(shape.geometry, PresetGeometry) and not is_known(shape.geometry.name):
        context.problems.report("render.unknown-outline", context.where(shape), name=shape.geometry.name)
    box = shape.transform.box
    drawn = outline(shape.geometry, box.width, box.height)
    picture = picture_of(shape, drawn, shape.fill, shape.line, context)
    text = _text(shape, drawn, context)
    if text is not None and isinstance(shape.fill, NoFill) and shape.effects != NO_EFFECTS:
        _give_effects(text, shape, context)
    mirrored = (
        mirrored_text(text, shape, extents(drawn), context) if text and shape.effects.reflection else None
    )
    element = shape_element(shape, context, picture, mirrored, _flat(text, shape))
    return describe(element, shape, is_picture=text is None and bool(shape.alt))


def _flat(text: Element | None, shape: AutoShape) -> Element | None:
    """Return text that stays flat on the slide though its shape is tilted."""
    if text is None or shape.scene is None or shape.text is None or not shape.text.is_flat:
        return text
    return el("div", text, style=f"position:absolute;inset:0;transform:{View.of(shape.scene).flat_css()}")


def picture_of(
    shape: ShapeBase, drawn: Outline, fill: Fill, line: Line, context: RenderContext
) -> Element | None:
    """Return an outline painted, with its effects, or None when there is nothing to see."""
    if isinstance(fill, NoFill) and not is_drawn(line):
        return None
    canvas = canvas_of(shape, context, drawn.overhang)
    canvas.covered = extents(drawn) if shape.effects.reflection else None
    is_apart = shape.effects.inner_shadow is not None and not isinstance(fill, NoFill)
    face = paint_outline(drawn, fill, NO_LINE if is_apart else line, canvas)
    edge = paint_outline(drawn, NO_FILL, line, canvas) if is_apart else []
    painted = solid_around(face, drawn, fill, line, shape, canvas)
    return canvas.svg(*with_effects(painted, shape, canvas, edge)) if painted else None


def solid_around(
    face: list[Element], drawn: Outline, fill: Fill, line: Line, shape: ShapeBase, canvas: Canvas
) -> list[Element]:
    """Return a face as the lights make it, with the contour around it and the sides behind that are seen."""
    is_open = isinstance(fill, NoFill) and not isinstance(shape, Picture)
    solid = None if is_open else Solid.of(drawn, shape.scene, canvas)
    if solid is not None:
        canvas.overhang = max(canvas.overhang, solid.reach())
        if shape.scene is not None and shape.scene.material == "legacyWireframe":
            return draw_wires(solid, line, canvas)
    contour = paint_outline(drawn, NO_FILL, contour_line(shape.scene, line), canvas)
    return [*draw_sides(solid, fill, line, shape.scene), *contour, *lit(face, shape.scene, canvas)]


def paint_outline(drawn: Outline, fill: Fill, line: Line, canvas: Canvas) -> list[Element]:
    """Return the paths of an outline, each filled and then stroked."""
    canvas.outline = "".join(path.d for path in drawn.paths if path.fill != "none")
    colour = paint(fill, canvas)
    attributes = stroke(line, canvas) if is_plain(line) else {}
    elements: list[Element] = []
    # Strokes without a fill lie on top whatever their place: "sketched" outlines write theirs first.
    for path in sorted(drawn.paths, key=lambda path: path.fill == "none"):
        filled = path.fill != "none" and not isinstance(fill, NoFill)
        line_here = attributes if path.stroke else {}
        if filled or line_here:
            elements += _painted(path.d, colour if filled else None, path.fill, line_here)
        if path.stroke and not is_plain(line):
            elements += draw_line(path.segments, line, canvas)
    return elements


def _painted(outline_path: str, colour: Paint | None, mode: str, line: Attributes) -> list[Element]:
    """Return one path; when its mode shades the fill, the shade lies between fill and line."""
    if colour is None:
        return [el("path", d=outline_path, fill="none", **line)]
    fill: Attributes = {"fill": colour.value, "fill_opacity": colour.opacity}
    if mode not in SHADES:
        return [el("path", d=outline_path, **fill, **line)]
    tone, strength = SHADES[mode]
    shade: Attributes = {
        "fill": tone,
        "fill_opacity": strength * (1 if colour.opacity is None else colour.opacity),
    }
    return [el("path", d=outline_path, **fill), el("path", d=outline_path, **shade, **line)]


def _text(shape: AutoShape, drawn: Outline, context: RenderContext) -> Element | None:
    """Return the text in its rectangle."""
    if shape.text is None:
        return None
    box = shape.transform.box
    inside = replace(context, origin_x=box.x, origin_y=box.y)
    if shape.text_transform is not None:
        return _text_elsewhere(shape, shape.text, shape.text_transform, inside)
    return draw_text(shape, shape.text, _text_box(drawn.text_box, shape.transform), inside)


def _give_effects(text: Element, shape: AutoShape, context: RenderContext) -> None:
    """Let the letters of a shape without fill cast its shadow and glow."""
    filters = css_filter(shape.effects, canvas_of(shape, context))
    if filters:
        text.set("style", ";".join(filter(None, (text.attributes.get("style"), f"filter:{filters}"))))


def _text_box(rect: Box, transform: Transform) -> Box:
    """Return the outline's text rectangle on the slide, mirrored as the outline is (its text never is)."""
    box = transform.box
    x = box.width - rect.x - rect.width if transform.flip_h else rect.x
    y = box.height - rect.y - rect.height if transform.flip_v else rect.y
    return Box(Emu(box.x + x), Emu(box.y + y), rect.width, rect.height)


def _text_elsewhere(
    shape: AutoShape, body: TextBody, place: Transform, context: RenderContext
) -> Element | None:
    """Return text with a place of its own on the slide, seen from its turned shape."""
    turn = radians(-shape.transform.rotation)
    center, pivot = place.box.center, shape.transform.box.center
    x, y = center.x - pivot.x, center.y - pivot.y
    left = pivot.x + x * cos(turn) - y * sin(turn) - place.box.width / 2
    top = pivot.y + x * sin(turn) + y * cos(turn) - place.box.height / 2
    box = Box(Emu(round(left)), Emu(round(top)), place.box.width, place.box.height)
    turned = replace(body, rotation=body.rotation + place.rotation - shape.transform.rotation)
    return draw_text(shape, turned, box, context)
