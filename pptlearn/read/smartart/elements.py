"""Elements of a drawing, made in one call each."""

from __future__ import annotations

from pptlearn.read.xml import Element


def element(tag: str, *inside: Element, **attributes: object) -> Element:
    """Return an element with these attributes and children."""
    from lxml import etree

    made = etree.Element(tag, {name: str(value) for name, value in attributes.items()})
    made.extend(inside)
    return made
