"""Tables: real rows, cells and headings on PowerPoint's grid; rows grow with their text."""

from __future__ import annotations

from pptlearn.model.paint import Fill, NoFill, SolidFill
from pptlearn.model.shape import Cell, Table
from pptlearn.model.text import TextBody
from pptlearn.render.context import RenderContext, stage
from pptlearn.render.markup import Element, el, number
from pptlearn.render.paint.canvas import Canvas
from pptlearn.render.paint.fill import paint
from pptlearn.render.shapes.edges import Grid, draw_edges
from pptlearn.render.shapes.place import canvas_of, describe, shape_element
from pptlearn.render.text.block import draw_block
from pptlearn.render.text.frame import UPRIGHT
from pptlearn.render.text.ink import Css, css_color
from pptlearn.render.text.run import styled
from pptlearn.render.text.setting import Setting

ANCHORS = {"t": "top", "ctr": "middle", "b": "bottom"}
SIDEWAYS = {"vert": {"writing-mode": "vertical-rl", "text-orientation": "sideways"}}
SIDEWAYS["vert270"] = {**SIDEWAYS["vert"], "transform": "rotate(180deg)"}
LAST_ON_THE_RIGHT = frozenset({"vert270", "wordArtVert", "mongolianVert"})
"""Directions of text whose first line stands at the left; that of any other stands at the right."""


def draw(table: Table, context: RenderContext) -> Element:
    """Return the table as one positioned element."""
    grid = Grid.of(table)
    columns = el("colgroup", *(styled("col", [], {"width": _px(width)}) for width in table.columns))
    rows = [_row(table, grid, index, context) for index in range(len(table.rows))]
    behind = _behind(table.background, canvas_of(table, context))
    css = {"width": _px(sum(table.columns)), **_flat(table.background)}
    if behind is not None:
        css["position"] = "relative"  # in front of it
    drawn = styled("table", [columns, el("tbody", *rows)], css, dir="rtl" if table.is_rtl else None)
    return describe(shape_element(table, context, behind, drawn), table, is_picture=False)


def _row(table: Table, grid: Grid, index: int, context: RenderContext) -> Element:
    row = table.rows[index]
    cells: list[Element | str] = [
        _cell(table, grid, index, column, context)
        for column, cell in enumerate(row.cells)
        if not cell.is_merged
    ]
    return styled("tr", cells, {"height": _px(row.height)})


def _cell(table: Table, grid: Grid, row: int, column: int, context: RenderContext) -> Element:
    cell = table.rows[row].cells[column]
    width = sum(table.columns[column : column + cell.column_span])
    height = sum(each.height for each in table.rows[row : row + cell.row_span])
    canvas = Canvas(stage(width), stage(height), context)
    text = cell.text
    setting = Setting(
        context=context,
        shape=table,
        width=width - text.left - text.right,
        autofit=text.autofit,
        spaces_first_and_last=text.spaces_first_and_last,
        is_numbered=False,
        is_upright=text.vertical in UPRIGHT,
    )
    block = draw_block(text.paragraphs, setting, **_direction(cell, height))
    layers = (_painted(cell.fill, canvas), block, draw_edges(grid, row, column, canvas))
    scope = _scope(table, row, column) if text.text.strip() else None  # a heading says something
    return styled(
        "th" if scope else "td",
        [layer for layer in layers if layer is not None],
        _cell_css(cell),
        scope=scope,
        data_item=cell.item,
        rowspan=str(cell.row_span) if cell.row_span > 1 else None,
        colspan=str(cell.column_span) if cell.column_span > 1 else None,
    )


def _cell_css(cell: Cell) -> Css:
    text = cell.text
    margins = (text.top, text.right, text.bottom, text.left)
    return {
        "padding": " ".join(_px(margin) for margin in margins),
        "vertical-align": "top" if _runs_down(text) else ANCHORS.get(text.anchor, "top"),
        **_flat(cell.fill),
    }


def _direction(cell: Cell, height: float) -> Css:
    """Return how the text of a cell runs: sideways it wraps at the row's height."""
    text = cell.text
    if turned := SIDEWAYS.get(text.vertical) or UPRIGHT.get(text.vertical):
        room = _px(max(0, height - text.top - text.bottom))
        return {**turned, "inline-size": room, **_anchored_across(text)}
    return {"inline-size": "fit-content", "margin-inline": "auto"} if text.is_anchor_centered else {}


def _runs_down(text: TextBody) -> bool:
    return text.vertical in SIDEWAYS or text.vertical in UPRIGHT


def _anchored_across(text: TextBody) -> Css:
    """Return where lines that run down stand in their cell: its anchor counts from where the first one is."""
    if text.anchor == "ctr":
        return {"margin-left": "auto", "margin-right": "auto"}
    is_right = (text.anchor == "b") == (text.vertical in LAST_ON_THE_RIGHT)
    return {"margin-left": "auto"} if is_right else {}


def _scope(table: Table, row: int, column: int) -> str | None:
    """Return what a cell is the heading of, if it is one."""
    if table.has_header_row and row == 0:
        return "col"
    return "row" if table.has_header_column and column == 0 else None


def _flat(fill: Fill) -> Css:
    return {"background-color": css_color(fill.color)} if isinstance(fill, SolidFill) else {}


def _behind(fill: Fill, canvas: Canvas) -> Element | None:
    """Return a table's own fill of more than one colour, as large as its frame."""
    if isinstance(fill, NoFill | SolidFill):
        return None
    colour = paint(fill, canvas)
    size = {"width": canvas.width, "height": canvas.height}
    return canvas.svg(el("rect", **size, fill=colour.value, fill_opacity=colour.opacity))


def _painted(fill: Fill, canvas: Canvas) -> Element | None:
    """Return a fill that is more than one colour as a picture behind the text, as large as the cell grows."""
    if isinstance(fill, NoFill | SolidFill):
        return None
    colour = paint(fill, canvas)
    ground = el("rect", width="100%", height="100%", fill=colour.value, fill_opacity=colour.opacity)
    defs = el("defs", *canvas.definitions)
    canvas.definitions.clear()
    return el("svg", defs, ground, class_="ground", aria_hidden="true")


def _px(length: float) -> str:
    return f"{number(stage(length))}px"
