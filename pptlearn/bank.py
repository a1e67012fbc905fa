"""A deck joined by the questions of the bank that lies beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zlib import crc32

from pptlearn.model.deck import Deck
from pptlearn.model.slide import Slide
from pptlearn.options import ConvertOptions
from pptlearn.problems import DECK, Problems

if TYPE_CHECKING:
    from pptlearn.banks.draft import Draft

FIRST_ID = 1 << 31
"""PowerPoint numbers its own slides below: those of a bank are numbered by what they ask, and keep that."""
ASSESSING = ("quiz", "test", "drill", "certificate")


def with_bank(deck: Deck, source: Path, options: ConvertOptions, problems: Problems) -> Deck:
    """Return `deck` with a solved slide behind its own for each question that only the bank asks.

    They stand in the deck's last section that asks questions. A table that holds no questions is no bank.
    """
    from pptlearn.banks import beside

    bank = beside(source)
    drafts = _drafts(bank, problems) if bank else []
    new = _unasked(drafts, deck, options) if drafts else []
    if not bank or not new:
        return deck
    try:
        slides = _drawn(new, source, options)
    except Exception:  # the deck was read, but the library that writes decks may know less: a fence around it
        problems.report("quiz.bank-not-joined", DECK, bank=bank.name)
        return deck
    problems.report("quiz.bank-joined", DECK, bank=bank.name, count=len(slides))
    return _joined(deck, [replace(each, id=_id(draft)) for each, draft in zip(slides, new, strict=True)])


def _drafts(bank: Path, problems: Problems) -> list[Draft]:
    from pptlearn.banks.formats import read_bank
    from pptlearn.errors import OptionError

    try:
        return read_bank(bank.name, bank.read_bytes())
    except (OptionError, OSError):
        problems.report("quiz.bank-not-joined", DECK, bank=bank.name)
        return []


def _unasked(drafts: Sequence[Draft], deck: Deck, options: ConvertOptions) -> list[Draft]:
    """Return the drafts that nobody asks yet: a bank may be what the deck itself once exported."""
    from pptlearn.banks.content import readings
    from pptlearn.quiz.parse import parse_quiz

    questions = parse_quiz(deck, options.quiz, Problems())[1].questions
    asked = {_letters(text) for question in questions for text in readings(question)}
    found: dict[str, Draft] = {}
    for draft in drafts:
        if (letters := _letters(draft.stem)) not in asked:
            found.setdefault(letters, draft)
    return list(found.values())


def _drawn(drafts: Sequence[Draft], source: Path, options: ConvertOptions) -> tuple[Slide, ...]:
    """Return the drafts as slides in the deck's own layout, numbered behind those of the deck."""
    from pptlearn.author.solved import add_slides
    from pptlearn.read.deck import read_deck
    from pptlearn.read.package import open_package

    with TemporaryDirectory() as folder:
        copy = Path(folder) / source.name
        add_slides(source, drafts, copy)
        with open_package(copy, options.read) as package:
            return read_deck(package, options.read, Problems()).slides[-len(drafts) :]


def _joined(deck: Deck, slides: Sequence[Slide]) -> Deck:
    from pptlearn.quiz.claim import section_kind

    numbers = tuple(each.number for each in slides)
    last = next((each for each in reversed(deck.sections) if section_kind(each.name) in ASSESSING), None)
    sections = tuple(
        replace(each, slides=(*each.slides, *numbers)) if each is last else each for each in deck.sections
    )
    inside = (replace(each, section=last.name if last else None) for each in slides)
    return replace(deck, slides=(*deck.slides, *inside), sections=sections)


def _id(draft: Draft) -> int:
    return FIRST_ID + crc32(_letters(draft.stem).encode())


def _letters(text: str) -> str:
    """Return what is left of a question's words when blanks, spaces and signs do not count."""
    return re.sub(r"[\W_]+", "", re.sub(r"\[[^\]]*\]", "", text)).casefold()
