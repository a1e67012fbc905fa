"""PowerPoint's own table styles, which a deck need not bring along: from our notation to DrawingML."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from pptlearn.read.xml import A, Element
from pptlearn.resources import package_text

_TRANSFORMS = ("tint", "shade", "alpha")


@cache
def built_in(guid: str) -> Element | None:
    """Return the `a:tblStyle` of one of PowerPoint's own styles; None when the GUID is none of theirs."""
    from lxml import etree

    named = _notation()["styles"].get(guid)
    if named is None:
        return None
    family, *accents = named
    root = etree.Element(A + "tblStyle")
    for name, words in _notation()["families"][family].items():
        _part(etree.SubElement(root, A + name), words, dict(zip("AB", accents, strict=False)))
    return root


@cache
def _notation() -> Any:
    """Return the table that `scripts/make_table_styles.py` writes: `bold fill=A/tint20000 top=12700:lt1`."""
    return json.loads(package_text("read/table_styles.json"))


def _part(part: Element, words: str, accents: Mapping[str, str]) -> None:
    said = dict(word.partition("=")[::2] for word in words.split())
    background = part.tag == A + "tblBg"
    text = _under(part, "tcTxStyle", b="on" if "bold" in said else "def") if not background else None
    style = part if background else _under(part, "tcStyle")
    borders = _under(style, "tcBdr") if not background else None
    said.pop("bold", None)
    for name, value in said.items():
        if name == "text":
            _color(text, value, accents)
        elif name in ("fill", "effect"):
            _fill(style, name, value, accents)
        else:
            _border(_under(borders, name), value, accents)


def _fill(style: Element, name: str, value: str, accents: Mapping[str, str]) -> None:
    if value.startswith("#"):
        index, _, color = value[1:].partition(":")
        _color(_under(style, name + "Ref", idx=index), color, accents)
    elif value == "none":
        _under(_under(style, name), "noFill")
    else:
        _color(_under(_under(style, name), "solidFill"), value, accents)


def _border(side: Element, value: str, accents: Mapping[str, str]) -> None:
    width, _, rest = value.partition(":")
    color, _, compound = rest.partition(":")
    if value == "none":
        _under(_under(side, "ln"), "noFill")
    elif width.startswith("#"):
        _color(_under(side, "lnRef", idx=width[1:]), color, accents)
    else:
        _color(_under(_under(side, "ln", w=width, cmpd=compound or "sng"), "solidFill"), color, accents)


def _color(parent: Element, value: str, accents: Mapping[str, str]) -> None:
    name, *changes = value.split("/")
    element = _under(parent, "schemeClr", val=accents.get(name, name))
    for change in changes:
        kind = next(each for each in _TRANSFORMS if change.startswith(each))
        _under(element, kind, val=change.removeprefix(kind))


def _under(parent: Element, name: str, **attributes: str) -> Element:
    from lxml import etree

    return etree.SubElement(parent, A + name, attributes)
