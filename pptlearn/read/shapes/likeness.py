"""`mc:AlternateContent` among shapes: the branch that is understood, or the picture stored beside it."""

from __future__ import annotations

from dataclasses import fields, replace

from pptlearn.model.shape import Chart, Group, Picture, Shape, ShapeBase
from pptlearn.read.markup import branch
from pptlearn.read.part import relation_id
from pptlearn.read.shapes import ink
from pptlearn.read.shapes.chart import read_model
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.shapes.zoom import read_jumps, with_jumps
from pptlearn.read.xml import MC, P14, A, Element, P, child, children, find

_DATA = {
    "http://schemas.microsoft.com/office/drawing/2017/model3d": "3d",
    "http://schemas.microsoft.com/office/powerpoint/2016/slidezoom": "zoom",
    "http://schemas.microsoft.com/office/powerpoint/2016/sectionzoom": "zoom",
    "http://schemas.microsoft.com/office/powerpoint/2016/summaryzoom": "zoom",
    "http://schemas.microsoft.com/office/drawing/2014/chartex": "chart",
}
"""Graphic frames shown by the picture in their fallback, by `graphicData/@uri`."""
CONTENT = (P14 + "contentPart", P + "contentPart")


def read(element: Element, tree: Tree) -> tuple[Shape, ...]:
    """Return the shapes of the fitting branch."""
    choice = child(element, MC + "Choice")
    kind = _kind(choice)
    if not kind:
        return _shapes(branch(element), tree)
    stored = child(element, MC + "Fallback")
    drawn_ink = _ink(choice, stored, tree) if kind == "ink" else None
    if drawn_ink is not None:
        return (drawn_ink,)
    shapes = _shapes(stored, tree)
    drawn = _chart(choice, shapes, tree) if kind == "chart" else ()
    if drawn:
        return drawn
    shown = with_jumps(shapes, read_jumps(choice, tree)) if kind == "zoom" else shapes
    return tuple(_standing_for(shape, kind) for shape in shown) or _shapes(choice, tree)


def _ink(choice: Element | None, stored: Element | None, tree: Tree) -> Group | None:
    """Return ink as its strokes where it was recorded or no picture of it is stored; else None."""
    content = next((each for each in children(choice) if each.tag in CONTENT), None)
    has_picture = stored is not None and any(relation_id(each, "embed") for each in stored.iter(A + "blip"))
    if content is None or (has_picture and not ink.is_recorded(content, tree)):
        return None
    return ink.read(content, tree)


def _chart(choice: Element | None, stored: tuple[Shape, ...], tree: Tree) -> tuple[Shape, ...]:
    """Return the chart itself with the picture stored beside it; nothing when its data cannot be read."""
    frame = child(choice, P + "graphicFrame")
    content = find(frame, A + "graphic", A + "graphicData") if frame is not None else None
    model = read_model(content, tree) if content is not None else None
    picture = next((each for each in stored if isinstance(each, Picture)), None)
    if model is None or picture is None:
        return _shapes(choice, tree) if model is not None else ()
    common = {each.name: getattr(picture, each.name) for each in fields(ShapeBase)}
    return (Chart(**common, chart=model, fallback=picture.image),)


def _shapes(holder: Element | None, tree: Tree) -> tuple[Shape, ...]:
    if holder is None or isinstance(holder, tuple):
        return ()
    return tuple(shape for each in children(holder) for shape in tree.read(each, tree))


def _kind(choice: Element | None) -> str:
    """Return what the choice is a likeness of: `ink 3d zoom chart`, or nothing."""
    for each in children(choice):
        if each.tag in CONTENT:
            return "ink"
        for data in each.iter(A + "graphicData"):
            return _DATA.get(data.get("uri", ""), "")
    return ""


def _standing_for(shape: Shape, kind: str) -> Shape:
    return replace(shape, stands_for=kind) if isinstance(shape, Picture) else shape
