"""Objects of other programs: shown by the picture that the program left of them."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.model.shape import Picture, Shape
from pptlearn.read.shapes.base import base
from pptlearn.read.shapes.legacy import legacy_picture
from pptlearn.read.shapes.picture import read_picture
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.shapes.unknown import place, unknown
from pptlearn.read.xml import Element, P


def read(element: Element, content: Element, tree: Tree) -> tuple[Shape, ...]:
    """Return the object's picture in the frame's place."""
    pic = next(content.iter(P + "pic"), None)
    if pic is not None:
        picture = read_picture(pic, replace(tree, diagram="ole."))
        return (replace(picture, **base(element, tree), transform=place(element, tree), stands_for="ole"),)
    object = next(content.iter(P + "oleObj"), None)
    legacy = legacy_picture(None if object is None else object.get("spid"), tree.part)
    if legacy is None:
        return unknown(element, tree, tag="ole")
    where = place(element, tree)
    return (Picture(**base(element, tree), transform=where, image=legacy.image, stands_for="ole"),)
