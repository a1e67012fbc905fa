"""A question as a bank brings it, before it stands on a slide; the same words that an author would write."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    text: str
    is_right: bool = False
    feedback: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What becomes a solved slide: title, marked bullets, settings in the notes."""

    stem: str
    type: str
    """The contract's type name."""
    answers: tuple[Answer, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    key: str = ""
    """What stands behind `Answer:` when there are no bullets."""
    settings: tuple[tuple[str, str], ...] = ()
    """Further settings lines: ("Why", "…")."""

    @property
    def notes(self) -> tuple[str, ...]:
        """Return the settings lines of its slide."""
        lines = [f"Answer: {self.key}"] if self.key else []
        return (
            *lines,
            *(f"{name}: {' '.join(value.split())}" for name, value in self.settings if value.strip()),
        )
