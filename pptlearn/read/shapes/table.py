"""Tables: rows and cells, with the table style laid under what each cell says itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pptlearn.model.paint import NO_FILL
from pptlearn.model.shape import Cell, Row, Shape, Table
from pptlearn.model.text import TextBody
from pptlearn.model.units import Emu
from pptlearn.read.attributes import emu, integer, is_on
from pptlearn.read.inherit import inherited_levels
from pptlearn.read.paint import line_parts, make_line, read_fill
from pptlearn.read.shapes.base import base
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.shapes.unknown import place, unknown
from pptlearn.read.table_style import CellLook, TableStyle, find_style
from pptlearn.read.text.body import read_body
from pptlearn.read.text.levels import COUNT, Level, Levels, overlay, read_levels
from pptlearn.read.xml import A, Element, child

_SIDES = {
    "lnL": "left",
    "lnR": "right",
    "lnT": "top",
    "lnB": "bottom",
    "lnTlToBr": "diagonal_down",
    "lnBlToTr": "diagonal_up",
}
_MARGINS = {
    "left": ("marL", 91440),
    "right": ("marR", 91440),
    "top": ("marT", 45720),
    "bottom": ("marB", 45720),
}
_ANCHORS = {"t": "t", "ctr": "ctr", "b": "b"}
MOST_COLUMNS = 1000


def read(element: Element, content: Element, tree: Tree) -> tuple[Shape, ...]:
    """Return the table of a graphic frame."""
    table = child(content, A + "tbl")
    if table is None:
        return unknown(element, tree, tag="table")
    style = find_style(child(table, A + "tblPr"), tree.part)
    columns = _columns(table, tree)
    rows = list(table.iterchildren(A + "tr"))
    tree.ids.take(len(rows) * len(columns))
    inherited = inherited_levels(None, (), tree.part)
    read_rows = tuple(
        _row(row, index, (len(rows), len(columns)), style, inherited, tree) for index, row in enumerate(rows)
    )
    return (
        Table(
            **base(element, tree),
            transform=place(element, tree),
            columns=columns,
            rows=read_rows,
            background=style.background,
            has_header_row=style.has("firstRow"),
            has_header_column=style.has("firstCol"),
            is_rtl=style.has("rtl"),
            effects=style.effects,
        ),
    )


def _columns(table: Element, tree: Tree) -> tuple[Emu, ...]:
    grid = child(table, A + "tblGrid")
    widths = [emu(each, "w") for each in grid.iterchildren(A + "gridCol")] if grid is not None else []
    return tuple(Emu(round(width * tree.scaling.width)) for width in widths[:MOST_COLUMNS])


def _row(
    row: Element, index: int, size: tuple[int, int], style: TableStyle, inherited: Levels, tree: Tree
) -> Row:
    cells = list(row.iterchildren(A + "tc"))[: size[1]]
    return Row(
        Emu(round(emu(row, "h") * tree.scaling.height)),
        tuple(
            _cell(cell, spans, style.look(index, column, size, spans), inherited, tree)
            for column, cell in enumerate(cells)
            for spans in (_spans(cell, size[0] - index, size[1] - column),)
        ),
    )


def _spans(cell: Element, rows: int, columns: int) -> tuple[int, int]:
    """Return how many rows and columns a cell covers, of those that are left from it on."""
    down, across = integer(cell.get("rowSpan")) or 1, integer(cell.get("gridSpan")) or 1
    return max(1, min(down, rows)), max(1, min(across, columns))


def _cell(cell: Element, spans: tuple[int, int], look: CellLook, inherited: Levels, tree: Tree) -> Cell:
    properties = child(cell, A + "tcPr")
    own = read_fill(properties, tree.part)
    borders: dict[str, Any] = {
        side: make_line(said) if said else None
        for name, side in _SIDES.items()
        for said in ({**look.borders.get(side, {}), **line_parts(child(properties, A + name), tree.part)},)
    }
    return Cell(
        text=_text(cell, properties, look, inherited, tree),
        fill=own or look.fill or NO_FILL,
        **borders,
        row_span=spans[0],
        column_span=spans[1],
        is_merged=is_on(cell, "hMerge") or is_on(cell, "vMerge"),
    )


def _text(
    cell: Element, properties: Element | None, look: CellLook, inherited: Levels, tree: Tree
) -> TextBody:
    body = child(cell, A + "txBody")
    styled = tuple(Level({}, look.text) for _ in range(COUNT)) if look.text else None
    levels = overlay(inherited, styled, read_levels(child(body, A + "lstStyle"), tree.part))
    read_text = read_body(body, (), levels, tree.part, keep_empty=True)
    return _with_margins(read_text or TextBody(), properties)


def _with_margins(body: TextBody, properties: Element | None) -> TextBody:
    """Return a cell's text with the cell's margins, anchor and direction; the body's own do not count."""
    margins: dict[str, Any] = {
        side: Emu(default) if properties is None else emu(properties, name, default)
        for side, (name, default) in _MARGINS.items()
    }
    if properties is None:
        return replace(body, **margins, anchor="t")
    return replace(
        body,
        **margins,
        anchor=_ANCHORS.get(properties.get("anchor", "t"), "t"),
        is_anchor_centered=is_on(properties, "anchorCtr"),
        vertical=properties.get("vert", "horz"),
    )
