"""Charts: drawn from their data; kinds that are not drawn show their stored picture."""

from __future__ import annotations

from pptlearn.model.paint import NO_INSETS
from pptlearn.model.shape import Chart
from pptlearn.render.context import RenderContext
from pptlearn.render.markup import Element
from pptlearn.render.paint.picture import image_element
from pptlearn.render.shapes.place import canvas_of, describe, shape_element
from pptlearn.render.shapes.unknown import placeholder


def draw(shape: Chart, context: RenderContext) -> Element:
    """Return the chart as one positioned element."""
    # A third of all drawing code, and most decks have no chart.
    from pptlearn.render.chart.draw import can_draw, draw_chart

    if not can_draw(shape.chart):
        return describe(shape_element(shape, context, _stand_in(shape, context)), shape, is_picture=True)
    if any(plot.is_3d for plot in shape.chart.plots):
        context.problems.report("render.chart-depth", context.where(shape))
    drawn = draw_chart(shape, canvas_of(shape, context), context)
    return describe(shape_element(shape, context, *drawn), shape, is_picture=False)


def _stand_in(shape: Chart, context: RenderContext) -> Element:
    """Return the stored picture of the chart, or a frame that keeps its place."""
    canvas, kind = canvas_of(shape, context), shape.chart.plots[0].kind
    asset = context.assets.images.get(shape.fallback) if shape.fallback else None
    if asset is None:
        context.problems.report("render.chart-kind", context.where(shape), kind=kind)
        return placeholder(canvas)
    context.problems.report("render.chart-picture", context.where(shape), kind=kind)
    return canvas.svg(image_element(asset, 0, 0, canvas.width, canvas.height, NO_INSETS))
