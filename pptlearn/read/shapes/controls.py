"""Form controls: shown by the picture that stands beside each, outside the shape tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pptlearn.model.geometry import Transform
from pptlearn.model.shape import Picture, Shape
from pptlearn.read.shapes.legacy import legacy_picture
from pptlearn.read.shapes.picture import read_picture
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.xml import Element, P, child


def read(controls: Element | None, tree: Tree) -> tuple[Shape, ...]:
    """Return a picture for each `p:control`, named after it."""
    found = controls.iterchildren(P + "control") if controls is not None else ()
    return tuple(picture for control in found for picture in _pictures(control, tree))


def _pictures(control: Element, tree: Tree) -> Iterator[Picture]:
    name, pic = control.get("name", ""), child(control, P + "pic")
    if pic is not None:
        yield replace(read_picture(pic, tree, stands_for="control"), name=name)
    elif (legacy := legacy_picture(control.get("spid"), tree.part)) is not None:
        id = tree.ids.claim(control.get("spid", "0"), name)
        place = Transform(legacy.box)
        yield Picture(id=id, name=name, transform=place, image=legacy.image, stands_for="control")
