"""A table with one mark in every row: which of the columns belongs to which row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pptlearn.model.quiz import Item
from pptlearn.model.shape import Row, Table
from pptlearn.model.text import Paragraph
from pptlearn.quiz.answers import letter
from pptlearn.quiz.edit import Edits, Place
from pptlearn.quiz.marks import EMPTY_SIGN, RIGHT_SIGN
from pptlearn.quiz.question import Reading

MARK = re.compile(rf"(?:{RIGHT_SIGN}|[xXvV])[\ufe0e\ufe0f]?")
NO_MARK = re.compile(rf"(?:{EMPTY_SIGN})?[\ufe0e\ufe0f]?")
MOST = 12
"""Columns to choose from."""


def grid(table: Table, source: str) -> Reading | None:
    """Return the question which column each row belongs to; None for a table that is no solved grid.

    In a section of a test, where slides are not called questions one by one, it may as well compare things.
    """
    if source == "section" or len(table.rows) < 3 or not 3 <= len(table.columns) <= MOST + 1:
        return None
    head, *rows = table.rows
    heads, lefts = _texts(head)[1:], [_texts(row)[0] for row in rows]
    marked = [_marked(row) for row in rows]
    if not all(heads) or not all(lefts) or None in marked:
        return None
    ids = [letter(n) for n in range(len(heads))]
    numbers = [str(n) for n in range(1, len(rows) + 1)]
    return Reading(
        items=tuple(Item(id=id, text=text) for id, text in zip(ids, heads, strict=True)),
        key={
            number: ids[column] for number, column in zip(numbers, marked, strict=True) if column is not None
        },
        details=(
            ("lefts", tuple({"id": id, "text": text} for id, text in zip(numbers, lefts, strict=True))),
            ("grid", True),
        ),
        keeps_order=True,
        understood_from="one mark in every row of a table",
        edits=_bared(table, ids),
    )


def _marked(row: Row) -> int | None:
    """Return the number of the one column with a mark, the first column not counted."""
    texts = _texts(row)[1:]
    found = [n for n, text in enumerate(texts) if MARK.fullmatch(text)]
    are_others_empty = all(NO_MARK.fullmatch(text) for n, text in enumerate(texts) if n not in found)
    return found[0] if len(found) == 1 and are_others_empty else None


def _bared(table: Table, ids: Sequence[str]) -> Edits:
    """Take the marks off, and name each cell by its row and column."""
    cells: dict[tuple[str, int, int], str] = {}
    paragraphs: dict[Place, tuple[Paragraph, ...]] = {}
    for r, row in enumerate(table.rows[1:], start=1):
        for c, cell in enumerate(row.cells[1:], start=1):
            cells[table.id, r, c] = f"{r}.{ids[c - 1]}"
            for n, paragraph in enumerate(cell.text.paragraphs):
                paragraphs[Place(table.id, n, r, c)] = (replace(paragraph, inlines=()),)
    return Edits(cells=cells, paragraphs=paragraphs)


def _texts(row: Row) -> list[str]:
    return [" ".join(cell.text.text.split()) for cell in row.cells]
