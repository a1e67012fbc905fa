"""What nothing else knows: its place is kept, with the text and the picture found inside."""

from __future__ import annotations

from pptlearn.model.geometry import Transform
from pptlearn.model.shape import Shape, UnknownShape
from pptlearn.read.geometry import read_transform
from pptlearn.read.part import relation_id
from pptlearn.read.shapes.base import base, common
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.xml import A, Element, P, local_name

_MOST_TEXT = 10_000


def unknown(
    element: Element, tree: Tree, tag: str = "", code: str = "read.unknown-shape"
) -> tuple[Shape, ...]:
    """Return a place holder for an element, and report it."""
    tag = tag or local_name(element)
    known = base(element, tree)
    tree.part.problems.report(code, tree.part.where(known["name"]), tag=tag)
    return (
        UnknownShape(
            **known,
            transform=place(element, tree),
            tag=tag,
            image=_image(element, tree),
            text=text_inside(element),
        ),
    )


def broken(element: Element, tree: Tree, error: Exception) -> tuple[Shape, ...]:
    """Return a place holder for a shape whose reading failed, as far as it can be placed at all."""
    named = common(element)
    name = "" if named is None else named.get("name", "")
    tree.part.problems.report("read.broken-shape", tree.part.where(name), error=type(error).__name__)
    try:
        return (UnknownShape(**base(element, tree), transform=place(element, tree), tag=local_name(element)),)
    except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError):
        return ()


def place(element: Element, tree: Tree) -> Transform:
    """Return where an element stands, by the first transform found in it."""
    for tag in (P + "xfrm", A + "xfrm"):
        found = next(element.iter(tag), None)
        if found is not None:
            return read_transform(found, tree.scaling)
    return Transform()


def text_inside(element: Element) -> str:
    """Return all text found inside, a line per paragraph."""
    paragraphs = ("".join(each.text or "" for each in p.iter(A + "t")) for p in element.iter(A + "p"))
    return "\n".join(text for text in paragraphs if text.strip())[:_MOST_TEXT]


def _image(element: Element, tree: Tree) -> str | None:
    blip = next(element.iter(A + "blip"), None)
    return None if blip is None else tree.part.media(relation_id(blip, "embed"))
