"""Paragraphs: properties of level and paragraph, their runs, breaks, fields and formulas."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from pptlearn.model.paint import SolidFill
from pptlearn.model.text import Inline, LineBreak, Paragraph, RunStyle
from pptlearn.read.action import read_action
from pptlearn.read.formula import read_formulas
from pptlearn.read.part import Part
from pptlearn.read.text.bullets import read_bullet
from pptlearn.read.text.fields import shown_text
from pptlearn.read.text.levels import Levels
from pptlearn.read.text.numbering import Counter
from pptlearn.read.text.properties import Properties, paragraph_properties, run_properties
from pptlearn.read.text.run import split_runs, style_of
from pptlearn.read.timing.clicks import read_link_sounds
from pptlearn.read.xml import A14, AHYP, A, Element, child, children, extension

_OF_PARAGRAPH = [
    "align",
    "margin_left",
    "margin_right",
    "indent",
    "line_spacing",
    "space_before",
    "space_after",
    "tabs",
    "default_tab",
    "is_rtl",
    "font_align",
    "keeps_words",
    "breaks_words",
    "hangs",
]


def read_paragraph(element: Element, levels: Levels, counter: Counter, part: Part) -> Paragraph:
    """Return one `a:p`; `levels` is all that it inherits, `counter` numbers its text body."""
    own = paragraph_properties(child(element, A + "pPr"), part)
    number = own.get("level", 0)
    level = levels[number]
    said = {**level.paragraph, **own}
    inlines = tuple(_inlines(element, level.run, part))
    end = style_of({**level.run, **run_properties(child(element, A + "endParaRPr"), part)}, part)
    first = _unlinked(_first_style(inlines, end), element, level.run, part)
    return Paragraph(
        inlines=inlines,
        level=number,
        # No bullet stands before an empty paragraph, and it does not interrupt the count.
        bullet=read_bullet(said, number, first, counter, part) if inlines else None,
        end_style=end,
        **_aligned({name: said[name] for name in _OF_PARAGRAPH if name in said}),
    )


def _aligned(said: Properties) -> Properties:
    if said.get("is_rtl") and "align" not in said:
        said["align"] = "r"
    return said


def _first_style(inlines: tuple[Inline, ...], end: RunStyle) -> RunStyle:
    return next((each.style for each in inlines if not isinstance(each, LineBreak)), end)


def _unlinked(first: RunStyle, paragraph: Element, inherited: Properties, part: Part) -> RunStyle:
    """Return the style a paragraph begins in, as its bullet takes it: without the colour of a link."""
    runs = (each for each in children(paragraph) if each.tag in (A + "r", A + "fld") and _text(each))
    properties = child(next(runs, None), A + "rPr")
    if child(properties, A + "hlinkClick") is None:
        return first
    return replace(first, fill=style_of({**inherited, **run_properties(properties, part)}, part).fill)


def _inlines(paragraph: Element, inherited: Properties, part: Part) -> Iterator[Inline]:
    for each in children(paragraph):
        read = _INLINES.get(each.tag)
        if read is not None:
            yield from read(each, inherited, part)


def _run(element: Element, inherited: Properties, part: Part) -> Iterator[Inline]:
    text = _text(element)
    if text:
        properties = child(element, A + "rPr")
        said = _linked({**inherited, **run_properties(properties, part)}, properties, part)
        yield from split_runs(text, said, part, **_links(properties, part))


def _field(element: Element, inherited: Properties, part: Part) -> Iterator[Inline]:
    properties, kind = child(element, A + "rPr"), element.get("type", "")
    said = _linked({**inherited, **run_properties(properties, part)}, properties, part)
    text = shown_text(kind, _text(element), said.get("language", ""), part)
    yield from split_runs(text, said, part, field=kind or None, **_links(properties, part))


def _break(element: Element, inherited: Properties, part: Part) -> Iterator[Inline]:
    said = {**inherited, **run_properties(child(element, A + "rPr"), part)}
    yield LineBreak(style_of(said, part))


def _formula(element: Element, inherited: Properties, part: Part) -> Iterator[Inline]:
    sized = next(element.iter(A + "rPr"), None)
    said = {**inherited, **run_properties(sized, part)}
    said.setdefault("latin", "Cambria Math")
    yield from read_formulas(element, style_of(said, part))


def _text(element: Element) -> str:
    holder = child(element, A + "t")
    return "" if holder is None else holder.text or ""


def _links(properties: Element | None, part: Part) -> dict[str, Any]:
    """Return what a run does and lets be heard when it is clicked or pointed at."""
    links = {
        "action": read_action(child(properties, A + "hlinkClick"), part),
        "hover": read_action(child(properties, A + "hlinkMouseOver"), part),
        "sounds": read_link_sounds(properties, part),
    }
    return {name: value for name, value in links.items() if value}


def _linked(said: Properties, properties: Element | None, part: Part) -> Properties:
    """Return the properties of linked text: the theme's link colour and a line below."""
    link = child(properties, A + "hlinkClick")
    if link is None:
        return said
    keeps_color = extension(link, AHYP + "hlinkClr")
    if keeps_color is None or keeps_color.get("val") != "tx":
        said["fill"] = SolidFill(part.palette.scheme("hlink"))
    said["underline"] = "sng"
    return said


_INLINES: dict[str, Callable[[Element, Properties, Part], Iterator[Inline]]] = {
    A + "r": _run,
    A + "fld": _field,
    A + "br": _break,
    A14 + "m": _formula,
}
