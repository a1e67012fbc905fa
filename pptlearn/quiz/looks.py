"""What the look of a line says: bold, green or highlighted answers are right, struck or red ones wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from pptlearn.model.paint import Color, Fill, SolidFill
from pptlearn.model.text import Bullet, CharBullet, NumberBullet, Paragraph, Run, RunStyle

SAYS_NOTHING = " *.,;:!?()[]✓✔☑✅"
"""Characters that may look otherwise than their line: authors format words, not the signs around them."""


def is_green(color: Color) -> bool:
    """Return whether people would call it green: clearly more green than red and blue, and not near black."""
    return color.green >= 64 and color.green > 1.3 * color.red and color.green > 1.25 * color.blue


def is_red(color: Color) -> bool:
    return color.red >= 128 and color.red > 1.8 * color.green and color.red > 1.8 * color.blue


def is_green_fill(fill: Fill) -> bool:
    return isinstance(fill, SolidFill) and is_green(fill.color)


def _filled(holds: Callable[[Color], bool]) -> Callable[[RunStyle], bool]:
    return lambda style: isinstance(style.fill, SolidFill) and holds(style.fill.color)


FORMATS: dict[str, Callable[[RunStyle], bool]] = {
    "bold": lambda style: style.bold,
    "green": _filled(is_green),
    "highlight": lambda style: style.highlight is not None,
}
"""Formatting that marks a line when all of it has it and other lines have not."""

GUESSES: dict[str, Callable[[RunStyle], bool]] = {
    "underlined": lambda style: style.underline != "none",
    "italic": lambda style: style.italic,
}
"""The same, but weaker: believed only where nothing else is said."""

AGAINST: dict[str, Callable[[RunStyle], bool]] = {
    "struck": lambda style: style.strike != "noStrike",
    "red": _filled(is_red),
}
"""Formatting of wrong answers: those without it are right."""

LOOKS = {**FORMATS, **GUESSES, **AGAINST}
ATTRIBUTES = {
    "bold": "bold",
    "green": "fill",
    "highlight": "highlight",
    "underlined": "underline",
    "italic": "italic",
    "struck": "strike",
    "red": "fill",
    "coloured": "fill",
}
"""What of a style makes each look; `coloured` says that a line has another colour than most."""
ORDINARY = {"bold": False, "highlight": None, "underline": "none", "italic": False, "strike": "noStrike"}


def looks_of(paragraph: Paragraph) -> set[str]:
    """Return the looks that all the words of `paragraph` have."""
    runs = [each for each in paragraph.inlines if isinstance(each, Run) and each.text.strip(SAYS_NOTHING)]
    return {look for look, holds in LOOKS.items() if runs and all(holds(run.style) for run in runs)}


def color_of(paragraph: Paragraph) -> Fill | None:
    """Return what all the words of `paragraph` are filled with; None when they are not alike."""
    runs = [each for each in paragraph.inlines if isinstance(each, Run) and each.text.strip(SAYS_NOTHING)]
    fills = {run.style.fill for run in runs}
    return fills.pop() if len(fills) == 1 else None


def without_looks(style: RunStyle) -> RunStyle:
    """Return `style` without any look that marks, but for its colour."""
    return replace(style, **ORDINARY)  # type: ignore[arg-type]


def plain(paragraph: Paragraph, looks: frozenset[str], like: RunStyle) -> Paragraph:
    """Return `paragraph` without `looks`, looking as `like`, an unmarked answer, does."""
    names = {ATTRIBUTES[look] for look in looks}
    if not names:
        return paragraph
    changes: dict[str, Any] = {name: getattr(like, name) for name in names}
    inlines = tuple(
        replace(each, style=replace(each.style, **changes)) if isinstance(each, Run) else each
        for each in paragraph.inlines
    )
    return replace(paragraph, inlines=inlines, bullet=_plain_bullet(paragraph.bullet, changes))


def _plain_bullet(bullet: Bullet | None, changes: dict[str, Any]) -> Bullet | None:
    if isinstance(bullet, CharBullet | NumberBullet):
        return replace(bullet, style=replace(bullet.style, **changes))
    return bullet
