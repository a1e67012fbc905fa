"""A slide of one feature, as XML, and the boxes it is made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from pptlearn.model.fonts import Faces
from tests.unit.read.packages import a_shape, xfrm

PLACE = xfrm(914_400, 457_200, 4_572_000, 1_828_800)
"""An inch from the left, 5 by 2 inches."""


class Sample(NamedTuple):
    shapes: tuple[str, ...]
    parts: Mapping[str, str | bytes] = {}
    """Further parts of the package."""
    links: tuple[tuple[str, ...], ...] = ()
    """Relationships of the slide: id, kind, target and perhaps `External`."""
    faces: Faces = Faces()


def a_box(*paragraphs: str, body: str = "<a:bodyPr/>", id: int = 2) -> str:
    """Return a text box with these paragraphs."""
    return a_shape(id, place=PLACE, text="".join(paragraphs), body=body)


def an_outline(preset: str, look: str, more: str = "", id: int = 2) -> str:
    """Return a preset shape with a fill, a line, effects."""
    turned = PLACE.replace("<a:xfrm ", f"<a:xfrm {more} ")
    return a_shape(id, place=turned, look=f'<a:prstGeom prst="{preset}"/>{look}')


def p(*runs: str, said: str = "") -> str:
    """Return a paragraph; `said` is the XML of its properties."""
    return f"<a:p>{said}{''.join(runs)}</a:p>"


def r(text: str, attributes: str = "", more: str = "") -> str:
    return f'<a:r><a:rPr lang="en-US" sz="2000" {attributes}>{more}</a:rPr><a:t>{text}</a:t></a:r>'


def color(hex: str, more: str = "") -> str:
    return f'<a:solidFill><a:srgbClr val="{hex}">{more}</a:srgbClr></a:solidFill>'
