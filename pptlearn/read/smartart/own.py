"""The drawing of a diagram that the file holds none of."""

from __future__ import annotations

from typing import NamedTuple

from pptlearn.model.geometry import Box
from pptlearn.read.part import Part
from pptlearn.read.smartart.drawing import EMU_PER_MM, drawing_of
from pptlearn.read.smartart.layout import lay_out
from pptlearn.read.smartart.paint import read_paints
from pptlearn.read.smartart.points import read_model
from pptlearn.read.smartart.spots import grow
from pptlearn.read.smartart.usual import usual_definition
from pptlearn.read.smartart.words import is_written
from pptlearn.read.xml import Element


class Parts(NamedTuple):
    """The parts of a diagram beside its data; None where the file does not hold them."""

    layout: Element | None
    styles: Element | None
    colors: Element | None


def own_drawing(data: Element, parts: Parts, box: Box, part: Part) -> Element | None:
    """Return a `dsp:drawing` of this size, laid out by its definition; None when there is no text at all."""
    model = read_model(data)
    if model is None:
        return None
    root = grow(parts.layout, model) if parts.layout is not None else None
    if root is None or not any(is_written(spot) for spot in root.within()):
        root = grow(usual_definition(model.names["loTypeId"]), model)
    if root is None:
        return None
    width, height = (max(1, length) / EMU_PER_MM for length in (box.width, box.height))
    layout = lay_out(root, width, height, part.theme.minor.latin)
    return drawing_of(
        layout, read_paints(parts.colors, parts.styles, model.names["csTypeId"], part.palette, layout.spots)
    )
