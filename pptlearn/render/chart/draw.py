"""A chart: title, legend and plots in its frame, and its data as a table for those who listen."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.model.chart import ChartModel, ManualLayout, Series
from pptlearn.model.number_format import format_number
from pptlearn.model.shape import Chart
from pptlearn.render.chart.area import Area
from pptlearn.render.chart.canvas import background, rectangle
from pptlearn.render.chart.legend import draw_legend, place_legend
from pptlearn.render.chart.plots import FAMILIES, draw_plots
from pptlearn.render.chart.series import categories, value
from pptlearn.render.chart.titles import draw_title, height_of, title_lines
from pptlearn.render.chart.words import Words
from pptlearn.render.context import RenderContext, stage_pt
from pptlearn.render.markup import Element, el
from pptlearn.render.paint.canvas import Canvas

MARGIN = stage_pt(7.0)
"""Around everything, where nothing is placed by hand."""
ROUND_CORNER = stage_pt(8.0)


def can_draw(chart: ChartModel) -> bool:
    """Say whether every plot of the chart is of a family we draw."""
    return all(plot.kind in FAMILIES for plot in chart.plots)


def draw_chart(shape: Chart, canvas: Canvas, context: RenderContext) -> list[Element]:
    """Return the chart's picture and its data table, to stand in an element of the canvas's size."""
    chart = shape.chart
    whole = Area(0.0, 0.0, canvas.width, canvas.height)
    corner = ROUND_CORNER if chart.rounded_corners else 0.0
    drawn = background([rectangle(whole, chart.fill, chart.line, canvas, corner)])
    area = whole.without(left=MARGIN, top=MARGIN, right=MARGIN, bottom=MARGIN)
    titled, area = _title(chart, whole, area, context)
    if chart.legend is not None:
        words = Words(chart.legend.style, context)
        box, area = place_legend(chart, area, words)
        box = _by_hand(chart.legend.layout, whole, box)
        drawn += background(draw_legend(chart, box, words, canvas))
    drawn += draw_plots(chart, _by_hand(chart.plot_layout, whole, area), context, canvas)
    drawn += background(titled)
    return [canvas.svg(*drawn), _table(chart)]


def _title(chart: ChartModel, whole: Area, area: Area, context: RenderContext) -> tuple[list[Element], Area]:
    """Return the drawn title and what is left below it."""
    if chart.title is None:
        return [], area
    lines = title_lines(chart.title, context, area.width * 0.8)
    height = height_of(lines)
    layout = chart.title_layout
    box = Area(area.x, area.y, area.width, height)
    if layout is not None and layout.x is not None and layout.y is not None:
        width = max((sum(words.width(text) for words, text in line) for line in lines), default=0.0)
        box = Area(whole.width * layout.x, whole.height * layout.y, width, height)
    elif layout is not None:
        box = _by_hand(replace(layout, width=None, height=None), whole, box)
    left = area if chart.title_overlays else area.without(top=height + MARGIN)
    return draw_title(lines, box), left


def _by_hand(layout: ManualLayout | None, whole: Area, area: Area) -> Area:
    """Return `area` with what the author placed by hand."""
    if layout is None:
        return area
    return Area(
        area.x + whole.width * layout.right if layout.x is None else whole.width * layout.x,
        area.y + whole.height * layout.down if layout.y is None else whole.height * layout.y,
        area.width if layout.width is None else whole.width * layout.width,
        area.height if layout.height is None else whole.height * layout.height,
    )


def _table(chart: ChartModel) -> Element:
    """Return the data as a table that is heard, not seen."""
    series = [each for plot in chart.plots for each in plot.series]
    head = el("tr", el("td"), *(el("th", each.name, scope="col") for each in series))
    rows = [
        el("tr", el("th", name, scope="row"), *(el("td", _shown(each, n)) for each in series))
        for n, name in enumerate(categories(chart.plots))
    ]
    caption = el("caption", chart.title.text) if chart.title is not None else None
    return el("table", caption, el("thead", head), el("tbody", *rows), class_="heard")


def _shown(series: Series, index: int) -> str:
    size = value(series, index)
    return "" if size is None else format_number(size, series.number_format)
