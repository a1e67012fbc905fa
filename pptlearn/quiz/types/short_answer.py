"""A word or a few to type."""

from __future__ import annotations

import re
from typing import Any

from pptlearn.model.quiz import Question
from pptlearn.quiz.question import Reading
from pptlearn.quiz.room import free_room
from pptlearn.quiz.slide import MarkedSlide
from pptlearn.quiz.types.fill_in_the_blanks import spellings

name = "shortAnswer"
needs = "the answer in the notes: “Answer: Brussels / Brussel”"


def read(slide: MarkedSlide) -> Reading | None:
    answers = accepted(slide.settings.answer)
    if not answers or (not slide.claim.type and len(slide.lines) > 1):
        return None
    return Reading(
        key=answers[0],
        alternatives=tuple(answers[1:]),
        details=(("field", free_room(slide)),),
        stem="" if slide.stem else " ".join(line.text for line in slide.lines),
        understood_from="notes answer",
    )


def secret(question: Question) -> Any:
    """Return every accepted text."""
    return [each for text in (question.key, *question.alternatives) for each in spellings(text)]


def accepted(answer: str) -> list[str]:
    """Return the answers that a notes line gives: ` / `, `;`, `|` or a new line between them.

    A slash without spaces may belong to the word (TCP/IP), so the whole counts as well.
    """
    parts = [part.strip() for part in re.split(r"\s+/\s+|[;|\n]", answer) if part.strip()]
    parts += [piece.strip() for part in parts if "/" in part for piece in part.split("/") if piece.strip()]
    return list(dict.fromkeys(parts))
