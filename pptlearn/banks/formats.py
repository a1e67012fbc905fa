"""The formats of question banks: one file each, one line each in the tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pptlearn.banks import aiken, gift, moodle, qti21, qti30, table, workbook
from pptlearn.banks.draft import Draft
from pptlearn.errors import OptionError
from pptlearn.model.quiz import Question

WRITERS: dict[str, Callable[[Sequence[Question]], bytes]] = {
    "gift": gift.write,
    "aiken": aiken.write,
    "moodle": moodle.write,
    "qti21": qti21.write,
    "qti30": qti30.write,
    "csv": table.write,
    "xlsx": workbook.write,
}
ENDINGS = {
    "gift": ".gift.txt",
    "aiken": ".aiken.txt",
    "moodle": ".moodle.xml",
    "qti21": ".qti21.zip",
    "qti30": ".qti30.zip",
    "csv": ".csv",
    "xlsx": ".xlsx",
}
READERS: dict[str, Callable[[bytes], list[Draft]]] = {
    "gift": gift.read,
    "aiken": aiken.read,
    "csv": table.read,
    "xlsx": workbook.read,
}
TEXTS = ("aiken", "gift")
"""What any other file is taken for: it is no bank when no question is found in it."""


def read_bank(name: str, content: bytes) -> list[Draft]:
    """Return the questions in a bank file; its format is told by its name and its content."""
    format = _format(name.lower(), content)
    drafts = READERS[format](content)
    if not drafts and format in TEXTS:
        raise OptionError(
            f"no questions were found in {name}", hint="It may be GIFT, Aiken, a .csv or an .xlsx table."
        )
    return drafts


def _format(name: str, content: bytes) -> str:
    if name.endswith((".csv", ".tsv")):
        return "csv"
    if name.endswith(".xlsx"):
        return "xlsx"
    return "aiken" if aiken.looks_like(content) else "gift"
