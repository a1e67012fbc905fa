"""SmartArt: the drawing that PowerPoint stored of it, or one of our own where it stored none."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import replace

from pptlearn.model.geometry import Transform
from pptlearn.model.shape import Group, Shape, UnknownShape
from pptlearn.read.geometry import Scaling
from pptlearn.read.package import Relationship
from pptlearn.read.part import Part, relation_id
from pptlearn.read.shapes.base import base
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.shapes.unknown import place, text_inside
from pptlearn.read.xml import DGM, DSP, A, Element, child, children

_DRAWING, _DATA = "diagramDrawing", "diagramData"


def read(element: Element, content: Element, tree: Tree) -> tuple[Shape, ...]:
    """Return the diagram as a group of drawn shapes; without any text, its place."""
    known, where = base(element, tree), place(element, tree)
    data = _data(content, tree.part)
    drawing = _drawing(data, tree.part)
    if drawing is None:
        tree.part.problems.report("read.smartart-without-drawing", tree.part.where(known["name"]))
        drawing = _own_drawing(data, content, where, tree.part)
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
    """Return the stored drawing: the data model names it, else it is that of the slide's only diagram."""
    named = None if data is None else next(data.iter(DSP + "dataModelExt"), None)
    relationship = part.related(named.get("relId")) if named is not None else None
    stored, data_models = (
        [each for each in part.relationships.values() if each.kind == kind] for kind in (_DRAWING, _DATA)
    )
    if relationship is None and len(stored) == 1 and len(data_models) < 2:
        relationship = stored[0]
    root = part.package.part(relationship.target) if relationship is not None else None
    if root is None or relationship is None or next(root.iter(DSP + "sp"), None) is None:
        return None
    links = part.package.relationships(relationship.target)
    return replace(part, name=relationship.target, element=root, relationships=links, memory={})


def _own_drawing(data: Element | None, content: Element, where: Transform, part: Part) -> Part | None:
    """Return a drawing laid out as the diagram's definition says, None when there is no text in it."""
    from pptlearn.read.smartart.own import Parts, own_drawing

    if data is None:
        return None
    ids = child(content, DGM + "relIds")
    links = {name: part.related(relation_id(ids, name)) for name in ("dm", "lo", "qs", "cs")}
    layout, styles, colors = (_root(links[name], part) for name in ("lo", "qs", "cs"))
    made = own_drawing(data, Parts(layout, styles, colors), where.box, part)
    if made is None:
        return None
    model = links["dm"]
    own = part.package.relationships(model.target) if model is not None else part.relationships
    return replace(part, element=made, relationships=own, memory={})


def _root(link: Relationship | None, part: Part) -> Element | None:
    return None if link is None or link.is_external else part.package.part(link.target)


def _children(
    drawing: Part, data: Element | None, id: str, where: Transform, tree: Tree
) -> tuple[Shape, ...]:
    scaling = Scaling(where.box.x, where.box.y, tree.scaling.width, tree.scaling.height)
    inside = replace(tree, part=drawing, scaling=scaling, depth=tree.depth + 1, diagram=id + ".")
    shapes = [*_backdrop(data, where), *children(child(drawing.element, DSP + "spTree"))]
    return tuple(shape for each in shapes for shape in tree.read(each, inside))


def _backdrop(data: Element | None, where: Transform) -> list[Element]:
    """Return what the diagram is painted on as a shape: `dgm:bg` with the line of `dgm:whole`."""
    fill, whole = (child(data, DGM + name) for name in ("bg", "whole"))
    if fill is None or not len(fill):
        return []
    return [_painted([*fill, *children(whole)], where.box.width, where.box.height)]


def _painted(paint: Iterable[Element], width: int, height: int) -> Element:
    """Return a `dsp:sp` that fills the frame with this paint."""
    from lxml import etree

    shape = etree.fromstring(
        f'<dsp:sp xmlns:dsp="{DSP[1:-1]}" xmlns:a="{A[1:-1]}"><dsp:nvSpPr><dsp:cNvPr id="0" name=""/>'
        '<dsp:cNvSpPr/></dsp:nvSpPr><dsp:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"/></dsp:spPr></dsp:sp>'
    )
    shape[1].extend(deepcopy(each) for each in paint)
    return shape
