"""The plain table as .csv, the way a spreadsheet opens it."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from pptlearn.banks.draft import Draft
from pptlearn.banks.rows import drafts_of, rows_of
from pptlearn.model.quiz import Question


def write(questions: Sequence[Question]) -> bytes:
    """Return the table with a byte order mark: without it Excel reads accents wrongly."""
    text = StringIO(newline="")
    csv.writer(text).writerows([[_inert(cell) for cell in row] for row in rows_of(questions)])
    return text.getvalue().encode("utf-8-sig")


def read(content: bytes) -> list[Draft]:
    """Return the questions of a table with commas, semicolons or tabs between its cells."""
    text = content.decode("utf-8-sig", "replace")
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    rows = [
        [cell.removeprefix("'") for cell in row]
        for row in csv.reader(StringIO(text, newline=""), delimiter=separator)
    ]
    return drafts_of(rows)


def _inert(cell: str) -> str:
    """Keep a spreadsheet from taking a deck's text for a formula."""
    return (
        f"'{cell}"
        if cell.startswith(("=", "+", "@", "\t", "\r"))
        or (cell.startswith("-") and len(cell) > 1 and not cell[1].isdigit())
        else cell
    )
