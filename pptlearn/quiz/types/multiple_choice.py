"""One right answer among several."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pptlearn.model.quiz import Question
from pptlearn.quiz.choices import choice_reading, find_choices
from pptlearn.quiz.question import Reading
from pptlearn.quiz.slide import MarkedSlide
from pptlearn.quiz.words import fold, word_set

name = "multipleChoice"
needs = "two or more answers as bullets, one of them marked right"


def read(slide: MarkedSlide) -> Reading | None:
    choices = find_choices(slide)
    if choices is None or len(choices.right) != 1 or _asks_for_several(slide):
        return None
    reading = choice_reading(choices)
    return replace(reading, key=reading.key[0])


def secret(question: Question) -> Any:
    """Return the id of the right answer."""
    return question.key


def _asks_for_several(slide: MarkedSlide) -> bool:
    """One mark is a set of one when the question says that several may be right."""
    if slide.claim.type:
        return False
    text = fold(" ".join((slide.stem, *(line.text for line in slide.lines))))
    return any(phrase in text for phrase in word_set("answer", "several"))
