"""PowerPoint's grid: every character advances by whole eighths of a point (docs/text-layout.md)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import floor

from pptlearn.model.text import Inline, Run, RunStyle
from pptlearn.render.text.metrics import fitted
from pptlearn.render.text.setting import Setting, Typeset, typeset
from pptlearn.render.text.typeface import face_of

STEPS = 8
"""Of a point. Positions of 5,700 words in 16 decks agree within 0.1 pt, and all lines that nearly fit."""


def trackings(inlines: Iterable[Inline], setting: Setting) -> Mapping[Typeset, float]:
    """Return the points after each character, on average, that bring each face and size onto the grid."""
    runs: dict[Typeset, list[Run]] = defaultdict(list)
    for each in inlines:
        if isinstance(each, Run) and each.text:
            runs[typeset(each.style)].append(each)
    return {
        key: sum(off_grid(each.text, each.style, setting) for each in alike)
        / sum(len(each.text) for each in alike)
        for key, alike in runs.items()
    }


def off_grid(text: str, style: RunStyle, setting: Setting) -> float:
    """Return the points by which text is wider on the grid than its advance widths say.

    PowerPoint for Mac 2011 has no grid; letters that join would come apart.
    """
    advances = face_of(style, setting.context).advances
    is_joined = any(char.isalpha() and char not in advances for char in text)
    if setting.context.deck.is_by_old_mac or style.baseline or is_joined:
        return 0.0
    size = fitted(style.size, setting.autofit)
    widths = (size * advances.get(char, 0.0) for char in (text.upper() if style.caps == "all" else text))
    return sum(floor(STEPS * width + 0.5) / STEPS - width for width in widths)
