"""What could not be read or drawn: its stored picture, else a faint box in its place with its words."""

from __future__ import annotations

from pptlearn.model.paint import NO_INSETS
from pptlearn.model.shape import ShapeBase, UnknownShape
from pptlearn.render.context import RenderContext, stage_pt
from pptlearn.render.markup import Element, el, number, style
from pptlearn.render.paint.canvas import Canvas
from pptlearn.render.paint.picture import image_element
from pptlearn.render.shapes.place import canvas_of, describe, shape_element

GREY = "#8a8a8a"


def draw(shape: UnknownShape, context: RenderContext) -> Element:
    """Return the stored picture of the shape, or a box with whatever text was found in it."""
    canvas = canvas_of(shape, context)
    asset = context.assets.images.get(shape.image) if shape.image else None
    if asset is not None:
        image = canvas.svg(image_element(asset, 0, 0, canvas.width, canvas.height, NO_INSETS))
        return describe(shape_element(shape, context, image), shape, is_picture=True)
    return describe(box(shape, context, shape.text), shape, is_picture=not shape.text)


def box(shape: ShapeBase, context: RenderContext, text: str = "") -> Element:
    """Return a faint box in the place of a shape."""
    return shape_element(
        shape, context, placeholder(canvas_of(shape, context)), _words(text) if text else None
    )


def placeholder(canvas: Canvas) -> Element:
    """Return a dashed frame of the canvas's size."""
    width = stage_pt(0.75)
    dash = number(4 * width)
    frame = el("rect", width=canvas.width, height=canvas.height, fill="none", stroke=GREY, stroke_width=width,
               stroke_dasharray=f"{dash} {dash}")  # fmt: skip
    return canvas.svg(frame)


def _words(text: str) -> Element:
    size = f"{number(stage_pt(12))}px"
    return el("div", text, style=style(font=f"{size}/1.2 sans-serif", white_space="pre-wrap", color="#555"))
