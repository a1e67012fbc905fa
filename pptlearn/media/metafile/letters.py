"""Lines of text in metafiles: their fonts and places as SVG."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, degrees, hypot

from pptlearn.media.metafile.characters import in_unicode
from pptlearn.media.metafile.outlines import Point, rectangle
from pptlearn.media.metafile.state import Font, State
from pptlearn.media.metafile.surface import Surface, path_of

OPAQUE = 0x2
"""Option of a line of text, in EMF and WMF: with its background."""
RIGHT, CENTER, BOTTOM, BASELINE, UPDATES_PLACE = 2, 6, 8, 24, 1
ASCENT, HEIGHT = 0.905, 1.15
"""Of a line, in sizes of its letters: Arial's, and nearly everybody's."""
USUAL_ADVANCE = 0.5
SHAPED = re.compile("[\u0590-\u08ff\u0900-\u0dff\ufb1d-\ufdff\ufe70-\ufeff]")
"""Letters that stand together in ways that single places would break."""
SERIFS, MONOSPACED = ("times", "georgia", "garamond", "cambria", "roman"), ("courier", "consolas", "mono")
"""Words in the names of faces that are not sans-serif."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of text where it stands, in units of the picture, before it is turned about its place."""

    start: float
    """Where its first letter begins, to the right of the place."""
    length: float
    lift: float
    """How far its baseline is below the place."""
    size: float
    """Of its letters."""
    transform: str
    """Moves and turns it, in the words of SVG."""


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
    line = Line(
        start={RIGHT: -length, CENTER: -length / 2}.get(state.align & 6, 0.0) * across,
        length=length * across,
        lift=_lift(state.align) * size * down,
        size=size * down,
        transform=_transform(place, matrix, font.escapement),
    )
    if is_opaque:
        _draw_behind(surface, state, line)
    _draw_line(surface, state, text, line, [each * across for each in advances])
    return length


def _transform(place: Point, matrix: tuple[float, ...], escapement: float) -> str:
    a, b, c, d, e, f = matrix
    x, y = a * place[0] + c * place[1] + e, b * place[0] + d * place[1] + f
    turn = degrees(atan2(b, a)) - escapement
    return f"translate({x:.7g} {y:.7g})" + (f" rotate({turn:.7g})" if abs(turn) > 0.01 else "")


def _draw_behind(surface: Surface, state: State, line: Line) -> None:
    top = line.lift - ASCENT * line.size
    box = (line.start, top, line.start + line.length, top + HEIGHT * line.size)
    behind = path_of(rectangle(box), (1.0, 0.0, 0.0, 1.0, 0.0, 0.0))
    surface.add("path", state, d=behind, fill=state.back_color, transform=line.transform)


def _draw_line(surface: Surface, state: State, text: str, line: Line, advances: Sequence[float]) -> None:
    font = state.font
    is_shaped = bool(SHAPED.search(text))
    drawn = surface.add(
        "text",
        state,
        transform=line.transform,
        x=_places(line.start, advances, is_shaped=is_shaped),
        y=f"{line.lift:.7g}",
        font_size=f"{line.size:.7g}",
        font_family=_families(font.face),
        font_weight="bold" if font.weight >= 600 else None,
        font_style="italic" if font.is_italic else None,
        text_decoration=_decoration(font),
        fill=state.text_color,
        text_anchor=None if advances else {RIGHT: "end", CENTER: "middle"}.get(state.align & 6),
        textLength=f"{line.length:.7g}" if advances and is_shaped else None,
    )
    drawn.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    drawn.text = in_unicode(text, font)


def _lift(align: int) -> float:
    """Return how far the baseline is below the place text is put at, in sizes of its letters."""
    if align & BASELINE == BASELINE:
        return 0.0
    return ASCENT - HEIGHT if align & BASELINE == BOTTOM else ASCENT


def _places(start: float, advances: Sequence[float], *, is_shaped: bool) -> str:
    """Return where each character stands, or only the first where letters are shaped together."""
    if not advances or is_shaped:
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
