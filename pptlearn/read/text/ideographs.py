"""Whose ideographs a deck writes: asked where no run says its language."""

from __future__ import annotations

import re
from html import unescape

from pptlearn.read.part import Part

_TEXTS = re.compile(rb"<(?:\w+:)?t>([^<]+)")
_LETTERS = re.compile("[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")
_SYLLABLES = (("Jpan", re.compile("[\u3041-\u30fa]")), ("Hang", re.compile("[\uac00-\ud7a3]")))
_SHARE = 0.1
"""Syllables among the letters of a Japanese or Korean deck; a Chinese one may quote a few."""
_ENOUGH = 500
"""So many letters tell."""


def ideographs_of(part: Part) -> str:
    """Return the script of a deck's ideographs as themes name it: `Jpan`, `Hang`, `Hant` or `Hans`."""
    if not part.deck.ideographs:
        part.deck.ideographs = _script(_letters(part))
    return part.deck.ideographs


def _letters(part: Part) -> list[str]:
    """Return the East Asian letters of some slides."""
    letters: list[str] = []
    for name in part.deck.slide_numbers:
        said = b" ".join(_TEXTS.findall(part.package.text(name) or b""))
        letters += _LETTERS.findall(unescape(said.decode("utf-8", "replace")))
        if len(letters) >= _ENOUGH:
            break
    return letters


def _script(letters: list[str]) -> str:
    text = "".join(letters)
    syllables = {script: len(pattern.findall(text)) for script, pattern in _SYLLABLES}
    most = max(syllables, key=lambda script: syllables[script])
    if syllables[most] > _SHARE * len(text):
        return most
    return "Hant" if _known(text, "big5") > _known(text, "gb2312") else "Hans"


def _known(text: str, encoding: str) -> int:
    """Return how much of a text an old set of characters holds: the one of Taiwan, or the one of China."""
    return len(text.encode(encoding, "ignore"))
