"""What a question type must be able to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from pptlearn.model.quiz import Item, Question
from pptlearn.quiz.edit import NO_EDITS, Edits
from pptlearn.quiz.slide import MarkedSlide


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something the author is asked about; `facts` fill the problem's message."""

    code: str
    facts: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A solved slide understood: the question in it, and the slide's changes that hide the solution."""

    items: tuple[Item, ...] = ()
    key: Any = None
    alternatives: tuple[Any, ...] = ()
    details: tuple[tuple[str, Any], ...] = ()
    keeps_order: bool = False
    stem: str = ""
    """When it does not stand in the title."""
    why: str = ""
    """Explanation, when the settings give none."""
    answer: str = ""
    """The right answer in words for the author, where the key holds none."""
    understood_from: str = ""
    """How the key was found: `mark "*"`, `notes answer`…"""
    doubts: tuple[Doubt, ...] = ()
    edits: Edits = NO_EDITS
    type: str = ""
    """Another type that the slide turned out to be of."""


class QuestionType(Protocol):
    @property
    def name(self) -> str:
        """Its name in `module.json` and the player: quiz/multiple-choice.js plays `multipleChoice`."""
        ...

    @property
    def needs(self) -> str:
        """What the slide must hold, in words for the author."""
        ...

    def read(self, slide: MarkedSlide) -> Reading | None:
        """Return the question of this type that stands on `slide`, or None."""
        ...

    def secret(self, question: Question) -> Any:
        """Return every accepted response as the player's twin scores with it (`key` in the sealed block)."""
        ...
