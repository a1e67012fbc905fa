"""Several right answers."""

from __future__ import annotations

from typing import Any

from pptlearn.model.quiz import Question
from pptlearn.quiz.choices import duplicates, find_choices, hiding_edits, items_of, keeps_order, letter
from pptlearn.quiz.question import Doubt, Reading
from pptlearn.quiz.slide import MarkedSlide

name = "multipleResponse"
needs = "two or more answers as bullets, the right ones marked"


def read(slide: MarkedSlide) -> Reading | None:
    choices = find_choices(slide)
    if choices is None or not choices.right:
        return None
    ids = [letter(n) for n in range(len(choices.options))]
    said_single = slide.claim.type == "multipleChoice"
    two_marked = (
        (Doubt(code="quiz.several-marked", facts=(("count", len(choices.right)),)),) if said_single else ()
    )
    return Reading(
        items=items_of(choices, ids),
        key=tuple(ids[n] for n in choices.right),
        keeps_order=keeps_order(choices),
        stem=" ".join(line.text for line in choices.intro),
        understood_from=choices.understood_from,
        doubts=(*two_marked, *choices.doubts, *duplicates(choices)),
        edits=hiding_edits(choices, ids),
        type=name,
    )


def secret(question: Question) -> Any:
    """Return the ids of the right answers."""
    return list(question.key)
