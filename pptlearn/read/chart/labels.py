"""Data labels: what a series' labels show, and what is different at one point."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from pptlearn.model.chart import DataLabels
from pptlearn.model.paint import Line, SolidFill
from pptlearn.model.text import TextBody
from pptlearn.read.chart.looks import HAIRLINE, fill_or, fill_said, line_or, line_said
from pptlearn.read.chart.names import C, amount, count, is_set, word
from pptlearn.read.chart.text import read_rich, text_properties, text_style
from pptlearn.read.chart.values import texts_of
from pptlearn.read.part import Part
from pptlearn.read.text.properties import Properties
from pptlearn.read.xml import Element, child, extension, find

C15 = "{http://schemas.microsoft.com/office/drawing/2012/chart}"


class PointLabel(NamedTuple):
    """What `c:dLbl` says of one point."""

    labels: DataLabels | None = None
    text: TextBody | None = None
    offset: tuple[float, float] = (0.0, 0.0)
    is_hidden: bool = False


def read_data_labels(element: Element | None, part: Part, base: Properties) -> DataLabels | None:
    """Return `c:dLbls` or `c:dLbl`; None when nothing is shown."""
    if element is None or is_set(element, "delete"):
        return None
    shown = {
        "show_value": is_set(element, "showVal"),
        "show_category": is_set(element, "showCatName"),
        "show_series": is_set(element, "showSerName"),
        "show_percent": is_set(element, "showPercent"),
        "show_size": is_set(element, "showBubbleSize"),
        "show_cells": _shows_cells(element),
    }
    if not any(shown.values()):
        return None
    separator = child(element, C + "separator")
    return DataLabels(
        **shown,
        show_legend_key=is_set(element, "showLegendKey"),
        position=word(element, "dLblPos"),
        separator=(separator.text if separator is not None else None) or ", ",
        number_format=_format(element),
        style=text_style(element, part, base),
        fill=fill_or(element, part),
        line=line_or(element, part),
        leader_line=_leader_line(element, part),
    )


def read_point_labels(element: Element, part: Part, base: Properties) -> dict[int, PointLabel]:
    """Return what `c:dLbls` of a series says of single points, by their index."""
    labels = child(element, C + "dLbls")
    if labels is None or is_set(labels, "delete"):
        return {}
    properties = text_properties(labels, part, base)
    return {
        count(each, "idx", 0): _point_label(each, labels, part, properties)
        for each in labels.iterchildren(C + "dLbl")
    }


def read_cell_texts(element: Element) -> tuple[str, ...]:
    """Return the texts of the cells that a series' labels take their words from."""
    cells = extension(element, C15 + "datalabelsRange")
    cache = child(cells, C15 + "dlblRangeCache") if cells is not None else None
    return () if cache is None else texts_of(cache)


def _point_label(element: Element, labels: Element, part: Part, base: Properties) -> PointLabel:
    if is_set(element, "delete"):
        return PointLabel(is_hidden=True)
    manual = find(element, C + "layout", C + "manualLayout")
    return PointLabel(
        labels=_over(labels, element, part, base),
        text=read_rich(find(element, C + "tx", C + "rich"), part, text_properties(element, part, base)),
        offset=(amount(manual, "x") or 0.0, amount(manual, "y") or 0.0),
    )


def _over(labels: Element, element: Element, part: Part, base: Properties) -> DataLabels | None:
    """Return the label of one point; what it does not say of its look is as in the series' labels."""
    own = read_data_labels(element, part, base)
    if own is None:
        return None
    line = line_said(element, part)
    fill = fill_said(element, part)
    return replace(
        own,
        position=own.position or word(labels, "dLblPos"),
        number_format=own.number_format or _format(labels),
        fill=fill_or(labels, part) if fill is None else fill,
        line=line_or(labels, part) if line is None else line,
        leader_line=_leader_line(labels, part),
    )


def _shows_cells(element: Element) -> bool:
    shown = extension(element, C15 + "showDataLabelsRange")
    return shown is not None and shown.get("val") in ("1", "true")


def _format(element: Element) -> str:
    """Return the labels' own number format; empty when they follow the worksheet's."""
    format = child(element, C + "numFmt")
    if format is None or format.get("sourceLinked") in ("1", "true"):
        return ""
    return format.get("formatCode") or ""


def _leader_line(element: Element, part: Part) -> Line | None:
    """Return the line from a label that was moved to its point; None when there is none."""
    if not is_set(element, "showLeaderLines"):
        return None
    default = Line(fill=SolidFill(part.palette.scheme("tx1")), width=HAIRLINE.width)
    return line_or(child(element, C + "leaderLines"), part, default)
