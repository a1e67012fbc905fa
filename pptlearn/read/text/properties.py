"""What one element says about text: `a:pPr` and `a:lvlNpPr`, `a:rPr` and `a:defRPr`, as tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from pptlearn.model.paint import Color
from pptlearn.model.text import Percent, Points, Spacing, TabStop
from pptlearn.model.units import Emu
from pptlearn.read.attributes import emu, flag, hundredths, integer, length, share
from pptlearn.read.color import read_color
from pptlearn.read.effects import read_effects
from pptlearn.read.paint import fill_of, line_parts, make_line, read_fill
from pptlearn.read.part import Part, relation_id
from pptlearn.read.text.typefaces import note_typeface
from pptlearn.read.xml import A, Element, child, children

Properties = dict[str, Any]
"""What was said, by name; what is missing was not said and is inherited."""

SMALLEST, LARGEST = 1.0, 4000.0
"""Points: ST_TextFontSize, ECMA-376 part 1, 20.1.10.68."""


class Glyph(NamedTuple):
    """`a:buChar`."""

    text: str


class Numbered(NamedTuple):
    """`a:buAutoNum`."""

    scheme: str
    start: int


class Image(NamedTuple):
    """`a:buBlip`."""

    id: str


class OfText(NamedTuple):
    """A bullet's size as a share of the text's."""

    share: float


def paragraph_properties(element: Element | None, part: Part) -> Properties:
    """Return what `a:pPr` or `a:lvlNpPr` says about the paragraph; its `a:defRPr` is not part of it."""
    if element is None:
        return {}
    said = _from_attributes(element, _PARAGRAPH_ATTRIBUTES)
    for each in children(element):
        read = _PARAGRAPH_CHILDREN.get(each.tag)
        if read is not None:
            name, make = read
            _put(said, name, make(each, part))
    return said


def run_properties(element: Element | None, part: Part) -> Properties:
    """Return what `a:rPr`, `a:defRPr` or `a:endParaRPr` says about a stretch of text."""
    if element is None:
        return {}
    said = _from_attributes(element, _RUN_ATTRIBUTES)
    for each in children(element):
        fill = fill_of(each, part)
        read = _RUN_CHILDREN.get(each.tag)
        if fill is not None:
            said["fill"] = fill
        elif read is not None:
            name, make = read
            _put(said, name, make(each, part))
    return said


def _from_attributes(element: Element, table: dict[str, tuple[str, Callable[[str], Any]]]) -> Properties:
    said: Properties = {}
    for name, text in element.attrib.items():
        known = table.get(name)
        if known is not None:
            _put(said, known[0], known[1](text))
    return said


def _put(said: Properties, name: str, value: Any) -> None:
    if value is not None:
        said[name] = value


def _word(text: str) -> str:
    return text


def _size(text: str) -> float | None:
    points = hundredths(text)
    return None if points is None else min(LARGEST, max(SMALLEST, points))


def _level(text: str) -> int | None:
    level = integer(text)
    return None if level is None else min(8, max(0, level))


_PARAGRAPH_ATTRIBUTES: dict[str, tuple[str, Callable[[str], Any]]] = {
    "algn": ("align", _word),
    "marL": ("margin_left", length),
    "marR": ("margin_right", length),
    "indent": ("indent", length),
    "lvl": ("level", _level),
    "defTabSz": ("default_tab", length),
    "rtl": ("is_rtl", flag),
    "fontAlgn": ("font_align", _word),
    "latinLnBrk": ("breaks_words", flag),
    "hangingPunct": ("hangs", flag),
    "eaLnBrk": ("keeps_words", lambda text: flag(text) is False),
}
_RUN_ATTRIBUTES: dict[str, tuple[str, Callable[[str], Any]]] = {
    "sz": ("size", _size),
    "b": ("bold", flag),
    "i": ("italic", flag),
    "u": ("underline", _word),
    "strike": ("strike", _word),
    "baseline": ("baseline", share),
    "cap": ("caps", _word),
    "spc": ("spacing", hundredths),
    "kern": ("kern_from", hundredths),
    "lang": ("language", _word),
    "altLang": ("other_language", _word),
}


def _spacing(element: Element, _: Part) -> Spacing | None:
    percent, points = child(element, A + "spcPct"), child(element, A + "spcPts")
    if percent is not None:
        said = share(percent.get("val"))
        return None if said is None else Percent(min(20.0, max(0.0, said)))
    said = hundredths(points.get("val")) if points is not None else None
    return None if said is None else Points(min(LARGEST, max(0.0, said)))


def _tabs(element: Element, _: Part) -> tuple[TabStop, ...]:
    stops = element.iterchildren(A + "tab")
    return tuple(sorted((TabStop(emu(each, "pos"), each.get("algn", "l")) for each in stops), key=_position))


def _position(stop: TabStop) -> Emu:
    return stop.position


def _numbered(element: Element, _: Part) -> Numbered:
    start = integer(element.get("startAt")) or 1
    return Numbered(element.get("type", "arabicPeriod"), min(32767, max(1, start)))


def _image(element: Element, part: Part) -> Image | None:
    blip = child(element, A + "blip")
    id = part.media(relation_id(blip, "embed")) if blip is not None else None
    return None if id is None else Image(id)


def _bullet_size(element: Element, _: Part) -> OfText:
    return OfText(min(4.0, max(0.25, share(element.get("val")) or 1.0)))


def _bullet_points(element: Element, _: Part) -> float | None:
    return _size(element.get("val", ""))


def _color(element: Element, part: Part) -> Color | None:
    return read_color(element, part.palette)


def _typeface(element: Element, part: Part) -> str | None:
    name = element.get("typeface", "").strip()
    if name:
        note_typeface(element, name, part.deck)
    return name or None


_PARAGRAPH_CHILDREN: dict[str, tuple[str, Callable[[Element, Part], Any]]] = {
    A + "lnSpc": ("line_spacing", _spacing),
    A + "spcBef": ("space_before", _spacing),
    A + "spcAft": ("space_after", _spacing),
    A + "tabLst": ("tabs", _tabs),
    A + "buNone": ("bullet", lambda *_: False),
    A + "buChar": ("bullet", lambda element, _: Glyph(element.get("char", ""))),
    A + "buAutoNum": ("bullet", _numbered),
    A + "buBlip": ("bullet", _image),
    A + "buFont": ("bullet_face", _typeface),
    A + "buFontTx": ("bullet_face", lambda *_: ""),
    A + "buClr": ("bullet_color", _color),
    A + "buClrTx": ("bullet_color", lambda *_: False),
    A + "buSzPct": ("bullet_size", _bullet_size),
    A + "buSzPts": ("bullet_size", _bullet_points),
    A + "buSzTx": ("bullet_size", lambda *_: OfText(1.0)),
}
_RUN_CHILDREN: dict[str, tuple[str, Callable[[Element, Part], Any]]] = {
    A + "latin": ("latin", _typeface),
    A + "ea": ("ea", _typeface),
    A + "cs": ("cs", _typeface),
    A + "sym": ("sym", _typeface),
    A + "ln": ("outline", lambda element, part: make_line(line_parts(element, part))),
    A + "effectLst": ("effects", lambda element, part: read_effects(element.getparent(), part)),
    A + "highlight": ("highlight", _color),
    A + "uFill": ("underline_fill", read_fill),
    A + "uFillTx": ("underline_fill", lambda *_: False),
    A + "uLn": ("underline_fill", read_fill),
}
