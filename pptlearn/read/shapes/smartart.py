"""SmartArt: the drawing that PowerPoint stored of it, or one of our own where it stored none."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.model.geometry import Transform
from pptlearn.model.shape import Group, Shape, UnknownShape
from pptlearn.read.geometry import Scaling
from pptlearn.read.part import Part, relation_id
from pptlearn.read.shapes.base import base
from pptlearn.read.shapes.diagram import read_diagram
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.shapes.unknown import place, text_inside
from pptlearn.read.xml import DGM, DSP, Element, child, children

_DRAWING = "diagramDrawing"


def read(element: Element, content: Element, tree: Tree) -> tuple[Shape, ...]:
    """Return the diagram as a group of drawn shapes; without any text, its place."""
    known, where = base(element, tree), place(element, tree)
    data = _data(content, tree.part)
    drawing = _drawing(data, tree.part)
    if drawing is None:
        tree.part.problems.report("read.smartart-without-drawing", tree.part.where(known["name"]))
        drawing = _own_drawing(data, where, tree.part)
    if drawing is None:
        text = "" if data is None else text_inside(data)
        return (UnknownShape(**known, transform=where, tag="smartart", text=text),)
    children = _children(drawing, data, known["id"], where, tree)
    return (Group(**known, transform=where, children=children, stands_for="smartart"),)


def _data(content: Element, part: Part) -> Element | None:
    ids = child(content, DGM + "relIds")
    relationship = part.related(relation_id(ids, "dm")) if ids is not None else None
    return None if relationship is None else part.package.part(relationship.target)


def _drawing(data: Element | None, part: Part) -> Part | None:
    """Return the stored drawing: the data model names it, else the slide's only one is taken."""
    named = None if data is None else next(data.iter(DSP + "dataModelExt"), None)
    relationship = part.related(named.get("relId")) if named is not None else None
    stored = [each for each in part.relationships.values() if each.kind == _DRAWING]
    if relationship is None and len(stored) == 1:
        relationship = stored[0]
    root = part.package.part(relationship.target) if relationship is not None else None
    if root is None or relationship is None or next(root.iter(DSP + "sp"), None) is None:
        return None
    links = part.package.relationships(relationship.target)
    return replace(part, name=relationship.target, element=root, relationships=links, memory={})


def _own_drawing(data: Element | None, where: Transform, part: Part) -> Part | None:
    """Return a drawing made from the texts alone, None when there are none."""
    from pptlearn.read.shapes.smartart_drawing import drawing_of

    diagram = read_diagram(data) if data is not None else None
    if diagram is None or data is None:
        return None
    made = drawing_of(diagram, max(1, where.box.width), max(1, where.box.height))
    return replace(part, element=made, memory={})


def _children(
    drawing: Part, data: Element | None, id: str, where: Transform, tree: Tree
) -> tuple[Shape, ...]:
    scaling = Scaling(where.box.x, where.box.y, tree.scaling.width, tree.scaling.height)
    inside = replace(tree, part=drawing, scaling=scaling, depth=tree.depth + 1, diagram=id + ".")
    shapes = [*_backdrop(data, where), *children(child(drawing.element, DSP + "spTree"))]
    return tuple(shape for each in shapes for shape in tree.read(each, inside))


def _backdrop(data: Element | None, where: Transform) -> list[Element]:
    """Return what the diagram is painted on as a shape: `dgm:bg` with the line of `dgm:whole`."""
    from pptlearn.read.shapes.smartart_drawing import backdrop

    fill, whole = (child(data, DGM + name) for name in ("bg", "whole"))
    if fill is None or not len(fill):
        return []
    return [backdrop([*fill, *children(whole)], where.box.width, where.box.height)]
