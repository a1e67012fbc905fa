"""Aiken: a question, lettered answers, and a line `ANSWER: B`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pptlearn.banks.content import right_ids
from pptlearn.banks.draft import Answer, Draft
from pptlearn.model.quiz import Question

OPTION = re.compile(r"^\s*([A-Z])[.)]\s+(.+?)\s*$")
KEY = re.compile(r"^\s*ANSWER:\s*([A-Z](?:\s*,\s*[A-Z])*)\s*$", re.IGNORECASE)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
HELD = ("multipleChoice", "trueFalse")


def write(questions: Sequence[Question]) -> bytes:
    """Return the questions with one right answer: Aiken holds no others."""
    return "\n".join(_written(each) for each in questions if each.type in HELD).encode()


def read(content: bytes) -> list[Draft]:
    drafts: list[Draft] = []
    stem: list[str] = []
    options: list[str] = []
    for line in content.decode("utf-8-sig", "replace").splitlines():
        if key := KEY.match(line):
            right = {LETTERS.index(letter) for letter in re.findall(r"[A-Z]", key[1].upper())}
            drafts += [_draft(stem, options, right)] if stem and options else []
            stem, options = [], []
        elif option := OPTION.match(line):
            options.append(option[2])
        elif line.strip():
            stem.append(line.strip())
    return drafts


def looks_like(content: bytes) -> bool:
    return any(KEY.match(line) for line in content.decode("utf-8-sig", "replace").splitlines())


def _draft(stem: list[str], options: list[str], right: set[int]) -> Draft:
    answers = tuple(Answer(text, n in right) for n, text in enumerate(options))
    return Draft(
        stem=" ".join(stem), type="multipleResponse" if len(right) > 1 else "multipleChoice", answers=answers
    )


def _written(question: Question) -> str:
    items = question.items[: len(LETTERS)]
    right = right_ids(question)
    lines = [" ".join(question.stem.split())]
    lines += [
        f"{letter}. {' '.join(item.text.split())}" for letter, item in zip(LETTERS, items, strict=False)
    ]
    letters = [letter for letter, item in zip(LETTERS, items, strict=False) if item.id in right]
    return "\n".join([*lines, f"ANSWER: {', '.join(letters)}", ""])
