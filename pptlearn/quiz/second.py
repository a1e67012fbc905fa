"""A slide asks one question: marks of a second one are taken off and reported."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.quiz.edit import Edits
from pptlearn.quiz.marks import TYPED
from pptlearn.quiz.question import Doubt, Reading
from pptlearn.quiz.slide import Line, MarkedSlide

SECOND = Doubt(code="quiz.second-question")


def without_second(slide: MarkedSlide, reading: Reading) -> Reading:
    """Return `reading` that also takes marks off the lines it has no use for, and doubts them."""
    left = [line for line in slide.lines if _is_left(line, reading.edits)]
    if not left and not _asks_twice(reading):
        return reading
    bare = {line.place: (line.marked.paragraph,) for line in left}
    edits = replace(reading.edits, paragraphs={**reading.edits.paragraphs, **bare})
    return replace(reading, doubts=(*reading.doubts, SECOND), edits=edits)


def _is_left(line: Line, edits: Edits) -> bool:
    is_used = line.place in edits.paragraphs or line.place.shape in {*edits.removed, *edits.items}
    return bool(line.marked.marks & TYPED) and not is_used


def _asks_twice(reading: Reading) -> bool:
    """Return whether a question stands among the answers: "*A, B, And of France?, *C, D"."""
    asks = [n for n, item in enumerate(reading.items) if item.text.endswith("?")]
    return len(asks) == 1 and 1 < asks[0] < len(reading.items) - 2
