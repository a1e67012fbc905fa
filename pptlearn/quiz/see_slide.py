"""The slide that `See slide:` names, by its number, its title, or both."""

from __future__ import annotations

import re

from pptlearn.model.deck import Deck
from pptlearn.quiz.words import fold

NUMBERED = re.compile(
    r"(?:(?:slide|dia|folie|diapo(?:sitive)?|nr\.?|n°|#)\s*)?(\d+)\s*(?:[-.:,(]\s*)?(.*?)[)\s]*"
)
"""`4`, `slide 4`, `4 - Roaming`, `4 (Roaming)`."""


def slide_named(wanted: str, deck: Deck) -> int | None:
    """Return the number of the slide meant; a title is stronger than a number, as it moves with its slide."""
    text = fold(wanted).strip(" \"'.")
    if not text:
        return None
    found = NUMBERED.fullmatch(text)
    numbered = int(found[1]) if found else None
    titled = _titled(text, deck) or (_titled(found[2].strip(" \"'"), deck) if found and found[2] else None)
    return titled or (numbered if any(slide.number == numbered for slide in deck.slides) else None)


def _titled(title: str, deck: Deck) -> int | None:
    """Return the slide of that title, else the only one whose title begins with it."""
    titles = {slide.number: fold(slide.title) for slide in deck.slides}
    same = [number for number, each in titles.items() if each.strip(" \"'.") == title]
    begun = [number for number, each in titles.items() if len(title) > 3 and each.startswith(title)]
    return same[0] if same else begun[0] if len(begun) == 1 else None
