"""Questions, their answers, and the assessments they are scored in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pptlearn.model.units import ZERO, Emu


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One possible answer; the key names the right ones, the others are distractors."""

    id: str
    text: str
    feedback: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question with its key, as the trainer marked it."""

    id: str
    """`<slide id>`, `<slide id>.2` for a second one on the slide."""
    slide: int
    """Number of its slide."""
    type: str
    """Its name in `module.json`: `multipleChoice`…"""
    stem: str
    items: tuple[Item, ...] = ()
    key: Any = None
    """In the shape of a response: what `templates/player/quiz/<type>.js` takes from the learner."""
    alternatives: tuple[Any, ...] = ()
    """Further right responses (spellings, ranges)."""
    points: float = 1.0
    penalty: float = 0.0
    """Points that a wrong response costs."""
    attempts: int | None = None
    time_limit: float | None = None
    """Seconds."""
    hint: str = ""
    right: str = ""
    """Feedback after a right response."""
    wrong: str = ""
    why: str = ""
    """Explanation, after the last attempt."""
    see_slide: int | None = None
    """Number of the slide a wrong response leads back to."""
    keeps_order: bool = False
    tags: tuple[str, ...] = ()
    details: tuple[tuple[str, Any], ...] = ()
    """What one type needs besides (gaps, pairs, spots, scale): public, JSON-like."""
    answer: str = ""
    """The right answer in words for the author, where the key holds none (spots)."""
    understood_from: str = ""
    """How it was recognised, for the report: `title word "Quiz", mark "*"`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A set of slides scored together."""

    id: str
    kind: str
    """`lesson test drill certificate`."""
    title: str
    slides: tuple[int, ...]
    pass_mark: int | None = None
    """Per cent."""
    attempts: int | None = None
    draw: int | None = None
    """How many questions are drawn at random; None asks all."""
    validity_months: int | None = None
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class Quiz:
    """Everything the deck asks."""

    questions: tuple[Question, ...] = ()
    assessments: tuple[Assessment, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """A rectangle in slide coordinates where an answer stands."""

    item: str
    x: Emu = ZERO
    y: Emu = ZERO
    width: Emu = ZERO
    height: Emu = ZERO
