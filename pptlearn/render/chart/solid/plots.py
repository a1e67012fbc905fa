"""The plots of 3-D charts: bars, areas and lines in rows behind each other."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from pptlearn.model.chart import Plot, Series
from pptlearn.model.paint import NO_LINE, Fill, SolidFill
from pptlearn.render.chart.bars import bar_fill, span_of
from pptlearn.render.chart.canvas import marked
from pptlearn.render.chart.labels import LabelWriter
from pptlearn.render.chart.series import Stretch, line_of, stretches
from pptlearn.render.chart.solid.bodies import Body, draw_body
from pptlearn.render.chart.solid.box import Box
from pptlearn.render.chart.solid.faces import Face, draw_sheet, draw_solid
from pptlearn.render.chart.solid.surface import draw_surface
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

DrawSolid = Callable[[Plot, Box, Canvas, LabelWriter], list[Element]]


def rows_of(plot: Plot) -> int:
    """Return how many rows stand behind each other: one, or one for each series."""
    return max(1, len(plot.series)) if plot.grouping == "standard" else 1


def thickness(plot: Plot) -> float:
    """Return how much of a row's depth its bodies take; gaps lie before and behind them."""
    return 1 / (1 + plot.gap_depth)


def draw_bars(plot: Plot, box: Box, canvas: Canvas, labels: LabelWriter) -> list[Element]:
    """Return the bars, those farther off first."""
    found = []
    for row, (series, stretch) in enumerate(zip(plot.series, stretches(plot), strict=True)):
        for index, reach in enumerate(stretch):
            if reach is not None:
                body = _body(plot, series, row, index, reach, stretch_end(plot, index), box)
                found.append((_order(body, box), row, index, series, reach, body))
    drawn: list[Element] = []
    for _, _, index, series, reach, body in sorted(found, key=lambda each: each[:3]):
        fill = bar_fill(series, index, reach)
        drawn += marked(draw_body(body, box, fill, line_of(series, index), canvas), series.number, index)
        middle, back = sum(body.across) / 2, sum(body.back) / 2
        labels.at_point(series, index, box.at(middle, body.up[1], back), default="t")
    return drawn


def _body(plot: Plot, series: Series, row: int, index: int, reach: Stretch, total: float, box: Box) -> Body:
    scale = box.grid.up
    base = scale.base()
    start = base if reach.start == 0 else reach.start
    kind = series.body or dict(plot.options).get("shape", "box")
    return Body(
        across=span_of(plot, box.grid, row, index),
        up=(scale.clamped(start), scale.clamped(reach.end)),
        back=_depth(plot, row, box),
        kind=kind,
        base=scale.clamped(base),
        apex=scale.at(scale.maximum if kind.endswith("ToMax") else total if _is_stacked(plot) else reach.end),
    )


def stretch_end(plot: Plot, index: int) -> float:
    """Return how far the stack of a category reaches."""
    return max((row[index].end for row in stretches(plot) if row[index] is not None), default=0.0)  # type: ignore[union-attr]


def _is_stacked(plot: Plot) -> bool:
    return plot.grouping in ("stacked", "percentStacked")


def _depth(plot: Plot, row: int, box: Box) -> tuple[float, float]:
    """Return from where to where a row's bodies reach, as shares of the depth."""
    place = row if box.rows > 1 else 0
    gap = (1 - thickness(plot)) / 2
    return (place + gap) / box.rows, (place + 1 - gap) / box.rows


def _order(body: Body, box: Box) -> float:
    """Return a number that is larger for bodies that hide others, by where they stand."""
    return -box.view.farness(box.spot(sum(body.across) / 2, 0.0, sum(body.back) / 2))


def draw_areas(plot: Plot, box: Box, canvas: Canvas, labels: LabelWriter) -> list[Element]:
    """Return the areas as slabs, the farthest row first and stacks from the bottom up."""
    drawn: list[Element] = []
    rows = list(enumerate(zip(plot.series, stretches(plot, "zero"), strict=True)))
    for row, (series, stretch) in reversed(rows) if box.rows > 1 else rows:
        reaches = [(index, reach) for index, reach in enumerate(stretch) if reach is not None]
        drawn += marked(_slab(series, reaches, _depth(plot, row, box), box, canvas), series.number)
        for index, reach in reaches:
            middle = box.grid.up.clamped((reach.start + reach.end) / 2)
            place = box.at(box.grid.across.at(index), middle, _depth(plot, row, box)[0])
            labels.at_point(series, index, place, default="ctr")
    return drawn


def _slab(
    series: Series, reaches: list[tuple[int, Stretch]], back: tuple[float, float], box: Box, canvas: Canvas
) -> list[Element]:
    scale, base = box.grid.up, box.grid.up.base()
    places = [
        (box.grid.across.at(n), scale.clamped(reach.start or base), scale.clamped(reach.end))
        for n, reach in reaches
    ]
    if len(places) < 2:
        return []
    order = places if box.far_side == 0 else places[::-1]
    drawn: list[Element] = []
    for (x1, low1, high1), (x2, low2, high2) in pairwise(order):
        piece = _wedge(((x1, low1, high1), (x2, low2, high2)), back, box)
        drawn += draw_solid(piece, box.view, series.fill, series.line, canvas)
    return drawn


def _wedge(
    ends: tuple[tuple[float, float, float], tuple[float, float, float]], back: tuple[float, float], box: Box
) -> list[Face]:
    """Return the faces of a slab from one category to the next."""
    (x1, low1, high1), (x2, low2, high2) = ends
    corners = ((x1, low1), (x2, low2), (x2, high2), (x1, high1))
    front, rear = ([box.spot(*corner, z) for corner in corners] for z in back)
    around = zip(pairwise([*front, front[0]]), pairwise([*rear, rear[0]]), strict=True)
    return [front, rear, *((a, b, d, c) for (a, b), (c, d) in around)]


def draw_lines(plot: Plot, box: Box, canvas: Canvas, labels: LabelWriter) -> list[Element]:
    """Return the lines as ribbons, the farthest first."""
    drawn: list[Element] = []
    for row, (series, stretch) in reversed(list(enumerate(zip(plot.series, stretches(plot), strict=True)))):
        front, rear = _depth(plot, row, box)
        across, up = box.grid.across, box.grid.up
        places = [(across.at(n), up.clamped(reach.end)) for n, reach in enumerate(stretch) if reach]
        sheets = [
            draw_sheet(
                [box.spot(*a, front), box.spot(*b, front), box.spot(*b, rear), box.spot(*a, rear)],
                box.view,
                _ribbon(series),
                NO_LINE,
                canvas,
            )
            for a, b in pairwise(places if box.far_side == 0 else places[::-1])
        ]
        drawn += marked(sheets, series.number)
        for index, reach in enumerate(stretch):
            if reach is not None:
                place = box.at(across.at(index), up.clamped(reach.end), front)
                labels.at_point(series, index, place)
    return drawn


def _ribbon(series: Series) -> Fill:
    return series.line.fill if isinstance(series.line.fill, SolidFill) else series.fill


SOLIDS: dict[str, DrawSolid] = {
    "areaChart": draw_areas,
    "barChart": draw_bars,
    "lineChart": draw_lines,
    "surfaceChart": draw_surface,
}
"""Families that stand in a box when they are 3-D."""
