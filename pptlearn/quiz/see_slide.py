"""The slide a wrong answer leads to: named by `See slide:`, or linked to on the question's own slide."""

from __future__ import annotations

import re

from pptlearn.model.action import Action, GoToSlide
from pptlearn.model.deck import Deck
from pptlearn.model.shape import AutoShape
from pptlearn.model.slide import Slide
from pptlearn.model.text import Run
from pptlearn.quiz.edit import edited, without_line
from pptlearn.quiz.slide import own_shapes
from pptlearn.quiz.words import fold, words

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


def without_link(slide: Slide) -> tuple[Slide, int | None]:
    """Return `slide` without the words “See slide …” that link to another one, and that one's number.

    A link follows its slide when that is moved. Before an answer it would give help away, so it is taken off.
    """
    for shape in own_shapes(slide):
        if isinstance(shape, AutoShape) and shape.text is not None:
            for n, paragraph in enumerate(shape.text.paragraphs):
                runs = [each for each in paragraph.inlines if isinstance(each, Run)]
                number = _linked(shape.click, *(run.action for run in runs))
                if number is not None and _says_see(paragraph.text):
                    return edited(slide, without_line(shape, n)), number
    return slide, None


def _says_see(text: str) -> bool:
    written = fold(text)
    known = (fold(word) for group in words()["settings"]["see_slide"].values() for word in group)
    return any(written.startswith(each) for each in known)


def _linked(*actions: Action | None) -> int | None:
    targets = (each.target for each in actions if isinstance(each, GoToSlide))
    return next((target for target in targets if isinstance(target, int)), None)


def _titled(title: str, deck: Deck) -> int | None:
    """Return the slide of that title, else the only one whose title begins with it."""
    titles = {slide.number: fold(slide.title) for slide in deck.slides}
    same = [number for number, each in titles.items() if each.strip(" \"'.") == title]
    begun = [number for number, each in titles.items() if len(title) > 3 and each.startswith(title)]
    return same[0] if same else begun[0] if len(begun) == 1 else None
