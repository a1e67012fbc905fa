"""Text of metafiles: their bytes as characters, their fonts and places as SVG."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from math import atan2, degrees, hypot

from pptlearn.media.metafile.outlines import Point, rectangle
from pptlearn.media.metafile.state import Font, State
from pptlearn.media.metafile.surface import Surface, path_of
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
RIGHT, CENTER, BOTTOM, BASELINE, UPDATES_PLACE = 2, 6, 8, 24, 1
ASCENT, HEIGHT = 0.905, 1.15
"""Of a line, in sizes of its letters: Arial's, and nearly everybody's."""
USUAL_ADVANCE = 0.5
SHAPED = re.compile("[\u0590-\u08ff\u0900-\u0dff\ufb1d-\ufdff\ufe70-\ufeff]")
"""Letters that stand together in ways that single places would break."""
SERIFS, MONOSPACED = ("times", "georgia", "garamond", "cambria", "roman"), ("courier", "consolas", "mono")
"""Words in the names of faces that are not sans-serif."""


def decoded(text: bytes, font: Font) -> str:
    """Return the characters of text in the code page of its font."""
    if font.charset == SYMBOLS:
        return text.decode("latin-1")
    return text.decode(CODE_PAGES.get(font.charset, "cp1252"), "replace")


def draw_text(
    surface: Surface, state: State, text: str, place: Point, advances: Sequence[float], *, is_opaque: bool
) -> float:
    """Write one line at a place in logical units and return its length there.

    `advances` are the widths of its characters in logical units, as far as they are said.
    """
    font, matrix = state.font, state.matrix()
    size = -font.height if font.height < 0 else font.height / HEIGHT
    length = sum(advances) if advances else len(text) * size * USUAL_ADVANCE
    if not text.strip() or not size:
        return length
    across = hypot(matrix[0], matrix[1]) or 1.0
    down = hypot(matrix[2], matrix[3]) or 1.0
    start = {RIGHT: -length, CENTER: -length / 2}.get(state.align & 6, 0.0) * across
    lift = _lift(state.align) * size * down
    turn = degrees(atan2(matrix[1], matrix[0])) - font.escapement
    x, y = _placed(place, matrix)
    where = f"translate({x:.7g} {y:.7g})" + (f" rotate({turn:.7g})" if abs(turn) > 0.01 else "")
    if is_opaque:
        box = (
            start,
            lift - ASCENT * size * down,
            start + length * across,
            lift + (HEIGHT - ASCENT) * size * down,
        )
        behind = path_of(rectangle(box), (1.0, 0.0, 0.0, 1.0, 0.0, 0.0))
        surface.add("path", state, d=behind, fill=state.back_color, transform=where)
    drawn = surface.add(
        "text",
        state,
        transform=where,
        x=_places(text, start, [each * across for each in advances]),
        y=f"{lift:.7g}",
        font_size=f"{size * down:.7g}",
        font_family=_families(font.face),
        font_weight="bold" if font.weight >= 600 else None,
        font_style="italic" if font.is_italic else None,
        text_decoration=_decoration(font),
        fill=state.text_color,
        text_anchor={RIGHT: "end", CENTER: "middle"}.get(state.align & 6) if not advances else None,
        textLength=f"{length * across:.7g}" if advances and SHAPED.search(text) else None,
    )
    drawn.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    drawn.text = _in_unicode(text, font)
    return length


def _lift(align: int) -> float:
    """Return how far the baseline is below the place text is put at, in sizes of its letters."""
    if align & BASELINE == BASELINE:
        return 0.0
    return ASCENT - HEIGHT if align & BASELINE == BOTTOM else ASCENT


def _placed(point: Point, matrix: tuple[float, ...]) -> Point:
    a, b, c, d, e, f = matrix
    return a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f


def _places(text: str, start: float, advances: Sequence[float]) -> str:
    """Return where each character stands, or only the first where letters are shaped together."""
    if not advances or SHAPED.search(text):
        return f"{start if advances else 0:.7g}"
    places, end = [], start
    for advance in advances:
        places.append(f"{end:.7g}")
        end += advance
    return " ".join(places)


def _families(face: str) -> str:
    known = face.replace('"', "").replace("\\", "").replace("'", "")
    name = face.lower()
    generic = "monospace" if any(word in name for word in MONOSPACED) else "sans-serif"
    generic = "serif" if any(word in name for word in SERIFS) else generic
    return f"'{known}',{generic}" if known else generic


def _decoration(font: Font) -> str | None:
    words = [
        word
        for word, is_set in (("underline", font.is_underlined), ("line-through", font.is_struck))
        if is_set
    ]
    return " ".join(words) or None


def _in_unicode(text: str, font: Font) -> str:
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
