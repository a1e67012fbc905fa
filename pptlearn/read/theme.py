"""A theme part: its colours, its fonts per script, and the fills, lines and effects that styles refer to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pptlearn.model.paint import Color
from pptlearn.read.color import Palette, read_color
from pptlearn.read.xml import A, Element, child, children, find, local_name

# The colours of the Office theme, for a deck that has lost its own.
_OFFICE = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "44546A",
    "lt2": "E7E6E6",
    "accent1": "4472C4",
    "accent2": "ED7D31",
    "accent3": "A5A5A5",
    "accent4": "FFC000",
    "accent5": "5B9BD5",
    "accent6": "70AD47",
    "hlink": "0563C1",
    "folHlink": "954F72",
}
OFFICE_COLORS: Mapping[str, Color] = {name: Color(*bytes.fromhex(value)) for name, value in _OFFICE.items()}


@dataclass(frozen=True, slots=True)
class FontSet:
    """Major or minor fonts of a theme."""

    latin: str = "Calibri"
    east_asian: str = ""
    complex: str = ""
    scripts: Mapping[str, str] = field(default_factory=dict)
    """Faces by script (`Jpan Hang Arab`…), used where the three above are empty."""


@dataclass(frozen=True, slots=True)
class ThemePart:
    name: str = ""
    """Part name: pictures in its fills belong to its relationships."""
    colors: Mapping[str, Color] = field(default_factory=lambda: OFFICE_COLORS)
    major: FontSet = FontSet()
    minor: FontSet = FontSet()
    fills: tuple[Element, ...] = ()
    lines: tuple[Element, ...] = ()
    effects: tuple[Element, ...] = ()
    background_fills: tuple[Element, ...] = ()


OFFICE_THEME = ThemePart()


def read_theme(root: Element | None, name: str, base: ThemePart = OFFICE_THEME) -> ThemePart:
    """Return a theme; what it lacks (a theme override may hold a part only) comes from `base`."""
    if root is None:
        return base
    elements = find(root, A + "themeElements")
    holder = root if elements is None else elements
    fonts, formats = child(holder, A + "fontScheme"), child(holder, A + "fmtScheme")
    return ThemePart(
        name=name,
        colors={**base.colors, **_colors(child(holder, A + "clrScheme"))},
        major=_font_set(child(fonts, A + "majorFont"), base.major),
        minor=_font_set(child(fonts, A + "minorFont"), base.minor),
        fills=_styles(formats, "fillStyleLst", base.fills),
        lines=_styles(formats, "lnStyleLst", base.lines),
        effects=_styles(formats, "effectStyleLst", base.effects),
        background_fills=_styles(formats, "bgFillStyleLst", base.background_fills),
    )


def _colors(scheme: Element | None) -> dict[str, Color]:
    plain = Palette({})
    found = ((local_name(slot), read_color(slot, plain)) for slot in children(scheme))
    return {name: color for name, color in found if color is not None}


def _font_set(fonts: Element | None, base: FontSet) -> FontSet:
    if fonts is None:
        return base
    return FontSet(
        latin=_typeface(fonts, "latin") or base.latin,
        east_asian=_typeface(fonts, "ea"),
        complex=_typeface(fonts, "cs"),
        scripts={each.get("script", ""): each.get("typeface", "") for each in fonts.iterchildren(A + "font")},
    )


def _typeface(fonts: Element, name: str) -> str:
    element = child(fonts, A + name)
    return "" if element is None else element.get("typeface", "").strip()


def _styles(formats: Element | None, name: str, base: tuple[Element, ...]) -> tuple[Element, ...]:
    return tuple(children(child(formats, A + name))) or base
