"""Where a shape's element stands on its slide or in its group, and what it says of itself."""

from __future__ import annotations

from pptlearn.model.geometry import Transform
from pptlearn.model.shape import ShapeBase
from pptlearn.render.context import RenderContext, stage
from pptlearn.render.markup import Child, Element, el, number, style
from pptlearn.render.paint.camera import View
from pptlearn.render.paint.canvas import Canvas


def shape_element(shape: ShapeBase, context: RenderContext, *children: Child, more: str = "") -> Element:
    """Return the positioned element of a shape, turned and tilted but never mirrored."""
    transform = shape.transform
    turned = f"rotate({number(transform.rotation)}deg)" if transform.rotation % 360 else ""
    if shape.scene is not None:
        turned += View.of(shape.scene).css()
    placed = place(transform, context, transform=f"{turned}{more}" or None)
    return el("div", *children, data_shape=shape.id, data_item=shape.item, style=placed)


def place(transform: Transform, context: RenderContext, /, **more: str | float | None) -> str | None:
    """Return the inline style that puts an element over a shape's box."""
    box = transform.box
    return style(
        position="absolute",
        left=f"{number(stage(box.x - context.origin_x))}px",
        top=f"{number(stage(box.y - context.origin_y))}px",
        width=f"{number(stage(box.width))}px",
        height=f"{number(stage(box.height))}px",
        **more,
    )


def canvas_of(shape: ShapeBase, context: RenderContext, overhang: float = 0.0) -> Canvas:
    """Return an empty canvas of the shape's size, which mirrors what is drawn as the shape is mirrored."""
    transform = shape.transform
    is_mirrored = context.flipped_h ^ context.flipped_v
    return Canvas(
        stage(transform.box.width),
        stage(transform.box.height),
        context,
        rotation=context.turned + (-transform.rotation if is_mirrored else transform.rotation),
        flip_h=transform.flip_h,
        flip_v=transform.flip_v,
        overhang=overhang,
    )


def describe(element: Element, shape: ShapeBase, *, is_picture: bool) -> Element:
    """Tell assistive technology what the shape is; nameless pictures of layouts and masters only decorate."""
    words = shape.alt or shape.title
    if shape.is_decorative or (is_picture and not words and ":" in shape.id):
        return element.set("aria-hidden", "true")
    if is_picture:
        return element.set("role", "img").set("aria-label", words or shape.name)
    if words:
        element.set("role", "group").set("aria-label", words)
    return element
