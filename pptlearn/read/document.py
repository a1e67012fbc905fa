"""Which part is the presentation, and what the document properties say of it."""

from __future__ import annotations

from typing import NamedTuple

from pptlearn.errors import NotADeck
from pptlearn.read.package import Package
from pptlearn.read.text.run import clean
from pptlearn.read.xml import Element, P

DEFAULT_NAME = "ppt/presentation.xml"
LONGEST_TITLE = 300
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_MODIFIED = "{http://purl.org/dc/terms/}modified"
_PROGRAM = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_FIRST_LIKE_WINDOWS = 15
"""Version of PowerPoint for Mac from which it sets text as the one for Windows does."""
_FIRST_WITH_OPENTYPE = 15
"""Version of PowerPoint for Windows (2013) from which it kerns faces that have OpenType kerning alone."""
_CREATED = "{http://purl.org/dc/terms/}created"
_MODIFIED_BY = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy"
_OTHERS = {"document": "a Word document", "workbook": "an Excel workbook", "VisioDocument": "a Visio drawing"}
_NO_TITLES = frozenset(
    (
        "PowerPoint Presentation",
        "PowerPoint-presentatie",
        "Présentation PowerPoint",
        "PowerPoint-Präsentation",
        "Slide 1",
        "Dia 1",
        "Diapositive 1",
        "Folie 1",
    )
)
"""Titles that PowerPoint gives by itself."""


_MAKERS = ("{http://purl.org/dc/elements/1.1/}creator", _MODIFIED_BY)


class Properties(NamedTuple):
    title: str = ""
    saved: str = ""
    is_by_old_mac: bool = False
    is_by_old_windows: bool = False


def presentation_part(package: Package) -> tuple[str, Element]:
    """Return name and root of the presentation part, recognised by its content; raises NotADeck."""
    named = (each.target for each in package.relationships("").values() if each.kind == "officeDocument")
    name = next(named, DEFAULT_NAME)
    root = package.part(name)
    if root is None and name != DEFAULT_NAME:
        name, root = DEFAULT_NAME, package.part(DEFAULT_NAME)
    if root is None or root.tag != P + "presentation":
        raise NotADeck(f"{package.path.name} {_what(package, root)}")
    return package.canonical(name), root


def document_properties(package: Package, slides: int) -> Properties:
    """Return title and date of the last save, and whose it was, of a deck with so many slides."""
    program = _properties(package, "extended-properties")
    is_by_old_mac = _is_by(program, "Macintosh", _FIRST_LIKE_WINDOWS, slides)
    is_by_old_windows = _is_by(program, "Office", _FIRST_WITH_OPENTYPE, slides)
    root = _properties(package, "core-properties")
    if root is None:
        return Properties(is_by_old_mac=is_by_old_mac, is_by_old_windows=is_by_old_windows)
    title = " ".join(clean(_text(root, _TITLE)).split())[:LONGEST_TITLE]
    saved = _text(root, _MODIFIED) or _text(root, _CREATED)
    title = "" if title in _NO_TITLES else title
    return Properties(title, saved.strip()[:40], is_by_old_mac, is_by_old_windows)


def makers(package: Package) -> tuple[str, ...]:
    """Return the names of who made the deck and who saved it last, as PowerPoint noted them."""
    root = _properties(package, "core-properties")
    names = () if root is None else (" ".join(clean(_text(root, tag)).split()) for tag in _MAKERS)
    return tuple(dict.fromkeys(name for name in names if name))


def _properties(package: Package, kind: str) -> Element | None:
    targets = (each.target for each in package.relationships("").values() if each.kind == kind)
    return next((package.part(target) for target in targets), None)


def _is_by(root: Element | None, program: str, before: int, slides: int) -> bool:
    """Say whether a program of an old version saved the deck, unless what is said is about another one.

    Programs leave the properties of the deck that they began with: python-pptx those of an empty one by
    PowerPoint for Mac 2011. PowerPoint itself counts the slides whenever it saves.
    """
    if root is None or _text(root, _PROGRAM + "Slides") not in ("", str(slides)):
        return False
    if program not in _text(root, _PROGRAM + "Application"):
        return False
    version = _text(root, _PROGRAM + "AppVersion").partition(".")[0]
    return version.isdecimal() and int(version) < before


def _text(root: Element, tag: str) -> str:
    found = next(root.iterchildren(tag), None)
    return "" if found is None else found.text or ""


def _what(package: Package, root: Element | None) -> str:
    """Say what a zip is that holds no presentation."""
    if root is not None:
        other = _OTHERS.get(root.tag.rpartition("}")[2])
        return f"is {other}, not a PowerPoint deck" if other else "holds no slides that can be read"
    if package.has("mimetype") and package.has("content.xml"):
        return "is an OpenDocument file, not a PowerPoint deck"
    if package.has(DEFAULT_NAME):
        return "is damaged: its list of slides cannot be read"
    return "is a zip file, but not a PowerPoint deck"
