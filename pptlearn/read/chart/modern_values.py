"""The numbers and labels of a 2016 chart: tables by id, each with dimensions of one or more levels."""

from __future__ import annotations

from typing import NamedTuple

from pptlearn.read.attributes import integer, number
from pptlearn.read.chart.names import C, drawable
from pptlearn.read.chart.values import LONGEST
from pptlearn.read.xml import Element, child

SIZES = ("val", "size", "y", "x", "colorVal")
"""What a dimension of numbers may be for, the one to plot first."""
MOST_LEVELS = 8


class Table(NamedTuple):
    values: tuple[float | None, ...] = ()
    categories: tuple[str, ...] = ()
    outer: tuple[tuple[str, ...], ...] = ()
    """Outer levels, innermost first."""
    format: str = "General"


def read_tables(root: Element) -> dict[str, Table]:
    """Return `cx:chartData` by the ids that series name; its elements carry the chart namespace here."""
    holder = child(root, C + "chartData")
    return (
        {}
        if holder is None
        else {each.get("id", ""): _table(each) for each in holder.iterchildren(C + "data")}
    )


def _table(element: Element) -> Table:
    numbers = {each.get("type"): each for each in element.iterchildren(C + "numDim")}
    plotted = next((numbers[kind] for kind in SIZES if kind in numbers), None)
    level = child(plotted, C + "lvl") if plotted is not None else None
    words = next((each for each in element.iterchildren(C + "strDim") if each.get("type") == "cat"), None)
    levels = [] if words is None else [_points(each) for each in words.iterchildren(C + "lvl")][:MOST_LEVELS]
    return Table(
        values=() if level is None else tuple(drawable(number(text)) for text in _points(level)),
        categories=levels[0] if levels else (),
        outer=tuple(levels[1:]),
        format=level.get("formatCode", "General") if level is not None else "General",
    )


def _points(level: Element) -> tuple[str, ...]:
    points = [(integer(each.get("idx")) or 0, each.text or "") for each in level.iterchildren(C + "pt")]
    said = integer(level.get("ptCount")) or 0
    texts = [""] * min(LONGEST, max(said, max((index for index, _ in points), default=-1) + 1))
    for index, text in points:
        if 0 <= index < len(texts):
            texts[index] = text
    return tuple(texts)
