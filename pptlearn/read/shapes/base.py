"""What every shape has: id, name, alternative text, slot and links."""

from __future__ import annotations

from typing import Any

from pptlearn.read.action import read_action
from pptlearn.read.attributes import is_on
from pptlearn.read.inherit import read_placeholder
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.xml import A16, ADEC, A, Element, child, children, extension

_LONGEST = 4000
"""Characters of a name or alternative text; PowerPoint itself stops far earlier."""


def common(element: Element) -> Element | None:
    """Return the `cNvPr` of a shape element, of whatever kind and namespace."""
    for holder in children(element):
        for each in children(holder):
            if each.tag.endswith("}cNvPr"):
                return each
        break
    return None


def is_hidden(element: Element) -> bool:
    """Say whether the author hid the shape in the selection pane."""
    properties = common(element)
    return properties is not None and is_on(properties, "hidden")


def base(element: Element, tree: Tree) -> dict[str, Any]:
    """Return the fields of `ShapeBase` that do not depend on how the shape looks."""
    properties = common(element)
    if properties is None:
        return {"id": _id("0", "", tree), "name": ""}
    name = properties.get("name", "")[:_LONGEST]
    part = tree.part
    decorative, created = (
        extension(properties, ADEC + "decorative"),
        extension(properties, A16 + "creationId"),
    )
    return {
        "id": _id(properties.get("id", "0")[:40], name, tree),
        "name": name,
        "alt": properties.get("descr", "")[:_LONGEST],
        "title": properties.get("title", "")[:_LONGEST],
        "is_decorative": decorative is not None and is_on(decorative, "val"),
        "placeholder": read_placeholder(element),
        "click": read_action(child(properties, A + "hlinkClick"), part),
        "hover": read_action(child(properties, A + "hlinkHover"), part)
        or read_action(child(properties, A + "hlinkMouseOver"), part),
        "creation_id": element.get("modelId", "") if created is None else created.get("id", ""),
    }


def _id(wanted: str, name: str, tree: Tree) -> str:
    return tree.ids.next_in(tree.diagram) if tree.diagram else tree.ids.claim(wanted, name)
