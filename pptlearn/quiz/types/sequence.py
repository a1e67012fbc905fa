"""Steps to put in order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pptlearn.model.quiz import Item, Question
from pptlearn.model.text import Paragraph
from pptlearn.quiz.answers import Choices, letter
from pptlearn.quiz.boxes import steps_in_boxes
from pptlearn.quiz.choices import find_list
from pptlearn.quiz.edit import Edits, Place
from pptlearn.quiz.question import Reading
from pptlearn.quiz.slide import MarkedSlide
from pptlearn.quiz.words import fold, word_set

name = "sequence"
needs = "a list of two or more lines in the right order"


def read(slide: MarkedSlide) -> Reading | None:
    if slide.claim.type != name and not _asks_for_order(slide):
        return None
    steps = find_list(slide) or steps_in_boxes(slide)
    if steps is None:
        return None
    shown = _other_order([option.text for option in steps.options])
    ids = {right: letter(place) for place, right in enumerate(shown)}
    return Reading(
        items=tuple(
            Item(id=letter(place), text=steps.options[right].text) for place, right in enumerate(shown)
        ),
        key=tuple(ids[right] for right in range(len(shown))),
        keeps_order=True,
        stem=" ".join(line.text for line in steps.intro),
        understood_from="order on the slide",
        edits=_in_other_order(steps, shown),
    )


def secret(question: Question) -> Any:
    """Return the ids in the right order."""
    return list(question.key)


def _asks_for_order(slide: MarkedSlide) -> bool:
    """Return whether a slide called a question asks for an order ("Question 3: put in the right order")."""
    if slide.claim.type or slide.claim.source == "section" or slide.settings.answer:
        return False
    text = fold(" ".join((slide.stem, *(line.text for line in slide.lines[:1]))))
    return any(phrase in text for phrase in word_set("answer", "ordering"))


def _other_order(texts: list[str]) -> list[int]:
    """Return the order the slide shows: alphabetical, turned on by one when that is the right one."""
    order = sorted(range(len(texts)), key=lambda n: (fold(texts[n]), n))
    return [*order[1:], order[0]] if order == list(range(len(texts))) else order


def _in_other_order(steps: Choices, shown: list[int]) -> Edits:
    """Put each step's text in the place of another; numbers and indents stay where they are."""
    paragraphs: dict[Place, tuple[Paragraph, ...]] = {}
    for place, right in enumerate(shown):
        host, guest = steps.options[place], steps.options[right]
        moved = replace(guest.paragraph, bullet=host.line.original.bullet, item=letter(place))
        paragraphs[host.line.place] = (moved,)
        paragraphs |= {line.place: () for line in host.feedback}
    return Edits(paragraphs=paragraphs)
