"""Answers to choose from: which lines they are, which are right, and the slide without the solution."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pptlearn.model.quiz import Item
from pptlearn.model.text import CharBullet, Paragraph, Run, RunStyle
from pptlearn.quiz.answers import Choices, Option, letter
from pptlearn.quiz.beside import with_signs_beside
from pptlearn.quiz.cells import in_tables
from pptlearn.quiz.edit import Edits, Place
from pptlearn.quiz.judge import NOTES, coloured, judged, typed
from pptlearn.quiz.lists import in_bodies
from pptlearn.quiz.looks import ATTRIBUTES, plain, without_looks
from pptlearn.quiz.marks import CROSS
from pptlearn.quiz.objects import in_objects
from pptlearn.quiz.question import Doubt, Reading
from pptlearn.quiz.slide import MarkedSlide
from pptlearn.quiz.words import fold, word_set

LOOKS = frozenset(ATTRIBUTES)


def find_choices(slide: MarkedSlide) -> Choices | None:
    """Return the answers on `slide` and which are right; None when fewer than two stand there.

    Of lines, cells and shapes, those are taken that something marks; weaker looks count where nothing else
    does. In a section of a test, where slides are not called questions one by one, only what is plain counts.
    """
    is_called = slide.claim.source != "section"
    answer = slide.settings.answer
    lines = in_bodies(slide.bodies)
    if lines is not None and is_called:
        lines = with_signs_beside(lines, slide)
    objects = in_objects(slide) if is_called or lines is None else None
    places = (lines, in_tables(slide.tables, answer), objects)
    found = [replace(each, options=coloured(each.options)) for each in places if each is not None]
    for may_guess in (False, True) if is_called else (False,):
        for each in found:
            solved = judged(each, answer, may_guess=may_guess)
            if solved.right:
                return solved
    return judged(found[0], answer, may_guess=False) if found else None


def find_list(slide: MarkedSlide) -> Choices | None:
    """Return the lines of the slide's list, marked or not; None when there are fewer than two."""
    return in_bodies(slide.bodies)


def only_red(slide: MarkedSlide) -> str:
    """Return the one answer in red among others, which may mean right as well as wrong; else ""."""
    choices = find_list(slide)
    red = [option.text for option in choices.options if "red" in option.marks] if choices else []
    return red[0] if len(red) == 1 else ""


def is_solved_choice(slide: MarkedSlide) -> bool:
    """Return whether answers carry a typed mark or are named by the notes: then it is no other type."""
    found = find_choices(slide)
    if not (found and found.right):
        return False
    return found.are_cells or bool(typed(found.options)) or found.understood_from == NOTES


def choice_reading(choices: Choices) -> Reading:
    """Return the question that `choices` ask, its key still to be named."""
    ids = [letter(n) for n in range(len(choices.options))]
    return Reading(
        items=items_of(choices, ids),
        key=tuple(ids[n] for n in choices.right),
        keeps_order=_keeps_order(choices),
        stem=" ".join(line.text for line in choices.intro),
        understood_from=choices.understood_from,
        doubts=(*choices.doubts, *_duplicates(choices)),
        edits=hiding_edits(choices, ids),
    )


def items_of(choices: Choices, ids: Sequence[str]) -> tuple[Item, ...]:
    return tuple(
        Item(id=id, text=option.text, feedback=" ".join(line.text for line in option.feedback))
        for id, option in zip(ids, choices.options, strict=True)
    )


def hiding_edits(choices: Choices, ids: Sequence[str]) -> Edits:
    """Return the changes that take marks and feedback off the slide and name each answer."""
    ordinary = _ordinary_style(choices)
    paragraphs: dict[Place, tuple[Paragraph, ...]] = {}
    items: dict[str, str] = {}
    for id, option in zip(ids, choices.options, strict=True):
        clean = (
            plain(option.paragraph, option.marks & LOOKS, ordinary) if _differs(choices) else option.paragraph
        )
        clean = _with_common_bullet(clean, option, choices)
        place = option.line.place
        paragraphs[place] = (clean if choices.are_shapes else replace(clean, item=id),)
        if choices.are_shapes:
            items[place.shape] = id
        paragraphs |= {line.place: () for line in option.feedback}
    paragraphs |= {place: (each,) for place, each in choices.solution}
    return Edits(paragraphs=paragraphs, items=items, removed=choices.signs, redrawn=choices.redrawn)


def _keeps_order(choices: Choices) -> bool:
    """Return whether an answer speaks of those above it."""
    phrases = word_set("answer", "all")
    return any(phrase in fold(option.text) for option in choices.options for phrase in phrases)


def _duplicates(choices: Choices) -> tuple[Doubt, ...]:
    seen: set[str] = set()
    twice: list[str] = []
    for option in choices.options:
        text = fold(option.text)
        if text in seen:
            twice.append(option.text)
        seen.add(text)
    return tuple(Doubt(code="quiz.duplicate-answer", facts=(("answer", text),)) for text in twice)


# ── without the solution ──────────────────────────────────────────────────────────────────────────────────


def _differs(choices: Choices) -> bool:
    """Some answers are formatted like a mark and some are not."""
    return len({option.marks & LOOKS for option in choices.options}) > 1


def _ordinary_style(choices: Choices) -> RunStyle:
    """Return the style of an unmarked answer, else of a marked one without what marks it."""
    by_marks = sorted(choices.options, key=lambda option: len(option.marks & LOOKS))
    for option in by_marks:
        for inline in option.paragraph.inlines:
            if isinstance(inline, Run):
                return _plain_style(inline.style, option) if option.marks & LOOKS else inline.style
    return RunStyle()


def _plain_style(style: RunStyle, option: Option) -> RunStyle:
    """Where every answer has a colour that marks, the one that the line ends in is the slide's own."""
    is_coloured = option.marks & {"green", "red", "coloured"}
    return replace(
        without_looks(style), fill=option.line.original.end_style.fill if is_coloured else style.fill
    )


def _with_common_bullet(paragraph: Paragraph, option: Option, choices: Choices) -> Paragraph:
    """Give a line the bullet and indents of an unmarked one where its own bullet was the mark."""
    if not _is_bullet_mark(option):
        return paragraph
    unmarked = next((each.line.original for each in choices.options if not _is_bullet_mark(each)), None)
    if unmarked is None:
        bullet = paragraph.bullet
        return replace(
            paragraph, bullet=replace(bullet, text="•") if isinstance(bullet, CharBullet) else None
        )
    return replace(
        paragraph, bullet=unmarked.bullet, margin_left=unmarked.margin_left, indent=unmarked.indent
    )


def _is_bullet_mark(option: Option) -> bool:
    bullet = option.line.original.bullet
    is_cross = isinstance(bullet, CharBullet) and bool(CROSS.fullmatch(bullet.text))
    return is_cross or bool(option.marks & {"bullet", "tick"})
