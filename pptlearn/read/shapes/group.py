"""`p:grpSp`: shapes that move as one, their children brought into the slide's coordinates."""

from __future__ import annotations

from pptlearn.model.paint import NO_EFFECTS, NO_FILL, Fill
from pptlearn.model.shape import Group, Shape
from pptlearn.read.effects import read_effects, read_scene
from pptlearn.read.geometry import inner_scaling, read_transform
from pptlearn.read.paint import read_fill
from pptlearn.read.shapes.base import base
from pptlearn.read.shapes.looks import own
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.xml import A, Element, child

DEEPEST = 40
"""Groups in groups; nobody stacks a dozen."""


def read(element: Element, tree: Tree) -> tuple[Shape, ...]:
    """Return the group with everything in it; nothing when it is empty."""
    properties = own(element, "grpSpPr")
    known = base(element, tree)
    if tree.depth >= DEEPEST:
        tree.part.problems.report("read.groups-too-deep", tree.part.where(known["name"]))
        return ()
    xfrm = child(properties, A + "xfrm")
    place = read_transform(xfrm, tree.scaling)
    inside = tree.inside(inner_scaling(xfrm, place), _fill(properties, tree))
    children = tuple(shape for each in element.iterchildren("*") for shape in tree.read(each, inside))
    return (
        Group(
            **known,
            transform=place,
            children=children,
            effects=read_effects(properties, tree.part) or NO_EFFECTS,
            scene=read_scene(properties, tree.part),
        ),
    )


def _fill(properties: Element | None, tree: Tree) -> Fill:
    if child(properties, A + "grpFill") is not None:
        return tree.group_fill
    return read_fill(properties, tree.part) or NO_FILL
