"""Charts in a frame."""

from __future__ import annotations

from pptlearn.model.chart import ChartModel
from pptlearn.model.shape import Chart, Shape
from pptlearn.read.chart.chart import read_chart
from pptlearn.read.chart.drawing import read_drawing
from pptlearn.read.part import relation_id
from pptlearn.read.shapes.base import base
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.shapes.unknown import place, unknown
from pptlearn.read.xml import Element, local_name


def read(element: Element, content: Element, tree: Tree) -> tuple[Shape, ...]:
    """Return the chart with what is drawn onto it, or its place when the chart part is missing."""
    name = part_name(content, tree)
    chart = read_chart(name, tree.part) if name else None
    if chart is None:
        return unknown(element, tree, tag="chart")
    shape = Chart(**base(element, tree), transform=place(element, tree), chart=chart)
    return (shape, *read_drawing(name, shape.transform.box, shape.id, tree))


def read_model(content: Element, tree: Tree) -> ChartModel | None:
    """Return the chart that `a:graphicData` names; None when its part is missing or holds none."""
    name = part_name(content, tree)
    return read_chart(name, tree.part) if name else None


def part_name(content: Element, tree: Tree) -> str:
    """Return the name of the chart's part; empty when there is none."""
    named = next((each for each in content.iterchildren("*") if local_name(each) == "chart"), None)
    link = tree.part.related(relation_id(named, "id")) if named is not None else None
    return link.target if link is not None and not link.is_external else ""
