"""Steps that stand in boxes of their own: along one row or column, or numbered as they are read."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pptlearn.model.geometry import Box
from pptlearn.model.shape import Shape
from pptlearn.quiz.answers import MOST, Choices, Option
from pptlearn.quiz.edit import cut, trimmed
from pptlearn.quiz.marks import LABEL
from pptlearn.quiz.objects import family, in_reading_order
from pptlearn.quiz.slide import Line, MarkedSlide

FEWEST = 3
"""Two boxes may be anything."""
OVERLAP = 0.25
"""Share of a box that the next may cover: arrows reach into each other."""
FROM_RIGHT = frozenset({"ar", "he", "fa", "ur", "yi", "ps", "ckb", "ug", "dv"})
"""Languages in which a row without numbers may begin at either end."""


def steps_in_boxes(slide: MarkedSlide) -> Choices | None:
    """Return the steps in their right order; None where boxes leave a doubt about it."""
    lines = {
        body.shape.id: body.lines[0]
        for body in slide.bodies
        if len(body.lines) == 1 and not body.shape.placeholder and not body.lines[0].text.isdecimal()
    }
    boxes = family([body.shape for body in slide.bodies if body.shape.id in lines])
    if not FEWEST <= len(boxes) <= MOST:
        return None
    numbered = _by_numbers(boxes, lines)
    ordered = numbered or _along(boxes, lines, slide.language)
    if not ordered:
        return None
    options = tuple(_option(lines[box.id], is_numbered=bool(numbered)) for box in ordered)
    return Choices(options=options)


def _by_numbers(boxes: Sequence[Shape], lines: dict[str, Line]) -> list[Shape]:
    """Return the boxes by the numbers they begin with, when these count on in the order of reading."""
    read = in_reading_order(boxes)
    labels = [lines[box.id].marked.label for box in read]
    return read if labels == [str(n) for n in range(1, len(read) + 1)] else []


def _along(boxes: Sequence[Shape], lines: dict[str, Line], language: str) -> list[Shape]:
    """Return the boxes of one row or one column in its direction; none where they stand otherwise."""
    if any(lines[box.id].text[:1].isdecimal() for box in boxes):
        return []  # numbers that do not count on say something else
    places = [box.transform.box for box in boxes]
    column = sorted(boxes, key=lambda box: box.transform.box.y)
    if _is_line([box.transform.box for box in column], "y", "height"):
        return column if _is_level(places, "x", "width") else []
    row = sorted(boxes, key=lambda box: box.transform.box.x)
    is_row = _is_line([box.transform.box for box in row], "x", "width") and _is_level(places, "y", "height")
    return row if is_row and language.partition("-")[0].lower() not in FROM_RIGHT else []


def _is_line(places: Sequence[Box], start: str, length: str) -> bool:
    """Say whether each box begins where the one before it ends, or later."""
    spans = [(int(getattr(place, start)), int(getattr(place, length))) for place in places]
    return all(at + size * (1 - OVERLAP) <= after for (at, size), (after, _) in pairwise(spans))


def _is_level(places: Sequence[Box], start: str, length: str) -> bool:
    """Say whether the boxes stand side by side within half their size."""
    starts = [int(getattr(place, start)) for place in places]
    return 2 * (max(starts) - min(starts)) < min(int(getattr(place, length)) for place in places)


def _option(line: Line, *, is_numbered: bool) -> Option:
    paragraph = line.marked.paragraph
    if is_numbered and (found := LABEL.match(paragraph.text)):
        paragraph = trimmed(cut(paragraph, 0, found.end()))
    return Option(line=line, paragraph=paragraph, marks=line.marked.marks)
