"""Connectors: a line with heads."""

from __future__ import annotations

from pptlearn.model.paint import NO_FILL
from pptlearn.model.shape import Connector
from pptlearn.render.context import RenderContext
from pptlearn.render.geometry.outline import outline
from pptlearn.render.markup import Element
from pptlearn.render.shapes.autoshape import picture_of
from pptlearn.render.shapes.place import describe, shape_element


def draw(connector: Connector, context: RenderContext) -> Element:
    """Return the connector as one positioned element."""
    box = connector.transform.box
    drawn = outline(connector.geometry, box.width, box.height)
    picture = picture_of(connector, drawn, NO_FILL, connector.line, context)
    return describe(shape_element(connector, context, picture), connector, is_picture=bool(connector.alt))
