"""Style references (`p:style`): a place in the theme's lists and the colour it is used with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pptlearn.model.paint import Color, Effects, Fill, Scene3d, SolidFill
from pptlearn.read.attributes import integer
from pptlearn.read.color import read_color
from pptlearn.read.effects import read_effects, read_scene
from pptlearn.read.paint import LineParts, fill_of, line_parts
from pptlearn.read.part import Part
from pptlearn.read.text.properties import Properties
from pptlearn.read.xml import A, Element, child

_BACKGROUNDS_FROM = 1001


class Reference(NamedTuple):
    """What a reference leads to in the theme, and the colour that `phClr` stands for there."""

    element: Element
    color: Color | None


def fill_reference(reference: Element | None, part: Part) -> Fill | None:
    """Return the fill of `a:fillRef` or `p:bgRef`."""
    index = _index(reference)
    theme = part.theme
    fills, first = (theme.background_fills, _BACKGROUNDS_FROM) if index > 1000 else (theme.fills, 1)
    found = _referred(reference, fills, index - first, part)
    return None if found is None else fill_of(found.element, part.of_theme(), found.color)


def line_reference(reference: Element | None, part: Part) -> LineParts:
    """Return what the theme's line behind `a:lnRef` says."""
    found = _referred(reference, part.theme.lines, _index(reference) - 1, part)
    return {} if found is None else line_parts(found.element, part.of_theme(), found.color)


def effect_reference(reference: Element | None, part: Part) -> tuple[Effects | None, Scene3d | None]:
    """Return effects and scene of the theme's style behind `a:effectRef`."""
    found = _referred(reference, part.theme.effects, _index(reference) - 1, part)
    if found is None:
        return None, None
    return read_effects(found.element, part, found.color), read_scene(found.element, part, found.color)


def font_reference(reference: Element | None, part: Part) -> Properties:
    """Return faces and colour of text that `a:fontRef` names."""
    if reference is None:
        return {}
    said: Properties = {}
    prefix = {"major": "+mj-", "minor": "+mn-"}.get(reference.get("idx", ""))
    if prefix is not None:
        said.update(latin=prefix + "lt", ea=prefix + "ea", cs=prefix + "cs")
    color = read_color(reference, part.palette)
    if color is not None:
        said["fill"] = SolidFill(color)
    return said


def style_child(style: Element | None, name: str) -> Element | None:
    """Return `a:lnRef`, `a:fillRef`, `a:effectRef` or `a:fontRef`."""
    return child(style, A + name)


def _index(reference: Element | None) -> int:
    return 0 if reference is None else integer(reference.get("idx")) or 0


def _referred(
    reference: Element | None, styles: Sequence[Element], place: int, part: Part
) -> Reference | None:
    if reference is None or not 0 <= place < len(styles):
        return None
    return Reference(styles[place], read_color(reference, part.palette))
