"""Links in text: pages outside, and jumps inside the deck."""

from __future__ import annotations

from pptlearn.model.action import Action, GoToSlide, OpenLink
from pptlearn.render.context import RenderContext

SCHEMES = ("http:", "https:", "mailto:", "tel:")


def link_attributes(action: Action | None, context: RenderContext) -> dict[str, str | None]:
    """Return the attributes of `<a>` for what a click does; nothing when it leads nowhere."""
    match action:
        case OpenLink() if action.url.lower().startswith(SCHEMES):
            where = {"href": action.url, "target": "_blank", "rel": "noopener noreferrer"}
        case GoToSlide() if (number := slide_number(action.target, context)) is not None:
            where = {"href": f"#/{number}"} | _back(action, number)
        case _:
            return {}
    return {**where, "title": action.tooltip or None}


def _back(action: GoToSlide, number: int) -> dict[str, str]:
    """Say from which slide on the show comes back to this one."""
    return {} if action.until is None else {"data-until": str(max(action.until, number))}


def hover_address(action: Action | None, context: RenderContext) -> str | None:
    """Return the address inside the module that pointing at something goes to."""
    return link_attributes(action, context).get("href") if isinstance(action, GoToSlide) else None


def slide_number(target: int | str, context: RenderContext) -> int | None:
    """Return the number of the slide a jump leads to; None when only the learner's way could tell.

    None also when it leads to a hidden slide that is not in the module.
    """
    numbers = [slide.number for slide in context.deck.slides if not slide.is_hidden]
    if isinstance(target, int):
        return None if is_left_out(target, context) else target
    here = context.slide.number
    after = [number for number in numbers if number > here]
    before = [number for number in numbers if number < here]
    last = numbers[-1:]
    ends = {"next": after[:1], "previous": before[-1:], "first": numbers[:1], "last": last, "end": last}
    return next(iter(ends.get(target, ())), None)


def is_left_out(number: int, context: RenderContext) -> bool:
    """Say whether a slide is hidden and not in the module."""
    return any(
        slide.number == number and slide.is_hidden and not slide.shapes for slide in context.deck.slides
    )
