"""HTML and SVG as a tree, so that escaping cannot be forgotten, and numbers as text in one way."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import TypeAlias

Child: TypeAlias = "Element | str | None"

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
SPECIAL = re.compile("[&<>\"'\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


class Element:
    """A tag with attributes and children; text children are escaped when it is written."""

    __slots__ = ("attributes", "children", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], children: list[Element | str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children = children

    def add(self, *children: Child) -> Element:
        """Append children (None is skipped) and return self."""
        self.children.extend(child for child in children if child is not None)
        return self

    def set(self, name: str, value: str | float | None) -> Element:
        """Set an attribute (None leaves it out) and return self."""
        if value is not None:
            self.attributes[name] = value if isinstance(value, str) else number(value)
        return self

    def __str__(self) -> str:
        pieces: list[str] = []
        _write(self, pieces)
        return "".join(pieces)


def el(tag: str, /, *children: Child, **attributes: str | float | None) -> Element:
    """Return an element; `None` attributes and children are left out, `data_shape` becomes `data-shape`.

    A trailing underscore serves names that Python keeps for itself: `class_`, `in_`.
    """
    return Element(
        tag,
        {
            name.rstrip("_").replace("_", "-"): value if isinstance(value, str) else number(value)
            for name, value in attributes.items()
            if value is not None
        },
        [child for child in children if child is not None],
    )


def style(**properties: str | float | None) -> str | None:
    """Return an inline style in the order given, without what is None: `font_size="3px"` → `font-size:3px`.

    Values come from numbers and tables, never from a deck's text. None when nothing is said.
    """
    said = [
        f"{name.rstrip('_').replace('_', '-')}:{value if isinstance(value, str) else number(value)}"
        for name, value in properties.items()
        if value is not None
    ]
    return ";".join(said) or None


def number(value: float) -> str:
    """Return `value` as text: at most three decimals, no exponent, no `-0`."""
    text = f"{value:.3f}".rstrip("0").rstrip(".") if value % 1 else f"{value:.0f}"
    return "0" if text in ("-0", "") else text


def text_only(text: str) -> str:
    """Return `text` without the characters that HTML and XML do not allow."""
    return ILLEGAL.sub("", text)


def join(elements: Iterable[Element | str]) -> str:
    """Return the markup of several elements, one after another."""
    pieces: list[str] = []
    for element in elements:
        if isinstance(element, str):
            pieces.append(_safe(element))
        else:
            _write(element, pieces)
    return "".join(pieces)


def _write(element: Element, pieces: list[str]) -> None:
    pieces.append(f"<{element.tag}")
    for name, value in element.attributes.items():
        pieces.append(f' {name}="{_safe(value, quote=True)}"')
    pieces.append(">")
    for child in element.children:
        if isinstance(child, str):
            pieces.append(_safe(child))
        else:
            _write(child, pieces)
    if element.tag not in VOID:
        pieces.append(f"</{element.tag}>")


def _safe(text: str, *, quote: bool = False) -> str:
    """Return text that cannot become markup between tags or, with its quotes escaped, in an attribute."""
    return escape(text_only(text), quote=quote) if SPECIAL.search(text) else text


def element_count(markup: str) -> int:
    """Return how many elements a piece of markup holds."""
    return markup.count("<") - markup.count("</")
