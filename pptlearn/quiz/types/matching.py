"""Pairs to find."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from pptlearn.model.quiz import Item, Question
from pptlearn.model.shape import Table
from pptlearn.model.text import Paragraph
from pptlearn.quiz.answers import letter
from pptlearn.quiz.blanks import put_blank
from pptlearn.quiz.choices import is_solved_choice
from pptlearn.quiz.edit import Edits, Place
from pptlearn.quiz.grid import grid
from pptlearn.quiz.marks import PAIR
from pptlearn.quiz.question import Doubt, Reading
from pptlearn.quiz.room import free_room
from pptlearn.quiz.slide import Body, Line, MarkedSlide
from pptlearn.quiz.words import fold, word_set

name = "matching"
needs = "a table of two columns, two or more lines “left = right”, or two lists side by side"

MOST = 30
LOOSE = re.compile(r"\s*\t\s*|\s+[-–—]\s+|\s*:\s+")
"""What else parts a pair where the slide is called by the type's name: a tab, a dash, a colon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    left: str
    right: str


def read(slide: MarkedSlide) -> Reading | None:
    if not slide.claim.type and is_solved_choice(slide):
        return None
    for table in slide.tables:
        if (reading := _table(table, slide) or grid(table, slide.claim.source)) is not None:
            return reading
    found = next((reading for body in slide.bodies if (reading := _lines(body, slide)) is not None), None)
    return found or (_columns(slide) if slide.claim.type == name else None)


def secret(question: Question) -> Any:
    """Return the right id by left id."""
    return question.key


def _table(table: Table, slide: MarkedSlide) -> Reading | None:
    if len(table.columns) != 2 or any(cell.is_merged for row in table.rows for cell in row.cells):
        return None
    rows = [(r, [_text(cell.text.text) for cell in row.cells]) for r, row in enumerate(table.rows)]
    if table.has_header_row and len(rows) > 2 and _names_columns(rows[0][1]):
        rows = rows[1:]
    rows = [(r, cells) for r, cells in rows if any(cells)]
    pairs = [Pair(left=cells[0], right=cells[1]) for _, cells in rows]
    reading = _reading(pairs, slide, "table of two columns")
    if reading is None:
        return None
    paragraphs: dict[Place, tuple[Paragraph, ...]] = {}
    lefts = iter(dict(reading.details)["lefts"])
    for (r, _), pair in zip(rows, pairs, strict=True):
        for n, paragraph in enumerate(table.rows[r].cells[1].text.paragraphs):
            place = Place(table.id, n, r, 1)
            if n > 0:
                paragraphs[place] = ()
            elif pair.left and pair.right:
                paragraphs[place] = (put_blank(paragraph, 0, len(paragraph.text), next(lefts)["id"]),)
            else:
                paragraphs[place] = (replace(paragraph, inlines=()),)
    return replace(reading, edits=Edits(paragraphs=paragraphs))


def _names_columns(cells: Sequence[str]) -> bool:
    """Return whether a first row that looks like a header is one: words for columns, or an empty corner."""
    texts, headers = {fold(text) for text in cells}, word_set("answer", "header")
    return not cells[0] or bool(texts & headers) or texts <= word_set("answer", "heading") | headers


def _lines(body: Body, slide: MarkedSlide) -> Reading | None:
    split = [(line, found) for line in body.lines if (found := PAIR.search(line.original.text))]
    if not split and slide.claim.type == name:
        split = [(line, found) for line in body.lines if (found := LOOSE.search(line.original.text))]
    if len(split) < 2 or len(split) < len(body.lines) - 1:
        return None
    pairs = [_pair(line, found) for line, found in split]
    reading = _reading(pairs, slide, "lines left = right")
    if reading is None:
        return None
    paragraphs: dict[Place, tuple[Paragraph, ...]] = {}
    lefts = iter(dict(reading.details)["lefts"])
    for (line, found), pair in zip(split, pairs, strict=True):
        is_asked = bool(pair.left and pair.right)
        end = len(line.original.text)
        paragraphs[line.place] = (
            (put_blank(line.original, found.end(), end, next(lefts)["id"]),) if is_asked else ()
        )
    return replace(reading, edits=Edits(paragraphs=paragraphs))


def _columns(slide: MarkedSlide) -> Reading | None:
    """Two lists side by side, as long as each other: each line's partner stands beside it."""
    lists = sorted(
        (body for body in slide.bodies if len(body.lines) > 1), key=lambda body: body.shape.transform.box.x
    )
    if len(lists) != 2 or len(lists[0].lines) != len(lists[1].lines) or not _are_beside(*lists):
        return None
    lines = list(zip(lists[0].lines, lists[1].lines, strict=True))
    pairs = [Pair(left=left.text, right=right.text) for left, right in lines]
    reading = _reading(pairs, slide, "two lists side by side")
    if reading is None:
        return None
    paragraphs = {
        right.place: (put_blank(right.marked.paragraph, 0, len(right.marked.paragraph.text), str(n)),)
        for n, (_, right) in enumerate(lines, start=1)
    }
    return replace(reading, edits=Edits(paragraphs=paragraphs))


def _are_beside(left: Body, right: Body) -> bool:
    one, other = left.shape.transform.box, right.shape.transform.box
    return one.x + one.width // 2 < other.x and abs(one.y - other.y) * 4 <= max(one.height, other.height)


def _reading(pairs: Sequence[Pair], slide: MarkedSlide, understood: str) -> Reading | None:
    asked = [pair for pair in pairs if pair.left and pair.right]
    if not 2 <= len(asked) <= MOST or len({fold(pair.right) for pair in asked}) < 2:
        return None
    texts = sorted({pair.right for pair in pairs if pair.right}, key=lambda text: (fold(text), text))
    ids = {text: letter(n) for n, text in enumerate(texts)}
    lefts = [{"id": str(n), "text": pair.left} for n, pair in enumerate(asked, start=1)]
    alone = (pair.left for pair in pairs if pair.left and not pair.right)
    return Reading(
        items=tuple(Item(id=id, text=text) for text, id in ids.items()),
        key={left["id"]: ids[pair.right] for left, pair in zip(lefts, asked, strict=True)},
        details=(("lefts", tuple(lefts)), ("bank", free_room(slide))),
        keeps_order=True,
        understood_from=understood,
        doubts=tuple(Doubt(code="quiz.no-partner", facts=(("left", left),)) for left in alone),
    )


def _pair(line: Line, found: re.Match[str]) -> Pair:
    text = line.original.text
    return Pair(left=_text(text[: found.start()]), right=_text(text[found.end() :]))


def _text(text: str) -> str:
    return " ".join(text.split())
