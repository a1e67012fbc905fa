"""The plots of a chart: one chart family each, with its series and settings."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import replace

from pptlearn.model.chart import Plot
from pptlearn.model.paint import BLACK, NO_LINE, WHITE, Fill, Line, SolidFill
from pptlearn.read.chart.colors import accent
from pptlearn.read.chart.labels import read_data_labels
from pptlearn.read.chart.looks import HAIRLINE, fill_or, line_or
from pptlearn.read.chart.names import C, count, is_set, percent, word
from pptlearn.read.chart.series import ROUND, read_series
from pptlearn.read.part import Part
from pptlearn.read.text.properties import Properties
from pptlearn.read.xml import Element, child, children, local_name

KINDS = frozenset(
    """areaChart area3DChart lineChart line3DChart stockChart radarChart scatterChart pieChart pie3DChart
    doughnutChart barChart bar3DChart ofPieChart surfaceChart surface3DChart bubbleChart""".split()
)
MOST_SERIES = 256
MOST_BANDS = 24


def read_plots(area: Element, part: Part, base: Properties) -> tuple[Plot, ...]:
    """Return the plots that stand in `c:plotArea`, in the order they are drawn."""
    return numbered(
        _plot(each, local_name(each), part, base) for each in children(area) if local_name(each) in KINDS
    )


def numbered(plots: Iterable[Plot]) -> tuple[Plot, ...]:
    """Return the plots with their series counted through the whole chart."""
    numbers = itertools.count()
    return tuple(
        replace(plot, series=tuple(replace(each, number=next(numbers)) for each in plot.series))
        for plot in plots
    )


def _plot(element: Element, kind: str, part: Part, base: Properties) -> Plot:
    series = sorted(_visible(element), key=lambda each: count(each, "order", 0))[:MOST_SERIES]
    varies = is_set(element, "varyColors", kind in ROUND) and (kind in ROUND or len(series) == 1)
    grouping = word(element, "grouping", "clustered" if kind.startswith("bar") else "standard")
    return Plot(
        kind=kind.replace("3D", ""),
        series=tuple(read_series(each, kind, varies, part, base) for each in series),
        axis_ids=tuple(each.get("val", "") for each in element.iterchildren(C + "axId")),
        direction=word(element, "barDir", "col"),
        grouping=grouping,
        gap_width=max(0.0, percent(_gapped(element), "gapWidth", 1.5)),
        gap_depth=max(0.0, percent(element, "gapDepth", 1.5)),
        overlap=percent(element, "overlap", 0.0),
        varies_colors=varies,
        first_slice_angle=float(count(element, "firstSliceAng", 0) % 360),
        hole_size=percent(element, "holeSize", 0.5),
        scatter_style=word(element, "scatterStyle", "lineMarker"),
        radar_style=word(element, "radarStyle", "standard"),
        bubble_scale=percent(element, "bubbleScale", 1.0),
        size_represents=word(element, "sizeRepresents", "area"),
        labels=read_data_labels(child(element, C + "dLbls"), part, base),
        has_drop_lines=child(element, C + "dropLines") is not None
        or child(element, C + "serLines") is not None,
        has_high_low_lines=child(element, C + "hiLowLines") is not None,
        joint_line=_joint_line(element, part),
        up_down_bars=_up_down_bars(child(element, C + "upDownBars"), part),
        is_3d="3D" in kind or kind == "surfaceChart",
        palette=_bands(element, part) if kind.startswith("surface") else (),
        options=_options(element),
    )


def _visible(element: Element) -> list[Element]:
    """Return the series with stored numbers; those of hidden cells have none and are not shown."""
    found = list(element.iterchildren(C + "ser"))
    stored = [each for each in found if any(True for _ in each.iter(C + "numCache", C + "numLit"))]
    return stored or found


def _gapped(element: Element) -> Element:
    """Return what says how far bars stand apart: the plot, or its bars between opening and closing."""
    between = child(element, C + "upDownBars")
    return element if between is None else between


def _joint_line(element: Element, part: Part) -> Line:
    for name in ("dropLines", "hiLowLines", "serLines"):
        said = child(element, C + name)
        if said is not None:
            return line_or(said, part, HAIRLINE)
    return NO_LINE


def _up_down_bars(element: Element | None, part: Part) -> tuple[tuple[Fill, Line], tuple[Fill, Line]] | None:
    if element is None:
        return None
    up, down = child(element, C + "upBars"), child(element, C + "downBars")
    return (
        (fill_or(up, part, SolidFill(WHITE)), line_or(up, part, HAIRLINE)),
        (fill_or(down, part, SolidFill(BLACK)), line_or(down, part, HAIRLINE)),
    )


def _bands(element: Element, part: Part) -> tuple[Fill, ...]:
    """Return the colours of the bands of a surface, from the lowest."""
    said = {count(each, "idx", 0): each for each in element.iter(C + "bandFmt")}
    return tuple(fill_or(said.get(n), part, SolidFill(accent(n, part))) for n in range(MOST_BANDS))


def _options(element: Element) -> tuple[tuple[str, str], ...]:
    """Return the settings of rare kinds, as written."""
    names = ("ofPieType", "splitType", "splitPos", "secondPieSize", "wireframe", "shape", "marker")
    return tuple((name, word(element, name)) for name in names if word(element, name))
