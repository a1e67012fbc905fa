"""Underlines and strikes as CSS text decorations."""

from __future__ import annotations

from pptlearn.model.text import RunStyle
from pptlearn.render.text.ink import Css, css_color

PLAIN, HEAVY = "0.067em", "0.13em"
UNDERLINES: dict[str, tuple[str, str]] = {
    "sng": ("solid", PLAIN),
    "words": ("solid", PLAIN),
    "dbl": ("double", PLAIN),
    "heavy": ("solid", HEAVY),
    "dotted": ("dotted", PLAIN),
    "dottedHeavy": ("dotted", HEAVY),
    "dash": ("dashed", PLAIN),
    "dashHeavy": ("dashed", HEAVY),
    "dashLong": ("dashed", PLAIN),
    "dashLongHeavy": ("dashed", HEAVY),
    "dotDash": ("dashed", PLAIN),
    "dotDashHeavy": ("dashed", HEAVY),
    "dotDotDash": ("dashed", PLAIN),
    "dotDotDashHeavy": ("dashed", HEAVY),
    "wavy": ("wavy", PLAIN),
    "wavyHeavy": ("wavy", HEAVY),
    "wavyDbl": ("wavy", PLAIN),
}
"""ST_TextUnderlineType → CSS line style and thickness."""
STRIKES = {"sngStrike": "solid", "dblStrike": "double"}


def underline(style: RunStyle) -> Css:
    """Return the underline of a run; empty when it has none."""
    if style.underline not in UNDERLINES:
        return {}
    line_style, thickness = UNDERLINES[style.underline]
    return {
        "text-decoration": f"underline {line_style} {thickness}",
        **({"text-decoration-color": css_color(style.underline_color)} if style.underline_color else {}),
    }


def strike(style: RunStyle) -> Css:
    """Return the line through a run; empty when it has none."""
    line_style = STRIKES.get(style.strike)
    return {"text-decoration": f"line-through {line_style}"} if line_style else {}
