"""The right answer to a question, in the words of its slide."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pptlearn.model.quiz import Question

GAP = "____"
"""Stands in a gap's label where the gap is."""


def answer_text(question: Question) -> str:
    """Return the key as a trainer would say it: `Bottle = Glass`; empty when there is none."""
    details = dict(question.details)
    said = _said(question.key, _names(question, details), _gaps(details))
    others = [_other(each) for each in question.alternatives if not isinstance(each, Mapping)]
    unit = f" {details['unit']}" if details.get("unit") else ""
    return " / ".join(dict.fromkeys([said, *others])) + unit if said else ""


def _names(question: Question, details: Mapping[str, Any]) -> dict[str, str]:
    """Return what stands on the slide for each id that a key may hold."""
    listed = [*details.get("lefts", ()), *details.get("boxes", ())]
    named = {each["id"]: each["text"] for each in listed}
    return {**named, **{item.id: item.text for item in question.items}}


def _gaps(details: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    return {gap["id"]: gap for gap in details.get("gaps", ())}


def _said(key: Any, names: Mapping[str, str], gaps: Mapping[str, Mapping[str, Any]]) -> str:
    if isinstance(key, Mapping):
        return "; ".join(_pair(left, right, names, gaps) for left, right in key.items())
    if isinstance(key, list | tuple):
        return "; ".join(_said(each, names, gaps) for each in key)
    if isinstance(key, bool):
        return names.get(str(key).lower(), str(key).lower())
    if isinstance(key, float):
        return f"{key:g}"
    return "" if key is None else names.get(str(key), str(key)).replace("\n", " ")


def _pair(left: str, right: Any, names: Mapping[str, str], gaps: Mapping[str, Mapping[str, Any]]) -> str:
    """Return `Bottle = Glass`, or the sentence of a gap with its word in brackets."""
    gap = gaps.get(left)
    choices = {each["id"]: each["text"] for each in gap.get("choices", ())} if gap else {}
    word = _said(right, {**names, **choices}, {})
    label = gap["label"] if gap else ""
    return label.replace(GAP, f"[{word}]") if GAP in label else f"{names.get(left, left)} = {word}"


def _other(response: Any) -> str:
    """Return a further right response: a spelling, or the range that a number may lie in."""
    if isinstance(response, list | tuple) and len(response) == 2:
        return " – ".join(dict.fromkeys(_said(each, {}, {}) for each in response))
    return _said(response, {}, {})
