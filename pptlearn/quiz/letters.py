"""The characters that controls on a slide may show, so that the deck's own fonts carry them."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.model.shape import AutoShape, Shape, Table
from pptlearn.model.slide import Slide
from pptlearn.model.text import Paragraph, Run, TextBody
from pptlearn.quiz.edit import Edits, Place, edited
from pptlearn.quiz.question import Reading
from pptlearn.quiz.slide import own_shapes

TYPED = frozenset({"shortAnswer", "numeric", "essay", "fillInTheBlanks"})
"""Types whose answers are written by the learner: anything of a Latin keyboard may come."""
KEYBOARD = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA1, 0x100)))) + "…’‘“”–—œŒ€"
CHOOSING = frozenset({"selectFromLists", "dragTheWords", "matching", "likert"})
CHOOSE = "Choose… Kies… Choisissez… Wählen…"
"""The first line of a list, in every language of the player (`words/`)."""


def lettered(slide: Slide, type_name: str, reading: Reading) -> Slide:
    """Return `slide` whose text asks its fonts for what the controls of its question may show."""
    characters = _characters(type_name, reading)
    if not characters:
        return slide
    paragraphs: dict[Place, tuple[Paragraph, ...]] = {}
    models = _model_lines(slide)
    for place, paragraph in _paragraphs(slide):
        if place in models or any(isinstance(each, Run) and each.item for each in paragraph.inlines):
            paragraphs[place] = (_asking(paragraph, characters),)
    return edited(slide, Edits(paragraphs=paragraphs))


def _characters(type_name: str, reading: Reading) -> str:
    if type_name in TYPED:
        return KEYBOARD
    if type_name not in CHOOSING:
        return ""
    gaps = dict(reading.details).get("gaps", ())
    listed = [choice["text"] for gap in gaps for choice in gap.get("choices", ())]
    return "".join(sorted(set(CHOOSE.join([*listed, *(item.text for item in reading.items), ""]))))


def _asking(paragraph: Paragraph, characters: str) -> Paragraph:
    inlines = [
        replace(each, accepts=characters) if isinstance(each, Run) else each for each in paragraph.inlines
    ]
    return replace(paragraph, inlines=tuple(inlines))


def _model_lines(slide: Slide) -> set[Place]:
    """Return the lines whose letters free-standing controls may wear: the first of each text."""
    first: dict[str, Place] = {}
    for place, paragraph in _paragraphs(slide):
        if paragraph.text.strip() and place.row < 0:
            first.setdefault(place.shape, place)
    return set(first.values())


def _paragraphs(slide: Slide) -> list[tuple[Place, Paragraph]]:
    return [pair for shape in own_shapes(slide) for pair in _of_shape(shape)]


def _of_shape(shape: Shape) -> list[tuple[Place, Paragraph]]:
    if isinstance(shape, AutoShape) and shape.text is not None:
        return _of_body(shape.text, Place(shape.id))
    if isinstance(shape, Table):
        cells = ((r, c, cell) for r, row in enumerate(shape.rows) for c, cell in enumerate(row.cells))
        return [pair for r, c, cell in cells for pair in _of_body(cell.text, Place(shape.id, 0, r, c))]
    return []


def _of_body(body: TextBody, place: Place) -> list[tuple[Place, Paragraph]]:
    return [(place._replace(paragraph=n), paragraph) for n, paragraph in enumerate(body.paragraphs)]
