"""Drawing steps that all chart families share: rectangles, paths and lines in a chart's own paint."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pptlearn.model.paint import Fill, Line, NoFill, SolidFill
from pptlearn.render.chart.area import Area
from pptlearn.render.markup import Element, el, number
from pptlearn.render.paint.canvas import Canvas
from pptlearn.render.paint.fill import paint
from pptlearn.render.paint.line import stroke

Point = tuple[float, float]


def rectangle(area: Area, fill: Fill, line: Line, canvas: Canvas, radius: float = 0.0) -> Element | None:
    """Return a painted rectangle; None when there is nothing to see."""
    lined = stroke(line, canvas)
    if isinstance(fill, NoFill) and not lined:
        return None
    if isinstance(fill, SolidFill | NoFill):
        colour, x, y, place = paint(fill, canvas), area.x, area.y, None
    else:  # spans the rectangle, not the chart
        colour, x, y = paint(fill, replace(canvas, width=area.width, height=area.height)), 0.0, 0.0
        place = f"translate({pair((area.x, area.y))})"
    return el(
        "rect",
        x=x,
        y=y,
        width=area.width,
        height=area.height,
        rx=radius or None,
        transform=place,
        fill=colour.value,
        fill_opacity=colour.opacity,
        **lined,
    )


def shape(d: str, fill: Fill, line: Line, canvas: Canvas) -> Element:
    colour = paint(fill, canvas)
    return el("path", d=d, fill=colour.value, fill_opacity=colour.opacity, **stroke(line, canvas))


def line_path(d: str, line: Line, canvas: Canvas) -> Element | None:
    lined = stroke(line, canvas)
    return el("path", d=d, fill="none", **lined) if lined and d else None


def cut_to(area: Area, drawn: Element | None) -> Element | None:
    """Return what is drawn, cut off at the edges of `area`."""
    if drawn is None:
        return None
    box = " ".join(map(number, area))
    return el("svg", drawn, **area._asdict(), viewBox=box, overflow="hidden")


def marked(drawn: Iterable[Element | None], series: int | None, category: int | None = None) -> list[Element]:
    """Return what is drawn of a series or of one of its points, marked so that it can be built alone."""
    seen = [each for each in drawn if each is not None]
    for each in seen:
        each.set("data-series", series).set("data-category", category)
    return seen


def background(drawn: Iterable[Element | None]) -> list[Element]:
    """Return what stands there before the first series is built, as one marked group."""
    seen = [each for each in drawn if each is not None]
    return [el("g", *seen, data_chart_part="background")] if seen else []


def polyline(points: Sequence[Point], *, is_smooth: bool = False, closed: bool = False) -> str:
    """Return the path through `points`, straight or smoothed the way PowerPoint smooths lines."""
    if not points:
        return ""
    start = f"M{pair(points[0])}"
    body = (
        _curves(points) if is_smooth and len(points) > 2 else "".join(f"L{pair(each)}" for each in points[1:])
    )
    return start + body + ("Z" if closed else "")


def segment(first: Point, second: Point) -> str:
    return f"M{pair(first)}L{pair(second)}"


def pair(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"


def _curves(points: Sequence[Point]) -> str:
    """Return cubic curves through the points: a Catmull-Rom spline with its ends doubled."""
    padded = [points[0], *points, points[-1]]
    pieces = []
    for before, start, end, after in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        first = start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6
        second = end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6
        pieces.append(f"C{pair(first)} {pair(second)} {pair(end)}")
    return "".join(pieces)
