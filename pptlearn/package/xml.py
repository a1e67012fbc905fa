"""Manifests as XML trees, so that escaping cannot be forgotten."""

from __future__ import annotations

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def node(tag: str, /, *children: Element | str | None, **attributes: str | None) -> Element:
    """Return an element; `None` is left out, `xmlns_adlcp` becomes `xmlns:adlcp`, a trailing `_` goes."""
    names = {name: name.rstrip("_").replace("_", ":") for name in attributes}
    element = Element(
        tag, {names[name]: legal(value) for name, value in attributes.items() if value is not None}
    )
    for child in children:
        if isinstance(child, str):
            element.text = legal(child)
        elif child is not None:
            element.append(child)
    return element


def document(root: Element) -> bytes:
    """Return the whole file, indented, in UTF-8."""
    ElementTree.indent(root)
    body: bytes = ElementTree.tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + body + b"\n"


def legal(text: str) -> str:
    """Return `text` without the characters that XML does not allow."""
    return ILLEGAL.sub("", text)
