"""The charts of Office 2016 (`cx:chartSpace`): waterfall, funnel, histogram, box, treemap, sunburst."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

from pptlearn.model.chart import Axis, ChartModel, DataLabels, DataPoint, Legend, Plot, Series
from pptlearn.model.paint import NO_FILL, NO_LINE, Line, SolidFill
from pptlearn.model.text import TextBody
from pptlearn.model.units import Emu
from pptlearn.read.attributes import flag, integer, number
from pptlearn.read.chart.colors import accent
from pptlearn.read.chart.looks import fill_or, fill_said, line_or, tinted
from pptlearn.read.chart.modern_values import Table, read_tables
from pptlearn.read.chart.names import C, drawable
from pptlearn.read.chart.plot import numbered
from pptlearn.read.chart.statistics import bins, pareto, summaries
from pptlearn.read.chart.text import plain_body, read_rich, text_properties, text_style
from pptlearn.read.chart.usual import TITLES
from pptlearn.read.part import Part
from pptlearn.read.text.properties import Properties
from pptlearn.read.text.run import style_of
from pptlearn.read.xml import Element, child, find

CX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
TEXT_SIZE = 11.97
TITLE_SIZE = 18.62
"""Points of the texts of a chart that says no size (the style part that PowerPoint writes with it)."""
KINDS = frozenset("waterfall funnel clusteredColumn boxWhisker treemap sunburst regionMap".split())
MOST_SERIES = 64
PALETTE = 24


def read_modern(root: Element, part: Part) -> ChartModel | None:
    """Return the chart; None when it holds no series we know."""
    root = _in_chart_namespace(root)
    chart = child(root, C + "chart")
    region = find(chart, C + "plotArea", C + "plotAreaRegion") if chart is not None else None
    if chart is None or region is None:
        return None
    grey = tinted(part.palette.scheme("tx1"), 0.65)
    base = text_properties(root, part, {"size": TEXT_SIZE, "latin": "+mn-lt", "fill": SolidFill(grey)})
    tables = read_tables(root)
    series = list(region.iterchildren(C + "series"))[:MOST_SERIES]
    shown = [each for each in series if each.get("layoutId") in KINDS and not flag(each.get("hidden"))]
    if not shown:
        return None
    line_of_total = any(each.get("layoutId") == "paretoLine" for each in series)
    plots = _plots(shown, tables, line_of_total, part, base)
    return ChartModel(
        plots=numbered(plots),
        axes=_axes(plots, child(chart, C + "plotArea"), part, base),
        title=_title(child(chart, C + "title"), part, base),
        legend=_legend(child(chart, C + "legend"), plots, part, base),
        fill=fill_or(root, part, NO_FILL),
        line=line_or(root, part, NO_LINE),
        style=style_of(base, part),
    )


def _in_chart_namespace(root: Element) -> Element:
    """Return a copy whose elements are named as older charts name them: their formatting is alike."""
    root = deepcopy(root)
    for each in root.iter(CX + "*"):
        each.tag = C + each.tag.removeprefix(CX)
    return root


def _plots(
    shown: list[Element], tables: dict[str, Table], is_pareto: bool, part: Part, base: Properties
) -> tuple[Plot, ...]:
    kind = shown[0].get("layoutId", "")
    series = [_series(each, number, tables, part, base) for number, each in enumerate(shown)]
    if kind == "clusteredColumn":
        return _columns(shown[0], series[0], is_pareto, part)
    if kind == "boxWhisker":
        series = [_boxed(each, element) for each, element in zip(series, shown, strict=True)]
    if kind == "waterfall":
        series = [_falling(series[0], shown[0], part)]
    gaps = {"waterfall": 0.5, "funnel": 0.06, "boxWhisker": 1.0}
    return (
        Plot(
            kind=kind,
            series=tuple(series),
            axis_ids=("across", "up"),
            palette=tuple(SolidFill(accent(number, part)) for number in range(PALETTE)),
            legend_names=("Increase", "Decrease", "Total") if kind == "waterfall" else (),
            direction="bar" if kind == "funnel" else "col",
            gap_width=gaps.get(kind, 0.5),
            joint_line=Line(fill=SolidFill(tinted(part.palette.scheme("tx1"), 0.35)), width=Emu(9_525)),
        ),
    )


def _series(element: Element, place: int, tables: dict[str, Table], part: Part, base: Properties) -> Series:
    said = child(element, C + "dataId")
    table = tables.get("" if said is None else said.get("val", ""), Table())
    name = find(element, C + "tx", C + "txData", C + "v")
    color = SolidFill(accent(integer(element.get("formatIdx")) or place, part))
    return Series(
        name=(name.text if name is not None else None) or "",
        values=table.values,
        categories=table.categories,
        outer_categories=table.outer,
        fill=fill_or(element, part, color),
        line=line_or(element, part, NO_LINE),
        points=_points(element, part),
        labels=_labels(child(element, C + "dataLabels"), part, _on_colour(element, part, base)),
        number_format=table.format,
    )


def _on_colour(element: Element, part: Part, base: Properties) -> Properties:
    """Return the text of labels that stand on the colour of their tile or ring."""
    light = {"fill": SolidFill(part.palette.scheme("bg1"))}
    return {**base, **light} if element.get("layoutId") in ("treemap", "sunburst") else base


def _points(element: Element, part: Part) -> tuple[DataPoint, ...]:
    found = {integer(each.get("idx")): each for each in element.iterchildren(C + "dataPt")}
    return tuple(
        DataPoint(index=index, fill=fill_said(each, part))
        for index, each in found.items()
        if index is not None
    )


def _labels(element: Element | None, part: Part, base: Properties) -> DataLabels | None:
    if element is None:
        return None
    shown = child(element, C + "visibility")
    said = {} if shown is None else shown.attrib
    format, separator = child(element, C + "numFmt"), child(element, C + "separator")
    return DataLabels(
        show_value=flag(said.get("value")) is not False,
        show_category=bool(flag(said.get("categoryName"))),
        show_series=bool(flag(said.get("seriesName"))),
        position=element.get("pos", ""),
        separator=(separator.text if separator is not None else None) or ", ",
        number_format=format.get("formatCode", "") if format is not None else "",
        style=text_style(element, part, base),
    )


def _falling(series: Series, element: Element, part: Part) -> Series:
    """Return a waterfall's series with its totals, and rises, falls and totals in a colour each."""
    totals = find(element, C + "layoutPr", C + "subtotals")
    found = [] if totals is None else [integer(each.get("val")) for each in totals.iterchildren(C + "idx")]
    said = {each.index: each.fill for each in series.points}
    points = []
    for index, size in enumerate(series.values):
        color = 2 if index in found else 0 if (size or 0) >= 0 else 1
        points.append(DataPoint(index=index, fill=said.get(index) or SolidFill(accent(color, part))))
    return replace(series, points=tuple(points), totals=tuple(each for each in found if each is not None))


