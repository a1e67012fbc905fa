"""The presentation part: slide list, size, sections and embedded fonts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pptlearn.model.deck import EmbeddedFont
from pptlearn.model.fonts import FaceKey
from pptlearn.model.slide import Section
from pptlearn.model.units import Emu
from pptlearn.read.attributes import integer, length
from pptlearn.read.package import Package
from pptlearn.read.part import relation_id
from pptlearn.read.xml import P14, A, Element, P, child, children

DEFAULT_SIZE = (Emu(9_144_000), Emu(6_858_000))
SMALLEST, LARGEST = 914_400, 51_206_400
"""ST_SlideSizeCoordinate, ECMA-376 part 1, 19.7.17: one to 56 inches."""
_STYLES = {
    "regular": (False, False),
    "bold": (True, False),
    "italic": (False, True),
    "boldItalic": (True, True),
}


class SlideEntry(NamedTuple):
    """A line of the slide list."""

    number: int
    id: int
    part: str


def slide_list(root: Element, name: str, package: Package) -> tuple[SlideEntry, ...]:
    """Return the deck's slides in order; a line that leads nowhere keeps its number."""
    related = package.relationships(name)
    entries = []
    for number, each in enumerate(children(child(root, P + "sldIdLst")), 1):
        link = related.get(relation_id(each, "id") or "")
        target = "" if link is None or link.is_external else link.target
        entries.append(SlideEntry(number, integer(each.get("id")) or 0, target))
    return tuple(entries)


def slide_size(root: Element) -> tuple[Emu, Emu]:
    """Return width and height; a size that cannot be becomes the one PowerPoint starts with."""
    size = child(root, P + "sldSz")
    width, height = (None, None) if size is None else (length(size.get("cx")), length(size.get("cy")))
    if width is None or height is None or min(width, height) <= 0:
        return DEFAULT_SIZE
    return Emu(min(LARGEST, max(SMALLEST, width))), Emu(min(LARGEST, max(SMALLEST, height)))


def sections(root: Element, slides: tuple[SlideEntry, ...]) -> tuple[Section, ...]:
    """Return the author's sections with the numbers of their slides."""
    numbers = {entry.id: entry.number for entry in slides}
    found = []
    for each in root.iter(P14 + "section"):
        ids = (integer(listed.get("id")) or 0 for listed in each.iter(P14 + "sldId"))
        held = tuple(numbers[id] for id in ids if id in numbers)
        found.append(Section(each.get("id", ""), each.get("name", ""), held))
    return tuple(found)


def table_styles(name: str, package: Package) -> dict[str, Element]:
    """Return the table styles that the deck brings along, by GUID."""
    target = related_part(name, "tableStyles", package)
    root = package.part(target) if target else None
    return {each.get("styleId", "").upper(): each for each in children(root) if each.tag == A + "tblStyle"}


def related_part(name: str, kind: str, package: Package) -> str:
    """Return the name of the first part that the presentation relates to as this kind, or nothing."""
    related = package.relationships(name).values()
    return next((each.target for each in related if each.kind == kind and not each.is_external), "")


def embedded_fonts(root: Element, name: str, package: Package) -> Iterator[EmbeddedFont]:
    """Yield the fonts inside the deck; their media still have to be registered."""
    related = package.relationships(name)
    for font in children(child(root, P + "embeddedFontLst")):
        named = child(font, P + "font")
        for style, (bold, italic) in _STYLES.items():
            file = child(font, P + style)
            link = related.get(relation_id(file, "id") or "") if file is not None else None
            if named is not None and link is not None and package.has(link.target):
                key = FaceKey(named.get("typeface", ""), bold, italic)
                yield EmbeddedFont(key=key, media=package.canonical(link.target))
