"""The language that most text is in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from pptlearn.model.shape import Shape
from pptlearn.model.text import Run
from pptlearn.model.walk import bodies_of, shapes_of

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", re.ASCII)


def letters_by_language(shapes: Iterable[Shape]) -> Counter[str]:
    """Count the letters in each language."""
    counted: Counter[str] = Counter()
    runs = (
        inline
        for shape in shapes_of(tuple(shapes))
        for body in bodies_of(shape)
        for paragraph in body.paragraphs
        for inline in paragraph.inlines
    )
    for run in runs:
        if isinstance(run, Run) and _TAG.fullmatch(run.style.language):
            counted[run.style.language] += sum(map(str.isalpha, run.text))
    return counted


def main_language(shapes: Iterable[Shape]) -> str:
    """Return the language most letters are in; empty when nothing says it."""
    return most(letters_by_language(shapes))


def most(counted: Counter[str]) -> str:
    """Return the most frequent language; of two the one that comes first in the alphabet."""
    return min(counted, key=lambda language: (-counted[language], language)) if counted else ""
