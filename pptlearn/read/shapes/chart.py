"""Charts in a frame."""

from __future__ import annotations

from pptlearn.model.chart import ChartModel
from pptlearn.model.shape import Chart, Shape
from pptlearn.read.chart.chart import read_chart
from pptlearn.read.part import relation_id
from pptlearn.read.shapes.base import base
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.shapes.unknown import place, unknown
from pptlearn.read.xml import Element, local_name


def read(element: Element, content: Element, tree: Tree) -> tuple[Shape, ...]:
    """Return the chart, or its place when the chart part is missing."""
    chart = read_model(content, tree)
    if chart is None:
        return unknown(element, tree, tag="chart")
    return (Chart(**base(element, tree), transform=place(element, tree), chart=chart),)


def read_model(content: Element, tree: Tree) -> ChartModel | None:
    """Return the chart that `a:graphicData` names; None when its part is missing or holds none."""
    named = next((each for each in content.iterchildren("*") if local_name(each) == "chart"), None)
    link = tree.part.related(relation_id(named, "id")) if named is not None else None
    return read_chart(link.target, tree.part) if link is not None and not link.is_external else None
