"""Characters of one kind, which most faces draw equally wide: ideographs, syllables, kana, ASCII.

What a face's PDFs never showed is taken to be as wide as the others of its kind.
"""

from __future__ import annotations

from collections.abc import Mapping

from pptlearn.fonts.standins import widths_of_kinds

IDEOGRAPH = "ideograph"
RANGES = (
    ("ascii", 0x20, 0x7E),
    ("hangul", 0xAC00, 0xD7A3),
    ("kana", 0x3041, 0x30FA),
    (IDEOGRAPH, 0x3400, 0x9FFF),
    ("half kana", 0xFF66, 0xFF9D),
)
FEW = 4
"""So many equal widths tell that all of a kind are equal."""


def kind_of(char: str) -> str:
    """Return a character's kind, empty where it has none."""
    code = ord(char)
    return next((kind for kind, first, last in RANGES if first <= code <= last), "")


def usual_widths(family: str, widths: Mapping[str, float]) -> dict[str, float]:
    """Return how wide (em) characters of each kind are in a face, as far as those measured tell."""
    by_kind: dict[str, list[float]] = {}
    for char, width in widths.items():
        by_kind.setdefault(kind_of(char), []).append(width)
    return {
        **widths_of_kinds(family),
        **{
            kind: known[0]
            for kind, known in by_kind.items()
            if kind and len(known) >= FEW and len(set(known)) == 1
        },
    }
