"""How the author set the show up: which slides it plays, and whether with voice, timings and animation."""

from __future__ import annotations

from collections.abc import Mapping

from pptlearn.model.deck import Show
from pptlearn.read.attributes import integer, is_on
from pptlearn.read.package import Package
from pptlearn.read.part import relation_id
from pptlearn.read.presentation import SlideEntry, related_part
from pptlearn.read.xml import Element, P, child, children, find


def custom_shows(
    root: Element, name: str, package: Package, slides: tuple[SlideEntry, ...]
) -> dict[int, tuple[int, ...]]:
    """Return the numbers of the slides of each custom show, in its order, by its id; a slide counts once."""
    related = package.relationships(name)
    numbers = {entry.part: entry.number for entry in reversed(slides) if entry.part}
    shows = {}
    for each in children(child(root, P + "custShowLst")):
        listed = (related.get(relation_id(slide, "id") or "") for slide in each.iter(P + "sld"))
        held = (numbers.get(link.target) for link in listed if link is not None)
        shows[integer(each.get("id")) or 0] = tuple(dict.fromkeys(n for n in held if n is not None))
    return shows


def show_settings(
    name: str, package: Package, slides: tuple[SlideEntry, ...], shows: Mapping[int, tuple[int, ...]]
) -> Show:
    """Return how the author set the show up; narration plays unless it is switched off explicitly."""
    target = related_part(name, "presProps", package)
    show = find(package.part(target), P + "showPr") if target else None
    if show is None:
        return Show()
    return Show(
        loops=is_on(show, "loop"),
        is_kiosk=child(show, P + "kiosk") is not None,
        uses_timings=is_on(show, "useTimings", default=True),
        plays_narration=is_on(show, "showNarration", default=True),
        plays_animation=is_on(show, "showAnimation", default=True),
        slides=_played(show, tuple(entry.number for entry in slides), shows),
    )


def _played(show: Element, numbers: tuple[int, ...], shows: Mapping[int, tuple[int, ...]]) -> tuple[int, ...]:
    """Return the slides that are played where those are not all; what names none that is there plays all."""
    custom, span = child(show, P + "custShow"), child(show, P + "sldRg")
    if custom is not None:
        return shows.get(integer(custom.get("id")) or 0, ())
    if span is None:
        return ()
    first, last = (integer(span.get(side)) or 0 for side in ("st", "end"))
    played = tuple(number for number in numbers if first <= number <= last)
    return () if played == numbers else played
