"""Answers in the cells of a table, the right ones marked in the cell or in a narrow column beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pptlearn.model.shape import Cell, Table
from pptlearn.quiz.answers import MOST, Choices, Option
from pptlearn.quiz.edit import Place
from pptlearn.quiz.marks import EMPTY_SIGN, RIGHT_SIGN, TYPED, read_marks
from pptlearn.quiz.slide import Line
from pptlearn.quiz.words import fold, word_set

SIGN = re.compile(rf"\s*(?:(?P<right>{RIGHT_SIGN})|{EMPTY_SIGN})?\s*")
LETTER = re.compile(r"\s*\(?(?:[A-Za-z]|\d{1,2})[.)]?\s*")


def in_tables(tables: Sequence[Table]) -> Choices | None:
    """Return the answers of the first table with a marked one, reading across; None without such a table."""
    found = (_in_table(each) for each in tables)
    return next((each for each in found if each and any(one.marks & TYPED for one in each.options)), None)


def _in_table(table: Table) -> Choices | None:
    if any(cell.is_merged for row in table.rows for cell in row.cells):
        return None
    first = 1 if _has_header(table) else 0
    signs, letters = _columns_of(table, SIGN, first), _columns_of(table, LETTER, first)
    options = tuple(
        _marked_beside(_option(table, r, c), table, r, signs)
        for r, row in enumerate(table.rows)
        for c, cell in enumerate(row.cells)
        if r >= first and c not in signs | letters and _text(cell)
    )
    if not 2 <= len(options) <= MOST:
        return None
    solution = tuple(
        (Place(table.id, n, r, c), paragraph)
        for r in range(first, len(table.rows))
        for c in sorted(signs)
        for n, paragraph in enumerate(table.rows[r].cells[c].text.paragraphs)
    )
    return Choices(options=options, solution=solution)


def _has_header(table: Table) -> bool:
    """Return whether the first row names the columns ("Answer", "Correct")."""
    texts = {fold(_text(cell)).rstrip("?") for cell in table.rows[0].cells} if table.rows else set()
    return table.has_header_row and bool(
        texts & (word_set("answer", "header") | word_set("answer", "correct"))
    )


def _columns_of(table: Table, sign: re.Pattern[str], first: int) -> set[int]:
    """Return the columns that hold nothing but such signs, where another column is left for the answers."""
    texts = [[_text(row.cells[c]) for row in table.rows[first:]] for c in range(len(table.columns))]
    found = {c for c, column in enumerate(texts) if any(column) and all(map(sign.fullmatch, column))}
    return found if len(found) < len(texts) else set()


def _option(table: Table, row: int, column: int) -> Option:
    """Return a cell as an answer; what is bold in a table is so by the table's style, and no mark."""
    paragraphs = table.rows[row].cells[column].text.paragraphs
    n = next(n for n, each in enumerate(paragraphs) if each.text.strip())
    marked = read_marks(paragraphs[n])
    line = Line(place=Place(table.id, n, row, column), original=paragraphs[n], marked=marked)
    return Option(line=line, paragraph=marked.paragraph, marks=marked.marks & TYPED)


def _marked_beside(option: Option, table: Table, row: int, signs: set[int]) -> Option:
    beside = (SIGN.fullmatch(_text(table.rows[row].cells[c])) for c in signs)
    is_right = any(found and found["right"] for found in beside)
    return replace(option, marks=option.marks | {"sign"}) if is_right else option


def _text(cell: Cell) -> str:
    return cell.text.text.strip()
