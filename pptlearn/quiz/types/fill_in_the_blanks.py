"""Words to type into a text."""

from __future__ import annotations

from typing import Any

from pptlearn.model.quiz import Question
from pptlearn.quiz.blanks import (
    FRACTIONS,
    blank_details,
    blanked,
    empty_blanks,
    find_blanks,
    text_with_blanks,
)
from pptlearn.quiz.question import Reading
from pptlearn.quiz.slide import MarkedSlide

name = "fillInTheBlanks"
needs = "a text with the words to fill in between square brackets, as in “Rome lies on the [Tiber]”"


def read(slide: MarkedSlide) -> Reading | None:
    blanks = find_blanks(slide)
    if not blanks or slide.settings.words or any(blank.marked for blank in blanks):
        return None
    return Reading(
        key={blank.id: blank.texts[0] for blank in blanks},
        alternatives=tuple({blank.id: text} for blank in blanks for text in blank.texts[1:]),
        details=(("gaps", blank_details(blanks)),),
        stem=text_with_blanks(slide, blanks),
        keeps_order=True,
        understood_from="words in brackets",
        doubts=empty_blanks(slide),
        edits=blanked(blanks),
    )


def secret(question: Question) -> Any:
    """Return every accepted text by blank."""
    accepted = {gap: spellings(text) for gap, text in question.key.items()}
    for more in question.alternatives:
        for gap, text in more.items():
            accepted[gap] += spellings(text)
    return accepted


def spellings(text: str) -> list[str]:
    """Return `text` and the way it reads without AutoCorrect's fractions."""
    plain = text
    for sign, digits in FRACTIONS.items():
        plain = plain.replace(sign, digits)
    return [text] if plain == text else [text, plain]
