"""The question types, in the order they are tried: the first to understand a slide has it."""

from __future__ import annotations

from pptlearn.quiz.question import QuestionType
from pptlearn.quiz.types import (
    drag_and_drop,
    drag_the_words,
    essay,
    fill_in_the_blanks,
    hotspot,
    likert,
    matching,
    multiple_choice,
    multiple_response,
    numeric,
    select_from_lists,
    sequence,
    short_answer,
    true_false,
)

QUESTION_TYPES: tuple[QuestionType, ...] = (
    likert,
    true_false,
    select_from_lists,
    drag_the_words,
    fill_in_the_blanks,
    matching,
    multiple_choice,
    multiple_response,
    hotspot,
    numeric,
    short_answer,
    essay,
    sequence,
    drag_and_drop,
)

BY_NAME: dict[str, QuestionType] = {each.name: each for each in QUESTION_TYPES}
