"""Pie and doughnut charts, with slices pulled out."""

from __future__ import annotations

from math import cos, pi, radians, sin

from pptlearn.model.chart import Plot, Series
from pptlearn.render.chart.area import Area
from pptlearn.render.chart.canvas import Point, marked, pair, shape
from pptlearn.render.chart.depth import THICK, draw_rim, is_deep
from pptlearn.render.chart.labels import LabelWriter
from pptlearn.render.chart.series import fill_of, line_of, point, value
from pptlearn.render.chart.slice import Slice
from pptlearn.render.context import stage_pt
from pptlearn.render.markup import Element, number
from pptlearn.render.paint.canvas import Canvas

INSET = stage_pt(6.0)
"""Always left free around a pie (measured)."""


def draw(plot: Plot, area: Area, canvas: Canvas, labels: LabelWriter) -> list[Element]:
    """Return the slices; a pie shows its first series, a doughnut all of them in rings from the inside."""
    rings = plot.series if plot.kind == "doughnutChart" else plot.series[:1]
    flat = sin(radians(plot.tilt)) if is_deep(plot) else 1.0
    beside, above = labels.room_around(rings[0]) if rings else (0.0, 0.0)
    beside, above = beside + INSET, above + INSET
    area = area.without(left=beside, right=beside, top=above, bottom=above)
    outer = min(area.width, area.height / (flat + (THICK if flat < 1 else 0.0))) / 2
    hole = outer * plot.hole_size if plot.kind == "doughnutChart" else 0.0
    pulled = max((max(0.0, each.explosion) for series in rings for each in series.points), default=0.0)
    reach = outer / (1 + pulled)
    hole /= 1 + pulled
    thickness = (reach - hole) / max(1, len(rings))
    return [
        element
        for place, series in enumerate(rings)
        for element in _ring(
            plot,
            series,
            area.middle,
            hole + place * thickness,
            hole + (place + 1) * thickness,
            canvas,
            labels,
        )
    ]


def _ring(
    plot: Plot, series: Series, middle: Point, inner: float, outer: float, canvas: Canvas, labels: LabelWriter
) -> list[Element]:
    sizes = [abs(value(series, index) or 0.0) for index in range(len(series.values))]
    total = sum(sizes)
    if not total:
        return []
    angle = plot.first_slice_angle * pi / 180
    flat = sin(radians(plot.tilt)) if is_deep(plot) else 1.0
    drawn: list[Element] = []
    for index, size in enumerate(sizes):
        sweep = 2 * pi * size / total
        own = point(series, index)
        out = (max(0.0, own.explosion) if own else 0.0) * outer
        halfway = angle + sweep / 2
        center = middle[0] + out * sin(halfway), middle[1] - out * cos(halfway) * flat
        place = Slice(center, inner, outer, angle, sweep, size / total, flat)
        if size and is_deep(plot):
            drawn += marked(
                _tilted(plot, series, index, center, outer, (angle, sweep), canvas), series.number, index
            )
        elif size:
            path = slice_path(center, inner, outer, angle, sweep)
            piece = shape(path, fill_of(series, index), line_of(series, index), canvas)
            drawn += marked([piece], series.number, index)
        if size:
            labels.at_slice(series, index, place)
        angle += sweep
    return drawn


def _tilted(
    plot: Plot,
    series: Series,
    index: int,
    center: Point,
    radius: float,
    span: tuple[float, float],
    canvas: Canvas,
) -> list[Element | None]:
    """Return a slice of a pie seen from above and the front: its wall, and its face flattened over it."""
    fill, line, flat = fill_of(series, index), line_of(series, index), sin(radians(plot.tilt))
    face = shape(slice_path((0.0, 0.0), 0.0, radius, *span), fill, line, canvas)
    face.set("transform", f"translate({pair(center)}) scale(1 {number(flat)})")
    return [draw_rim(center, radius, *span, plot.tilt, fill, line, canvas), face]


def slice_path(center: Point, inner: float, outer: float, angle: float, sweep: float) -> str:
    """Return a slice that begins at `angle` (radians clockwise from the top)."""
    if sweep > 2 * pi - 1e-6:
        return _circle(center, outer) + (_circle(center, inner) if inner else "")
    start, end = angle, angle + sweep
    is_large = int(sweep > pi)
    outside = (
        f"M{pair(_on(center, outer, start))}"
        f"A{number(outer)} {number(outer)} 0 {is_large} 1 {pair(_on(center, outer, end))}"
    )
    if not inner:
        return f"{outside}L{pair(center)}Z"
    return (
        f"{outside}L{pair(_on(center, inner, end))}"
        f"A{number(inner)} {number(inner)} 0 {is_large} 0 {pair(_on(center, inner, start))}Z"
    )


def _circle(center: Point, radius: float) -> str:
    """Return a whole circle as two arcs."""
    top, bottom = _on(center, radius, 0), _on(center, radius, pi)
    arc = f"A{number(radius)} {number(radius)} 0 1 1 "
    return f"M{pair(top)}{arc}{pair(bottom)}{arc}{pair(top)}Z"


def _on(center: Point, radius: float, angle: float) -> Point:
    return center[0] + radius * sin(angle), center[1] - radius * cos(angle)
