"""Changes to a slide's text and shapes that leave everything else as it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from pptlearn.model.shape import AutoShape, Cell, Group, Shape, Table
from pptlearn.model.slide import Slide
from pptlearn.model.text import Inline, LineBreak, Paragraph, Run, TextBody


class Place(NamedTuple):
    """A paragraph on a slide: its shape, its cell when the shape is a table, its number in that body."""

    shape: str
    paragraph: int = 0
    row: int = -1
    column: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """What becomes of a slide when its question was read."""

    paragraphs: Mapping[Place, tuple[Paragraph, ...]] = field(default_factory=dict)
    """New paragraphs in the place of one; none removes it."""
    items: Mapping[str, str] = field(default_factory=dict)
    """Answer that a shape shows, by shape id."""
    cells: Mapping[tuple[str, int, int], str] = field(default_factory=dict)
    """Answer that a cell shows, by table id, row and column."""
    redrawn: Mapping[str, Callable[[Shape], Shape]] = field(default_factory=dict)
    """Any other change, by shape id."""
    removed: frozenset[str] = frozenset()
    """Ids of shapes that are the solution itself."""
    raised: tuple[str, ...] = ()
    """Ids of shapes that are drawn last, in this order, so that nothing tells which box they came from."""


NO_EDITS = Edits()


def edited(slide: Slide, edits: Edits) -> Slide:
    """Return `slide` with `edits` made."""
    shapes = _shapes(slide.shapes, edits)
    lifted = sorted(
        (each for each in shapes if each.id in edits.raised), key=lambda each: edits.raised.index(each.id)
    )
    return replace(slide, shapes=(*(each for each in shapes if each.id not in edits.raised), *lifted))


def without_line(shape: AutoShape, n: int) -> Edits:
    """Return the changes that take paragraph `n` off, with its shape where it is the only text there."""
    lines = [each for each in shape.text.paragraphs if each.text.strip()] if shape.text else []
    if len(lines) == 1:
        return Edits(removed=frozenset({shape.id}))
    return Edits(paragraphs={Place(shape.id, n): ()})


def text_of(inline: Inline) -> str:
    return "\n" if isinstance(inline, LineBreak) else inline.text


def replaced(paragraph: Paragraph, start: int, end: int, new: tuple[Inline, ...] = ()) -> Paragraph:
    """Return `paragraph` with the characters from `start` to `end` of its text replaced by `new`."""
    kept_before: list[Inline] = []
    kept_after: list[Inline] = []
    at = 0
    for inline in paragraph.inlines:
        text = text_of(inline)
        head, tail = text[: max(0, start - at)], text[max(0, end - at) :]
        if isinstance(inline, Run):
            kept_before += [replace(inline, text=head)] if head else []
            kept_after += [replace(inline, text=tail)] if tail and at + len(text) > end else []
        elif at < start:
            kept_before.append(inline)
        elif at >= end:
            kept_after.append(inline)
        at += len(text)
    return replace(paragraph, inlines=(*kept_before, *new, *kept_after))


def cut(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """Return `paragraph` without the characters from `start` to `end` of its text."""
    return replaced(paragraph, start, end) if end > start else paragraph


def trimmed(paragraph: Paragraph) -> Paragraph:
    """Return `paragraph` without white space at its ends."""
    text = paragraph.text
    shorter = cut(paragraph, len(text.rstrip()), len(text))
    return cut(shorter, 0, len(text) - len(text.lstrip())) if text.strip() else shorter


def split_lines(body: TextBody) -> TextBody:
    """Return `body` with a paragraph for each line that a soft return ends."""
    return replace(body, paragraphs=tuple(line for each in body.paragraphs for line in _lines(each)))


def _lines(paragraph: Paragraph) -> list[Paragraph]:
    lines: list[list[Inline]] = [[]]
    for inline in paragraph.inlines:
        if isinstance(inline, LineBreak):
            lines.append([])
        else:
            lines[-1].append(inline)
    return [replace(paragraph, inlines=tuple(line)) for line in lines]


def _shapes(shapes: tuple[Shape, ...], edits: Edits) -> tuple[Shape, ...]:
    return tuple(_shape(each, edits) for each in shapes if each.id not in edits.removed)


def _shape(shape: Shape, edits: Edits) -> Shape:
    if isinstance(shape, Group):
        shape = replace(shape, children=_shapes(shape.children, edits))
    elif isinstance(shape, AutoShape) and shape.text is not None:
        shape = replace(shape, text=_body(shape.text, edits, Place(shape.id)))
    elif isinstance(shape, Table):
        shape = _table(shape, edits)
    if shape.id in edits.redrawn:
        shape = edits.redrawn[shape.id](shape)
    return replace(shape, item=edits.items[shape.id]) if shape.id in edits.items else shape


def _table(table: Table, edits: Edits) -> Table:
    rows = tuple(
        replace(
            row, cells=tuple(_cell(cell, edits, Place(table.id, 0, r, c)) for c, cell in enumerate(row.cells))
        )
        for r, row in enumerate(table.rows)
    )
    return replace(table, rows=rows)


def _cell(cell: Cell, edits: Edits, place: Place) -> Cell:
    text = _body(cell.text, edits, place)
    return replace(cell, text=text, item=edits.cells.get((place.shape, place.row, place.column), cell.item))


def _body(body: TextBody, edits: Edits, place: Place) -> TextBody:
    paragraphs: list[Paragraph] = []
    for n, paragraph in enumerate(body.paragraphs):
        paragraphs += edits.paragraphs.get(place._replace(paragraph=n), (paragraph,))
    return replace(body, paragraphs=tuple(paragraphs))
