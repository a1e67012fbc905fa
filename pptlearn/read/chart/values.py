"""The numbers and labels of a chart, from the copies that the chart part keeps of its worksheet."""

from __future__ import annotations

from typing import NamedTuple

from pptlearn.model.number_format import format_number
from pptlearn.read.attributes import integer, number
from pptlearn.read.chart.names import C, drawable
from pptlearn.read.xml import Element, child, children, find

LONGEST = 20_000
"""Points of one series that are read; no slide shows more."""


class Values(NamedTuple):
    numbers: tuple[float | None, ...] = ()
    format: str = "General"


class Labels(NamedTuple):
    texts: tuple[str, ...] = ()
    levels: tuple[tuple[str, ...], ...] = ()
    """Outer levels of multi-level categories, innermost first."""
    numbers: tuple[float | None, ...] = ()
    """What the texts stand for when they are numbers or dates."""
    format: str = "General"


def read_values(element: Element | None) -> Values:
    """Return `c:val`, `c:xVal`, `c:yVal`, `c:bubbleSize`… as numbers; a gap is None."""
    cache = _cache(element, "numRef", "numCache", "numLit")
    if cache is None:
        return Values()
    code = child(cache, C + "formatCode")
    texts = _points(cache)
    return Values(
        tuple(drawable(number(text)) for text in texts),
        (code.text if code is not None else None) or "General",
    )


def read_labels(element: Element | None) -> Labels:
    """Return `c:cat` as texts; numbers and dates are shown as their format says."""
    if element is None:
        return Labels()
    many = find(element, C + "multiLvlStrRef", C + "multiLvlStrCache")
    if many is not None:
        length = _length(many)
        levels = [_points(level, length) for level in many.iterchildren(C + "lvl")]
        return Labels(tuple(levels[0]), tuple(tuple(level) for level in levels[1:])) if levels else Labels()
    strings = _cache(element, "strRef", "strCache", "strLit")
    if strings is not None:
        return Labels(tuple(_points(strings)))
    values = read_values(element)
    shown = tuple("" if value is None else format_number(value, values.format) for value in values.numbers)
    return Labels(shown, numbers=values.numbers, format=values.format)


def read_name(element: Element | None) -> str:
    """Return `c:tx` of a series as text."""
    if element is None:
        return ""
    plain = child(element, C + "v")
    if plain is not None:
        return plain.text or ""
    strings = _cache(element, "strRef", "strCache", "strLit")
    return " ".join(_points(strings)) if strings is not None else ""


def texts_of(cache: Element) -> tuple[str, ...]:
    """Return the points of a cache as texts."""
    return tuple(_points(cache))


def _cache(element: Element | None, reference: str, cache: str, literal: str) -> Element | None:
    if element is None:
        return None
    found = find(element, C + reference, C + cache)
    return child(element, C + literal) if found is None else found


def _length(cache: Element) -> int:
    count = child(cache, C + "ptCount")
    said = integer(count.get("val")) if count is not None else None
    indices = [integer(point.get("idx")) or 0 for point in cache.iter(C + "pt")]
    return min(LONGEST, max(said or 0, max(indices, default=-1) + 1))


def _points(cache: Element, length: int | None = None) -> list[str]:
    texts = [""] * (_length(cache) if length is None else length)
    for point in children(cache):
        index = integer(point.get("idx")) if point.tag == C + "pt" else None
        value = child(point, C + "v")
        if index is not None and 0 <= index < len(texts) and value is not None:
            texts[index] = value.text or ""
    return texts
