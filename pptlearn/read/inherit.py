"""The chain that a placeholder inherits along: slide, layout, master, and the list styles behind them."""

from __future__ import annotations

from typing import NamedTuple

from pptlearn.model.shape import Placeholder
from pptlearn.read.attributes import integer
from pptlearn.read.part import Part
from pptlearn.read.text.levels import NOTHING_SAID, Levels, overlay, read_levels
from pptlearn.read.xml import A, Element, P, child, children, find

_CLASSES = {
    "title": "title",
    "ctrTitle": "title",
    "dt": "dt",
    "ftr": "ftr",
    "sldNum": "sldNum",
    "hdr": "hdr",
    "sldImg": "sldImg",
}
"""Types that stand for themselves; every other inherits from the body."""
_STYLES = {"title": "titleStyle", "body": "bodyStyle"}


class Source(NamedTuple):
    """An element that properties come from, with the part that its references belong to."""

    element: Element
    part: Part


def read_placeholder(element: Element) -> Placeholder | None:
    """Return the slot that a shape element fills."""
    for holder in element.iterchildren("*"):
        ph = find(holder, P + "nvPr", P + "ph")
        if ph is not None:
            return Placeholder(ph.get("type", "obj"), integer(ph.get("idx")) or 0)
        break
    return None


def class_of(type: str) -> str:
    """Return the kind of a placeholder: `title dt ftr sldNum hdr sldImg`, else `body`."""
    return _CLASSES.get(type, "body")


def sources_of(placeholder: Placeholder | None, part: Part) -> tuple[Source, ...]:
    """Return the placeholders that one of `part` inherits from, nearest first."""
    if placeholder is None or part.parent is None:
        return ()
    above = part.parent
    found = _in_layout(placeholder, above) if above.parent is not None else _in_master(placeholder, above)
    if found is None:
        return sources_of(placeholder, above)
    slot, source = found
    return (source, *sources_of(slot, above))


def inherited_levels(placeholder: Placeholder | None, sources: tuple[Source, ...], part: Part) -> Levels:
    """Return all that is said about a shape's text above its own list style."""
    memory, key = (part.parent or part).memory, ("levels", placeholder)
    if key not in memory:
        lists = (_list_style(source) for source in reversed(sources))
        memory[key] = overlay(_master_levels(placeholder, part.master), *lists)
    levels: Levels = memory[key]
    return levels


def body_elements(sources: tuple[Source, ...]) -> list[Element | None]:
    """Return the `a:bodyPr` of the placeholders inherited from, nearest first."""
    return [find(source.element, P + "txBody", A + "bodyPr") for source in sources]


def _list_style(source: Source) -> Levels | None:
    return read_levels(find(source.element, P + "txBody", A + "lstStyle"), source.part)


def _master_levels(placeholder: Placeholder | None, master: Part) -> Levels:
    """Return what a master says of a kind of text; titles and bodies take nothing from the presentation."""
    name = None if placeholder is None else _STYLES.get(class_of(placeholder.type), "otherStyle")
    key = ("styles", name)
    if key not in master.memory:
        default = None if name in _STYLES.values() else read_levels(master.deck.default_text, master)
        styles = child(master.element, P + "txStyles")
        own = None if name is None else read_levels(child(styles, P + name), master)
        master.memory[key] = overlay(NOTHING_SAID, default, own)
    levels: Levels = master.memory[key]
    return levels


def _in_layout(wanted: Placeholder, layout: Part) -> tuple[Placeholder, Source] | None:
    """Return the layout's placeholder with the same index, else the first of the same type."""
    slots = _slots(layout)
    kind = class_of(wanted.type)
    by_index = [each for each in slots if each[0].index == wanted.index and class_of(each[0].type) == kind]
    if by_index and kind in ("body", "title"):
        return by_index[0]
    by_type = [each for each in slots if each[0].type == wanted.type]
    alike = [each for each in slots if kind != "body" and class_of(each[0].type) == kind]
    return next(iter(by_type or alike or by_index), None)


def _in_master(wanted: Placeholder, master: Part) -> tuple[Placeholder, Source] | None:
    kind = class_of(wanted.type)
    return next((each for each in _slots(master) if class_of(each[0].type) == kind), None)


def _slots(part: Part) -> list[tuple[Placeholder, Source]]:
    if "slots" not in part.memory:
        tree = find(part.element, P + "cSld", P + "spTree")
        found = ((read_placeholder(each), Source(each, part)) for each in children(tree))
        part.memory["slots"] = [(slot, source) for slot, source in found if slot is not None]
    slots: list[tuple[Placeholder, Source]] = part.memory["slots"]
    return slots
