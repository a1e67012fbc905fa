"""Radar charts: a web of axes, one per category."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import cos, pi, sin

from pptlearn.model.chart import Axis, Plot, Series
from pptlearn.model.paint import NO_FILL
from pptlearn.render.chart.area import Area
from pptlearn.render.chart.axes import label_gap, value_labels
from pptlearn.render.chart.canvas import Point, background, line_path, marked, polyline, segment, shape
from pptlearn.render.chart.labels import LabelWriter
from pptlearn.render.chart.markers import draw_marker
from pptlearn.render.chart.scale import ValueScale
from pptlearn.render.chart.series import categories, category_count, value
from pptlearn.render.chart.words import Words
from pptlearn.render.context import stage_pt
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

AROUND = stage_pt(7.4)
"""Left free above and below the names of the categories (measured, as what follows)."""
BESIDE, ABOVE = 0.28, 0.7
"""How far names stand off the web: em to the side, lines of text up or down."""
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
                _spokes(web, axis, canvas),
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
    room = area.without(left=2 * line, right=2 * line, top=line + AROUND, bottom=line + AROUND)
    return Web(area.middle, min(room.width, room.height) / 2, category_count([plot]))


def _rings(web: Web, axis: Axis | None, scale: ValueScale, canvas: Canvas) -> Iterator[Element | None]:
    if axis is None or axis.major_gridlines is None:
        return
    for tick in scale.ticks():
        ring = polyline(web.ring(scale.at(tick)), closed=True)
        yield line_path(ring, axis.major_gridlines, canvas)


def _spokes(web: Web, axis: Axis | None, canvas: Canvas) -> Element | None:
    if axis is None or axis.is_deleted:
        return None
    return line_path("".join(segment(web.middle, end) for end in web.ring(1.0)), axis.line, canvas)


def _value_labels(
    web: Web, plot: Plot, axis: Axis | None, scale: ValueScale, words: Words
) -> Iterator[Element | None]:
    if axis is None or axis.is_deleted or axis.label_position == "none":
        return
    signs = replace(words, style=axis.style)
    code = next((each.number_format for each in plot.series), "")
    for tick, text in zip(scale.ticks(), value_labels(scale, axis, code), strict=True):
        x, y = web.place(0, scale.at(tick))
        yield signs.line(text, x - label_gap(axis, signs, is_across=False), y, "end")


def _names(web: Web, plot: Plot, words: Words) -> Iterator[Element | None]:
    for index, name in enumerate(categories([plot])):
        x, y = web.place(index, 1.0)
        beside, above = (
            (end - start) / (web.radius or 1) for start, end in zip(web.middle, (x, y), strict=True)
        )
        anchor = "middle" if abs(beside) < UPRIGHT else "start" if beside > 0 else "end"
        x, y = x + BESIDE * words.size * beside, y + ABOVE * words.line_height * above
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
