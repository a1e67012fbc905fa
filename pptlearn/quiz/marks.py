"""How authors mark a right answer: one grammar of signs, words and formatting (docs/quiz-marks.md).

Every sign is taken off the text; which lines it stood on says what is right. AutoCorrect's damage is undone
on the way: `* ` that became a bullet, `(c)` that became ©, numbers that became automatic numbering.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pptlearn.model.text import CharBullet, NumberBullet, Paragraph
from pptlearn.quiz.edit import cut, trimmed
from pptlearn.quiz.looks import looks_of
from pptlearn.quiz.words import fold, word_set

TICKS = "✓✔☑✅🗸√🗹★⭐👍"
RIGHT_SIGN = rf"\*+|[{TICKS}]+|\[\s*[xXvV{TICKS}]\s*\]|\(\s*[xX{TICKS}]\s*\)"
"""`(x)`, `[x]` and `[v]` as in a form; `*` as in Aiken."""
CROSSES = "✗✘❌✖🗶"
CROSS = re.compile(f"[{CROSSES}]")
EMPTY_SIGN = rf"\[\s*\]|\(\s*\)|[☐□▢○❍◯{CROSSES}]"
"""The unmarked box beside marked ones, or the cross of a wrong one."""
SIGN = rf"(?:(?P<right>{RIGHT_SIGN})|(?P<cross>[{CROSSES}])|{EMPTY_SIGN})[\ufe0e\ufe0f]?"
ALONE = re.compile(rf"\s*{SIGN}\s*")
LEADING = re.compile(rf"^\s*{SIGN}\s*")
TRAILING = re.compile(rf"\s*{SIGN}\s*$")
NAME = r"[A-Za-z]|\d{1,2}|(?=[ivx])[ivx]{2,5}|(?=[IVX])[IVX]{2,5}"
LABEL = re.compile(rf"^\s*(?:\((?P<round>{NAME})\)|(?P<plain>{NAME})[.)])\s+|^\s*(?P<sign>[©®€])\s*(?=\S)")
"""A typed letter, number or Roman number before an answer; `(c)`, `(r)`, `(e)` as AutoCorrect leaves them."""
LABEL_SIGNS = {"©": "c", "®": "r", "€": "e"}
BRACKETED = re.compile(r"\s*[(\[]\s*(?P<word>[^()\[\]]{2,30}?)\s*!*\s*[)\]]\s*[.!]?\s*$")
BRACKETED_FIRST = re.compile(r"^\s*[(\[]\s*(?P<word>[^()\[\]]{2,30}?)\s*!*\s*[)\]]\s*:?\s*(?=\S)")
DASHED = re.compile(r"\s+[-–—]+\s+(?P<word>[^()\[\]<>]{2,30}?)\s*!*\s*$")
ARROWED = re.compile(r"\s*(?:[-=]+>|[→⇒⟶➔➜➝➞🡪🡒🠖⮕⇨])\s*(?P<word>\w+ [^()\[\]<>]{2,30}?)\s*!*\s*$")
"""`Brussels - correct`, `Brussels => right answer`; a single word behind an arrow would be half of a pair."""
POINTED = re.compile(r"\s*(?:<[-=]+|[←⟵⇐⬅🡨🡐🠔🠨])\s*(?P<word>[^()\[\]<>]{0,30}?)\s*!*\s*$")
"""An arrow back at the answer, with or without a word."""

PAIR = re.compile(r"\s*(?:<?-{1,2}>|<?=+>|[→↔⇒⇔⟶⟷➔➜➝➞🡪🡒🠖⮕⇨⬄⬌])\s*|\s+=\s*|\s*=\s+|(?<=\S)=(?=\S)")
"""What parts a pair: `=`, `->`, `-->`, and the arrows AutoCorrect makes of them (Wingdings as Unicode)."""

TYPED = frozenset({"sign", "word", "bullet", "tick"})
"""Kinds that an author can only have meant as a mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedText:
    """A paragraph without its marks, and what they were."""

    paragraph: Paragraph
    marks: frozenset[str] = frozenset()
    """`sign` (`*`, ✓, `[x]`, ←), `word` ("(correct)"), `bullet`, `tick` (✓ as the bullet), `wrong` (✗,
    "(wrong)"), and the looks of looks.py."""
    label: str = ""
    """Typed or automatic letter or number, folded: `b`, `2`."""

    @property
    def text(self) -> str:
        return " ".join(self.paragraph.text.split())


