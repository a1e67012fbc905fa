"""A slide asks one question: a second one on it is reported, and its marks are taken off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from pptlearn.model.text import Paragraph
from pptlearn.quiz.answers import Choices
from pptlearn.quiz.blocks import blocks
from pptlearn.quiz.choices import hiding_edits
from pptlearn.quiz.edit import Edits, Place
from pptlearn.quiz.judge import judged
from pptlearn.quiz.lists import options_of
from pptlearn.quiz.marks import TYPED
from pptlearn.quiz.question import Doubt, Reading
from pptlearn.quiz.slide import Line, MarkedSlide


def without_second(slide: MarkedSlide, reading: Reading) -> Reading:
    """Return `reading` that also takes marks off the lines it has no use for, and doubts them."""
    others = list(_others(slide, reading.edits))
    left = [line for line in slide.lines if _is_left(line, reading.edits)]
    if not others and not left:
        return reading
    bare: dict[Place, tuple[Paragraph, ...]] = {line.place: (line.marked.paragraph,) for line in left}
    for choices in others:
        bare |= _without_marks(choices)
    edits = replace(reading.edits, paragraphs={**reading.edits.paragraphs, **bare})
    said = [_name(choices) for choices in others] or [line.text for line in left]
    second = Doubt(code="quiz.second-question", facts=(("other", said[0]),))
    return replace(reading, doubts=(*reading.doubts, second), edits=edits)


def _others(slide: MarkedSlide, edits: Edits) -> Iterator[Choices]:
    """Yield the solved lists that the question does not use."""
    for body in slide.bodies:
        for block in blocks(body.lines):
            if any(_is_used(line, edits) for line in block):
                continue
            found = options_of(block)
            solved = judged(found, "", may_guess=False) if found else None
            if solved and solved.right:
                yield solved


def _without_marks(choices: Choices) -> Mapping[Place, tuple[Paragraph, ...]]:
    """Return the lines of a list as they stand without what marks them."""
    hidden = hiding_edits(choices, [""] * len(choices.options)).paragraphs
    return {place: tuple(replace(each, item=None) for each in lines) for place, lines in hidden.items()}


def _name(choices: Choices) -> str:
    """Return what a list asks, else its first answer."""
    return " ".join(line.text for line in choices.intro) or choices.options[0].text


def _is_left(line: Line, edits: Edits) -> bool:
    return bool(line.marked.marks & TYPED) and not _is_used(line, edits)


def _is_used(line: Line, edits: Edits) -> bool:
    return line.place in edits.paragraphs or line.place.shape in {*edits.removed, *edits.items}
