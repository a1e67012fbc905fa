"""How wide text will be, from the advance widths of its faces."""

from __future__ import annotations

from collections.abc import Iterable

from pptlearn.model.text import CharBullet, Inline, LineBreak, NumberBullet, RunStyle
from pptlearn.model.units import EMU_PER_PT
from pptlearn.render.text.metrics import RAISED_SIZE, fitted
from pptlearn.render.text.setting import Setting
from pptlearn.render.text.typeface import face_of

USUAL_ADVANCE = 0.5
"""Em, for a character whose width is not known."""


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
    shown = text.upper() if style.caps == "all" else text
    size = fitted(style.size, setting.autofit) * (RAISED_SIZE if style.baseline else 1)
    em = sum(advances.get(char, USUAL_ADVANCE) for char in shown)
    return (em * size + style.spacing * len(shown)) * EMU_PER_PT
