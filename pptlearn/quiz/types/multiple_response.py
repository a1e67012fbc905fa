"""Several right answers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pptlearn.model.quiz import Question
from pptlearn.quiz.choices import choice_reading, find_choices
from pptlearn.quiz.question import Doubt, Reading
from pptlearn.quiz.slide import MarkedSlide

name = "multipleResponse"
needs = "two or more answers as bullets, the right ones marked"


def read(slide: MarkedSlide) -> Reading | None:
    choices = find_choices(slide)
    if choices is None or not choices.right:
        return None
    reading = choice_reading(choices)
    if slide.claim.type != "multipleChoice":
        return replace(reading, type=name)
    several = Doubt(code="quiz.several-marked", facts=(("count", len(choices.right)),))
    return replace(reading, type=name, doubts=(several, *reading.doubts))


def secret(question: Question) -> Any:
    """Return the ids of the right answers."""
    return list(question.key)
