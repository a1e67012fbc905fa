"""A number to type: exact, within a range, or give or take a little."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from pptlearn.model.quiz import Question
from pptlearn.quiz.question import Reading
from pptlearn.quiz.room import free_room
from pptlearn.quiz.slide import MarkedSlide
from pptlearn.quiz.words import fold, word_set

name = "numeric"
needs = "a number in the notes: “Answer: 112”, “Answer: 10 to 12” or “Answer: 3.5 ± 0.1”"

POINT_LANGUAGES = frozenset({"en", "zh", "ja", "ko", "he", "th"})
"""Write a decimal point; the others write a comma."""
DIGITS = r"[+-]?(?:\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[½¼¾])"
UNIT = r"(?P<unit>[^\d\s/;|][^\d/;|]*)?"
FRACTION = {"½": 0.5, "¼": 0.25, "¾": 0.75}


@dataclass(frozen=True, slots=True)
class Span:
    low: float
    high: float
    unit: str = ""


def read(slide: MarkedSlide) -> Reading | None:
    if not slide.claim.type and len(slide.lines) > 1:
        return None
    spans = find_spans(slide.settings.answer, slide.language)
    if not spans:
        return None
    unit = next((span.unit for span in spans if span.unit), "")
    return Reading(
        key=_middle(spans[0]),
        alternatives=tuple((span.low, span.high) for span in spans),
        details=(
            ("field", free_room(slide)),
            ("unit", unit),
            ("decimalComma", not _writes_point(slide.language)),
        ),
        stem="" if slide.stem else " ".join(line.text for line in slide.lines),
        understood_from="number in the notes answer",
    )


def secret(question: Question) -> Any:
    """Return the accepted ranges, ends included."""
    return [list(span) for span in question.alternatives]


def find_spans(answer: str, language: str) -> list[Span]:
    """Return the ranges an answer line names, ` / ` or `;` between them; none when one part is no number."""
    parts = [part for part in re.split(r"\s+/\s+|[;|\n]", answer) if part.strip()]
    spans = [_span(fold(part), language) for part in parts]
    found = [
        replace(span, unit=_as_written(span.unit, part))
        for span, part in zip(spans, parts, strict=True)
        if span is not None
    ]
    return found if len(found) == len(parts) else []


def number(text: str, language: str) -> float:
    """Return a written number; a lone sign before three digits is read as the language writes thousands."""
    if text.strip("+-") in FRACTION:
        return FRACTION[text.strip("+-")] * (-1 if text.startswith("-") else 1)
    plain = re.sub(r"[' ]", "", text)
    marks = [mark for mark in plain if mark in ".,"]
    if len(set(marks)) == 2:
        decimal = marks[-1]
    elif len(marks) > 1:
        decimal = ""
    else:
        thousands = "," if _writes_point(language) else "."
        is_thousands = (
            marks == [thousands]
            and re.search(r"[.,]\d{3}$", plain)
            and not plain.lstrip("+-").startswith("0")
        )
        decimal = "" if is_thousands else marks[0] if marks else ""
    for mark in ".,":
        plain = plain.replace(mark, "." if mark == decimal else "")
    return float(plain)


def _span(text: str, language: str) -> Span | None:
    text = text.strip().rstrip(".")
    give_or_take = re.fullmatch(rf"(?P<value>{DIGITS})\s*(?:±|\+/?-)\s*(?P<slack>{DIGITS})\s*{UNIT}", text)
    if give_or_take:
        value, slack = (number(give_or_take[name], language) for name in ("value", "slack"))
        return Span(_clean(value - slack), _clean(value + slack), _unit(give_or_take))
    between = "|".join(sorted(map(re.escape, word_set("answer", "between"))))
    joined = "|".join(
        sorted(map(re.escape, word_set("answer", "to") | word_set("answer", "and")), key=len, reverse=True)
    )
    to = rf"\s*(?:\s(?:{joined})\s|-|\.\.+)\s*"
    ends = rf"(?:(?:{between})\s+)?(?P<low>{DIGITS}){to}(?P<high>{DIGITS})\s*{UNIT}"
    if found := re.fullmatch(ends, text):
        low, high = sorted(number(found[name], language) for name in ("low", "high"))
        return Span(low, high, _unit(found))
    if found := re.fullmatch(rf"(?P<value>{DIGITS})\s*{UNIT}", text):
        value = number(found["value"], language)
        return Span(value, value, _unit(found))
    return None


def _unit(found: re.Match[str]) -> str:
    unit = (found["unit"] or "").strip()
    return unit if len(unit) <= 12 else ""


def _clean(value: float) -> float:
    return round(value, 9)


def _middle(span: Span) -> float:
    return _clean((span.low + span.high) / 2)


def _writes_point(language: str) -> bool:
    return language[:2].lower() in POINT_LANGUAGES


def _as_written(unit: str, part: str) -> str:
    """Return a unit with the author's capitals and accents: `Minuten`, `°C`."""
    end = part.strip().rstrip(".")
    ends = (end[at:].strip() for at in range(len(end)))
    return next((each for each in ends if unit and fold(each) == unit), unit)
