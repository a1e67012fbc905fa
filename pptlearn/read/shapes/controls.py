"""Form controls: shown by the picture that stands beside each, outside the shape tree."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.model.shape import Shape
from pptlearn.read.shapes.picture import read_picture
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.xml import Element, P, child


def read(controls: Element | None, tree: Tree) -> tuple[Shape, ...]:
    """Return a picture for each `p:control`, named after it."""
    found = controls.iterchildren(P + "control") if controls is not None else ()
    pictures = ((each, child(each, P + "pic")) for each in found)
    return tuple(
        replace(read_picture(pic, tree, stands_for="control"), name=control.get("name", ""))
        for control, pic in pictures
        if pic is not None
    )
