"""Which of a run's typefaces draws which character: Latin, East Asian, complex or symbol."""

from __future__ import annotations

import re
from collections.abc import Iterator

LATIN, EAST_ASIAN, COMPLEX, SYMBOL = "latin", "ea", "cs", "sym"

_EAST_ASIAN = (
    r"\u1100-\u11FF\u2E80-\u2FFF\u3000-\u31FF\u3200-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7FF"
    r"\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\U00020000-\U0003FFFF"
)
_COMPLEX = (
    r"\u0590-\u08FF\u0900-\u0DFF\u0E00-\u0EFF\u0F00-\u109F\u1780-\u17FF\u1800-\u18AF"
    r"\uFB1D-\uFDFF\uFE70-\uFEFE"
)
_SYMBOL = r"\uF000-\uF0FF"
# Signs of all scripts, East Asian in a run that says it is: quotes, dashes, dots, arrows, circled numbers.
_EITHER = (
    r"\u2014-\u2016\u2018\u2019\u201C\u201D\u2025\u2026\u203B\u2103\u2116\u2160-\u217F\u2190-\u2199"
    r"\u2460-\u24FF\u25A0-\u25EF\u2605\u2606"
)
_EAST_ASIAN_LANGUAGES = frozenset({"ja", "ko", "zh"})


def _pattern(east_asian: str) -> re.Pattern[str]:
    """Return what finds stretches; white space between two words of one script belongs to them."""
    return re.compile(
        rf"(?P<ea>[{east_asian}]+(?:\s+[{east_asian}]+)*)"
        rf"|(?P<cs>[{_COMPLEX}\u200c\u200d]+(?:\s+[{_COMPLEX}]+)*)"
        rf"|(?P<sym>[{_SYMBOL}]+)"
        rf"|(?P<latin>[^{east_asian}{_COMPLEX}{_SYMBOL}]+)"
    )


_STRETCHES = _pattern(_EAST_ASIAN)
_EAST_ASIAN_STRETCHES = _pattern(_EAST_ASIAN + _EITHER)
# ISO 15924 scripts as themes name their fonts by, from the characters that need them.
_SCRIPTS = (
    ("Hang", re.compile(r"[\u1100-\u11FF\u3130-\u318F\uA960-\uA97F\uAC00-\uD7FF]")),
    ("Jpan", re.compile(r"[\u3040-\u30FF\u31F0-\u31FF\uFF65-\uFF9F]")),
    ("Arab", re.compile(r"[\u0600-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFE]")),
    ("Hebr", re.compile(r"[\u0590-\u05FF\uFB1D-\uFB4F]")),
    ("Thai", re.compile(r"[\u0E00-\u0E7F]")),
    ("Deva", re.compile(r"[\u0900-\u097F]")),
    ("Beng", re.compile(r"[\u0980-\u09FF]")),
    ("Taml", re.compile(r"[\u0B80-\u0BFF]")),
    ("Telu", re.compile(r"[\u0C00-\u0C7F]")),
    ("Khmr", re.compile(r"[\u1780-\u17FF]")),
)
_BY_LANGUAGE = {"ja": "Jpan", "ko": "Hang", "zh-TW": "Hant", "zh-HK": "Hant", "zh-MO": "Hant", "zh": "Hans"}


def stretches(text: str, language: str = "") -> Iterator[tuple[str, str]]:
    """Yield the text of a run in stretches of one kind of typeface each: (kind, text)."""
    if text.isascii():
        yield LATIN, text
        return
    is_east_asian = language[:2] in _EAST_ASIAN_LANGUAGES
    for match in (_EAST_ASIAN_STRETCHES if is_east_asian else _STRETCHES).finditer(text):
        yield str(match.lastgroup), match.group()


def script_of(text: str, language: str, other: str = "") -> str:
    """Return the script whose font a theme is asked for: `Jpan`, `Arab`…; empty where nothing tells.

    Ideographs are of a run's language; in a run tagged with a Latin one they are of its `other` language.
    """
    for name, pattern in _SCRIPTS:
        if pattern.search(text):
            return name
    return _by_language(language) or _by_language(other)


def _by_language(language: str) -> str:
    return _BY_LANGUAGE.get(language) or _BY_LANGUAGE.get(language[:2], "")
