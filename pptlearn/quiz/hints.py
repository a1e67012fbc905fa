"""What the author of ordinary slides is told: how they could become questions."""

from __future__ import annotations

from collections.abc import Sequence

from pptlearn.model.deck import Deck
from pptlearn.model.slide import Slide
from pptlearn.problems import DECK, Problems, Where
from pptlearn.quiz.claim import find_claim, section_name, title_claim
from pptlearn.quiz.settings import TAG, Settings, read_settings
from pptlearn.quiz.slide import title_place, title_text
from pptlearn.quiz.words import fold, word_set

MOST_NAMED = 8
"""Slides that one line names."""
LONGEST = 150
"""Letters of a title; more are a text that ends in a question."""


def hint_answer(settings: Settings, slide: Slide, problems: Problems) -> None:
    """Tell that the notes name an answer to no question."""
    if settings.answer:
        problems.report("quiz.answer-without-word", Where(slide.number))


def hint_asking(deck: Deck, problems: Problems) -> None:
    """Name the slides whose titles ask something in one calm line: most of them ask nobody."""
    asking = [slide.number for slide in deck.slides if _asks(slide, deck)]
    if asking:
        where = Where(asking[0]) if len(asking) == 1 else DECK
        problems.report("quiz.asks-something", where, slides=_named(asking))


def _asks(slide: Slide, deck: Deck) -> bool:
    """Return whether an ordinary slide's title ends with a question mark, or is nothing but “Question 3”."""
    title = title_text(slide, title_place(slide)).strip() if slide.shapes else ""
    first = title_claim(title)
    called = None if first is None or first.is_unsure else first
    is_bare = called is not None and called.needs_mark and not (called.is_slip or called.type)
    is_asking = (
        title.endswith("?")
        and len(title) <= LONGEST
        and fold(title).rstrip(" ?!") not in word_set("ordinary")
    )
    if not (is_bare or (is_asking and called is None)):
        return False
    settings = read_settings(slide.notes)[0]
    claim = find_claim(title, slide.layout, section_name(slide, deck), settings)
    is_ordinary = claim is None or claim.source == "section" or claim.needs_mark
    return is_ordinary and not settings.answer and not TAG.search(title)


def _named(numbers: Sequence[int]) -> str:
    """Return "3, 5, 9" or, of many, the first few and how many more: "3, 5, 9 … (+4)"."""
    more = len(numbers) - MOST_NAMED
    first = ", ".join(map(str, numbers[:MOST_NAMED]))
    return f"{first} … (+{more})" if more > 0 else first
