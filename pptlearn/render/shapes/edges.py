"""The lines of a table: which of two neighbours' lines is drawn, and how."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pptlearn.model.paint import Line
from pptlearn.model.shape import Cell, Table
from pptlearn.render.markup import Element, el, number
from pptlearn.render.paint.canvas import Canvas
from pptlearn.render.paint.line import is_drawn, line_width, stroke

STROKES: dict[str, tuple[tuple[float, float], ...]] = {
    "sng": ((0.0, 1.0),),
    "dbl": ((-1 / 3, 1 / 3), (1 / 3, 1 / 3)),
    "thickThin": ((-0.2, 0.6), (0.4, 0.2)),
    "thinThick": ((-0.4, 0.2), (0.2, 0.6)),
    "tri": ((-5 / 12, 1 / 6), (0.0, 1 / 3), (5 / 12, 1 / 6)),
}
"""Compound lines: where each stroke lies off the middle and how wide it is, in line widths."""
TOP = ("0%", "0%", "100%", "0%")
BOTTOM = ("0%", "100%", "100%", "100%")
LEFT = ("0%", "0%", "0%", "100%")
RIGHT = ("100%", "0%", "100%", "100%")
DOWN = ("0%", "0%", "100%", "100%")
UP = ("0%", "100%", "100%", "0%")

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Grid:
    """Which cell covers each place of a table's grid."""

    cells: dict[Place, Cell]
    """The covering cell of every row and column."""
    rows: int
    columns: int
    is_rtl: bool = False

    @classmethod
    def of(cls, table: Table) -> Grid:
        """Return the grid of a table, merged cells spread over what they cover."""
        covering: dict[Place, Cell] = {}
        for row, cells in enumerate(each.cells for each in table.rows):
            for column, cell in enumerate(cells):
                if (row, column) in covering and not cell.is_merged:  # spans that overlap cover nothing more
                    covering[row, column] = cell
                elif not cell.is_merged:
                    covering |= dict.fromkeys(_covered(row, column, cell), cell)
        return cls(covering, len(table.rows), len(table.columns), table.is_rtl)


def draw_edges(grid: Grid, row: int, column: int, canvas: Canvas) -> Element | None:
    """Return the lines a cell draws: above and before it, at the table's end below and after, diagonals."""
    cell = grid.cells[row, column]
    last_row, last_column = row + cell.row_span, column + cell.column_span
    above, before = grid.cells.get((row - 1, column)), grid.cells.get((row, column - 1))
    left, right = (RIGHT, LEFT) if grid.is_rtl else (LEFT, RIGHT)
    lines = [
        (TOP, winner(above.bottom if above else None, cell.top)),
        (left, winner(before.right if before else None, cell.left)),
        (BOTTOM, cell.bottom if last_row >= grid.rows else None),
        (right, cell.right if last_column >= grid.columns else None),
        (DOWN, cell.diagonal_down),
        (UP, cell.diagonal_up),
    ]
    drawn = [stroke_ for ends, line in lines if line for stroke_ in _strokes(ends, line, canvas)]
    if not drawn:
        return None
    defs = el("defs", *canvas.definitions) if canvas.definitions else None
    return el("svg", defs, *drawn, class_="edges", aria_hidden="true")


def winner(first: Line | None, second: Line | None) -> Line | None:
    """Return which of two neighbours' lines on one edge is drawn: the thicker, else the later cell's."""
    drawn = [line for line in (second, first) if line is not None and is_drawn(line)]
    return max(drawn, key=lambda line: line.width, default=None)


def _covered(row: int, column: int, cell: Cell) -> Iterator[Place]:
    for down in range(cell.row_span):
        for across in range(cell.column_span):
            yield row + down, column + across


def _strokes(ends: tuple[str, str, str, str], line: Line, canvas: Canvas) -> Iterator[Element]:
    if not is_drawn(line):
        return
    width = line_width(line)
    x1, y1, x2, y2 = ends
    for offset, share in STROKES.get(line.compound, STROKES["sng"]):
        attributes = stroke(replace(line, cap="sq" if line.dash == "solid" else line.cap), canvas)
        attributes["stroke_width"] = width * share
        shift = number(offset * width)
        moved = f"translate({shift},0)" if x1 == x2 else f"translate(0,{shift})"
        yield el("line", x1=x1, y1=y1, x2=x2, y2=y2, transform=moved if offset else None, **attributes)
