"""One right answer among several."""

from __future__ import annotations

from typing import Any

from pptlearn.model.quiz import Question
from pptlearn.quiz.choices import duplicates, find_choices, hiding_edits, items_of, keeps_order, letter
from pptlearn.quiz.question import Reading
from pptlearn.quiz.slide import MarkedSlide
from pptlearn.quiz.words import fold, word_set

name = "multipleChoice"
needs = "two or more answers as bullets, one of them marked right"


def read(slide: MarkedSlide) -> Reading | None:
    choices = find_choices(slide)
    if choices is None or len(choices.right) != 1 or _asks_for_several(slide):
        return None
    ids = [letter(n) for n in range(len(choices.options))]
    return Reading(
        items=items_of(choices, ids),
        key=ids[choices.right[0]],
        keeps_order=keeps_order(choices),
        stem=" ".join(line.text for line in choices.intro),
        understood_from=choices.understood_from,
        doubts=(*choices.doubts, *duplicates(choices)),
        edits=hiding_edits(choices, ids),
    )


def secret(question: Question) -> Any:
    """Return the id of the right answer."""
    return question.key


def _asks_for_several(slide: MarkedSlide) -> bool:
    """One mark is a set of one when the question says that several may be right."""
    if slide.claim.type:
        return False
    text = fold(" ".join((slide.stem, *(line.text for line in slide.lines))))
    return any(phrase in text for phrase in word_set("answer", "several"))
