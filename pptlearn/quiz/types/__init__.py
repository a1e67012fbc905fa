"""The question types, in the order they are tried: the first to understand a slide has it."""

from __future__ import annotations

from pptlearn.quiz.question import QuestionType
from pptlearn.quiz.types import multiple_choice, multiple_response, true_false

QUESTION_TYPES: tuple[QuestionType, ...] = (true_false, multiple_choice, multiple_response)

BY_NAME: dict[str, QuestionType] = {each.name: each for each in QUESTION_TYPES}
