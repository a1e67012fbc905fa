"""Shapes drawn onto a chart (`c:userShapes`): placed in shares of it, read like the slide's own."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

from pptlearn.model.geometry import Box
from pptlearn.model.shape import Shape
from pptlearn.read.attributes import integer, number
from pptlearn.read.geometry import UNSCALED
from pptlearn.read.part import Part
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.xml import A, Element, P, child, children, find

CDR = "{http://schemas.openxmlformats.org/drawingml/2006/chartDrawing}"
SIZE = "1100"
"""Hundredths of a point of a text on a chart that says no size (measured)."""
SHAPES = frozenset(CDR + name for name in ("sp", "pic", "cxnSp", "grpSp"))


def read_drawing(chart: str, box: Box, id: str, tree: Tree) -> tuple[Shape, ...]:
    """Return the shapes on the chart in the part called `chart`, which stands in `box` on the slide."""
    part = _drawing(chart, tree.part)
    if part is None:
        return ()
    inside = replace(tree, part=part, scaling=UNSCALED, diagram=f"{id}.")
    return tuple(
        shape
        for anchor in children(part.element)
        for each in _placed(anchor, box)
        for shape in tree.read(each, inside)
    )


def _drawing(chart: str, part: Part) -> Part | None:
    links = part.package.relationships(chart).values()
    link = next((each for each in links if each.kind == "chartUserShapes" and not each.is_external), None)
    root = part.package.part(link.target) if link is not None else None
    if link is None or root is None:
        return None
    relationships = part.package.relationships(link.target)
    return replace(part, name=link.target, element=root, relationships=relationships, memory={})


def _placed(anchor: Element, box: Box) -> list[Element]:
    """Return the anchor's shape as a shape of the slide, where the anchor puts it."""
    shape = next((each for each in children(anchor) if each.tag in SHAPES), None)
    start = _point(child(anchor, CDR + "from"))
    if shape is None or start is None:
        return []
    end = _point(child(anchor, CDR + "to"))
    size = child(anchor, CDR + "ext")
    left, top = box.x + start[0] * box.width, box.y + start[1] * box.height
    if end is not None:
        width, height = (end[0] - start[0]) * box.width, (end[1] - start[1]) * box.height
    else:
        width, height = (integer(size.get(name)) or 0 if size is not None else 0 for name in ("cx", "cy"))
    shape = deepcopy(shape)
    for each in shape.iter(CDR + "*"):
        each.tag = P + each.tag.removeprefix(CDR)
    _give_size(shape)
    _move(
        find(shape, P + ("grpSpPr" if shape.tag == P + "grpSp" else "spPr"), A + "xfrm"),
        left,
        top,
        width,
        height,
    )
    return [shape]


def _give_size(shape: Element) -> None:
    """Give runs without a size their own, for the slide's default is larger."""
    for run in shape.iter(A + "r", A + "fld"):
        properties = child(run, A + "rPr")
        if properties is None:
            properties = run.makeelement(A + "rPr")
            run.insert(0, properties)
        if properties.get("sz") is None:
            properties.set("sz", SIZE)


def _move(xfrm: Element | None, left: float, top: float, width: float, height: float) -> None:
    offset, extent = (child(xfrm, A + name) if xfrm is not None else None for name in ("off", "ext"))
    if offset is not None and extent is not None:
        offset.set("x", str(round(left)))
        offset.set("y", str(round(top)))
        extent.set("cx", str(max(0, round(width))))
        extent.set("cy", str(max(0, round(height))))


def _point(holder: Element | None) -> tuple[float, float] | None:
    if holder is None:
        return None
    across, down = (child(holder, CDR + name) for name in "xy")
    x = number(across.text) if across is not None else None
    y = number(down.text) if down is not None else None
    return None if x is None or y is None else (min(2.0, max(-1.0, x)), min(2.0, max(-1.0, y)))
