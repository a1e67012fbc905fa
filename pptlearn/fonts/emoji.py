"""Which characters are emoji: the learner's device draws these in colour."""

from __future__ import annotations

import re

FAMILIES = ("Segoe UI Emoji", "Apple Color Emoji", "Noto Color Emoji")
"""The device's own; a companion in outlines stands in where there is none."""
AS_PICTURE = "\ufe0f"
"""Variation selector 16: the sign before it is meant as a picture."""

_ALWAYS = re.compile(
    "[\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab"
    "\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c"
    "\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\U0001f000-\U0001faff]"
)
"""`Emoji_Presentation` of Unicode's emoji-data.txt (15.1), and the blocks of pictographs whole."""
_ON_REQUEST = re.compile(
    "[\u203c\u2049\u2139\u2194-\u2199\u21a9\u21aa\u2328\u23cf\u23ed-\u23ef\u23f1\u23f2\u23f8-\u23fa\u24c2"
    "\u25aa\u25ab\u25b6\u25c0\u25fb\u25fc\u2600-\u2604\u260e\u2611\u2618\u261d\u2620\u2622\u2623\u2626\u262a"
    "\u262e\u262f\u2638-\u263a\u2640\u2642\u265f\u2660\u2663\u2665\u2666\u2668\u267b\u267e\u2692\u2694-\u2697"
    "\u2699\u269b\u269c\u26a0\u26a7\u26b0\u26b1\u26c8\u26cf\u26d1\u26d3\u26e9\u26f0\u26f1\u26f4\u26f7-\u26f9"
    "\u2702\u2708\u2709\u270c\u270d\u270f\u2712\u2714\u2716\u271d\u2721\u2733\u2734\u2744\u2747\u2763\u2764"
    "\u27a1\u2934\u2935\u2b05-\u2b07\u3030\u303d\u3297\u3299]"
)
"""`Emoji` without `Emoji_Presentation`, of the same file: letters and digits aside."""


def emoji_in(characters: str) -> str:
    """Return the emoji among a face's characters.

    Signs that are text unless a selector follows count when the face has that selector at all.
    """
    asked = _ON_REQUEST.findall(characters) if AS_PICTURE in characters else []
    return "".join([*_ALWAYS.findall(characters), *asked])
