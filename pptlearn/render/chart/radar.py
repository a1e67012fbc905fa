"""Radar charts: a web of axes, one per category."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import cos, pi, sin

from pptlearn.model.chart import Axis, Plot, Series
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

NAMES_OUTSIDE = 0.8
"""Lines of text between the web and the names around it."""
UPRIGHT = 0.1
"""Radii from the vertical within which a name stands centred."""


@dataclass(frozen=True, slots=True)
class Web:
    """One axis for each category, from the middle outwards, the first upright, then clockwise."""

    middle: Point
    radius: float
    count: int

    def place(self, index: int, share: float) -> Point:
        """Return the point on an axis at a share of its length."""
        angle = 2 * pi * index / max(1, self.count)
        reach = self.radius * share
        return self.middle[0] + reach * sin(angle), self.middle[1] - reach * cos(angle)

    def ring(self, share: float) -> list[Point]:
        return [self.place(index, share) for index in range(self.count)]


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
    web = _web(plot, area, words.line_height)
    return [
        *background(
            [
                *_rings(web, axis, scale, canvas),
                *_value_labels(web, plot, axis, scale, words),
                *_names(web, plot, words),
            ]
        ),
        *(
            each
            for series in plot.series
            for each in _series(web, series, plot.radar_style == "filled", scale, canvas, labels)
        ),
    ]


def _web(plot: Plot, area: Area, line: float) -> Web:
    room = area.without(left=2 * line, right=2 * line, top=line, bottom=line)
    return Web(area.middle, min(room.width, room.height) / 2, category_count([plot]))


def _rings(web: Web, axis: Axis | None, scale: ValueScale, canvas: Canvas) -> Iterator[Element | None]:
    if axis is None or axis.major_gridlines is None:
        return
    for tick in scale.ticks():
        ring = polyline(web.ring(scale.at(tick)), closed=True)
        yield line_path(ring, axis.major_gridlines, canvas)


def _value_labels(
    web: Web, plot: Plot, axis: Axis | None, scale: ValueScale, words: Words
) -> Iterator[Element | None]:
    if axis is None or axis.is_deleted or axis.label_position == "none":
        return
    signs = replace(words, style=axis.style)
    code = next((each.number_format for each in plot.series), "")
    for tick, text in zip(scale.ticks(), value_labels(scale, axis, code), strict=True):
        x, y = web.place(0, scale.at(tick))
        yield signs.line(text, x - GAP_BESIDE * signs.size / 2, y, "end")


def _names(web: Web, plot: Plot, words: Words) -> Iterator[Element | None]:
    outside = words.line_height * NAMES_OUTSIDE / web.radius if web.radius else 0
    for index, name in enumerate(categories([plot])):
        x, y = web.place(index, 1 + outside)
        beside = x - web.middle[0]
        anchor = "middle" if abs(beside) < web.radius * UPRIGHT else "start" if beside > 0 else "end"
        yield words.line(name, x, y, anchor)


def _series(
    web: Web, series: Series, is_filled: bool, scale: ValueScale, canvas: Canvas, labels: LabelWriter
) -> Iterator[Element]:
    points = [
        (index, web.place(index, scale.clamped(size)))
        for index in range(web.count)
        if (size := value(series, index)) is not None
    ]
    if path := polyline([point for _, point in points], closed=True):
        fill = series.fill if is_filled else NO_FILL
        yield from marked([shape(path, fill, series.line, canvas)], series.number)
    for index, point in points:
        if not is_filled:
            yield from marked([draw_marker(series.marker, point, canvas)], series.number, index)
        labels.at_point(series, index, point)
