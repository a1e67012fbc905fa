"""Answers as they stand on a slide: the lines, shapes, pictures or cells to choose from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pptlearn.model.shape import Shape
from pptlearn.model.text import Paragraph
from pptlearn.quiz.edit import Place
from pptlearn.quiz.question import Doubt
from pptlearn.quiz.slide import Line

MOST = 40
"""Answers a question may have."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def letter(n: int) -> str:
    """Return the id of answer `n` from 0: `a` … `z`, `a1` …; it says nothing but the place on the slide."""
    return LETTERS[n % 26] + (str(n // 26) if n >= 26 else "")


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
    """Each answer is a shape or a picture of its own."""
    are_cells: bool = False
    solution: tuple[tuple[Place, Paragraph], ...] = ()
    """Further paragraphs with marks, as they stand without them."""
    signs: frozenset[str] = frozenset()
    """Ids of shapes that are nothing but marks."""
    redrawn: Mapping[str, Callable[[Shape], Shape]] = field(default_factory=dict)
    """How shapes lose what marks them, by shape id."""
    right: tuple[int, ...] = ()
    """Numbers of the right options."""
    understood_from: str = ""
    doubts: tuple[Doubt, ...] = field(default=())
