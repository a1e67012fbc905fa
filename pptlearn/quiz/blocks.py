"""Questions that stand one below the other in a text, each with its own answers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pptlearn.quiz.looks import FORMATS
from pptlearn.quiz.marks import TYPED
from pptlearn.quiz.slide import Line

Block = tuple[Line, ...]


def blocks(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Return the lines of each question; all of them together where they are one question."""
    for parts in (_by_question_marks(lines), _by_levels(lines)):
        if len(parts) > 1 and all(map(_is_solved, parts)):
            return parts
    return (tuple(lines),)


def asks(line: Line) -> bool:
    """Return whether a line is a question and no answer."""
    return line.text.endswith("?") and not line.marked.marks & TYPED


def _by_question_marks(lines: Sequence[Line]) -> tuple[Block, ...]:
    base = min((line.level for line in lines), default=0)
    return _parted(lines, [n for n, line in enumerate(lines) if asks(line) and line.level == base])


def _by_levels(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Return blocks whose answers are indented below their question."""
    base = min((line.level for line in lines), default=0)
    heads = [n for n, line in enumerate(lines) if line.level == base]
    is_marked = any(lines[n].marked.marks & TYPED for n in heads)
    return () if is_marked or heads[:1] != [0] else _parted(lines, heads)


def _parted(lines: Sequence[Line], starts: Sequence[int]) -> tuple[Block, ...]:
    ends = [*starts, len(lines)]
    first = (tuple(lines[: ends[0]]),) if ends[0] > 0 else ()
    return (*first, *(tuple(lines[a:b]) for a, b in pairwise(ends)))


def _is_solved(block: Block) -> bool:
    """Return whether a question with two answers or more is marked: some of them, not all."""
    head, *rest = block
    is_headed = asks(head) or all(line.level > head.level for line in rest)
    answers = rest if is_headed else list(block)
    kinds = [line.marked.marks & (TYPED | FORMATS.keys()) for line in answers]
    return len(answers) > 1 and any(kinds) and not all(kinds)
