"""Bytes of a part to elements: no entities, no network, Strict names mapped, alternatives chosen."""

from __future__ import annotations

from functools import cache

from pptlearn.read.xml import MC, Element

_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/"
# Strict drops the year that Transitional has after the first word: drawingml/main, drawingml/2006/main.
_DATED = (
    b"presentationml",
    b"drawingml",
    b"officeDocument",
    b"schemaLibrary",
    b"wordprocessingml",
    b"spreadsheetml",
)

KNOWN = frozenset(
    (
        "http://schemas.microsoft.com/office/powerpoint/2010/main",
        "http://schemas.microsoft.com/office/powerpoint/2012/main",
        "http://schemas.microsoft.com/office/powerpoint/2015/09/main",
        "http://schemas.microsoft.com/office/powerpoint/2015/10/main",
        "http://schemas.microsoft.com/office/powerpoint/2017/3/main",
        "http://schemas.microsoft.com/office/drawing/2010/main",
        "http://schemas.microsoft.com/office/drawing/2014/main",
        "http://schemas.microsoft.com/office/drawing/2012/main",
        "http://schemas.microsoft.com/office/drawing/2014/chartex",
        "http://schemas.microsoft.com/office/drawing/2015/9/8/chartex",
        "http://schemas.microsoft.com/office/drawing/2007/8/2/chart",
        "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
        "http://schemas.openxmlformats.org/drawingml/2006/chart",
    )
)
"""Namespaces whose `mc:Choice` is taken."""


def parse(content: bytes) -> tuple[Element | None, bool]:
    """Return the root element, and whether it is whole: of damaged XML what can be saved, if anything."""
    from lxml import etree

    if _STRICT in content:
        content = _transitional(content)
    try:
        root, whole = etree.fromstring(content, _parser(recover=False)), True
    except (etree.XMLSyntaxError, ValueError):
        root, whole = _recovered(content), False
    if root is not None:
        choose_alternatives(root)
    return root, whole


def choose_alternatives(root: Element) -> None:
    """Put the fitting branch in place of each `mc:AlternateContent`; in shape trees `shapes` chooses."""
    for alternate in list(root.iter(MC + "AlternateContent")):
        parent = alternate.getparent()
        if parent is None or parent.tag.endswith(("}spTree", "}grpSp")):
            continue
        at = parent.index(alternate)
        parent[at : at + 1] = list(branch(alternate))


def branch(alternate: Element) -> Element:
    """Return the first `mc:Choice` all of whose namespaces are known, else the fallback; may be empty."""
    for choice in alternate.iterchildren(MC + "Choice"):
        if all(choice.nsmap.get(prefix) in KNOWN for prefix in choice.get("Requires", "").split()):
            return choice
    return next(alternate.iterchildren(MC + "Fallback"), ())


def _recovered(content: bytes) -> Element | None:
    from lxml import etree

    try:
        return etree.fromstring(content, _parser(recover=True))
    except (etree.XMLSyntaxError, ValueError):
        return None


@cache
def _parser(recover: bool) -> Element:
    from lxml import etree

    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )


def _transitional(content: bytes) -> bytes:
    for word in _DATED:
        content = content.replace(_STRICT + word + b"/", _TRANSITIONAL + word + b"/2006/")
    return content
