"""Objects of other programs: shown by the picture that the program left of them."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.model.shape import Picture, Shape
from pptlearn.read.part import Part
from pptlearn.read.shapes.base import base
from pptlearn.read.shapes.picture import read_picture
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.shapes.unknown import place, unknown
from pptlearn.read.xml import Element, P

_VML_SHAPE = "{urn:schemas-microsoft-com:vml}shape"
_VML_IMAGE = "{urn:schemas-microsoft-com:vml}imagedata"
_VML_LINK = "{urn:schemas-microsoft-com:office:office}relid"


def read(element: Element, content: Element, tree: Tree) -> tuple[Shape, ...]:
    """Return the object's picture in the frame's place."""
    pic = next(content.iter(P + "pic"), None)
    if pic is not None:
        picture = read_picture(pic, replace(tree, diagram="ole."))
        return (replace(picture, **base(element, tree), transform=place(element, tree), stands_for="ole"),)
    image = _legacy_image(next(content.iter(P + "oleObj"), None), tree.part)
    if image is None:
        return unknown(element, tree, tag="ole")
    return (Picture(**base(element, tree), transform=place(element, tree), image=image, stands_for="ole"),)


def _legacy_image(object: Element | None, part: Part) -> str | None:
    """Return the picture of an object of PowerPoint 2007, which keeps it in a VML drawing."""
    spid = None if object is None else object.get("spid")
    drawing = next((each.target for each in part.relationships.values() if each.kind == "vmlDrawing"), None)
    root = part.package.part(drawing) if drawing is not None and spid else None
    if root is None or drawing is None:
        return None
    related = part.package.relationships(drawing)
    for shape in root.iter(_VML_SHAPE):
        for image in shape.iter(_VML_IMAGE) if shape.get("id") == spid else ():
            link = related.get(image.get(_VML_LINK, ""))
            return part.register(part.package.media(link.target)) if link is not None else None
    return None
