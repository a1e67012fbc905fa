"""The background of a slide."""

from __future__ import annotations

from pptlearn.model.paint import NoFill, SolidFill
from pptlearn.render.context import RenderContext, stage
from pptlearn.render.markup import Element, el, number, style
from pptlearn.render.paint.canvas import Canvas
from pptlearn.render.paint.fill import paint


def draw_background(context: RenderContext) -> Element | None:
    """Return what covers the whole slide behind its shapes; None leaves the paper white."""
    fill = context.slide.background
    if isinstance(fill, NoFill):
        return None
    width, height = stage(context.deck.width), stage(context.deck.height)
    size = {"width": f"{number(width)}px", "height": f"{number(height)}px"}
    place = style(position="absolute", left="0", top="0", **size)
    if isinstance(fill, SolidFill) and fill.color.alpha >= 1:
        return el("div", data_background="", style=f"{place};background:{fill.color.hex}")
    canvas = Canvas(width, height, context)
    colour = paint(fill, canvas)
    sheet = el("rect", width=width, height=height, fill=colour.value, fill_opacity=colour.opacity)
    return el("div", canvas.svg(sheet), data_background="", style=place)
