"""How easily a text is read: the length of its sentences, and Flesch's figure as fitted to its language."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

FEWEST_WORDS = 50
"""A figure on less says nothing."""
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SENTENCE = re.compile(r"[.!?…:;]+(?=\s|$)|\n+")
VOWELS = re.compile(r"[aeiouyàâäáãåæèéêëìíîïòóôöõøœùúûüÿý]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Formula:
    """Flesch's reading ease: base - a x words per sentence - b x syllables per word; 100 is easy, 0 hard."""

    base: float
    a: float
    b: float
    source: str
    silent: str = ""
    """Pattern of endings that are written and not said."""

    def of(self, words_a_sentence: float, syllables_a_word: float) -> float:
        return self.base - self.a * words_a_sentence - self.b * syllables_a_word


FORMULAS: dict[str, Formula] = {
    "en": Formula(206.835, 1.015, 84.6, "Flesch 1948", silent=r"(?<=[^aeiouyl])e$|(?<=[^aeiouytd])ed$"),
    "nl": Formula(206.84, 0.93, 77, "Douma 1960"),
    "de": Formula(180, 1, 58.5, "Amstad 1978"),
    "fr": Formula(207, 1.015, 73.6, "Kandel & Moles 1958", silent=r"(?<=[^aeiouy])(?:es?|ent)$"),
}


@dataclass(frozen=True, slots=True)
class Readability:
    words_a_sentence: float
    ease: int | None
    """0 to 100, the higher the easier; None in a language without a formula."""
    source: str


def readability(text: str, language: str) -> Readability | None:
    """Return the figures of a text in a language (BCP 47); None when it is too short for any."""
    words = WORD.findall(text)
    if len(words) < FEWEST_WORDS:
        return None
    sentences = sum(bool(WORD.search(piece)) for piece in SENTENCE.split(text))
    length = len(words) / max(1, sentences)
    formula = FORMULAS.get(language.partition("-")[0].lower())
    if formula is None:
        return Readability(round(length, 1), None, "")
    ease = formula.of(length, _mean(lambda word: syllables(word, formula), words))
    return Readability(round(length, 1), round(min(100.0, max(0.0, ease))), formula.source)


def syllables(word: str, formula: Formula) -> int:
    """Count groups of vowels, without an ending that is not said; at least one."""
    said = re.sub(formula.silent, "", word, flags=re.IGNORECASE) if formula.silent else word
    return max(1, len(VOWELS.findall(said)))


def _mean(measure: Callable[[str], int], words: list[str]) -> float:
    return sum(map(measure, words)) / len(words)
