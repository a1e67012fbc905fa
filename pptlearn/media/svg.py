"""Make an SVG harmless: drawing elements only, no script, no reference to anything outside the file."""

from __future__ import annotations

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from pptlearn.media.store import Unusable

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
XML = "{http://www.w3.org/XML/1998/namespace}"

_NAMES = """
a circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight
feTile feTurbulence filter g image line linearGradient marker mask path pattern polygon polyline
radialGradient rect stop style svg switch symbol text textPath title tspan use view
"""
ELEMENTS = frozenset(SVG + name for name in _NAMES.split())
"""What may be drawn: no `script`, no `foreignObject`, no `metadata`, no animation (which can set links)."""
LINKS = frozenset({"href", f"{XLINK}href"})
_WITHIN = r"\s*(?:#|data:image/(?:png|jpe?g|gif|webp);base64,)"
_INSIDE = re.compile(_WITHIN, re.IGNORECASE)
# The end of a style closes what is still open, so the last bracket may be missing.
_OUTSIDE_URL = re.compile(rf"url\(\s*+['\"]?+(?!{_WITHIN})[^)]*\)?", re.IGNORECASE)
_OTHER_FETCH = re.compile(r"(?:image-set|src)\([^)]*\)?", re.IGNORECASE)
_IMPORT = re.compile(r"@import\b[^;]*;?", re.IGNORECASE)
_ESCAPE = re.compile(r"\\")
_NUMBER = re.compile(r"\s*([-+]?\d*\.?\d+(?:e[-+]?\d+)?)\s*(px|pt|pc|mm|cm|in|)\s*$", re.IGNORECASE)
PIXELS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
DEEPEST = 200
"""Levels of groups in groups; real drawings have a dozen."""
MOST_DRAWN = 500_000
"""Elements drawn when every `use` is followed: a few lines can ask for billions."""
LARGEST_SIDE = 100_000.0
DEFAULT_SIZE = (300.0, 150.0)
"""What browsers take for an SVG that names no size."""


def sanitised(content: bytes, name: str) -> tuple[str, int, int]:
    """Return harmless markup of an SVG, and its width and height; raise Unusable when it is not one.

    The drawing fills whatever box it is shown in, as PowerPoint stretches it: sizes become a `viewBox`.
    """
    root = _parsed(content, name)
    _clean(root, name)
    _check_uses(root, name)
    width, height = _fit(root)
    ElementTree.register_namespace("", SVG[1:-1])
    ElementTree.register_namespace("xlink", XLINK[1:-1])
    return ElementTree.tostring(root, encoding="unicode"), max(1, round(width)), max(1, round(height))


def _parsed(content: bytes, name: str) -> Element:
    """Parse without fetching anything; expat itself refuses entities that multiply."""
    try:
        root = ElementTree.fromstring(content)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise Unusable("media.damaged-picture", name=name) from error
    if root.tag != f"{SVG}svg":
        raise Unusable("media.damaged-picture", name=name)
    return root


def _clean(root: Element, name: str) -> None:
    """Take out what is not on the list."""
    waiting = [(root, 0)]
    while waiting:
        element, depth = waiting.pop()
        if depth > DEEPEST:
            raise Unusable("media.damaged-picture", name=name)
        _clean_attributes(element)
        if element.tag == f"{SVG}style":
            element.text = _harmless_style(element.text or "")
        element[:] = _kept(element)
        waiting += [(child, depth + 1) for child in element]


def _kept(element: Element) -> list[Element]:
    """Return the children that may stay; the text after one that goes stays, it may be a word of a line."""
    kept: list[Element] = []
    for child in element:
        if child.tag in ELEMENTS:
            kept.append(child)
        elif child.tail and kept:
            kept[-1].tail = (kept[-1].tail or "") + child.tail
        elif child.tail:
            element.text = (element.text or "") + child.tail
    return kept


def _clean_attributes(element: Element) -> None:
    for name, value in list(element.attrib.items()):
        is_foreign = name.startswith("{") and not name.startswith((XLINK, XML))
        is_outside = name in LINKS and not _INSIDE.match(value)
        if is_foreign or is_outside or name.lower().startswith("on") or name == f"{XML}base":
            del element.attrib[name]
        elif name not in LINKS and ("(" in value or "\\" in value):
            element.attrib[name] = _harmless_style(value)


def _harmless_style(css: str) -> str:
    """Return CSS without imports and without addresses outside the file; escapes could hide both."""
    return _OTHER_FETCH.sub("none", _OUTSIDE_URL.sub("none", _IMPORT.sub("", _ESCAPE.sub("", css))))


def _check_uses(root: Element, name: str) -> None:
    """Raise Unusable for a drawing that grows without end where its parts use each other."""
    by_id = {element.get("id"): element for element in root.iter() if element.get("id")}
    known: dict[Element, int] = {}

    def drawn(element: Element, depth: int) -> int:
        if depth > 2 * DEEPEST:
            raise Unusable("media.damaged-picture", name=name)
        if element not in known:
            known[element] = 0  # a circle of uses is not drawn
            used = by_id.get(_used(element)) if element.tag == f"{SVG}use" else None
            within = [*element, *([] if used is None else [used])]
            known[element] = 1 + sum(drawn(each, depth + 1) for each in within)
        return known[element]

    if drawn(root, 0) > MOST_DRAWN:
        raise Unusable("media.damaged-picture", name=name)


def _used(use: Element) -> str:
    return (use.get("href") or use.get(f"{XLINK}href") or "").strip().removeprefix("#")


def _fit(root: Element) -> tuple[float, float]:
    """Give the drawing a `viewBox` and let it stretch; return its own size in pixels."""
    box = [_length(each) for each in re.split(r"[\s,]+", root.get("viewBox", "").strip()) if each]
    has_box = len(box) == 4 and all(each is not None for each in box) and min(box[2] or 0, box[3] or 0) > 0
    inner = (float(box[2] or 0), float(box[3] or 0)) if has_box else DEFAULT_SIZE
    width, height = _length(root.get("width")) or inner[0], _length(root.get("height")) or inner[1]
    width, height = (width, height) if min(width, height) > 0 else inner
    if not has_box:
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    root.set("width", f"{width:g}")
    root.set("height", f"{height:g}")
    root.set("preserveAspectRatio", "none")
    return width, height


def _length(text: str | None) -> float | None:
    found = _NUMBER.match(text or "")
    return min(float(found[1]) * PIXELS[found[2].lower()], LARGEST_SIDE) if found else None
