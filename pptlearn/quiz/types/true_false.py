"""A statement that is true or false."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pptlearn.model.quiz import Item, Question
from pptlearn.model.text import Paragraph
from pptlearn.quiz.answers import Choices
from pptlearn.quiz.choices import find_choices, hiding_edits, items_of
from pptlearn.quiz.judge import NOTES, truth
from pptlearn.quiz.question import Reading
from pptlearn.quiz.slide import MarkedSlide

name = "trueFalse"
needs = "two bullets, True and False, one of them marked; or a notes line “Answer: true”"


def read(slide: MarkedSlide) -> Reading | None:
    choices = find_choices(slide)
    return _two_lines(choices, slide) if choices else _notes_alone(slide)


def secret(question: Question) -> Any:
    """Return `true` or `false` as text."""
    return question.key


def _two_lines(choices: Choices, slide: MarkedSlide) -> Reading | None:
    choices = _below_statement(choices)
    ids = [truth(option.text) for option in choices.options]
    if sorted(id or "" for id in ids) != ["false", "true"]:
        return None
    said = [id for id in ids if id]
    if (named := truth(slide.settings.answer)) is not None:
        choices = replace(choices, right=(said.index(named),), understood_from=NOTES, doubts=())
    if len(choices.right) != 1:
        return None
    return Reading(
        items=items_of(choices, said),
        key=said[choices.right[0]],
        keeps_order=True,
        stem=" ".join(line.text for line in choices.intro),
        understood_from=choices.understood_from,
        doubts=choices.doubts,
        edits=hiding_edits(choices, said),
    )


def _below_statement(choices: Choices) -> Choices:
    """Return the last two of three lines as the answers when the first is the statement they judge."""
    first, *rest = choices.options
    is_statement = len(rest) == 2 and len(first.text.split()) > 2 and 0 not in choices.right
    if not is_statement or first.feedback or choices.are_cells or choices.are_shapes:
        return choices
    right = tuple(n - 1 for n in choices.right)
    return replace(choices, options=tuple(rest), intro=(*choices.intro, first.line), right=right)


def _notes_alone(slide: MarkedSlide) -> Reading | None:
    key = truth(slide.settings.answer)
    if key is None or len(slide.lines) > 1:
        return None
    language = slide.language[:2].lower()
    items = tuple(Item(id=value, text=_word(value, language)) for value in ("true", "false"))
    return Reading(
        items=items, key=key, keeps_order=True, understood_from="notes answer", stem=_statement(slide)
    )


def _word(value: str, language: str) -> str:
    from pptlearn.quiz.words import words

    languages = words()["answer"][value]
    return str(languages.get(language, languages["en"])[0])


def _statement(slide: MarkedSlide) -> str:
    paragraphs: list[Paragraph] = [line.original for line in slide.lines]
    return paragraphs[0].text if paragraphs and not slide.stem else ""
