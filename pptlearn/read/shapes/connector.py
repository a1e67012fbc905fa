"""`p:cxnSp`: lines between shapes."""

from __future__ import annotations

from pptlearn.model.shape import Connector, Shape
from pptlearn.read.shapes.base import base
from pptlearn.read.shapes.looks import looks
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.xml import Element


def read(element: Element, tree: Tree) -> tuple[Shape, ...]:
    """Return the connector."""
    seen = looks(element, (), tree)
    return (
        Connector(
            **base(element, tree),
            transform=seen.transform,
            geometry=seen.geometry,
            line=seen.line,
            effects=seen.effects,
            scene=seen.scene,
        ),
    )
