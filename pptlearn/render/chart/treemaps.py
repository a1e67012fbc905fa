"""Treemaps: rectangles as large as their values, those of one branch side by side in one colour."""

from __future__ import annotations

from collections.abc import Iterator

from pptlearn.model.chart import Plot, Series
from pptlearn.model.paint import WHITE, Fill, Line, SolidFill
from pptlearn.model.units import Emu
from pptlearn.render.chart.area import Area
from pptlearn.render.chart.branches import Branch, branches_of
from pptlearn.render.chart.canvas import marked, rectangle
from pptlearn.render.chart.labels import LabelWriter
from pptlearn.render.chart.series import point
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

EDGE = Line(fill=SolidFill(WHITE), width=Emu(9_525))


def draw(plot: Plot, area: Area, canvas: Canvas, labels: LabelWriter) -> list[Element]:
    """Return the rectangles of the first series."""
    return [
        element
        for series in plot.series[:1]
        for branch, box in tiles(branches_of(series), area)
        for element in _tiles(plot, series, branch, box, canvas, labels)
    ]


def tiles(branches: list[Branch], area: Area) -> Iterator[tuple[Branch, Area]]:
    """Yield the branches, largest first, each with its share of `area` in tiles as square as they can be."""
    left = sorted((each for each in branches if each.size > 0), key=lambda each: -each.size)
    while left:
        total = sum(each.size for each in left)
        is_wide = area.width >= area.height
        row = _row(left, total, area)
        share = sum(each.size for each in row) / total
        strip = (
            Area(area.x, area.y, area.width * share, area.height)
            if is_wide
            else Area(area.x, area.y, area.width, area.height * share)
        )
        yield from _cut(row, strip, is_wide)
        area = area.without(left=strip.width) if is_wide else area.without(top=strip.height)
        left = left[len(row) :]


def colour_of(plot: Plot, series: Series, branch: Branch) -> Fill:
    """Return the colour of a branch: its point's own, else its outermost branch's."""
    own = point(series, branch.leaf) if branch.leaf is not None else None
    if own is not None and own.fill is not None:
        return own.fill
    return plot.palette[branch.top % len(plot.palette)] if plot.palette else series.fill


def _tiles(
    plot: Plot, series: Series, branch: Branch, box: Area, canvas: Canvas, labels: LabelWriter
) -> Iterator[Element]:
    if branch.branches:
        for inner, tile in tiles(branch.branches, box):
            yield from _tiles(plot, series, inner, tile, canvas, labels)
        return
    drawn = rectangle(box, colour_of(plot, series, branch), EDGE, canvas)
    yield from marked([drawn], series.number, branch.leaf)
    if branch.leaf is not None:
        labels.at_tile(series, branch.leaf, box)


def _row(left: list[Branch], total: float, area: Area) -> list[Branch]:
    """Return the largest branches that together make the squarest strip along the shorter side."""
    long, short = max(area.width, area.height), min(area.width, area.height)
    if not long or not short:
        return left

    def worst(row: list[Branch]) -> float:
        thickness = long * sum(each.size for each in row) / total
        sides = [short * each.size / sum(one.size for one in row) for each in row]
        return max(max(thickness / side, side / thickness) if side and thickness else 1e9 for side in sides)

    row = left[:1]
    best = worst(row)
    for place in range(2, len(left) + 1):
        next_worst = worst(left[:place])
        if next_worst > best:
            break
        row, best = left[:place], next_worst
    return row


def _cut(row: list[Branch], strip: Area, is_wide: bool) -> Iterator[tuple[Branch, Area]]:
    total, along = sum(each.size for each in row), 0.0
    for each in row:
        share = each.size / total
        if is_wide:
            yield each, Area(strip.x, strip.y + along * strip.height, strip.width, share * strip.height)
        else:
            yield each, Area(strip.x + along * strip.width, strip.y, share * strip.width, strip.height)
        along += share
