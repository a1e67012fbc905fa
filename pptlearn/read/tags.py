"""Custom tags of a slide: what add-ins and PowerPoint itself keep about it by name."""

from __future__ import annotations

from pptlearn.read.attributes import number
from pptlearn.read.part import Part, relation_id
from pptlearn.read.xml import Element, P, find

TIMING = "TIMING"
"""The tag in which PowerPoint keeps when the speaker clicked, while recording or rehearsing."""
MOST_CLICKS = 1000


def slide_tags(part: Part) -> dict[str, str]:
    """Return the tags of a slide, names in capitals; of two with one name the first counts."""
    found: dict[str, str] = {}
    custom = find(part.element, P + "cSld", P + "custDataLst")
    for reference in custom.iterchildren(P + "tags") if custom is not None else ():
        for tag in _tags(reference, part):
            found.setdefault(tag.get("name", "").upper(), tag.get("val", ""))
    return found


def recorded_clicks(tag: str) -> tuple[float, ...]:
    """Return when the speaker clicked, in seconds after the slide's start.

    The tag holds the pauses between clicks: `|3.9|1.9` is a click at 3.9 and one at 5.8.
    """
    moments: list[float] = []
    for pause in tag.strip().strip("|").split("|")[:MOST_CLICKS]:
        length = number(pause)
        if length is None or length < 0:
            return ()
        moments.append(round((moments[-1] if moments else 0.0) + length, 3))
    return tuple(moments)


def _tags(reference: Element, part: Part) -> list[Element]:
    relationship = part.related(relation_id(reference, "id"))
    root = part.package.part(relationship.target) if relationship and not relationship.is_external else None
    return [] if root is None else list(root.iterchildren(P + "tag"))
