"""Text of metafiles as characters: the code pages of their fonts, and symbol fonts in Unicode."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache

from pptlearn.media.metafile.state import Font
from pptlearn.resources import package_text

CODE_PAGES = {
    128: "cp932",
    129: "cp949",
    130: "cp1361",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
SYMBOLS = 2
"""Charset of fonts that draw pictures where others have letters."""
UNWRITABLE = re.compile("[\x00-\x1f\ufffe\uffff\ud800-\udfff]")
"""What XML does not allow."""


def decoded(text: bytes, font: Font) -> str:
    """Return the characters of text in the code page of its font."""
    if font.charset == SYMBOLS:
        return text.decode("latin-1")
    return text.decode(CODE_PAGES.get(font.charset, "cp1252"), "replace")


def in_unicode(text: str, font: Font) -> str:
    """Return text that a page can show, with the signs of symbol fonts as what they are."""
    return UNWRITABLE.sub(" ", text.translate(_symbols().get(font.face.lower(), {})))


@cache
def _symbols() -> Mapping[str, dict[int, str]]:
    """Return what the characters of symbol fonts are in Unicode, by face."""
    tables: dict[str, str] = json.loads(package_text("read/text/symbols.json"))
    return {
        face.lower(): {
            code + base: character
            for code, character in enumerate(characters, 0x20)
            for base in (0, 0xF000)
            if character != "\ufffd"
        }
        for face, characters in tables.items()
    }
