"""How authors mark a right answer: one grammar of signs, words and formatting (docs/quiz-marks.md).

Every sign is taken off the text; which lines it stood on says what is right. AutoCorrect's damage is undone
on the way: `* ` that became a bullet, `(c)` that became ©, numbers that became automatic numbering.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from pptlearn.model.paint import Color, SolidFill
from pptlearn.model.text import Bullet, CharBullet, NumberBullet, Paragraph, Run, RunStyle
from pptlearn.quiz.edit import cut, trimmed
from pptlearn.quiz.words import fold, word_set

TICKS = "✓✔☑✅🗸√🗹"
RIGHT_SIGN = rf"\*+|[{TICKS}]+|\[\s*[xX{TICKS}]\s*\]|\(\s*[xX{TICKS}]\s*\)"
"""`(x)` and `[x]` as in a form; `*` as in Aiken."""
EMPTY_SIGN = r"\[\s*\]|\(\s*\)|[☐□▢○❍◯✗✘❌]"
"""The unmarked box beside marked ones."""
LEADING = re.compile(rf"^\s*(?:(?P<right>{RIGHT_SIGN})|{EMPTY_SIGN})\s*")
TRAILING = re.compile(rf"\s*(?:(?P<right>{RIGHT_SIGN})|{EMPTY_SIGN})\s*$")
LABEL = re.compile(
    r"^\s*(?:\((?P<round>[A-Za-z]|\d{1,2})\)|(?P<plain>[A-Za-z]|\d{1,2})[.)])\s+|^\s*(?P<sign>[©®€])\s*(?=\S)"
)
"""A typed letter or number before an answer; `(c)`, `(r)` and `(e)` as AutoCorrect leaves them."""
LABEL_SIGNS = {"©": "c", "®": "r", "€": "e"}
BRACKETED = re.compile(r"\s*\((?P<word>[^()]{2,30})\)\s*[.!]?\s*$")

TYPED = frozenset({"sign", "word", "bullet"})
"""Kinds that an author can only have meant as a mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedText:
    """A paragraph without its marks, and what they were."""

    paragraph: Paragraph
    marks: frozenset[str] = frozenset()
    """`sign` (`*`, ✓, `[x]`), `word` ("(correct)"), `bullet`, `bold`, `green`, `highlight`."""
    label: str = ""
    """Typed or automatic letter or number, folded: `b`, `2`."""

    @property
    def text(self) -> str:
        return " ".join(self.paragraph.text.split())


def read_marks(paragraph: Paragraph) -> MarkedText:
    """Return `paragraph` without the signs and words that mark it, and their kinds; its look stays."""
    marks = _formats(paragraph) | _bullet_marks(paragraph)
    bare = trimmed(paragraph)
    label = _automatic_label(paragraph)
    for _ in range(3):  # a label may stand before or behind a sign, and both before a word
        bare, found, typed = _one_round(bare, may_label=not label)
        marks, label = marks | found, label or typed
    return MarkedText(paragraph=trimmed(bare), marks=frozenset(marks), label=label)


def has_typed_mark(paragraph: Paragraph) -> bool:
    return bool(read_marks(paragraph).marks & TYPED)


def plain(paragraph: Paragraph, kinds: frozenset[str], like: RunStyle) -> Paragraph:
    """Return `paragraph` without the formatting `kinds`, looking as `like`, an unmarked answer, does."""
    changes: dict[str, object] = {}
    if "bold" in kinds:
        changes["bold"] = like.bold
    if "green" in kinds:
        changes["fill"] = like.fill
    if "highlight" in kinds:
        changes["highlight"] = like.highlight
    if not changes:
        return paragraph
    inlines = tuple(
        replace(each, style=replace(each.style, **changes)) if isinstance(each, Run) else each  # type: ignore[arg-type]
        for each in paragraph.inlines
    )
    return replace(paragraph, inlines=inlines, bullet=_plain_bullet(paragraph, changes))


def _one_round(paragraph: Paragraph, *, may_label: bool) -> tuple[Paragraph, set[str], str]:
    marks: set[str] = set()
    label = ""
    text = paragraph.text
    if (found := LEADING.match(text)) and found.end() < len(text):
        marks |= {"sign"} if found["right"] else set()
        paragraph = cut(paragraph, 0, found.end())
        text = paragraph.text
    if (found := TRAILING.search(text)) and found.start() > 0:
        marks |= {"sign"} if found["right"] else set()
        paragraph = cut(paragraph, found.start(), len(text))
        text = paragraph.text
    if (found := BRACKETED.search(text)) and found.start() > 0 and fold(found["word"]) in _correct_words():
        marks.add("word")
        paragraph = cut(paragraph, found.start(), len(text))
        text = paragraph.text
    if may_label and (found := LABEL.match(text)):
        label = fold(found["round"] or found["plain"] or LABEL_SIGNS[found["sign"]])
        if (sign := LEADING.match(text[found.end() :])) and sign.end() < len(text) - found.end():
            marks |= {"sign"} if sign["right"] else set()
            paragraph = cut(paragraph, found.end(), found.end() + sign.end())
    return paragraph, marks, label


@cache
def _correct_words() -> frozenset[str]:
    return word_set("answer", "correct")


def _automatic_label(paragraph: Paragraph) -> str:
    return fold(paragraph.bullet.text.strip("().: ")) if isinstance(paragraph.bullet, NumberBullet) else ""


def _bullet_marks(paragraph: Paragraph) -> set[str]:
    bullet = paragraph.bullet
    return (
        {"sign"} if isinstance(bullet, CharBullet) and bullet.text.strip("\ufe0e\ufe0f") in TICKS else set()
    )


def _formats(paragraph: Paragraph) -> set[str]:
    runs = [each for each in paragraph.inlines if isinstance(each, Run) and each.text.strip(" *")]
    if not runs:
        return set()
    return {kind for kind, holds in FORMATS.items() if all(holds(run.style) for run in runs)}


def _is_green(color: Color) -> bool:
    """Return whether people would call it green: clearly more green than red and blue, and not near black."""
    return color.green >= 64 and color.green > 1.3 * color.red and color.green > 1.25 * color.blue


FORMATS: dict[str, Callable[[RunStyle], bool]] = {
    "bold": lambda style: style.bold,
    "green": lambda style: isinstance(style.fill, SolidFill) and _is_green(style.fill.color),
    "highlight": lambda style: style.highlight is not None,
}
"""Formatting that marks a line when all of it has it and other lines have not."""


def _plain_bullet(paragraph: Paragraph, changes: dict[str, object]) -> Bullet | None:
    bullet = paragraph.bullet
    if isinstance(bullet, CharBullet | NumberBullet):
        return replace(bullet, style=replace(bullet.style, **changes))  # type: ignore[arg-type]
    return bullet
