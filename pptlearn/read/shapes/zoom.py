"""Slide, section and summary zooms: where each of their pictures leads, and from which slide it comes back.

MS-PPTX 2.9 to 2.11. The pictures are those stored beside the zoom: one, or for a summary a group of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pptlearn.model.action import GoToSlide
from pptlearn.model.shape import Group, Picture, Shape
from pptlearn.read.attributes import integer, is_on
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.xml import Element, local_name

OBJECTS = frozenset(("sldZmObj", "sectionZmObj", "summaryZmObj"))


def read_jumps(choice: Element | None, tree: Tree) -> tuple[GoToSlide | None, ...]:
    """Return where the pictures of a zoom lead, in order; None for one whose slides are gone."""
    if choice is None:
        return ()
    return tuple(_jump(each, tree) for each in choice.iter("*") if local_name(each) in OBJECTS)


def with_jumps(shapes: tuple[Shape, ...], jumps: tuple[GoToSlide | None, ...]) -> tuple[Shape, ...]:
    """Return the stored shapes of a zoom with their pictures leading where the zoom does."""
    left = iter(jumps)
    return tuple(_with_jump(shape, left) for shape in shapes)


def _with_jump(shape: Shape, left: Iterator[GoToSlide | None]) -> Shape:
    if isinstance(shape, Group):
        return replace(shape, children=tuple(_with_jump(each, left) for each in shape.children))
    if not isinstance(shape, Picture):
        return shape
    return replace(shape, stands_for="zoom", click=next(left, None) or shape.click)


def _jump(zoom: Element, tree: Tree) -> GoToSlide | None:
    slides = _slides(zoom, tree)
    if not slides:
        return None
    return GoToSlide(slides[0], tour=slides, returns=True) if _returns(zoom) else GoToSlide(slides[0])


def _slides(zoom: Element, tree: Tree) -> tuple[int, ...]:
    """Return the numbers of the slides that a zoom shows."""
    if local_name(zoom) != "sldZmObj":
        return tree.part.deck.section_slides.get(zoom.get("sectionId", "").upper(), ())
    number = tree.part.deck.slide_ids.get(integer(zoom.get("sldId")) or 0)
    return () if number is None else (number,)


def _returns(zoom: Element) -> bool:
    """Say whether the show comes back; PowerPoint writes it only where it does not."""
    said = next((each for each in zoom if local_name(each) == "zmPr"), None)
    return said is not None and is_on(said, "returnToParent", default=True)
