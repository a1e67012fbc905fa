"""Groups: a container that is turned and mirrored with all it holds."""

from __future__ import annotations

from pptlearn.model.shape import Group
from pptlearn.render.context import RenderContext
from pptlearn.render.markup import Element
from pptlearn.render.paint.effect import css_filter
from pptlearn.render.shapes.place import canvas_of, describe, shape_element


def draw(group: Group, context: RenderContext) -> Element:
    """Return the children inside one positioned element."""
    transform = group.transform
    inside = context.inside(
        transform.box.x,
        transform.box.y,
        flip_h=transform.flip_h,
        flip_v=transform.flip_v,
        rotation=transform.rotation,
    )
    mirrored = transform.flip_h or transform.flip_v
    mirror = f"scale({-1 if transform.flip_h else 1},{-1 if transform.flip_v else 1})" if mirrored else ""
    children = (inside.draw(child, inside) for child in group.children)
    element = shape_element(group, context, *children, more=mirror)
    if glow := css_filter(group.effects, canvas_of(group, context)):
        element.set("style", f"{element.attributes['style']};filter:{glow}")
    return describe(element, group, is_picture=False)