def read_marks(paragraph: Paragraph) -> MarkedText:
    """Return `paragraph` without the signs and words that mark it, and their kinds; its look stays."""
    marks = _bullet_marks(paragraph)
    bare = trimmed(paragraph)
    label = _automatic_label(paragraph)
    for _ in range(3):  # a label may stand before or behind a sign, and both before a word
        bare, found, typed = _one_round(bare, may_label=not label)
        marks, label = marks | found, label or typed
    bare = trimmed(bare)
    named = LABEL.match(bare.text)
    looks = looks_of(cut(bare, 0, named.end()) if named else bare)
    return MarkedText(paragraph=bare, marks=frozenset(marks | looks), label=label)


def has_typed_mark(paragraph: Paragraph) -> bool:
    return bool(read_marks(paragraph).marks & TYPED)


def says_right(word: str) -> bool:
    return fold(word).strip(" .!") in word_set("answer", "correct")


def says_wrong(word: str) -> bool:
    return fold(word).strip(" .!") in word_set("answer", "wrong")


def _one_round(paragraph: Paragraph, *, may_label: bool) -> tuple[Paragraph, set[str], str]:
    marks: set[str] = set()
    label = ""
    text = paragraph.text
    if (found := LEADING.match(text)) and found.end() < len(text):
        marks |= signs_in(found)
        paragraph = cut(paragraph, 0, found.end())
        text = paragraph.text
    if (found := TRAILING.search(text)) and found.start() > 0:
        marks |= signs_in(found)
        paragraph = cut(paragraph, found.start(), len(text))
        text = paragraph.text
    for pattern in (BRACKETED, POINTED, DASHED, ARROWED):
        kind = _word_kind(found["word"]) if (found := pattern.search(text)) and found.start() > 0 else ""
        if (
            found
            and kind
            and (pattern is not DASHED or fold(found["word"]) not in word_set("answer", "alone"))
        ):
            marks.add(kind)
            paragraph = cut(paragraph, found.start(), len(text))
            text = paragraph.text
    if (found := BRACKETED_FIRST.match(text)) and (kind := _word_kind(found["word"])):
        marks.add(kind)
        paragraph = cut(paragraph, 0, found.end())
        text = paragraph.text
    if may_label and (found := LABEL.match(text)):
        label = fold(found["round"] or found["plain"] or LABEL_SIGNS[found["sign"]])
        if (sign := LEADING.match(text[found.end() :])) and sign.end() < len(text) - found.end():
            marks |= signs_in(sign)
            paragraph = cut(paragraph, found.end(), found.end() + sign.end())
    return paragraph, marks, label


def signs_in(found: re.Match[str]) -> set[str]:
    """Return what a sign makes of the answer it stands at: right, wrong, or nothing."""
    return {"sign"} if found["right"] else {"wrong"} if found["cross"] else set()


def _word_kind(word: str) -> str:
    """Return what a word behind an answer makes it; an arrow without a word is a sign."""
    return "sign" if not word else "word" if says_right(word) else "wrong" if says_wrong(word) else ""


def _automatic_label(paragraph: Paragraph) -> str:
    return fold(paragraph.bullet.text.strip("().: ")) if isinstance(paragraph.bullet, NumberBullet) else ""


def _bullet_marks(paragraph: Paragraph) -> set[str]:
    bullet = paragraph.bullet
    text = bullet.text.strip("\ufe0e\ufe0f") if isinstance(bullet, CharBullet) else ""
    return {"tick"} if text and text in TICKS else {"wrong"} if CROSS.fullmatch(text) else set()
