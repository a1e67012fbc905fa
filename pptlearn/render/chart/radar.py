"""Radar charts: a web of axes, one per category."""

from __future__ import annotations

from dataclasses import replace
from math import cos, pi, sin

from pptlearn.model.chart import Axis, Plot
from pptlearn.model.paint import NO_FILL
from pptlearn.render.chart.area import Area
from pptlearn.render.chart.axes import GAP_BESIDE, value_labels
from pptlearn.render.chart.canvas import Point, background, line_path, marked, polyline, shape
from pptlearn.render.chart.labels import LabelWriter
from pptlearn.render.chart.markers import draw_marker
from pptlearn.render.chart.scale import ValueScale
from pptlearn.render.chart.series import categories, category_count, value
from pptlearn.render.chart.words import Words
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas


def draw(
    plot: Plot,
    axis: Axis | None,
    scale: ValueScale,
    area: Area,
    words: Words,
    canvas: Canvas,
    labels: LabelWriter,
) -> list[Element]:
    """Return the web with its labels, then the series."""
    count = category_count([plot])
    room = area.without(
        left=words.line_height * 2,
        right=words.line_height * 2,
        top=words.line_height,
        bottom=words.line_height,
    )
    radius = min(room.width, room.height) / 2
    middle = area.middle

    def place(index: int, share: float) -> Point:
        angle = 2 * pi * index / max(1, count)
        return middle[0] + radius * share * sin(angle), middle[1] - radius * share * cos(angle)

    web: list[Element | None] = []
    if axis is not None and axis.major_gridlines is not None:
        for tick in scale.ticks():
            ring = [place(index, scale.at(tick)) for index in range(count)]
            web.append(line_path(polyline(ring, closed=True), axis.major_gridlines, canvas))
    if axis is not None and not axis.is_deleted and axis.label_position != "none":
        signs, code = replace(words, style=axis.style), next((each.number_format for each in plot.series), "")
        for tick, text in zip(scale.ticks(), value_labels(scale, axis, code), strict=True):
            x, y = place(0, scale.at(tick))
            web.append(signs.line(text, x - GAP_BESIDE * signs.size / 2, y, "end"))
    for index, label in enumerate(categories([plot])):
        x, y = place(index, 1 + words.line_height * 0.8 / radius if radius else 1)
        anchor = "middle" if abs(x - middle[0]) < radius * 0.1 else "start" if x > middle[0] else "end"
        web.append(words.line(label, x, y, anchor))
    drawn = background(web)
    for series in plot.series:
        points = [
            (n, place(n, scale.clamped(size))) for n in range(count) if (size := value(series, n)) is not None
        ]
        path = polyline([each for _, each in points], closed=True)
        fill = series.fill if plot.radar_style == "filled" else NO_FILL
        if path:
            drawn += marked([shape(path, fill, series.line, canvas)], series.number)
        for index, each in points:
            if plot.radar_style != "filled":
                drawn += marked([draw_marker(series.marker, each, canvas)], series.number, index)
            labels.at_point(series, index, each)
    return drawn
