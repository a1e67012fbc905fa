"""One series of a plot: its numbers, and how its points, labels, trend lines and error bars look."""

from __future__ import annotations

from collections.abc import Callable

from pptlearn.model.chart import DataPoint, ErrorBars, Marker, Series, TrendLine
from pptlearn.model.paint import NO_FILL, NO_LINE, WHITE, Fill, Line, SolidFill
from pptlearn.model.units import Emu
from pptlearn.read.chart.colors import accent, has_white_edges, series_fill, series_width
from pptlearn.read.chart.labels import PointLabel, read_cell_texts, read_data_labels, read_point_labels
from pptlearn.read.chart.looks import fill_or, fill_said, line_or, line_said
from pptlearn.read.chart.names import C, amount, count, is_set, percent, word
from pptlearn.read.chart.text import text_style
from pptlearn.read.chart.values import Labels, Values, read_labels, read_name, read_values
from pptlearn.read.paint import read_fill
from pptlearn.read.part import Part
from pptlearn.read.text.properties import Properties
from pptlearn.read.xml import Element, child, extension

C14 = "{http://schemas.microsoft.com/office/drawing/2007/8/2/chart}"
LINED = frozenset({"lineChart", "line3DChart", "scatterChart", "radarChart", "stockChart"})
"""Kinds whose series are lines; the others are filled."""
ROUND = frozenset({"pieChart", "pie3DChart", "doughnutChart", "ofPieChart"})
"""Kinds that colour each point by itself and part slices with a white line."""
SYMBOLS = ("diamond", "square", "triangle", "x", "star", "circle", "plus", "dash", "dot")
"""Automatic markers in turn (`c:marker` without a symbol)."""
MARKER_SIZE = 7
"""Points of a marker that PowerPoint chooses; one the author chose has 5 unless it says (CT_MarkerSize)."""
SLICE_EDGE = Line(fill=SolidFill(WHITE), width=Emu(9_525))


def read_series(element: Element, kind: str, varies: bool, part: Part, base: Properties) -> Series:
    """Return `c:ser` of a plot of this kind."""
    index = count(element, "idx", 0)
    values = read_values(child(element, C + ("yVal" if kind in ("scatterChart", "bubbleChart") else "val")))
    labels, x_values = _categories(element)
    fill, line = _look(element, kind, index, part)
    return Series(
        name=read_name(child(element, C + "tx")),
        values=values.numbers,
        categories=labels.texts,
        x_values=x_values.numbers or labels.numbers,
        sizes=read_values(child(element, C + "bubbleSize")).numbers,
        fill=fill,
        line=line,
        marker=_marker(element, kind, index, part),
        is_smooth=is_set(
            element,
            "smooth",
            kind in ("lineChart", "scatterChart") and child(element, C + "smooth") is not None,
        ),
        points=_points(element, kind, varies, len(values.numbers) + (kind == "ofPieChart"), part, base),
        labels=read_data_labels(child(element, C + "dLbls"), part, base),
        trend_lines=tuple(
            _trend_line(each, index, part, base) for each in element.iterchildren(C + "trendline")
        ),
        error_bars=tuple(_error_bars(each, values, part) for each in element.iterchildren(C + "errBars")),
        number_format=values.format,
        category_format=labels.format,
        cell_texts=read_cell_texts(element),
        body=word(element, "shape"),
        inverts=is_set(element, "invertIfNegative"),
        negative_fill=_negative_fill(element, part),
        outer_categories=labels.levels,
    )


def _negative_fill(element: Element, part: Part) -> Fill | None:
    """Return the fill of bars below zero (an extension of Office 2010)."""
    format = extension(element, C14 + "invertSolidFillFmt")
    return None if format is None else read_fill(child(format, C14 + "spPr"), part)


def _categories(element: Element) -> tuple[Labels, Values]:
    """Return the labels of `c:cat` or `c:xVal`, and the numbers of `c:xVal`."""
    labels = read_labels(child(element, C + "cat"))
    x_values = child(element, C + "xVal")
    if x_values is None:
        return labels, Values()
    return read_labels(x_values), read_values(x_values)


def _look(element: Element, kind: str, index: int, part: Part) -> tuple[Fill, Line]:
    color = SolidFill(accent(index, part))
    if kind in LINED:
        default = NO_LINE if kind == "stockChart" else Line(fill=color, width=series_width(part), cap="rnd")
        return NO_FILL if kind != "radarChart" else fill_or(element, part, color), line_or(
            element, part, default
        )
    edge = SLICE_EDGE if kind in ROUND or has_white_edges(part) else NO_LINE
    return fill_or(element, part, series_fill(index, part)), line_or(element, part, edge)


