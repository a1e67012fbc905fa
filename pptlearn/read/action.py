"""What a click or hover does: links with a scheme that may leave the module, and jumps inside it."""

from __future__ import annotations

import re
from urllib.parse import parse_qs

from pptlearn.model.action import Action, GoToSlide, OpenLink, PlayMedia
from pptlearn.read.attributes import integer
from pptlearn.read.part import Part, relation_id
from pptlearn.read.xml import Element

SCHEMES = frozenset(("http", "https", "mailto", "tel"))
JUMPS = {
    "nextslide": "next",
    "previousslide": "previous",
    "firstslide": "first",
    "lastslide": "last",
    "lastslideviewed": "lastViewed",
    "endshow": "end",
}
ONLY_POWERPOINT = {
    "macro": "a macro",
    "program": "another program",
    "ole": "an embedded file",
    "customshow": "a custom show",
    "hlinkpres": "another presentation",
}
"""What else a click may start (ECMA-376 part 1, 21.1.2.3.5), in words."""
_PREFIX = "ppaction://"
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\ufeff]")
_HOST = re.compile(r"www\.[\w\-]+\.", re.ASCII)


def read_action(link: Element | None, part: Part) -> Action | None:
    """Return what `a:hlinkClick` or `a:hlinkMouseOver` does; None when it does nothing here."""
    if link is None:
        return None
    tooltip = link.get("tooltip", "")
    name, _, query = link.get("action", "").removeprefix(_PREFIX).partition("?")
    if name == "media":
        return PlayMedia(tooltip)
    if name == "hlinkshowjump":
        return _jump(query, tooltip)
    if name == "customshow":
        return _custom_show(query, part, tooltip)
    if name in ("hlinksldjump", ""):
        return _followed(relation_id(link, "id"), part, tooltip)
    if name not in ("noaction", "hlinkfile"):
        _ignored(name, part)
    return None


def _ignored(name: str, part: Part) -> None:
    part.problems.report("read.action-ignored", part.where(), action=ONLY_POWERPOINT.get(name, name[:40]))


def _jump(query: str, tooltip: str) -> Action | None:
    target = JUMPS.get(parse_qs(query).get("jump", [""])[0])
    return None if target is None else GoToSlide(target, tooltip)


def _custom_show(query: str, part: Part, tooltip: str) -> Action | None:
    """Return the way through a custom show: back to here with *Show and return*, else to the show's end."""
    asked = parse_qs(query)
    slides = part.deck.custom_shows.get(integer(asked.get("id", [""])[0]) or 0, ())
    if not slides:
        _ignored("customshow", part)
        return None
    return GoToSlide(slides[0], tooltip, slides, returns=asked.get("return") == ["true"])


def _followed(id: str | None, part: Part, tooltip: str) -> Action | None:
    relationship = part.related(id)
    if relationship is None:
        return None
    if relationship.is_external:
        return _link(relationship.target, part, tooltip)
    number = part.deck.slide_numbers.get(relationship.target)
    return None if number is None else GoToSlide(number, tooltip)


def _link(target: str, part: Part, tooltip: str) -> Action | None:
    url = _INVISIBLE.sub("", target)
    if _HOST.match(url):
        url = "https://" + url
    scheme = _SCHEME.match(url)
    if scheme is None or scheme[1].lower() not in SCHEMES:
        part.problems.report("read.link-dropped", part.where(), target=target[:100])
        return None
    return OpenLink(url, tooltip)
