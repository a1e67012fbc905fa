"""What every format needs of a question: its right answers, pairs, texts and feedback."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pptlearn.model.quiz import Item, Question


def right_ids(question: Question) -> frozenset[str]:
    """Return the ids of the right choices of a single, multiple or true/false question."""
    return frozenset([question.key] if isinstance(question.key, str) else question.key or ())


def accepted_texts(question: Question) -> list[str]:
    return [str(text) for text in (question.key, *question.alternatives)]


def pairs(question: Question) -> list[tuple[str, str]]:
    """Return left and right texts of a matching question."""
    texts = {item.id: item.text for item in question.items}
    return [(left["text"], texts[question.key[left["id"]]]) for left in detail(question, "lefts", ())]


def extra_rights(question: Question) -> list[str]:
    """Return the right texts of a matching question that belong to nothing."""
    used = set(question.key.values())
    return [item.text for item in question.items if item.id not in used]


def in_order(question: Question) -> list[Item]:
    """Return the steps of a sequence in the right order."""
    items = {item.id: item for item in question.items}
    return [items[id] for id in question.key]


def gap_texts(question: Question) -> dict[str, list[str]]:
    """Return what is right in each blank of a text, first the author's word."""
    texts = {item.id: item.text for item in question.items}
    found: dict[str, list[str]] = {}
    for gap in detail(question, "gaps", ()):
        own = {choice["id"]: choice["text"] for choice in gap.get("choices", ())} or texts
        named = [
            question.key[gap["id"]],
            *(more[gap["id"]] for more in question.alternatives if gap["id"] in more),
        ]
        found[gap["id"]] = [own.get(id, id) for id in named]
    return found


def filled(question: Question, write: Mapping[str, str]) -> str:
    """Return the stem with each `___` replaced by what `write` has for its blank, in order."""
    pieces = question.stem.split("___")
    gaps = [gap["id"] for gap in detail(question, "gaps", ())]
    return "".join(
        piece + (write[gaps[n]] if n < len(gaps) and n < len(pieces) - 1 else "")
        for n, piece in enumerate(pieces)
    )


def readings(question: Question) -> list[str]:
    """Return the ways a bank may write the question: with all its blanks, or all but one of them filled."""
    solved = {gap: texts[0] for gap, texts in gap_texts(question).items()} if question.key else {}
    return [question.stem, *(filled(question, {**solved, gap: ""}) for gap in solved)]


def detail(question: Question, name: str, default: Any) -> Any:
    return dict(question.details).get(name, default)


def number(value: float) -> str:
    return f"{value:.9g}"
