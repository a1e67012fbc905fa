"""The data table: what is plotted in rows below the plot, each category under its own place."""

from __future__ import annotations

from itertools import pairwise

from pptlearn.model.chart import ChartModel, DataTable, Plot, Series
from pptlearn.model.number_format import format_number
from pptlearn.render.chart.area import Area
from pptlearn.render.chart.canvas import line_path, marked, segment
from pptlearn.render.chart.grid import Grid
from pptlearn.render.chart.legend import Entry, draw_key, key_width, of_plot
from pptlearn.render.chart.scale import CategoryScale
from pptlearn.render.chart.series import categories, value
from pptlearn.render.chart.words import Words
from pptlearn.render.context import RenderContext
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

ROW = 1.25
"""Line heights of a row."""
PADDING = 0.4
"""In em, before and after a name."""


def table_room(chart: ChartModel, context: RenderContext) -> tuple[float, float]:
    """Return the room that names need left of the plot, and all rows below it."""
    if chart.data_table is None:
        return 0.0, 0.0
    words = Words(chart.data_table.style, context)
    rows = _rows(chart.plots)
    widest = max((_name_width(entry, chart.data_table, words) for entry, _ in rows), default=0.0)
    return widest, (len(rows) + 1) * ROW * words.line_height


def draw_table(
    chart: ChartModel, grid: Grid, context: RenderContext, canvas: Canvas, below: float = 0.0
) -> list[Element]:
    """Return the table, so far below the inner plot area."""
    table, scale = chart.data_table, grid.across
    if table is None or not isinstance(scale, CategoryScale):
        return []
    if grid.is_sideways:  # the categories of lying bars stand beside each other in their table all the same
        scale = CategoryScale(scale.count)
    words, rows = Words(table.style, context), _rows(chart.plots)
    width, height = table_room(chart, context)
    step = height / (len(rows) + 1)
    area = grid.area
    box = Area(area.x - width, area.bottom + below, width + area.width, height)
    drawn = _lines(table, box, width, step, len(rows), scale, canvas)
    for index, name in enumerate(categories(chart.plots)):
        x = area.x + scale.at(index) * area.width
        drawn.append(words.line(name, x, box.y + step / 2))
    for number, (entry, series) in enumerate(rows, 1):
        middle = box.y + (number + 0.5) * step
        drawn += _name(entry, box.x + PADDING * words.size, middle, table, words, canvas)
        for index in range(scale.count):
            x = area.x + scale.at(index) * area.width
            drawn += marked([words.line(_shown(series, index), x, middle)], series.number, index)
    return drawn


def _rows(plots: tuple[Plot, ...]) -> list[tuple[Entry, Series]]:
    return [pair for plot in plots for pair in zip(of_plot(plot), plot.series, strict=False)]


def _name(
    entry: Entry, x: float, middle: float, table: DataTable, words: Words, canvas: Canvas
) -> list[Element]:
    if not table.has_keys:
        return [words.line(entry.name, x, middle, "start")]
    start = x + key_width(entry, words) + PADDING * words.size
    return [*draw_key(entry, x, middle, words, canvas), words.line(entry.name, start, middle, "start")]


def _name_width(entry: Entry, table: DataTable, words: Words) -> float:
    key = key_width(entry, words) + PADDING * words.size if table.has_keys else 0.0
    return key + words.width(entry.name) + 2 * PADDING * words.size


def _lines(
    table: DataTable,
    box: Area,
    names: float,
    step: float,
    rows: int,
    scale: CategoryScale,
    canvas: Canvas,
) -> list[Element]:
    """Return the lines of the table; the row of categories has none over the column of names."""
    left, inner = box.x, box.x + names
    path = ""
    if table.has_rows:
        path += "".join(
            segment((left, box.y + n * step), (box.right, box.y + n * step)) for n in range(1, rows + 1)
        )
    if table.has_columns:
        slot = (box.right - inner) / max(1, scale.count)
        places = [inner + n * slot for n in range(1, scale.count)]
        path += "".join(segment((x, box.y), (x, box.bottom)) for x in places)
    if table.has_outline:
        corners = ((left, box.y + step), (left, box.bottom), (box.right, box.bottom), (box.right, box.y))
        path += "".join(segment(*pair) for pair in pairwise(corners))
        path += segment((left, box.y + step), (inner, box.y + step)) + segment(
            (inner, box.y), (inner, box.bottom)
        )
    drawn = line_path(path, table.line, canvas)
    return [drawn] if drawn is not None else []


def _shown(series: Series, index: int) -> str:
    size = value(series, index)
    return "" if size is None else format_number(size, series.number_format)
