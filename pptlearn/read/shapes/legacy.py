"""What PowerPoint 2007 keeps of controls and objects in a drawing of its own (VML): picture and place."""

from __future__ import annotations

import re
from typing import NamedTuple

from pptlearn.model.geometry import Box
from pptlearn.model.units import EMU_PER_PT, Emu
from pptlearn.read.markup import parse
from pptlearn.read.part import Part
from pptlearn.read.xml import Element

_SHAPE, _IMAGE = "{urn:schemas-microsoft-com:vml}shape", "{urn:schemas-microsoft-com:vml}imagedata"
_LINK = "{urn:schemas-microsoft-com:office:office}relid"
_NUMBER = "{urn:schemas-microsoft-com:office:office}spid"
_CONDITIONS = re.compile(rb"<!\[(?:if|endif)[^>]*>")
"""Conditional comments of old browsers, which are no XML."""
_LENGTH = re.compile(r"(left|top|width|height):\s*(-?\d{1,6}(?:\.\d{1,6})?)pt")


class LegacyPicture(NamedTuple):
    image: str
    """Id of a `MediaRef`."""
    box: Box
    """Empty where the drawing does not say it in points."""


def legacy_picture(number: str | None, part: Part) -> LegacyPicture | None:
    """Return the picture of the shape with this `spid` in the slide's VML drawing."""
    drawing = next((each.target for each in part.relationships.values() if each.kind == "vmlDrawing"), None)
    content = part.package.text(drawing) if drawing is not None and number else None
    if content is None or drawing is None:
        return None
    root, _ = parse(_CONDITIONS.sub(b"", content))
    related = part.package.relationships(drawing)
    for shape in root.iter(_SHAPE) if root is not None else ():
        if number not in (shape.get("id"), shape.get(_NUMBER, "").removeprefix("_x0000_s")):
            continue
        for image in shape.iter(_IMAGE):
            link = related.get(image.get(_LINK, ""))
            kept = part.register(part.package.media(link.target)) if link is not None else None
            if kept is not None:
                return LegacyPicture(kept, _box(shape))
    return None


def _box(shape: Element) -> Box:
    said = {
        name: Emu(round(float(points) * EMU_PER_PT))
        for name, points in _LENGTH.findall(shape.get("style", ""))
    }
    return Box(*(said.get(name, Emu(0)) for name in ("left", "top", "width", "height")))
