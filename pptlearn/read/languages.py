"""The language that most text is in: as it is tagged, unless its words leave no doubt of another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pptlearn.model.shape import Shape
from pptlearn.model.slide import Slide
from pptlearn.model.text import Run
from pptlearn.model.walk import bodies_of, shapes_of
from pptlearn.read.spoken import FUNCTION_WORDS, spoken_language

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", re.ASCII)


def tagged_language(shapes: Iterable[Shape]) -> str:
    """Return the language most letters are tagged with; empty when nothing says it."""
    return _most(_letters_by_tag(shapes))


def languages_of(slides: Sequence[Slide]) -> tuple[str, str]:
    """Return the language most letters of a deck are tagged with, and the one they are in."""
    counted: Counter[str] = Counter()
    for slide in slides:
        counted.update(_letters_by_tag(slide.shapes))
    tagged = _most(counted)
    spoken = spoken_language(_texts(slides))
    if not spoken or _primary(tagged) not in {spoken, "", *FUNCTION_WORDS}:
        return tagged, tagged
    of_spoken = Counter({tag: letters for tag, letters in counted.items() if _primary(tag) == spoken})
    return tagged, _most(of_spoken) or spoken


def _letters_by_tag(shapes: Iterable[Shape]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for run in _runs(shapes):
        if _TAG.fullmatch(run.style.language):
            counted[run.style.language] += sum(map(str.isalpha, run.text))
    return counted


def _texts(slides: Iterable[Slide]) -> Iterator[str]:
    for slide in slides:
        yield from (run.text for run in _runs(slide.shapes))
        yield slide.notes.text


def _runs(shapes: Iterable[Shape]) -> Iterator[Run]:
    for shape in shapes_of(tuple(shapes)):
        for body in bodies_of(shape):
            for paragraph in body.paragraphs:
                yield from (inline for inline in paragraph.inlines if isinstance(inline, Run))


def _most(counted: Counter[str]) -> str:
    """Return the most frequent language; of two the one that comes first in the alphabet."""
    return min(counted, key=lambda language: (-counted[language], language)) if counted else ""


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()
