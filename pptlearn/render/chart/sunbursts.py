"""Sunburst charts: rings of branches, the outermost level at the rim."""

from __future__ import annotations

from collections.abc import Iterator
from math import pi

from pptlearn.model.chart import Plot, Series
from pptlearn.render.chart.area import Area
from pptlearn.render.chart.branches import Branch, branches_of
from pptlearn.render.chart.canvas import Point, marked, shape
from pptlearn.render.chart.labels import LabelWriter
from pptlearn.render.chart.pies import slice_path
from pptlearn.render.chart.treemaps import EDGE, colour_of
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

HOLE = 0.2
"""Radius of the empty middle as a share of the chart's."""


def draw(plot: Plot, area: Area, canvas: Canvas, labels: LabelWriter) -> list[Element]:
    """Return the rings of the first series, the largest branch first from the top."""
    outer = min(area.width, area.height) / 2
    drawn: list[Element] = []
    for series in plot.series[:1]:
        branches = branches_of(series)
        depth = max((each.depth for each in branches), default=1)
        ring = Ring(plot, series, area.middle, outer * HOLE, outer * (1 - HOLE) / depth, canvas, labels)
        drawn += ring.draw(branches, 0, 0.0, 2 * pi)
    return drawn


class Ring:
    """Draws the branches between two angles, and theirs in the next ring outward."""

    def __init__(
        self,
        plot: Plot,
        series: Series,
        middle: Point,
        hole: float,
        thickness: float,
        canvas: Canvas,
        labels: LabelWriter,
    ) -> None:
        self.plot, self.series, self.middle = plot, series, middle
        self.hole, self.thickness, self.canvas, self.labels = hole, thickness, canvas, labels

    def draw(self, branches: list[Branch], level: int, angle: float, sweep: float) -> Iterator[Element]:
        total = sum(each.size for each in branches)
        inner = self.hole + level * self.thickness
        for branch in sorted(branches, key=lambda each: -each.size):
            share = sweep * branch.size / total if total else 0.0
            if branch.name or branch.branches:
                path = slice_path(self.middle, inner, inner + self.thickness, angle, share)
                piece = shape(path, colour_of(self.plot, self.series, branch), EDGE, self.canvas)
                yield from marked([piece], self.series.number, branch.leaf)
                radius = inner + self.thickness / 2
                halfway = angle + share / 2
                self.labels.at_ring(branch.name, self.series, self.middle, radius, halfway, radius * share)
            yield from self.draw(branch.branches, level + 1, angle, share)
            angle += share
