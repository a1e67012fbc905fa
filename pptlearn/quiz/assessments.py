"""Sections of a deck as lesson, tests, drills and certificates, with the settings in their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pptlearn.model.deck import Deck
from pptlearn.model.quiz import Assessment, Question
from pptlearn.options import QuizOptions
from pptlearn.quiz.claim import section_kind
from pptlearn.quiz.words import fold, word_set

SCORED = ("test", "certificate")
PER_CENT = re.compile(r"(\d{1,3})\s*(?:%|percent|procent|prozent|pour ?cent)")


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionSettings:
    """What a section's name says: "Certificate 85 %, 2 attempts, 12 months, 10 of 30"."""

    pass_mark: int | None = None
    attempts: int | None = None
    validity_months: int | None = None
    draw: int | None = None


def find_assessments(
    deck: Deck, questions: Sequence[Question], options: QuizOptions
) -> tuple[Assessment, ...]:
    """Return the assessments of a deck that has questions: one a section of a kind, and one for the rest."""
    kinds = [(section, section_kind(section.name)) for section in deck.sections]
    special = [
        (section, kind) for section, kind in kinds if kind in ("test", "drill", "certificate", "optional")
    ]
    special = [(section, kind) for section, kind in special if section.slides]
    taken = {number for section, _ in special for number in section.slides}
    rest = tuple(slide.number for slide in deck.slides if slide.number not in taken)
    found = [
        _rest(
            deck, rest, questions, is_lesson=any(kind != "optional" for _, kind in special), options=options
        )
    ]
    for n, (section, kind) in enumerate(special, start=1):
        found.append(_of_section(f"section-{n}", kind, section.name, section.slides, questions, options))
    return tuple(each for each in found if each.slides)


def section_settings(name: str) -> SectionSettings:
    """Return the settings written in a section's name, in any order."""
    text = fold(name)
    percent = PER_CENT.search(text)
    years = _count_before(text, "years")
    months = _count_before(text, "months")
    drawn = re.search(rf"(\d+)\s*(?:/|{_any('of')})\s*(\d+)", text)
    return SectionSettings(
        pass_mark=min(int(percent[1]), 100) if percent else None,
        attempts=_count_before(text, "attempts"),
        validity_months=months if months is not None else years * 12 if years is not None else None,
        draw=int(drawn[1]) if drawn and 0 < int(drawn[1]) <= int(drawn[2]) else None,
    )


def _rest(
    deck: Deck,
    slides: tuple[int, ...],
    questions: Sequence[Question],
    *,
    is_lesson: bool,
    options: QuizOptions,
) -> Assessment:
    """Return the slides outside the sections: a lesson beside tests and drills, else the deck's one test."""
    is_test = not is_lesson and any(question.slide in slides for question in questions)
    return Assessment(
        id="deck",
        kind="test" if is_test else "lesson",
        title=deck.title or deck.name.rpartition(".")[0] or deck.name,
        slides=slides,
        pass_mark=options.pass_mark if is_test else None,
    )


def _of_section(
    id: str,
    kind: str,
    name: str,
    slides: tuple[int, ...],
    questions: Sequence[Question],
    options: QuizOptions,
) -> Assessment:
    said = section_settings(name)
    asked = sum(question.slide in slides for question in questions)
    return Assessment(
        id=id,
        kind="lesson" if kind == "optional" else kind,
        title=_without_settings(name),
        slides=slides,
        pass_mark=(said.pass_mark or options.pass_mark) if kind in SCORED else None,
        attempts=said.attempts,
        draw=said.draw if said.draw is not None and said.draw < asked else None,
        validity_months=said.validity_months if kind == "certificate" else None,
        is_optional=kind == "optional",
    )


def _without_settings(name: str) -> str:
    """Return a section's name as learners read it: “Test roaming” of “Test roaming 85 %, 2 attempts”."""
    counted = "|".join(_any(unit) for unit in ("attempts", "years", "months"))
    of = rf"\d+\s*(?:/|{_any('of')})\s*\d+(?:\s*(?:{_any('questions')}))?"
    settings = rf"\(?\b(?:{PER_CENT.pattern}|{of}|\d+\s*(?:{counted})\b)\)?"
    short = re.sub(settings, "", name, flags=re.IGNORECASE)
    short = re.sub(r"\s*[,;·](?=\s*(?:[,;·]|$))", "", re.sub(r"\s+", " ", short))
    return short.strip(" ,;:·-–—") or name


def _count_before(text: str, unit: str) -> int | None:
    found = re.search(rf"(\d+)\s*(?:{_any(unit)})\b", text)
    return int(found[1]) if found else None


def _any(name: str) -> str:
    return "|".join(sorted(map(re.escape, word_set("section_settings", name)), key=len, reverse=True))
