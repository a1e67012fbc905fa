"""An open question: a text that is read by people, not scored."""

from __future__ import annotations

from typing import Any

from pptlearn.model.quiz import Question
from pptlearn.quiz.question import Reading
from pptlearn.quiz.room import free_room
from pptlearn.quiz.slide import MarkedSlide

name = "essay"
needs = "a question in its title; a model answer in the notes is optional"


def read(slide: MarkedSlide) -> Reading | None:
    if slide.claim.type != name and not (slide.settings.model_answer and not slide.settings.answer):
        return None
    if not (slide.stem or slide.lines):
        return None
    return Reading(
        details=(("field", free_room(slide)),),
        stem="" if slide.stem else " ".join(line.text for line in slide.lines),
        why=slide.settings.model_answer or slide.settings.answer,
        understood_from="notes model answer" if slide.settings.model_answer else "",
    )


def secret(question: Question) -> Any:
    """Return nothing: people read it."""
    return None