def _boxed(series: Series, element: Element) -> Series:
    statistics = find(element, C + "layoutPr", C + "statistics")
    inclusive = statistics is not None and statistics.get("quartileMethod") == "inclusive"
    names, spreads = summaries(series.categories, series.values, is_inclusive=inclusive)
    medians = tuple(None if each is None else each.median for each in spreads)
    return replace(series, categories=names, values=medians, spreads=spreads)


def _columns(element: Element, series: Series, is_pareto: bool, part: Part) -> tuple[Plot, ...]:
    """Return a histogram as columns without gaps; a Pareto chart with its rising line of shares."""
    binning = find(element, C + "layoutPr", C + "binning")
    if binning is not None and not series.categories:
        series = _binned(series, binning)
    if not is_pareto:
        return (Plot(kind="barChart", series=(series,), axis_ids=("across", "up"), gap_width=0.0),)
    names, sizes, shares = pareto(series.categories, series.values)
    columns = replace(series, categories=names, values=sizes, points=())
    line = Line(fill=SolidFill(accent(1, part)), width=Emu(28_575))
    rising = Series(name="", values=shares, categories=names, line=line, number_format="0%")
    return (
        Plot(kind="barChart", series=(columns,), axis_ids=("across", "up"), gap_width=0.0),
        Plot(kind="lineChart", series=(rising,), axis_ids=("across2", "share")),
    )


