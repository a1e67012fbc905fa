"""Symbol fonts: their characters as Unicode, so that any font can draw them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from pptlearn.resources import package_text

FIRST = 0x20
PRIVATE = 0xF000
"""Symbol fonts keep their characters here as well: U+F0A7 is 0xA7."""


def is_symbol_face(face: str) -> bool:
    """Say whether a face draws pictures where others have letters."""
    return face in _translations()


def to_unicode(text: str, face: str) -> str:
    """Return `text` of a symbol face in Unicode; a character that Unicode lacks stays as it is."""
    return text.translate(_translations().get(face, {}))


@cache
def _translations() -> Mapping[str, dict[int, str]]:
    """Return translation tables by face.

    `symbols.json` holds the characters 0x20 to 0xFF of each face, where Unicode has several likenesses the
    one that most fonts hold; U+FFFD where it has none.
    """
    tables: dict[str, str] = json.loads(package_text("read/text/symbols.json"))
    return {
        face: {
            code + base: character
            for code, character in enumerate(characters, FIRST)
            for base in (0, PRIVATE)
            if character != "\ufffd"
        }
        for face, characters in tables.items()
    }
