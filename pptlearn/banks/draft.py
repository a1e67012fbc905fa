"""A question as a bank brings it, before it stands on a slide; the same words that an author would write."""

from __future__ import annotations

from dataclasses import dataclass

NAMED = ("essay", "sequence")
"""Types that a slide does not show by itself."""


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
    """Its name in `module.json`."""
    answers: tuple[Answer, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    key: str = ""
    """What stands behind `Answer:` when there are no bullets."""
    settings: tuple[tuple[str, str], ...] = ()
    """Further settings lines: ("Why", "…")."""

    @property
    def title(self) -> str:
        return f"Quiz: {self.stem}"

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the bullets of its slide; a tab indents feedback under its answer."""
        lines: list[str] = []
        for answer in self.answers:
            lines.append(("*" if answer.is_right else "") + answer.text)
            lines += [f"\t{answer.feedback}"] if answer.feedback else []
        return tuple(lines)

    @property
    def table(self) -> tuple[tuple[str, ...], ...]:
        return self.pairs

    @property
    def notes(self) -> tuple[str, ...]:
        """Return the settings lines of its slide."""
        settings = [("Answer", self.key), *self.settings, ("Type", self.type if self.type in NAMED else "")]
        return tuple(f"{name}: {' '.join(value.split())}" for name, value in settings if value.strip())
