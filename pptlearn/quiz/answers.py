"""Answers as they stand on a slide: the lines, shapes or cells to choose from."""

from __future__ import annotations

from dataclasses import dataclass, field

from pptlearn.model.text import Paragraph
from pptlearn.quiz.edit import Place
from pptlearn.quiz.question import Doubt
from pptlearn.quiz.slide import Line

MOST = 40
"""Answers a question may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer as it stands on the slide."""

    line: Line
    paragraph: Paragraph
    """Without marks and typed letter."""
    marks: frozenset[str]
    feedback: tuple[Line, ...] = ()

    @property
    def text(self) -> str:
        return " ".join(self.paragraph.text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    options: tuple[Option, ...]
    intro: tuple[Line, ...] = ()
    """Lines before the answers."""
    are_shapes: bool = False
    """Each answer is a shape of its own."""
    solution: tuple[tuple[Place, Paragraph], ...] = ()
    """Further paragraphs that are nothing but marks."""
    right: tuple[int, ...] = ()
    """Numbers of the right options."""
    understood_from: str = ""
    doubts: tuple[Doubt, ...] = field(default=())
