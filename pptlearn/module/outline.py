"""Sections and titles: how a learner finds the way."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pptlearn.model.deck import Deck
from pptlearn.model.slide import Slide

LONGEST_TITLE = 90


def sections(deck: Deck, shown: Iterable[int]) -> list[dict[str, Any]]:
    """Return the author's sections with the slides of theirs that are shown; empty ones are left out."""
    numbers = set(shown)
    found = [
        {"id": section.id, "title": section.name, "slides": [n for n in section.slides if n in numbers]}
        for section in deck.sections
    ]
    return [section for section in found if section["slides"]]


def slide_title(slide: Slide, text: str) -> str:
    """Return the slide's title, else its first line of text, else nothing (the player says "Slide 7")."""
    lines = (line.strip() for line in (slide.title or text).splitlines())
    first = (
        " ".join(slide.title.split()) if slide.title.strip() else next((line for line in lines if line), "")
    )
    return first if len(first) <= LONGEST_TITLE else first[: LONGEST_TITLE - 1].rstrip() + "…"
