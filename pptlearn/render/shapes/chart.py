"""Charts: drawn from their data; kinds we do not draw show their stored picture."""

from __future__ import annotations

from pptlearn.model.shape import Chart
from pptlearn.render.chart.draw import can_draw, draw_chart
from pptlearn.render.context import RenderContext
from pptlearn.render.markup import Element
from pptlearn.render.shapes.place import canvas_of, describe, shape_element
from pptlearn.render.shapes.unknown import placeholder


def draw(shape: Chart, context: RenderContext) -> Element:
    """Return the chart as one positioned element."""
    canvas = canvas_of(shape, context)
    if not can_draw(shape.chart):
        context.problems.report("render.chart-kind", context.where(shape), kind=shape.chart.plots[0].kind)
        return describe(shape_element(shape, context, placeholder(canvas)), shape, is_picture=True)
    if any(plot.is_3d or plot.kind == "surfaceChart" for plot in shape.chart.plots):
        context.problems.report("render.chart-flat", context.where(shape))
    return describe(
        shape_element(shape, context, *draw_chart(shape, canvas, context)), shape, is_picture=False
    )
