"""Pie of pie and bar of pie: the last values are taken out of the pie and shown beside it."""

from __future__ import annotations

from math import ceil, cos, pi, sin

from pptlearn.model.chart import Plot, Series
from pptlearn.render.chart.area import Area
from pptlearn.render.chart.canvas import Point, line_path, marked, rectangle, segment, shape
from pptlearn.render.chart.labels import LabelWriter
from pptlearn.render.chart.pies import slice_path
from pptlearn.render.chart.series import fill_of, line_of, value
from pptlearn.render.chart.slice import Slice
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

GAP = 0.4
"""Between the two, as a share of the pie's radius at gap width 100."""


def draw(plot: Plot, area: Area, canvas: Canvas, labels: LabelWriter) -> list[Element]:
    """Return the pie, the second plot with the values taken out, and the lines that join them."""
    series = plot.series[0] if plot.series else None
    sizes = [] if series is None else [abs(value(series, n) or 0.0) for n in range(len(series.values))]
    if series is None or not sum(sizes):
        return []
    options = dict(plot.options)
    taken = _taken(sizes, options)
    smaller = min(2.0, max(0.05, _number(options.get("secondPieSize"), 75) / 100))
    is_bar = options.get("ofPieType") == "bar"
    spread = 2 + GAP * plot.gap_width + (smaller if is_bar else 2 * smaller)
    radius = min(area.width / spread, area.height / 2 / max(1.0, smaller))
    middle = area.x + (area.width - spread * radius) / 2 + radius, area.middle[1]
    other = sum(sizes[n] for n in taken) / sum(sizes)
    drawn = _first(series, sizes, taken, other, middle, radius, canvas, labels)
    left = middle[0] + radius * (1 + GAP * plot.gap_width)
    width = radius * smaller * (1 if is_bar else 2)
    box = Area(left, middle[1] - radius * smaller, width, 2 * radius * smaller)
    second = _bar if is_bar else _pie
    drawn += second(series, sizes, taken, box, canvas, labels)
    edge = left if is_bar else left + width / 2
    for sign, end in ((-1, box.y), (1, box.bottom)):
        start = middle[0] + radius * cos(pi * other), middle[1] + sign * radius * sin(pi * other)
        drawn += marked([line_path(segment(start, (edge, end)), plot.joint_line, canvas)], series.number)
    return drawn


def _taken(sizes: list[float], options: dict[str, str]) -> list[int]:
    """Return the indices that the second plot shows: the last ones, or all that are small."""
    limit, total = _number(options.get("splitPos"), 0), sum(sizes)
    if options.get("splitType") == "val":
        return [n for n, size in enumerate(sizes) if size < limit]
    if options.get("splitType") == "percent":
        return [n for n, size in enumerate(sizes) if size / total * 100 < limit]
    count = int(limit) if limit >= 1 else ceil(len(sizes) / 3)
    return list(range(max(0, len(sizes) - count), len(sizes)))


def _first(
    series: Series,
    sizes: list[float],
    taken: list[int],
    other: float,
    middle: Point,
    radius: float,
    canvas: Canvas,
    labels: LabelWriter,
) -> list[Element]:
    """Return the pie; the slice of what was taken out points to the second plot."""
    total, angle = sum(sizes), pi / 2 + pi * other
    drawn: list[Element] = []
    for index, size in enumerate(sizes):
        sweep = 2 * pi * size / total
        if size and index not in taken:
            path = slice_path(middle, 0.0, radius, angle, sweep)
            piece = shape(path, fill_of(series, index), line_of(series, index), canvas)
            drawn += marked([piece], series.number, index)
            labels.at_slice(series, index, Slice(middle, 0.0, radius, angle, sweep, size / total))
            angle += sweep
    if other:
        path = slice_path(middle, 0.0, radius, pi / 2 - pi * other, 2 * pi * other)
        rest = shape(path, fill_of(series, len(sizes)), line_of(series, 0), canvas)
        drawn += marked([rest], series.number)
    return drawn


def _pie(
    series: Series, sizes: list[float], taken: list[int], box: Area, canvas: Canvas, labels: LabelWriter
) -> list[Element]:
    part, angle = sum(sizes[n] for n in taken), 0.0
    drawn: list[Element] = []
    for index in taken:
        if sizes[index]:
            sweep = 2 * pi * sizes[index] / part
            path = slice_path(box.middle, 0.0, box.width / 2, angle, sweep)
            piece = shape(path, fill_of(series, index), line_of(series, index), canvas)
            drawn += marked([piece], series.number, index)
            share = sizes[index] / sum(sizes)
            labels.at_slice(series, index, Slice(box.middle, 0.0, box.width / 2, angle, sweep, share))
            angle += sweep
    return drawn


def _bar(
    series: Series, sizes: list[float], taken: list[int], box: Area, canvas: Canvas, labels: LabelWriter
) -> list[Element]:
    part, top = sum(sizes[n] for n in taken), box.y
    drawn: list[Element] = []
    for index in taken:
        if sizes[index]:
            tile = Area(box.x, top, box.width, box.height * sizes[index] / part)
            piece = rectangle(tile, fill_of(series, index), line_of(series, index), canvas)
            drawn += marked([piece], series.number, index)
            labels.at_bar(series, index, tile, is_negative=False, is_sideways=False)
            top += tile.height
    return drawn


def _number(text: str | None, default: float) -> float:
    try:
        return min(1e9, max(-1e9, float(text or default)))
    except ValueError:
        return default
