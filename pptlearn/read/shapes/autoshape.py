"""`p:sp`: drawn outlines, text boxes and placeholders with text."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.model.geometry import Transform
from pptlearn.model.paint import NO_FILL, NO_LINE
from pptlearn.model.shape import AutoShape, Placeholder, Shape
from pptlearn.model.text import TextBody
from pptlearn.read.geometry import read_transform
from pptlearn.read.inherit import Source, body_elements, inherited_levels, read_placeholder, sources_of
from pptlearn.read.shapes.base import base
from pptlearn.read.shapes.looks import Looks, looks, own
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.style import font_reference, style_child
from pptlearn.read.text.body import read_body
from pptlearn.read.text.levels import COUNT, Level, Levels, overlay, read_levels
from pptlearn.read.xml import A, Element, child


def read(element: Element, tree: Tree) -> tuple[Shape, ...]:
    """Return the shape; nothing for a placeholder that nobody filled in."""
    placeholder = read_placeholder(element)
    if placeholder is not None and tree.part.prefix:
        return ()  # slots of layouts and masters are never drawn
    sources = sources_of(placeholder, tree.part)
    text = _text(element, placeholder, sources, tree)
    seen = looks(element, sources, tree)
    if placeholder is not None and text is None and _is_clear(seen):
        return ()
    place = _text_place(own(element, "txXfrm"), seen, tree)
    return (AutoShape(**base(element, tree), **seen._asdict(), text=text, text_transform=place),)


def _is_clear(seen: Looks) -> bool:
    return seen.fill == NO_FILL and seen.line.fill == NO_LINE.fill


def _text_place(xfrm: Element | None, seen: Looks, tree: Tree) -> Transform | None:
    """Return the place of a diagram shape's text; its rotation is written relative to the shape's."""
    if xfrm is None:
        return None
    place = read_transform(xfrm, tree.scaling)
    return replace(place, rotation=(place.rotation + seen.transform.rotation) % 360)


def _text(
    element: Element, placeholder: Placeholder | None, sources: tuple[Source, ...], tree: Tree
) -> TextBody | None:
    body = own(element, "txBody")
    if body is None:
        return None
    inherited = inherited_levels(placeholder, sources, tree.part)
    levels = overlay(inherited, _styled(element, tree), read_levels(child(body, A + "lstStyle"), tree.part))
    return read_body(body, body_elements(sources), levels, tree.part)


def _styled(element: Element, tree: Tree) -> Levels | None:
    """Return what the shape's style says about its text, for every level."""
    said = font_reference(style_child(own(element, "style"), "fontRef"), tree.part)
    return tuple(Level({}, said) for _ in range(COUNT)) if said else None
