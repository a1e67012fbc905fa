"""Shapes by XML name: one file per element that may stand in a shape tree."""

from __future__ import annotations

from collections.abc import Callable

from pptlearn.errors import PptlearnError
from pptlearn.model.paint import NO_FILL, Fill
from pptlearn.model.shape import Shape
from pptlearn.read.part import Part
from pptlearn.read.shapes import autoshape, connector, controls, frame, group, likeness, picture
from pptlearn.read.shapes.base import is_hidden
from pptlearn.read.shapes.tree import Ids, Tree
from pptlearn.read.shapes.unknown import broken, unknown
from pptlearn.read.xml import DSP, MC, Element, P, find

_READERS: dict[str, Callable[[Element, Tree], tuple[Shape, ...]]] = {
    P + "sp": autoshape.read,
    P + "pic": picture.read,
    P + "cxnSp": connector.read,
    P + "grpSp": group.read,
    P + "graphicFrame": frame.read,
    MC + "AlternateContent": likeness.read,
    DSP + "sp": autoshape.read,
    DSP + "grpSp": group.read,
}
_NO_SHAPES = frozenset(
    (
        *(space + name for space in (P, DSP) for name in ("nvGrpSpPr", "grpSpPr")),
        P + "extLst",
        P + "custDataLst",
    )
)


def read_shapes(part: Part, most: int, background: Fill = NO_FILL) -> tuple[Shape, ...]:
    """Return what stands on a slide, layout or master, in drawing order; at most `most` shapes."""
    shapes = find(part.element, P + "cSld", P + "spTree")
    tree = Tree(part=part, ids=Ids(part, most), read=read_shape, background=background)
    if shapes is None:
        return ()
    drawn = tuple(shape for each in shapes.iterchildren("*") for shape in read_shape(each, tree))
    return (*drawn, *controls.read(find(part.element, P + "cSld", P + "controls"), tree))


def read_shape(element: Element, tree: Tree) -> tuple[Shape, ...]:
    """Return the shape that an element of a shape tree is; none when it is hidden or no shape."""
    if element.tag in _NO_SHAPES or is_hidden(element):
        return ()
    try:
        return _READERS.get(element.tag, unknown)(element, tree)
    except PptlearnError:
        raise
    except Exception as error:  # fence: one bad shape must not cost the slide
        return broken(element, tree, error)
