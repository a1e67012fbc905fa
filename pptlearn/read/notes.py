"""Speaker notes, paragraph by paragraph; what is marked as private stays in the deck."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pptlearn.model.slide import NO_NOTES, Notes
from pptlearn.read.inherit import read_placeholder
from pptlearn.read.part import Part
from pptlearn.read.text.run import clean
from pptlearn.read.xml import A, Element, P, children, find

_PRIVATE = re.compile(r"\s*(?:private|priv[ée]|privat)\s*:", re.IGNORECASE)
_INLINES = frozenset((A + "r", A + "fld"))


def read_notes(part: Part) -> Notes:
    """Return the notes of a slide."""
    related = (each for each in part.relationships.values() if each.kind == "notesSlide")
    page = next((part.package.part(each.target) for each in related if not each.is_external), None)
    if page is None:
        return NO_NOTES
    paragraphs = (_text(each) for body in _bodies(page) for each in body.iterchildren(A + "p"))
    return Notes(tuple(text for text in paragraphs if not _PRIVATE.match(text)))


def _bodies(page: Element) -> Iterator[Element]:
    for shape in children(find(page, P + "cSld", P + "spTree")):
        placeholder = read_placeholder(shape) if shape.tag == P + "sp" else None
        body = find(shape, P + "txBody")
        if placeholder is not None and placeholder.type == "body" and body is not None:
            yield body


def _text(paragraph: Element) -> str:
    parts = []
    for each in children(paragraph):
        if each.tag in _INLINES:
            parts.append("".join(text.text or "" for text in each.iterchildren(A + "t")))
        elif each.tag == A + "br":
            parts.append("\n")
    return clean("".join(parts).replace("\n", "\v")).replace("\v", "\n").strip()
