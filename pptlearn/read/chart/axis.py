"""Axes of a chart: scale, ticks, gridlines, labels, title."""

from __future__ import annotations

from pptlearn.model.chart import Axis
from pptlearn.model.paint import Line
from pptlearn.model.text import TextBody
from pptlearn.read.chart.looks import HAIRLINE, line_or
from pptlearn.read.chart.names import C, amount, count, is_set, percent, said, word
from pptlearn.read.chart.text import plain_body, read_rich, text_properties, text_rotation, text_style
from pptlearn.read.chart.values import read_name
from pptlearn.read.part import Part
from pptlearn.read.text.properties import Properties
from pptlearn.read.xml import Element, child, find

UNITS = {
    "hundreds": (1e2, "Hundreds"),
    "thousands": (1e3, "Thousands"),
    "tenThousands": (1e4, "x 10000"),
    "hundredThousands": (1e5, "x 100000"),
    "millions": (1e6, "Millions"),
    "tenMillions": (1e7, "x 10000000"),
    "hundredMillions": (1e8, "x 100000000"),
    "billions": (1e9, "Billions"),
    "trillions": (1e12, "Trillions"),
}
KINDS = {"catAx": "category", "valAx": "value", "dateAx": "date", "serAx": "series"}


def read_axes(area: Element, part: Part, base: Properties) -> tuple[Axis, ...]:
    """Return the axes that stand in `c:plotArea`."""
    return tuple(
        _axis(element, kind, part, base)
        for name, kind in KINDS.items()
        for element in area.iterchildren(C + name)
    )


def read_title(holder: Element | None, part: Part, base: Properties) -> TextBody | None:
    """Return the title written in `holder`; None when it has none or it takes its text from elsewhere."""
    title = child(holder, C + "title") if holder is not None else None
    if title is None:
        return None
    properties = text_properties(title, part, {**base, "bold": base.get("bold", True)})
    written = read_rich(find(title, C + "tx", C + "rich"), part, properties)
    if written is not None:
        return written
    linked = read_name(child(title, C + "tx"))
    return plain_body(linked, properties, part) if linked else None


def _axis(element: Element, kind: str, part: Part, base: Properties) -> Axis:
    scaling = child(element, C + "scaling")
    title = child(element, C + "title")
    return Axis(
        id=word(element, "axId"),
        kind=kind,
        position=word(element, "axPos", "l" if kind == "value" else "b"),
        crosses_axis=word(element, "crossAx"),
        crosses=said(element, "crossesAt") or word(element, "crosses", "autoZero"),
        crosses_between=word(element, "crossBetween", "between"),
        is_deleted=is_set(element, "delete"),
        is_reversed=word(scaling, "orientation") == "maxMin",
        minimum=amount(scaling, "min"),
        maximum=amount(scaling, "max"),
        major_unit=amount(element, "majorUnit"),
        minor_unit=amount(element, "minorUnit"),
        log_base=amount(scaling, "logBase"),
        number_format=_number_format(element),
        label_position=word(element, "tickLblPos", "nextTo"),
        major_tick=word(element, "majorTickMark", "out"),
        minor_tick=word(element, "minorTickMark", "none"),
        line=line_or(element, part, HAIRLINE),
        major_gridlines=_gridlines(element, "majorGridlines", part),
        minor_gridlines=_gridlines(element, "minorGridlines", part),
        style=text_style(element, part, base),
        label_rotation=text_rotation(element),
        title=read_title(element, part, base) or _unit_name(element, part, base),
        title_rotation=text_rotation(title),
        base_unit=word(element, "baseTimeUnit"),
        major_time_unit=word(element, "majorTimeUnit"),
        display_unit=_display_unit(child(element, C + "dispUnits")),
        label_interval=max(0, count(element, "tickLblSkip", 0)) or None,
        label_offset=min(10.0, max(0.0, percent(element, "lblOffset", 1.0))),
    )


def _display_unit(element: Element | None) -> float:
    own = amount(element, "custUnit") or 0.0
    return own if own > 0 else UNITS.get(word(element, "builtInUnit"), (1.0, ""))[0]


def _unit_name(element: Element, part: Part, base: Properties) -> TextBody | None:
    """Return the name of the unit that stands at an axis without a title."""
    label = find(element, C + "dispUnits", C + "dispUnitsLbl")
    if label is None:
        return None
    properties = text_properties(label, part, {**base, "bold": base.get("bold", True)})
    written = read_rich(find(label, C + "tx", C + "rich"), part, properties)
    name = UNITS.get(word(child(element, C + "dispUnits"), "builtInUnit"), (1.0, ""))[1]
    return written or (plain_body(name, properties, part) if name else None)


def _number_format(element: Element) -> str:
    """Return the axis' own format; empty when it follows the worksheet's."""
    format = child(element, C + "numFmt")
    if format is None or format.get("sourceLinked") in ("1", "true"):
        return ""
    return format.get("formatCode") or ""


def _gridlines(element: Element, name: str, part: Part) -> Line | None:
    lines = child(element, C + name)
    return None if lines is None else line_or(lines, part, HAIRLINE)
