"""Surfaces: a skin over categories and series, coloured in bands by its height."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pptlearn.model.chart import Plot
from pptlearn.model.paint import NO_FILL, Fill, Line
from pptlearn.model.units import Emu
from pptlearn.render.chart.bands import stretches_of
from pptlearn.render.chart.canvas import line_path, segment
from pptlearn.render.chart.labels import LabelWriter
from pptlearn.render.chart.series import category_count, value
from pptlearn.render.chart.solid.box import Box
from pptlearn.render.chart.solid.faces import draw_sheet
from pptlearn.render.chart.solid.view import FROM_ABOVE, Spot
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

Vertex = tuple[float, float, float]
"""Share of the category axis, value, share of the depth."""
WIRE, SEAM = Emu(9_525), Emu(3_175)
"""Width of wires, and of the lines that close the seams between patches."""


def draw_surface(plot: Plot, box: Box, canvas: Canvas, labels: LabelWriter) -> list[Element]:
    """Return the skin, its farthest cells first."""
    draw = _wires if dict(plot.options).get("wireframe") in ("1", "true") else _patches
    fills = plot.palette or (NO_FILL,)
    return [
        element
        for cell in sorted(_cells(plot, box), key=lambda each: -_farness(each, box))
        for number, band in enumerate(stretches_of(box.grid.up))
        for element in draw(cell, band, fills[number % len(fills)], box, canvas)
    ]


def _patches(
    cell: list[Vertex], band: tuple[float, float], fill: Fill, box: Box, canvas: Canvas
) -> Iterator[Element]:
    """Yield the part of a cell that lies in a band."""
    for triangle in _triangles(cell):
        piece = _cut(_cut(triangle, band[0], 1), band[1], -1)
        if len(piece) > 2:
            face = [_spot(each, box) for each in piece]
            yield draw_sheet(face, box.view, fill, Line(fill=fill, width=SEAM), canvas)


def _wires(
    cell: list[Vertex], band: tuple[float, float], fill: Fill, box: Box, canvas: Canvas
) -> Iterator[Element]:
    """Yield the part of a cell's edges that lies in a band; seen from above, the line along its lower end."""
    line = Line(fill=fill, width=WIRE)
    if box.view.tilt >= FROM_ABOVE:
        ends = [
            tuple(each for each in _cut(triangle, band[0], 1) if each[1] == band[0])
            for triangle in _triangles(cell)
        ]
    else:
        ends = [_within(*pair, *band) for pair in pairwise([*cell, cell[0]])]
    for pair in ends:
        if len(pair) == 2:
            path = segment(*(box.view.at(_spot(each, box)) for each in pair))
            drawn = line_path(path, line, canvas)
            if drawn is not None:
                yield drawn


def _within(a: Vertex, b: Vertex, low: float, high: float) -> tuple[Vertex, ...]:
    """Return the ends of the part of an edge whose values lie between two levels."""
    if a[1] > b[1]:
        a, b = b, a
    if b[1] <= low or a[1] >= high:
        return ()
    return (_raised(a, b, low) if a[1] < low else a), (_raised(a, b, high) if b[1] > high else b)


def _raised(a: Vertex, b: Vertex, level: float) -> Vertex:
    """Return where an edge has this value."""
    share = (level - a[1]) / (b[1] - a[1])
    return a[0] + (b[0] - a[0]) * share, level, a[2] + (b[2] - a[2]) * share


def _spot(vertex: Vertex, box: Box) -> Spot:
    x, y, z = vertex
    return box.spot(x, box.grid.up.clamped(y), z)


def _cells(plot: Plot, box: Box) -> Iterator[list[Vertex]]:
    across = [box.grid.across.at(n) for n in range(category_count([plot]))]
    deep = max(1, len(plot.series) - 1)
    for row, (near, far) in enumerate(pairwise(plot.series)):
        for n in range(len(across) - 1):
            corners = (
                (across[n], value(near, n), row / deep),
                (across[n + 1], value(near, n + 1), row / deep),
                (across[n + 1], value(far, n + 1), (row + 1) / deep),
                (across[n], value(far, n), (row + 1) / deep),
            )
            yield [(x, 0.0 if y is None else y, z) for x, y, z in corners]


def _farness(cell: Sequence[Vertex], box: Box) -> float:
    x, _, z = (sum(each) / len(cell) for each in zip(*cell, strict=True))
    return box.view.farness(box.spot(x, 0.0, z))


def _triangles(cell: Sequence[Vertex]) -> Iterator[list[Vertex]]:
    """Yield the cell in four triangles about its middle."""
    x, y, z = (sum(each) / 4 for each in zip(*cell, strict=True))
    for first, second in pairwise([*cell, cell[0]]):
        yield [first, second, (x, y, z)]


def _cut(polygon: list[Vertex], level: float, side: int) -> list[Vertex]:
    """Return the part of a polygon whose values lie above a level (below it for `side` -1)."""
    kept: list[Vertex] = []
    for a, b in pairwise([*polygon, polygon[0]]) if polygon else ():
        here, there = (a[1] - level) * side, (b[1] - level) * side
        if here >= 0:
            kept.append(a)
        if here * there < 0:
            kept.append(_raised(a, b, level))
    return kept
