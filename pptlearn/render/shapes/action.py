"""What a click on a shape, or a pointer over it, does."""

from __future__ import annotations

from pptlearn.model.action import Action, GoToSlide, PlayMedia
from pptlearn.model.shape import ShapeBase
from pptlearn.render.context import RenderContext
from pptlearn.render.markup import Element, el
from pptlearn.render.text.link import hover_address, link_attributes

OVER_SHAPE = "position:absolute;inset:0;pointer-events:auto"


def with_actions(element: Element, shape: ShapeBase, context: RenderContext) -> Element:
    """Lay a link over a shape that leads somewhere.

    `data-action` names what the player does: `link`, `slide`, `play`, or `lastViewed`, for which only the
    player knows the slide; `data-hover` holds the address that pointing at the shape goes to. Where that is
    all there is, a click or a key does it too: there is no pointing by finger or keyboard.
    """
    action = shape.click or shape.hover
    if isinstance(action, PlayMedia):
        element.set("data-action", "play")
    elif action is not None and (address := _address(action, context)):
        _speak_by_link(element)
        name = "link" if "target" in address else str(address.get("data-action", "slide"))
        words = shape.alt or shape.title or shape.name
        element.add(el("a", style=OVER_SHAPE, **{**address, "data-action": name, "aria-label": words}))
    element.set("data-hover", hover_address(shape.hover, context))
    return element


def _speak_by_link(element: Element) -> None:
    """Leave what a picture shows to the link in it: inside an image or a hidden element none is reached."""
    if element.attributes.get("role") == "img":
        del element.attributes["role"], element.attributes["aria-label"]
    element.attributes.pop("aria-hidden", None)


def _address(action: Action, context: RenderContext) -> dict[str, str | None]:
    if isinstance(action, GoToSlide) and action.target == "lastViewed":
        return {"href": "#", "data-action": "lastViewed", "title": action.tooltip or None}
    return link_attributes(action, context)
