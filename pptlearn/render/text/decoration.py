"""Underlines and strikes as CSS text decorations."""

from __future__ import annotations

from pptlearn.model.text import RunStyle
from pptlearn.render.text.ink import Css, css_color

HEAVY = "0.13em"
UNDERLINES: dict[str, tuple[str, str | None]] = {
    "sng": ("solid", None),
    "words": ("solid", None),
    "dbl": ("double", None),
    "heavy": ("solid", HEAVY),
    "dotted": ("dotted", None),
    "dottedHeavy": ("dotted", HEAVY),
    "dash": ("dashed", None),
    "dashHeavy": ("dashed", HEAVY),
    "dashLong": ("dashed", None),
    "dashLongHeavy": ("dashed", HEAVY),
    "dotDash": ("dashed", None),
    "dotDashHeavy": ("dashed", HEAVY),
    "dotDotDash": ("dashed", None),
    "dotDotDashHeavy": ("dashed", HEAVY),
    "wavy": ("wavy", None),
    "wavyHeavy": ("wavy", HEAVY),
    "wavyDbl": ("wavy", None),
}
"""ST_TextUnderlineType → CSS line style and thickness (None: the typeface's own)."""
STRIKES = {"sngStrike": "solid", "dblStrike": "double"}


def underline(style: RunStyle) -> Css:
    """Return the underline of a run; empty when it has none."""
    if style.underline not in UNDERLINES:
        return {}
    line_style, thickness = UNDERLINES[style.underline]
    return {
        "text-decoration": f"underline {line_style} {thickness or 'from-font'}",
        **({"text-decoration-color": css_color(style.underline_color)} if style.underline_color else {}),
    }


def strike(style: RunStyle) -> Css:
    """Return the line through a run; empty when it has none."""
    line_style = STRIKES.get(style.strike)
    return {"text-decoration": f"line-through {line_style}"} if line_style else {}
