"""What a conversion could not do faithfully, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from tomllib import loads

from pptlearn.resources import package_text


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


@dataclass(frozen=True, slots=True)
class Problem:
    code: str
    severity: Severity
    where: Where
    message: str
    hint: str
    loss: str = ""


@cache
def catalogue() -> dict[str, Kind]:
    """Return every kind of problem by its code."""
    table = loads(package_text("problems.toml"))
    return {
        f"{stage}.{name}": Kind(
            Severity(entry["severity"]), entry["message"], entry["hint"], entry.get("loss", "")
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
        problem = Problem(
            code, kind.severity, where, kind.message.format(**facts), kind.hint.format(**facts), kind.loss
        )
        self._found[problem] = None

    def __iter__(self) -> Iterator[Problem]:
        """Iterate in the order of slides; problems of the deck as a whole come first."""
        return iter(sorted(self._found, key=lambda each: each.where.slide or 0))

    def __len__(self) -> int:
        return len(self._found)


def entry(problem: Problem) -> dict[str, str | int | None]:
    """Return a problem as `module.json` and the report carry it."""
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "slide": problem.where.slide,
        "shape": problem.where.shape,
        "message": problem.message,
        "hint": problem.hint,
    }
