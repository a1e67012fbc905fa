"""Whose ideographs a face draws: Japan, Korea, China, Taiwan and Hong Kong write some of them differently."""

from __future__ import annotations

import re

from pptlearn.fonts.standins import canonical, region_of_family

JAPAN, KOREA, CHINA, TAIWAN, HONG_KONG = REGIONS = ("JP", "KR", "SC", "TC", "HK")
NAMES = (
    (KOREA, re.compile("[\uac00-\ud7a3]|\\b(kr|k)\\b|korea")),
    (JAPAN, re.compile("[\u3040-\u30ff]|明朝|^hg[ps]?[^\\x00-\\x7f]|\\b(jp|j)\\b|japan")),
    (HONG_KONG, re.compile(r"\b(hk|hc)\b")),
    (TAIWAN, re.compile(r"\b(tc|tw|cht|big5)\b|細|體|標")),
    (CHINA, re.compile(r"\b(sc|cn|gb|chs|gb2312|gbk)\b|体|宋|黑|楷|仿|圆")),
)
"""What a family's name tells."""
LANGUAGES = {
    "ja": JAPAN,
    "ko": KOREA,
    "zh": CHINA,
    "zh-TW": TAIWAN,
    "zh-Hant": TAIWAN,
    "zh-HK": HONG_KONG,
    "zh-MO": HONG_KONG,
}
LETTERS = ((KOREA, re.compile("[\u1100-\u11ff\uac00-\ud7a3]")), (JAPAN, re.compile("[\u3041-\u30fa]")))
IDEOGRAPHS = re.compile("[\u3400-\u9fff\uf900-\ufaff]+")
ENCODINGS = ((CHINA, "gb2312"), (TAIWAN, "big5"))
"""A text that one of these old sets of characters holds whole was written where it was used."""


def region_of(name: str, characters: str, language: str = "", told: str = "") -> str:
    """Return the region whose ideographs are shown, Japan's where nothing tells.

    The face's own name goes first, then what the deck has `told` of it, then the language its ideographs are
    tagged with, then the characters.
    """
    return (
        region_of_family(name)
        or _found(NAMES, canonical(name))
        or told
        or LANGUAGES.get(language)
        or LANGUAGES.get(language[:2])
        or _found(LETTERS, characters)
        or _by_encoding(characters)
    )


def _found(patterns: tuple[tuple[str, re.Pattern[str]], ...], text: str) -> str:
    return next((region for region, pattern in patterns if pattern.search(text)), "")


def _by_encoding(characters: str) -> str:
    ideographs = "".join(IDEOGRAPHS.findall(characters))
    if ideographs:
        for region, encoding in ENCODINGS:
            if ideographs.encode(encoding, "ignore").decode(encoding) == ideographs:
                return region
    return JAPAN
