"""Colours that a chart gives series and points which say none: its colour part's, or its style's."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from pptlearn.model.paint import Color, Fill, SolidFill
from pptlearn.model.units import Emu
from pptlearn.read.attributes import integer
from pptlearn.read.chart.names import C, count, word
from pptlearn.read.color import changed, transformed
from pptlearn.read.paint import fill_of
from pptlearn.read.part import Part
from pptlearn.read.xml import A, Element, children

C14 = "{http://schemas.microsoft.com/office/drawing/2007/8/2/chart}"
CS = "{http://schemas.microsoft.com/office/drawing/2012/chartStyle}"
COLOR_PART, CYCLE = "chartColorStyle", "cycle"
USUAL = 2
"""The style of charts that say none: the accents in turn."""
ACCENTS = 6
GREYS = (0.885, 0.55, 0.78, 0.925, 0.7, 0.3)
"""Tints of the text colour, in turn, of the styles without colour."""
WIDTHS = (28_575, 47_625, 47_625, 66_675, 47_625, 47_625)
"""EMU of the lines of series, by rows of eight styles: 3, 5 and 7 of the theme's thinnest."""
OUTLINED, SHADED = frozenset({1}), frozenset({2, 3, 5})
"""Rows of styles whose bars have white edges, and whose bars have the theme's strongest fill."""
ON_BLACK = 41
"""From this style on, charts are light on dark."""

Scheme = Callable[[int], Color]


def accent(index: int, part: Part) -> Color:
    """Return the colour of the series or point with this index."""
    if "chart colours" not in part.memory:
        part.memory["chart colours"] = _scheme(part)
    return cast(Scheme, part.memory["chart colours"])(index)


def style_number(part: Part) -> int:
    """Return the style of a chart, 1 to 48; those of Office 2010 count from 101."""
    own = count(part.element, "style", USUAL) if part.element is not None else USUAL
    newer = next(part.element.iter(C14 + "style"), None) if part.element is not None else None
    number = own if newer is None else (integer(newer.get("val")) or USUAL + 100) - 100
    return number if 1 <= number <= 48 else USUAL


def series_width(part: Part) -> Emu:
    """Return how wide the line of a series is that says nothing of it."""
    return Emu(WIDTHS[_row(part)])


def series_fill(index: int, part: Part) -> Fill:
    """Return the fill of a series that says none: plain, or in strong styles the theme's strongest."""
    color = accent(index, part)
    if _row(part) in SHADED and len(part.theme.fills) > 2:
        return fill_of(part.theme.fills[2], part.of_theme(), color) or SolidFill(color)
    return SolidFill(color)


def has_white_edges(part: Part) -> bool:
    return _row(part) in OUTLINED


def is_on_black(part: Part) -> bool:
    return style_number(part) >= ON_BLACK


def _row(part: Part) -> int:
    return (style_number(part) - 1) // 8


def _scheme(part: Part) -> Scheme:
    link = next((each for each in part.relationships.values() if each.kind == COLOR_PART), None)
    said = part.package.part(link.target) if link is not None and not link.is_external else None
    if said is not None and said.get("meth", CYCLE) == CYCLE:
        return _cycled(said, part)
    return _styled(part)


def _cycled(said: Element, part: Part) -> Scheme:
    """Return the colours of a colour part, each round of them with its own variation."""
    bases = [part.palette.recall(each, None) for each in children(said) if each.tag.startswith(A)]
    colors = [color for color in bases if color is not None] or [part.palette.scheme("accent1")]
    rounds = list(said.iterchildren(CS + "variation"))

    def color(index: int) -> Color:
        base = colors[index % len(colors)]
        if not rounds:
            return base
        return transformed(base, rounds[index // len(colors) % len(rounds)])

    return color


def _styled(part: Part) -> Scheme:
    """Return the colours of a chart style: greys, all accents, or one accent from dark to light."""
    number = style_number(part) - 1
    place, total = number % 8, _total(part)
    text = part.palette.scheme("lt1" if number + 1 >= ON_BLACK else "dk1")

    def color(index: int) -> Color:
        if place > 1:
            return _faded(part.palette.scheme(f"accent{place - 1}"), index, total)
        round_, rounds = index // ACCENTS, max(1, -(-total // ACCENTS))
        if place == 0:
            return _faded(changed(text, "tint", GREYS[index % len(GREYS)]), round_, rounds)
        return _faded(part.palette.scheme(f"accent{index % ACCENTS + 1}"), round_, rounds)

    return color


def _faded(color: Color, place: int, total: int) -> Color:
    """Return one of `total` shades of a colour: the first dark, the last light, the middle one itself."""
    share = 1.4 * (place + 1) / (max(total, place + 1) + 1) - 0.7
    if abs(share) < 1e-6:
        return color
    return changed(color, "shade", 1 + share) if share < 0 else changed(color, "tint", 1 - share)


def _total(part: Part) -> int:
    """Return how many colours the chart needs: one a series, or one a point of its only series."""
    if part.element is None:
        return 1
    series = list(part.element.iter(C + "ser"))
    plot = series[0].getparent() if len(series) == 1 else None
    varies = plot is not None and word(plot, "varyColors", "0") in ("1", "true")
    points = [integer(each.get("val")) or 0 for each in part.element.iter(C + "ptCount")] if varies else []
    return min(1000, max([1, len(series), *points]))
