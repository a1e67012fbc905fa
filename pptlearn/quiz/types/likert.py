"""A survey: a scale for one or more statements, never scored."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from pptlearn.model.quiz import Item, Question
from pptlearn.model.shape import Table
from pptlearn.model.text import Paragraph
from pptlearn.quiz.answers import letter
from pptlearn.quiz.choices import find_list, hiding_edits, items_of
from pptlearn.quiz.edit import Edits, Place
from pptlearn.quiz.question import Reading
from pptlearn.quiz.room import free_room
from pptlearn.quiz.slide import MarkedSlide
from pptlearn.quiz.words import fold, word_set

name = "likert"
needs = "a table: the scale in its first row, statements in its first column; or bullets and “Scale: 1-5”"

LONGEST_SCALE = 11
BOXES = frozenset("☐□▢○❍◯[]( )")


def read(slide: MarkedSlide) -> Reading | None:
    scale = read_scale(slide.settings.scale)
    if slide.claim.type != name and not scale:
        return None
    table = next((each for each in slide.tables if _is_grid(each)), None)
    if table is not None and (scale or not slide.claim.is_unsure or _is_empty(table)):
        return _grid(table, slide)
    if scale:
        return _statements(slide, scale)
    return None if slide.claim.is_unsure else _options(slide)


def secret(question: Question) -> Any:
    """Return nothing: no answer is right."""
    return None


def read_scale(text: str) -> tuple[Item, ...]:
    """Return the scale a notes line names: `1-5`, `1 to 5`, `1 (never) - 5 (always)`, `never, always`."""
    joined = "|".join(sorted(map(re.escape, word_set("answer", "to")), key=len, reverse=True))
    end = r"(\d+)\s*(?:\(([^)]*)\)|=\s*([^-]*?))?"
    found = re.fullmatch(rf"\s*{end}\s*(?:-|\s(?:{joined})\s|\.\.+)\s*{end}\s*", text.replace("–", "-"))
    if found:
        low, high = int(found[1]), int(found[4])
        if low < high < low + LONGEST_SCALE:
            labels = {low: found[2] or found[3], high: found[5] or found[6]}
            steps = ((n, (labels.get(n) or "").strip()) for n in range(low, high + 1))
            return tuple(Item(id=str(n), text=f"{n} ({label})" if label else str(n)) for n, label in steps)
        return ()
    parts = [part.strip() for part in re.split(r"[,;/|]", text) if part.strip()]
    return (
        tuple(Item(id=str(n), text=part) for n, part in enumerate(parts, start=1)) if len(parts) > 1 else ()
    )


def _is_grid(table: Table) -> bool:
    """A first row of words, a first column of statements, and nothing (or ticks) between them."""
    if not len(table.rows) >= 2 or not 3 <= len(table.columns) <= LONGEST_SCALE + 1:
        return False
    head, *rows = table.rows
    ends = (head.cells[1], head.cells[-1])  # of a scale, the steps between its ends may have no name
    has_words = all(cell.text.text.strip() for cell in (*ends, *(row.cells[0] for row in rows)))
    return has_words and all(len(cell.text.text.strip()) <= 3 for row in rows for cell in row.cells[1:])


def _is_empty(table: Table) -> bool:
    """Nothing but boxes to tick stands between the scale and the statements: a form, no result."""
    inside = (cell.text.text.strip() for row in table.rows[1:] for cell in row.cells[1:])
    return all(set(text) <= BOXES for text in inside)


def _grid(table: Table, slide: MarkedSlide) -> Reading:
    head, *rows = table.rows
    scale = tuple(
        Item(id=str(n), text=_text(cell.text.text) or str(n))
        for n, cell in enumerate(head.cells[1:], start=1)
    )
    cells: dict[tuple[str, int, int], str] = {}
    paragraphs: dict[Place, tuple[Paragraph, ...]] = {}
    for r, row in enumerate(rows, start=1):
        for c, cell in enumerate(row.cells[1:], start=1):
            cells[table.id, r, c] = f"r{r}.{c}"
            for n, paragraph in enumerate(cell.text.paragraphs):
                paragraphs[Place(table.id, n, r, c)] = (replace(paragraph, inlines=()),)
    statements = [
        {"id": f"r{r}", "text": _text(row.cells[0].text.text)} for r, row in enumerate(rows, start=1)
    ]
    return Reading(
        items=scale,
        details=(("rows", tuple(statements)),),
        keeps_order=True,
        understood_from="scale in a table",
        edits=Edits(cells=cells, paragraphs=paragraphs),
    )


def _statements(slide: MarkedSlide, scale: tuple[Item, ...]) -> Reading | None:
    """Bullets that are each rated, or the title alone."""
    if not slide.lines:
        return Reading(
            items=scale,
            keeps_order=True,
            understood_from="notes scale",
            details=(("field", free_room(slide)),),
        )
    rows = [{"id": f"r{n}", "text": line.text} for n, line in enumerate(slide.lines, start=1)]
    paragraphs = {
        line.place: (replace(line.marked.paragraph, item=f"r{n}"),)
        for n, line in enumerate(slide.lines, start=1)
    }
    return Reading(
        items=scale,
        details=(("rows", tuple(rows)),),
        keeps_order=True,
        understood_from="notes scale",
        edits=Edits(paragraphs=paragraphs),
    )


def _options(slide: MarkedSlide) -> Reading | None:
    """Bullets to choose one of."""
    options = find_list(slide)
    if options is None:
        return None
    ids = [letter(n) for n in range(len(options.options))]
    return Reading(
        items=items_of(options, ids),
        keeps_order=True,
        stem=" ".join(line.text for line in options.intro),
        understood_from="options as bullets",
        edits=hiding_edits(options, ids),
    )


def _text(text: str) -> str:
    return " ".join(text.split()) if fold(text) else ""
