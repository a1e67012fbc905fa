"""Answers in the cells of a table, the right ones marked in the cell or in a narrow column beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from pptlearn.model.paint import NO_FILL, Fill
from pptlearn.model.shape import Cell, Shape, Table
from pptlearn.quiz.answers import MOST, Choices, Option
from pptlearn.quiz.edit import Place
from pptlearn.quiz.judge import typed
from pptlearn.quiz.looks import is_green_fill
from pptlearn.quiz.marks import EMPTY_SIGN, RIGHT_SIGN, TYPED, read_marks
from pptlearn.quiz.slide import Line
from pptlearn.quiz.words import fold, word_set

SIGN = re.compile(rf"\s*(?:(?P<right>{RIGHT_SIGN})|{EMPTY_SIGN})?\s*")
LOOKS = frozenset({"bold", "green", "highlight", "box"})
LETTER = re.compile(r"\s*\(?(?:[A-Za-z]|\d{1,2})[.)]?\s*")


def in_tables(tables: Sequence[Table], answer: str) -> Choices | None:
    """Return the answers of the first table that says which are right, reading across; None without one.

    A cell is right by a mark, as the only green or highlighted one, painted green, or named by `answer`
    (the notes).
    """
    found = (_in_table(each) for each in tables)
    return next((each for each in found if each and _is_solved(each, answer)), None)


def _is_solved(choices: Choices, answer: str) -> bool:
    looks = {option.marks & LOOKS for option in choices.options}
    is_named = fold(answer).strip(" .") in {fold(option.text) for option in choices.options}
    return bool(typed(choices.options)) or len(looks) > 1 or is_named


def _in_table(table: Table) -> Choices | None:
    if any(cell.is_merged for row in table.rows for cell in row.cells):
        return None
    first = 1 if _has_header(table) else 0
    signs, letters = _columns_of(table, SIGN, first), _columns_of(table, LETTER, first)
    if len(signs) > 1:  # a grid: each row has an answer of its own
        return None
    options = tuple(
        _marked_beside(_option(table, r, c), table, r, signs)
        for r, row in enumerate(table.rows)
        for c, cell in enumerate(row.cells)
        if r >= first and c not in signs | letters and _text(cell)
    )
    if not 2 <= len(options) <= MOST:
        return None
    solution = tuple(
        (Place(table.id, n, r, c), replace(paragraph, inlines=()))
        for r in range(first, len(table.rows))
        for c in sorted(signs)
        for n, paragraph in enumerate(table.rows[r].cells[c].text.paragraphs)
    )
    options = _without_styles(options)
    painted = frozenset(each.line.place for each in options if "box" in each.marks)
    redrawn = {table.id: partial(_unpainted, cells=painted)} if painted else {}
    return Choices(options=options, are_cells=True, solution=solution, redrawn=redrawn)


def _unpainted(shape: Shape, *, cells: frozenset[Place]) -> Shape:
    """Return the table whose `cells` have the fill of the others in their column, or of any other."""
    assert isinstance(shape, Table)
    places = {(place.row, place.column) for place in cells}
    bare = {
        (r, c): cell.fill
        for r, row in enumerate(shape.rows)
        for c, cell in enumerate(row.cells)
        if not is_green_fill(cell.fill)
    }
    rows = tuple(
        replace(
            row,
            cells=tuple(
                replace(cell, fill=_nearest_fill(r, c, bare)) if (r, c) in places else cell
                for c, cell in enumerate(row.cells)
            ),
        )
        for r, row in enumerate(shape.rows)
    )
    return replace(shape, rows=rows)


def _nearest_fill(row: int, column: int, fills: Mapping[tuple[int, int], Fill]) -> Fill:
    """Return the fill two rows away, where a banded table repeats itself, else that of the nearest cell."""
    near = sorted(fills, key=lambda at: (abs(row - at[0]) % 2, abs(column - at[1]), abs(row - at[0])))
    return fills[near[0]] if near else NO_FILL


def _without_styles(options: tuple[Option, ...]) -> tuple[Option, ...]:
    """Take off the looks that are the table's style: of whole rows and columns, and bold beside others."""
    places = [option.line.place for option in options]
    is_one_column = len({place.column for place in places}) == 1
    styled = {look for look in LOOKS if _is_style(look, options)} | (set() if is_one_column else {"bold"})
    return tuple(replace(option, marks=option.marks - styled) for option in options)


def _is_style(look: str, options: tuple[Option, ...]) -> bool:
    """Return whether whole columns (of several) wear a look, or the first row alone."""
    wearing = [option.line.place for option in options if look in option.marks]
    columns = {place.column for place in wearing}
    bare = {option.line.place.column for option in options if look not in option.marks}
    is_first_row = {place.row for place in wearing} == {options[0].line.place.row} and len(options) > 2
    return not columns & bare or (is_first_row and len(wearing) == len(columns | bare))


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
    """Return a cell as an answer."""
    paragraphs = table.rows[row].cells[column].text.paragraphs
    n = next(n for n, each in enumerate(paragraphs) if each.text.strip())
    marked = read_marks(paragraphs[n])
    line = Line(place=Place(table.id, n, row, column), original=paragraphs[n], marked=marked)
    painted = {"box"} if is_green_fill(table.rows[row].cells[column].fill) else set()
    return Option(line=line, paragraph=marked.paragraph, marks=marked.marks & (TYPED | LOOKS) | painted)


def _marked_beside(option: Option, table: Table, row: int, signs: set[int]) -> Option:
    beside = (SIGN.fullmatch(_text(table.rows[row].cells[c])) for c in signs)
    is_right = any(found and found["right"] for found in beside)
    return replace(option, marks=option.marks | {"sign"}) if is_right else option


def _text(cell: Cell) -> str:
    return cell.text.text.strip()
