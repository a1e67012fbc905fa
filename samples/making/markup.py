"""Pieces of PowerPoint's XML, from the files in `markup/`, with `$names` filled in."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import Any
from xml.sax.saxutils import escape

from pptx.oxml import parse_xml

FOLDER = Path(__file__).parent / "markup"
NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
)


def piece(name: str, **said: object) -> str:
    """Return the XML of a piece; what is said goes in as it is."""
    return Template((FOLDER / f"{name}.xml").read_text(encoding="utf-8")).substitute(said)


def element(markup: str) -> Any:
    """Return XML as an element of python-pptx, its namespaces declared."""
    head, slash, rest = markup.partition(">")
    head, closes = (head[:-1], "/") if head.endswith("/") else (head, "")
    return parse_xml(f"{head} {NAMES}{closes}{slash}{rest}")


def quoted(text: str) -> str:
    """Return text as the value of an attribute."""
    return escape(text, {'"': "&quot;"})
