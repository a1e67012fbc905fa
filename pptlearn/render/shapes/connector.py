"""Connectors: a line with heads."""

from __future__ import annotations

from pptlearn.model.paint import NO_FILL
from pptlearn.model.shape import Connector
from pptlearn.render.context import RenderContext
from pptlearn.render.geometry.outline import outline
from pptlearn.render.markup import Element
from pptlearn.render.shapes.autoshape import picture_of
from pptlearn.render.shapes.place import canvas_of, describe, shape_element


def draw(connector: Connector, context: RenderContext) -> Element:
    """Return the connector as one positioned element."""
    box = connector.transform.box
    drawn = outline(connector.geometry, box.width, box.height)
    picture = picture_of(drawn, NO_FILL, connector.line, connector.effects, canvas_of(connector, context))
    return describe(shape_element(connector, context, picture), connector, is_picture=bool(connector.alt))
