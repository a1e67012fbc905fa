"""Drawing shapes: one file per kind, and the table that picks it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from pptlearn.model.shape import (
    AutoShape,
    Chart,
    Connector,
    Group,
    Media,
    Picture,
    Shape,
    Table,
    UnknownShape,
)
from pptlearn.render.context import RenderContext
from pptlearn.render.markup import Element
from pptlearn.render.shapes import autoshape, chart, connector, group, media, picture, table, unknown
from pptlearn.render.shapes.action import with_actions
from pptlearn.render.shapes.near import report_losses

Draw = Callable[[Any, RenderContext], Element | None]
log = logging.getLogger(__name__)


DRAWINGS: dict[type[Shape], Draw] = {
    AutoShape: autoshape.draw,
    Chart: chart.draw,
    Connector: connector.draw,
    Group: group.draw,
    Media: media.draw,
    Picture: picture.draw,
    Table: table.draw,
    UnknownShape: unknown.draw,
}


def draw(shape: Shape, context: RenderContext) -> Element | None:
    """Return any shape as one positioned element; one that cannot be drawn keeps its place."""
    try:
        report_losses(shape, context)
        element = DRAWINGS[type(shape)](shape, context)
        return element and with_actions(element, shape, context)
    except Exception as error:  # fence: one shape must not cost the slide
        log.exception("drawing %s on slide %d", shape.id, context.slide.number)
        context.problems.report("render.broken-shape", context.where(shape), error=type(error).__name__)
        return unknown.box(shape, context)
