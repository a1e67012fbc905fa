"""Looking into drawn elements."""

from __future__ import annotations

from pptlearn.render.markup import Element

INCH = 914_400
"""EMU; 768 stage units."""


def every(element: Element, tag: str) -> list[Element]:
    """Return all elements with this tag, the element itself included, in order."""
    found = [element] if element.tag == tag else []
    for child in element.children:
        if isinstance(child, Element):
            found += every(child, tag)
    return found
