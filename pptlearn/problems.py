"""What a conversion could not do faithfully, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from tomllib import loads
from typing import Any, TypeAlias

from pptlearn.language import ENGLISH, phrase, say, sentences
from pptlearn.resources import package_text

Fact: TypeAlias = str | int | float


class Severity(StrEnum):
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Where:
    """A place in the deck, in the author's terms: slide 7, "Picture 3"."""

    slide: int | None = None
    shape: str | None = None

    def __str__(self) -> str:
        parts = [f"slide {self.slide}"] if self.slide else []
        if self.shape:
            parts.append(f"“{self.shape}”")
        return ", ".join(parts) or "the deck"


DECK = Where()


@dataclass(frozen=True, slots=True)
class Kind:
    """An entry of the catalogue (`problems.toml`)."""

    severity: Severity
    message: str
    hint: str
    loss: str = ""
    """What became of a shape: `near` (drawn almost right), `picture`, `lost`; empty when nothing was lost."""
    words: frozenset[str] = frozenset()
    """Facts that stages say in English words, not in names and numbers."""


@dataclass(frozen=True, slots=True)
class Problem:
    code: str
    severity: Severity
    where: Where
    message: str
    hint: str
    loss: str = ""
    facts: tuple[tuple[str, Fact], ...] = field(default=(), compare=False)
    """What fills the blanks of message and hint, for who says them in another language."""


@cache
def catalogue() -> dict[str, Kind]:
    """Return every kind of problem by its code."""
    table = loads(package_text("problems.toml"))
    return {
        f"{stage}.{name}": Kind(
            severity=Severity(entry["severity"]),
            message=entry["message"],
            hint=entry["hint"],
            loss=entry.get("loss", ""),
            words=frozenset(entry.get("words", ())),
        )
        for stage, kinds in table.items()
        for name, entry in kinds.items()
    }


class Problems:
    """Problems met so far; the one mutable thing handed down the pipeline."""

    def __init__(self) -> None:
        self._found: dict[Problem, None] = {}

    def report(self, code: str, where: Where = DECK, **facts: object) -> None:
        """Note a problem; `facts` fill the blanks of its message. The same problem is noted once."""
        kind = catalogue()[code]
        plain = {name: fact if isinstance(fact, int | float) else str(fact) for name, fact in facts.items()}
        message, hint = (say(ENGLISH, sentence, plain) for sentence in (kind.message, kind.hint))
        problem = Problem(code, kind.severity, where, message, hint, kind.loss, tuple(plain.items()))
        self._found[problem] = None

    def __iter__(self) -> Iterator[Problem]:
        """Iterate in the order of slides; problems of the deck as a whole come first."""
        return iter(sorted(self._found, key=lambda each: each.where.slide or 0))

    def __len__(self) -> int:
        return len(self._found)


def entry(problem: Problem) -> dict[str, str | int | None]:
    """Return a problem as `module.json` carries it, in English."""
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "slide": problem.where.slide,
        "shape": problem.where.shape,
        "message": problem.message,
        "hint": problem.hint,
    }


def failure(message: str, hint: str) -> dict[str, str | int | None]:
    """Return an entry for a deck of which nothing can be made."""
    return entry(Problem("deck.failed", Severity.ERROR, DECK, message, hint))


def entry_with_facts(problem: Problem) -> dict[str, Any]:
    """Return a problem as the report carries it: `translated` says it in another language."""
    return {**entry(problem), **({"facts": dict(problem.facts)} if problem.facts else {})}


def translated(entry: Mapping[str, Any], language: str) -> dict[str, Any]:
    """Return a problem of the report in a language; as it is when that has no words for it, or facts lack."""
    stage, _, name = entry["code"].partition(".")
    words = {} if language == ENGLISH else sentences(language, "problems").get(stage, {}).get(name, {})
    facts = entry.get("facts", {})
    if words and facts:
        in_words = catalogue()[entry["code"]].words
        facts = {name: phrase(language, fact) if name in in_words else fact for name, fact in facts.items()}
    try:
        return {**entry, **{part: say(language, sentence, facts) for part, sentence in words.items()}}
    except KeyError:
        return dict(entry)