def _binned(series: Series, binning: Element) -> Series:
    size, count = child(binning, C + "binSize"), child(binning, C + "binCount")
    names, counts = bins(
        [value for value in series.values if value is not None],
        width=drawable(number(size.get("val"))) if size is not None else None,
        count=integer(count.get("val")) if count is not None else None,
        under=drawable(number(binning.get("underflow"))),
        over=drawable(number(binning.get("overflow"))),
    )
    return replace(series, categories=names, values=counts, points=(), number_format="General")


def _axes(plots: tuple[Plot, ...], area: Element, part: Part, base: Properties) -> tuple[Axis, ...]:
    said = list(area.iterchildren(C + "axis"))
    category = next((each for each in said if child(each, C + "catScaling") is not None), None)
    value = next((each for each in said if child(each, C + "valScaling") is not None), None)
    pale = Line(fill=SolidFill(tinted(part.palette.scheme("tx1"), 0.15)), width=Emu(9_525))
    across = _axis("across", "category", category, pale, part, base)
    up = _axis("up", "value", value, pale, part, base)
    share = replace(up, id="share", position="r", crosses="max", crosses_axis="across2")
    share = replace(share, minimum=0.0, maximum=1.0, number_format="0%", major_gridlines=None)
    hidden = replace(across, id="across2", is_deleted=True, crosses_axis="share")
    if plots[0].kind == "funnel":
        largest = max((abs(size or 0.0) for size in plots[0].series[0].values), default=0.0) or 1.0
        up = replace(up, minimum=-largest / 2, maximum=largest / 2, is_deleted=True, major_gridlines=None)
        across = replace(across, position="l", label_position="low", is_reversed=True, line=NO_LINE)
    if len(plots) > 1:
        return across, up, hidden, share
    return across, up


def _axis(id: str, kind: str, element: Element | None, pale: Line, part: Part, base: Properties) -> Axis:
    if element is None:
        return Axis(id=id, kind=kind, position="b" if kind == "category" else "l", is_deleted=True)
    scaling = child(element, C + "valScaling")
    said = {} if scaling is None else scaling.attrib
    format = child(element, C + "numFmt")
    has_grid = child(element, C + "majorGridlines") is not None
    return Axis(
        id=id,
        kind=kind,
        position="b" if kind == "category" else "l",
        crosses_axis="up" if kind == "category" else "across",
        is_deleted=bool(flag(element.get("hidden"))),
        minimum=drawable(number(said.get("min"))),
        maximum=drawable(number(said.get("max"))),
        major_unit=drawable(number(said.get("majorUnit"))),
        number_format=format.get("formatCode", "") if format is not None else "",
        label_position="nextTo" if child(element, C + "tickLabels") is not None else "none",
        major_tick="none",
        line=line_or(element, part, pale if kind == "category" else NO_LINE),
        major_gridlines=line_or(child(element, C + "majorGridlines"), part, pale) if has_grid else None,
        style=text_style(element, part, base),
        title=_title(child(element, C + "title"), part, base, size=TEXT_SIZE, usual="Axis Title"),
    )


def _title(
    element: Element | None,
    part: Part,
    base: Properties,
    *,
    size: float = TITLE_SIZE,
    usual: str = TITLES["en"],
) -> TextBody | None:
    if element is None:
        return None
    properties = text_properties(element, part, {**base, "size": size})
    written = read_rich(find(element, C + "tx", C + "rich"), part, properties)
    text = find(element, C + "tx", C + "txData", C + "v")
    return written or plain_body((text.text if text is not None else None) or usual, properties, part)


def _legend(element: Element | None, plots: tuple[Plot, ...], part: Part, base: Properties) -> Legend | None:
    if element is None:
        return None
    return Legend(
        position=element.get("pos", "r"),
        overlays=bool(flag(element.get("overlay"))),
        style=text_style(element, part, base),
        hidden_entries=(1,) if len(plots) > 1 else (),
    )