def _marker(element: Element, kind: str, index: int, part: Part) -> Marker | None:
    if kind not in LINED:
        return None
    return _marker_said(child(element, C + "marker"), index, part, line_said(element, part))


def _marker_said(said: Element | None, index: int, part: Part, line: Line | None = None) -> Marker:
    """Return a marker; its edge is as wide as the series' line (`line`) unless it says otherwise."""
    symbol = word(said, "symbol", "auto")
    color = SolidFill(accent(index, part))
    edge = (
        Line(fill=color, width=line.width) if line is not None and line is not NO_LINE else Line(fill=color)
    )
    return Marker(
        symbol=SYMBOLS[index % len(SYMBOLS)] if symbol == "auto" else symbol,
        size=float(min(72, max(2, count(said, "size", MARKER_SIZE if symbol == "auto" else 5)))),
        fill=fill_or(said, part, color),
        line=line_or(said, part, edge),
    )


def _points(
    element: Element, kind: str, varies: bool, length: int, part: Part, base: Properties
) -> tuple[DataPoint, ...]:
    said = {count(each, "idx", 0): each for each in element.iterchildren(C + "dPt")}
    written = read_point_labels(element, part, base)
    varies = varies and fill_said(element, part) is None
    exploded = percent(element, "explosion", 0.0)
    wanted = range(length) if varies or exploded else sorted({*said, *written})
    return tuple(
        _point(index, said.get(index), written.get(index, PointLabel()), kind, varies, exploded, part)
        for index in wanted
        if 0 <= index < length
    )


def _point(
    index: int, said: Element | None, label: PointLabel, kind: str, varies: bool, exploded: float, part: Part
) -> DataPoint:
    fill = fill_said(said, part)
    if fill is None and varies:
        fill = series_fill(index, part)
    marker = child(said, C + "marker") if said is not None else None
    return DataPoint(
        index=index,
        fill=fill,
        line=line_said(said, part, SLICE_EDGE if kind in ROUND else NO_LINE),
        marker=_marker_said(marker, index, part) if marker is not None else None,
        explosion=percent(said, "explosion", exploded),
        label=label.text,
        labels=label.labels,
        label_offset=label.offset,
        is_label_hidden=label.is_hidden,
        inverts=None if child(said, C + "invertIfNegative") is None else is_set(said, "invertIfNegative"),
    )


def _trend_line(element: Element, index: int, part: Part, base: Properties) -> TrendLine:
    name = child(element, C + "name")
    default = Line(fill=SolidFill(part.palette.scheme("tx1")), width=Emu(9_525))
    return TrendLine(
        kind=word(element, "trendlineType", "linear"),
        line=line_or(element, part, default),
        name=(name.text if name is not None else None) or "",
        order=count(element, "order", 2),
        period=count(element, "period", 2),
        forward=amount(element, "forward") or 0.0,
        backward=amount(element, "backward") or 0.0,
        shows_equation=is_set(element, "dispEq"),
        shows_fit=is_set(element, "dispRSqr"),
        style=text_style(child(element, C + "trendlineLbl"), part, base),
    )


def _error_bars(element: Element, values: Values, part: Part) -> ErrorBars:
    kind = word(element, "errValType", "fixedVal")
    amounts = {side: read_values(child(element, C + side)).numbers for side in ("plus", "minus")}
    if kind != "cust":
        size = amount(element, "val") or 0.0
        amounts = dict.fromkeys(amounts, _spread(kind, size, values.numbers))
    return ErrorBars(
        direction=word(element, "errDir", "y"),
        kind=word(element, "errBarType", "both"),
        has_end_caps=not is_set(element, "noEndCap"),
        plus=amounts["plus"],
        minus=amounts["minus"],
        line=line_or(element, part, Line(fill=SolidFill(part.palette.scheme("tx1")))),
    )


def _spread(kind: str, size: float, numbers: tuple[float | None, ...]) -> tuple[float | None, ...]:
    """Return how far each point's bar reaches: fixed, a percentage, deviations or the standard error."""
    known = [value for value in numbers if value is not None]
    mean = sum(known) / len(known) if known else 0.0
    variance = sum((value - mean) ** 2 for value in known) / max(1, len(known) - 1)
    spreads: dict[str, Callable[[float], float]] = {
        "percentage": lambda value: abs(value) * size / 100,
        "stdDev": lambda _: size * variance**0.5,
        "stdErr": lambda _: (variance / max(1, len(known))) ** 0.5,
    }
    return tuple(
        None if value is None else spreads[kind](value) if kind in spreads else size for value in numbers
    )
