"""Names of the namespaces, and the few steps taken through a tree of elements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Element: TypeAlias = Any
"""An `lxml.etree._Element`: lxml has no public type for it."""

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
DSP = "{http://schemas.microsoft.com/office/drawing/2008/diagram}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
P15 = "{http://schemas.microsoft.com/office/powerpoint/2012/main}"
A14 = "{http://schemas.microsoft.com/office/drawing/2010/main}"
A16 = "{http://schemas.microsoft.com/office/drawing/2014/main}"
ADEC = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"
AHYP = "{http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor}"
ASVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}"


def child(element: Element, tag: str) -> Element | None:
    """Return the first child with this tag."""
    return next(element.iterchildren(tag), None) if element is not None else None


def find(element: Element, *tags: str) -> Element | None:
    """Return the element reached by going down to the first child of each tag in turn."""
    for tag in tags:
        if element is None:
            return None
        element = next(element.iterchildren(tag), None)
    return element


def children(element: Element) -> Iterator[Element]:
    """Yield child elements; comments, instructions and entities are passed over."""
    return element.iterchildren("*") if element is not None else iter(())


def local_name(element: Element) -> str:
    """Return the element's name without its namespace."""
    tag: str = element.tag
    return tag.rpartition("}")[2]


def extension(element: Element, tag: str) -> Element | None:
    """Return what an `extLst` directly under `element` holds under `tag`, whatever the extension's uri."""
    for lists in children(element):
        if lists.tag.endswith("}extLst"):
            return next(lists.iter(tag), None)
    return None
