"""`p:graphicFrame`: tables, charts, diagrams, and objects of other programs, by `graphicData/@uri`."""

from __future__ import annotations

from collections.abc import Callable

from pptlearn.model.shape import Shape
from pptlearn.read.shapes import chart, ole, smartart, table
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.shapes.unknown import unknown
from pptlearn.read.xml import A, Element, find

_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/"
_READERS: dict[str, Callable[[Element, Element, Tree], tuple[Shape, ...]]] = {
    _MAIN + "table": table.read,
    _MAIN + "diagram": smartart.read,
    _MAIN + "chart": chart.read,
    "http://schemas.microsoft.com/office/drawing/2014/chartex": chart.read,
    "http://schemas.openxmlformats.org/presentationml/2006/ole": ole.read,
}


def read(element: Element, tree: Tree) -> tuple[Shape, ...]:
    """Return what the frame holds."""
    content = find(element, A + "graphic", A + "graphicData")
    uri = "" if content is None else content.get("uri", "")
    reader = _READERS.get(uri)
    if reader is None or content is None:
        return unknown(element, tree, tag=uri.rpartition("/")[2] or "graphicFrame")
    return reader(element, content, tree)
