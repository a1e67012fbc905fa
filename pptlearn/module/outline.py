"""Sections and titles: how a learner finds the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pptlearn.model.deck import Deck
from pptlearn.model.shape import AutoShape, Shape
from pptlearn.model.slide import Slide
from pptlearn.model.text import Paragraph, Run
from pptlearn.model.walk import shapes_of

LONGEST_TITLE = 90
_INHERITED = ("layout:", "master:")
_FURNITURE = ("dt", "ftr", "hdr", "sldNum")
_WORD = 2
"""Letters that are no mere sign or number."""


def sections(deck: Deck, shown: Iterable[int]) -> list[dict[str, Any]]:
    """Return the author's sections with the slides of theirs that are shown; empty ones are left out."""
    numbers = set(shown)
    found = [
        {"id": section.id, "title": section.name, "slides": [n for n in section.slides if n in numbers]}
        for section in deck.sections
    ]
    return [section for section in found if section["slides"]]


def slide_title(slide: Slide, text: str) -> str:
    """Return the slide's title, else its largest line, else its first ("": the player says "Slide 7")."""
    title = slide.title if any(map(str.isalnum, slide.title)) else ""
    lines = (title, _largest(slide), *text.splitlines())
    first = next((line for line in (" ".join(line.split()) for line in lines) if line), "")
    return first if len(first) <= LONGEST_TITLE else first[: LONGEST_TITLE - 1].rstrip() + "…"


def _largest(slide: Slide) -> str:
    """Return the paragraph in the largest letters, of alike ones the topmost; empty without a word."""
    sized = [
        (-size, shape.transform.box.y, place, paragraph.text)
        for shape in shapes_of(slide.shapes)
        if not shape.id.startswith(_INHERITED)
        and not (shape.placeholder and shape.placeholder.type in _FURNITURE)
        for place, (size, paragraph) in enumerate(_sized(shape))
    ]
    return min(sized, default=("",))[-1]


def _sized(shape: Shape) -> Iterator[tuple[float, Paragraph]]:
    """Yield the paragraphs of a shape that hold a word, with the size of their largest letters in points."""
    if isinstance(shape, AutoShape) and shape.text is not None:
        for paragraph in shape.text.paragraphs:
            if sum(map(str.isalpha, paragraph.text)) >= _WORD:
                sizes = [each.style.size for each in paragraph.inlines if isinstance(each, Run)]
                yield max(sizes, default=0.0) * shape.text.autofit.font_scale, paragraph
