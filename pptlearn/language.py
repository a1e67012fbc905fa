"""What pptlearn says to people, in their language: a folder of sentences each, and English behind all.

A sentence has blanks for facts, as `str.format` has them, and two forms where a number decides:
`{count:{count} slide|{count} slides}`. Pages speak the deck's language; JSON and commands stay English.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from string import Formatter
from tomllib import loads
from typing import Any

from pptlearn.resources import package_text

ENGLISH = "en"
LANGUAGES = (ENGLISH, "nl", "fr", "de")
AND = " and "
DECIMAL_COMMA = frozenset({"nl", "fr", "de"})
LONGEST = 600
"""Characters of a phrase that is taken apart: what is longer quotes a file at length."""


def spoken(language: str) -> str:
    """Return the language in which to speak to who reads `language` (BCP 47, or what a browser accepts)."""
    tag = re.split("[-_,;]", language.lower())[0]
    return tag if tag in LANGUAGES else ENGLISH


@cache
def sentences(language: str, about: str) -> Mapping[str, Any]:
    """Return the sentences of a language about one thing: a file of its folder, such as `problems`."""
    return loads(package_text(f"languages/{language}/{about}.toml"))


def say(language: str, sentence: str, facts: Mapping[str, object]) -> str:
    """Return `sentence` with its blanks filled; KeyError when a fact is missing."""
    return _Blanks(language).vformat(sentence, (), facts)


def phrase(language: str, text: str) -> str:
    """Return what a stage says in English words in another language; what is not known stays as it is."""
    return text if language == ENGLISH else _known(language, text) or _list(language, text) or text


def reasons(language: str, text: str) -> str:
    """Return why a slide was taken for a question: `title word “Quiz”, mark on the slide`."""
    claim, comma, rest = text.rpartition("”, ")
    return f"{phrase(language, claim + '”')}, {phrase(language, rest)}" if comma else phrase(language, text)


def in_sentences(language: str, *texts: str) -> str:
    """Return what stages say in English as sentences in a language, one after the other."""
    said = (phrase(language, text) for text in texts if text)
    return " ".join(each if each.endswith((".", "!", "?", "…")) else f"{each}." for each in said)


def number(language: str, value: float) -> str:
    """Return a number as people write it, with one decimal at most."""
    return _pointed(language, f"{value:.1f}".removesuffix(".0"))


def exact_number(language: str, value: float) -> str:
    """Return a number with all its decimals, as people write it."""
    return _pointed(language, f"{value:.15g}")


def _pointed(language: str, plain: str) -> str:
    return plain.replace(".", ",") if language in DECIMAL_COMMA else plain


def _known(language: str, text: str) -> str | None:
    whole = sentences(language, "phrases").get(text)
    if whole is not None or len(text) > LONGEST:
        return None if whole is None else str(whole)
    found = ((pattern.fullmatch(text), words) for pattern, words in _patterns(language))
    return next((say(language, words, match.groupdict()) for match, words in found if match), None)


def _list(language: str, text: str) -> str | None:
    """Return phrases that are joined by "and"; None when one of them is not known."""
    said = [_known(language, part) for part in text.split(AND)]
    known = [part for part in said if part is not None]
    return str(_known(language, AND)).join(known) if len(known) == len(said) > 1 else None


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the phrases with blanks, in the order of their file."""
    known = sentences(language, "phrases")
    return tuple(
        (re.compile(_as_pattern(english)), words) for english, words in known.items() if "{" in english
    )


def _as_pattern(english: str) -> str:
    return re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(english))


class _Blanks(Formatter):
    """Fills blanks as a language does."""

    def __init__(self, language: str) -> None:
        self._language = language

    def format_field(self, value: Any, format_spec: str) -> str:
        one, is_counted, others = format_spec.partition("|")
        if is_counted:
            return one if self._is_one(value) else others
        return number(self._language, value) if isinstance(value, int | float) else str(value)

    def _is_one(self, count: object) -> bool:
        return count == 1 or (self._language == "fr" and isinstance(count, int | float) and abs(count) < 2)
