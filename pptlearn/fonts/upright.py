"""Letters of lines that run down: the forms that signs have there, and the room each letter takes."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pptlearn.fonts.fit import Letter

if TYPE_CHECKING:
    from fontTools.fontBuilder import FontBuilder

ABOVE = 0.88
"""Em from the top of an ideograph's square to the baseline it has in lines that run across."""
SQUARE, STACKED = 1.0, 1.41
"""Em that an ideograph takes in a line that runs down, and a Latin letter that stands upright in one (seen in
two of PowerPoint's own thumbnails)."""


def standing(letters: Mapping[str, Letter | None]) -> dict[str, Letter]:
    """Return the letters that have another form in lines that run down, as brackets and dots have."""
    found = {}
    for char, letter in letters.items():
        glyph = letter.source.upright(char) if letter and is_square(char) else None
        if letter and glyph and glyph != letter.glyph:
            width = letter.source.width(glyph)
            found[char] = replace(
                letter, glyph=glyph, width=width, x_scale=1.0, y_scale=1.0, shift=0.0, heights=None, lean=0.0
            )
    return found


def is_square(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WFA"


def set_vertical_metrics(builder: FontBuilder, squares: set[str], upm: int) -> None:
    """Give a font what browsers set its letters below each other by; `squares` are as high as wide."""
    glyf: Any = builder.font["glyf"]
    above = round(ABOVE * upm)
    builder.setupVerticalHeader(ascent=upm // 2, descent=-(upm // 2))
    builder.setupVerticalMetrics(
        {
            name: (
                round((SQUARE if name in squares else STACKED) * upm),
                above - getattr(glyf[name], "yMax", above),
            )
            for name in builder.font.getGlyphOrder()
        }
    )


def turning(names: Mapping[str, str]) -> str:
    """Return the feature by which signs take the form (value) that they have in lines that run down."""
    rules = " ".join(f"sub {across} by {down};" for across, down in names.items())
    return f"feature vert {{ {rules} }} vert;" if rules else ""
