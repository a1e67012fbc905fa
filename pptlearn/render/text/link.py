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
        case GoToSlide() if (number := slide_number(action, context)) is not None:
            where = {"href": f"#/{number}"} | _tour(action, context)
        case _:
            return {}
    return {**where, "title": action.tooltip or None}


def _tour(action: GoToSlide, context: RenderContext) -> dict[str, str]:
    """Say which slides are played first, and where the show then goes on: here, or nowhere."""
    stops = [number for number in action.tour if not is_left_out(number, context)]
    if not stops:
        return {}
    return {"data-tour": " ".join(map(str, stops)), "data-then": "back" if action.returns else "end"}


def hover_address(action: Action | None, context: RenderContext) -> str | None:
    """Return the address inside the module that pointing at something goes to."""
    return link_attributes(action, context).get("href") if isinstance(action, GoToSlide) else None


def slide_number(action: GoToSlide, context: RenderContext) -> int | None:
    """Return the number of the slide a jump leads to; None when only the learner's way could tell.

    None also when it leads only to hidden slides that are not in the module.
    """
    if isinstance(action.target, int):
        stops = (number for number in action.tour or (action.target,) if not is_left_out(number, context))
        return next(stops, None)
    after, before, played = _around(context)
    last = played[-1:]
    ends = {"next": after[:1], "previous": before[-1:], "first": played[:1], "last": last, "end": last}
    return next(iter(ends.get(action.target, ())), None)


def _around(context: RenderContext) -> tuple[list[int], list[int], list[int]]:
    """Return the slides that the show plays after this one, before it, and all of them."""
    shown = [slide.number for slide in context.deck.slides if not slide.is_hidden]
    played = [number for number in context.deck.show.slides or shown if number in shown]
    here = context.slide.number
    if here in played:
        return played[played.index(here) + 1 :], played[: played.index(here)], played
    return [n for n in played if n > here], [n for n in played if n < here], played


def is_left_out(number: int, context: RenderContext) -> bool:
    """Say whether a slide is hidden and not in the module."""
    return any(
        slide.number == number and slide.is_hidden and not slide.shapes for slide in context.deck.slides
    )
