"""The words of questions in every language (`words.toml`), and how a written word is found among them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from tomllib import loads
from typing import Any

from pptlearn.resources import package_text

LOOKALIKES = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00a0\u2007\u202f\u2009\u200a\u3000\t\v", " "),
        **dict.fromkeys("\u200b\u200c\u200d\ufeff\u00ad\ufe0e\ufe0f", None),
        "：": ":",
        "⁄": "/",
        "…": "...",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
    }
)
"""What AutoCorrect, keyboards and web pages write instead of the plain character."""


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return `text` without case, accents, typographic signs and doubled spaces, for comparing."""
    plain = text.translate(LOOKALIKES).casefold().translate(LOOKALIKES)
    letters = (each for each in unicodedata.normalize("NFD", plain) if not unicodedata.combining(each))
    return " ".join(unicodedata.normalize("NFC", "".join(letters)).split())


@cache
def words() -> dict[str, Any]:
    """Return the table as written: section, (name,) language, words."""
    return loads(package_text("quiz/words.toml"))


@cache
def lexicon(section: str) -> Mapping[str, str]:
    """Return folded word → name for a section of named lists (`types`, `settings`, `sections`…)."""
    return {
        fold(word): name
        for name, languages in words()[section].items()
        for group in languages.values()
        for word in group
    }


@cache
def word_set(section: str, name: str | None = None) -> frozenset[str]:
    """Return the folded words of one list in every language."""
    languages = words()[section] if name is None else words()[section][name]
    return frozenset(fold(word) for group in languages.values() for word in group)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that `word` is a slip of: one letter in words of 5 to 7, two in longer ones.

    Both are folded. None when nothing is that near.
    """
    letters = set(word)
    near = [
        (distance, each)
        for each in known
        if (limit := allowed(each))
        and abs(len(word) - len(each)) <= limit
        and len(letters.symmetric_difference(each)) <= 2 * limit  # a slip changes two letters at most
        and (distance := slips(word, each, limit)) <= limit
    ]
    return min(near)[1] if near else None


@cache
def allowed(word: str) -> int:
    """Return how many slips are forgiven in `word`."""
    letters = sum(each.isalpha() for each in word)
    return 0 if letters < 5 else 1 if letters < 8 else 2


def slips(written: str, meant: str, limit: int) -> int:
    """Return how many letters are wrong, missing, extra or swapped; any number over `limit` when too many."""
    if abs(len(written) - len(meant)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for i, letter in enumerate(written, start=1):
        earlier, before, row = before, row, [i]
        for j, other in enumerate(meant, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == meant[j - 2] and written[i - 2] == other:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]
