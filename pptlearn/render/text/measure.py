"""How wide text will be, from the advance widths of its faces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pptlearn.model.text import CharBullet, Inline, LineBreak, NumberBullet, Paragraph, Run, RunStyle
from pptlearn.model.units import EMU_PER_PT
from pptlearn.render.text.grid import off_grid, shown
from pptlearn.render.text.metrics import RAISED_SIZE, fitted
from pptlearn.render.text.setting import Setting
from pptlearn.render.text.typeface import face_of

USUAL_ADVANCE = 0.5
"""Em, for a character whose width is not known."""
UNBROKEN = re.compile(
    r"[\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]|[^\s\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]+|\s+"
)
"""What a line never breaks inside: an ideograph, a word, spaces."""


def width_of(inlines: Iterable[Inline], setting: Setting) -> float:
    """Return the width in EMU of inlines on one line; pair kerning, a third of a per cent, is left out."""
    return sum(
        text_width(each.text, each.style, setting) for each in inlines if not isinstance(each, LineBreak)
    )


def bullet_width(bullet: CharBullet | NumberBullet, setting: Setting) -> float:
    """Return the width of a bullet in EMU."""
    return text_width(bullet.text, bullet.style, setting)


def text_width(text: str, style: RunStyle, setting: Setting) -> float:
    """Return the width of `text` in EMU."""
    advances = face_of(style, setting.context).advances
    text = shown(text, style).replace("\t", "")
    size = fitted(style.size, setting.autofit) * (RAISED_SIZE if style.baseline else 1)
    em = sum(advances.get(char, USUAL_ADVANCE) for char in text)
    return (em * size + style.spacing * len(text) + off_grid(text, style, setting)) * EMU_PER_PT


def wrapped_lines(
    inlines: Iterable[Inline], paragraph: Paragraph, setting: Setting, *, is_first: bool
) -> int:
    """Return on how many lines inlines will stand, as far as their widths tell."""
    room = setting.width - paragraph.margin_left - paragraph.margin_right
    at = float(paragraph.indent) if is_first and paragraph.bullet is None else 0.0
    count = 1
    for width, is_space in _pieces(inlines, setting):
        if at + width > room and at > 0 and not is_space:
            at, count = 0.0, count + 1
        at += width
    return count


def _pieces(inlines: Iterable[Inline], setting: Setting) -> Iterator[tuple[float, bool]]:
    """Yield the width of each piece of text in EMU, and whether it is spaces."""
    for each in inlines:
        if isinstance(each, Run):
            for piece in UNBROKEN.findall(each.text):
                yield text_width(piece, each.style, setting), piece.isspace()
        elif not isinstance(each, LineBreak):
            yield text_width(each.text, each.style, setting), False
