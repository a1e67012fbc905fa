"""Words to choose from a list in a text."""

from __future__ import annotations

from typing import Any

from pptlearn.model.quiz import Question
from pptlearn.quiz.answers import letter
from pptlearn.quiz.blanks import Blank, blank_details, blanked, empty_blanks, find_blanks, text_with_blanks
from pptlearn.quiz.question import Doubt, Reading
from pptlearn.quiz.slide import MarkedSlide
from pptlearn.quiz.words import fold

name = "selectFromLists"
needs = "a text with lists between square brackets, the right word marked, as in “[*Brussels/Ghent/Namur]”"


def read(slide: MarkedSlide) -> Reading | None:
    blanks = find_blanks(slide)
    if not blanks or not all(len(blank.texts) > 1 for blank in blanks if blank.marked):
        return None
    if not any(blank.marked for blank in blanks):
        return None
    lists = {blank.id: _choices(blank) for blank in blanks}
    public = [
        {**detail, "choices": [{"id": id, "text": text} for id, text in lists[detail["id"]].items()]}
        for detail in blank_details(blanks)
    ]
    return Reading(
        key={blank.id: _right(blank, lists[blank.id]) for blank in blanks},
        details=(("gaps", tuple(public)),),
        stem=text_with_blanks(slide, blanks),
        keeps_order=True,
        understood_from="lists in brackets",
        doubts=(*empty_blanks(slide), *_unmarked(blanks)),
        edits=blanked(blanks),
    )


def secret(question: Question) -> Any:
    """Return the id of the right choice by blank."""
    return question.key


def _choices(blank: Blank) -> dict[str, str]:
    """Return id → text in alphabetical order: authors write the right word first."""
    texts = sorted(dict.fromkeys(blank.texts), key=lambda text: (fold(text), text))
    return {letter(n): text for n, text in enumerate(texts)}


def _right(blank: Blank, choices: dict[str, str]) -> str:
    text = blank.texts[blank.marked[0] if blank.marked else 0]
    return next(id for id, each in choices.items() if each == text)


def _unmarked(blanks: tuple[Blank, ...]) -> tuple[Doubt, ...]:
    numbers = (n for n, blank in enumerate(blanks, start=1) if not blank.marked)
    return tuple(Doubt(code="quiz.list-without-mark", facts=(("number", n),)) for n in numbers)
