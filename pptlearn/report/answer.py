"""The right answer to a question, in the words of its slide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pptlearn.language import exact_number, phrase, spoken
from pptlearn.model.quiz import Question

GAP = "____"
"""Stands in a gap's label where the gap is."""


def answer_text(question: Question, language: str) -> str:
    """Return the key as a trainer would say it: `Bottle = Glass`; empty when there is none.

    Numbers are written as in `language`, that of the slide.
    """
    if question.answer:
        return "; ".join(phrase(spoken(language), each) for each in question.answer.split("; "))
    details = dict(question.details)
    words = _Words(spoken(language), _names(question, details), _gaps(details))
    said = _said(question.key, words)
    others = [_other(each, words.alone) for each in question.alternatives if not isinstance(each, Mapping)]
    unit = f" {details['unit']}" if details.get("unit") else ""
    return " / ".join(dict.fromkeys([said, *others])) + unit if said else ""


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands on a slide for what a key holds."""

    language: str
    names: Mapping[str, str]
    gaps: Mapping[str, Mapping[str, Any]]

    @property
    def alone(self) -> _Words:
        """The language without the slide: a further spelling is meant as it is written."""
        return _Words(self.language, {}, {})


def _names(question: Question, details: Mapping[str, Any]) -> dict[str, str]:
    """Return what stands on the slide for each id that a key may hold."""
    listed = [*details.get("lefts", ()), *details.get("boxes", ())]
    named = {each["id"]: each["text"] for each in listed}
    return {**named, **{item.id: item.text for item in question.items}}


def _gaps(details: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    return {gap["id"]: gap for gap in details.get("gaps", ())}


def _said(key: Any, words: _Words) -> str:
    if isinstance(key, Mapping):
        return "; ".join(_pair(left, right, words) for left, right in key.items())
    if isinstance(key, list | tuple):
        return "; ".join(_said(each, words) for each in key)
    if isinstance(key, bool):
        return words.names.get(str(key).lower(), str(key).lower())
    if isinstance(key, float):
        return exact_number(words.language, key)
    return "" if key is None else words.names.get(str(key), str(key)).replace("\n", " ")


def _pair(left: str, right: Any, words: _Words) -> str:
    """Return `Bottle = Glass`, or the sentence of a gap with its word in brackets."""
    gap = words.gaps.get(left)
    choices = {each["id"]: each["text"] for each in gap.get("choices", ())} if gap else {}
    word = _said(right, _Words(words.language, {**words.names, **choices}, {}))
    label = gap["label"] if gap else ""
    return label.replace(GAP, f"[{word}]") if GAP in label else f"{words.names.get(left, left)} = {word}"


def _other(response: Any, words: _Words) -> str:
    """Return a further right response: a spelling, or the range that a number may lie in."""
    if isinstance(response, list | tuple) and len(response) == 2:
        return " – ".join(dict.fromkeys(_said(each, words) for each in response))
    return _said(response, words)
