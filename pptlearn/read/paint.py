"""Fills and lines: XML in, resolved paint out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pptlearn.model.paint import (
    BLACK,
    NO_END,
    NO_FILL,
    NO_INSETS,
    NO_LINE,
    WHITE,
    Color,
    Fill,
    GradientFill,
    GradientStop,
    Insets,
    Line,
    LineEnd,
    PatternFill,
    PictureFill,
    SolidFill,
    Tile,
)
from pptlearn.model.units import Emu
from pptlearn.read.attributes import degrees, emu, is_on, length, share
from pptlearn.read.blip import read_image, read_opacity, read_recolors
from pptlearn.read.color import read_color
from pptlearn.read.part import Part
from pptlearn.read.xml import A, Element, child, children, local_name

LineParts = dict[str, Any]
"""What one `a:ln` says, by the field of `Line` it sets."""

WIDEST = 20_116_800
"""ST_LineWidth, ECMA-376 part 1, 20.1.10.35: 1584 points."""


def read_fill(parent: Element | None, part: Part, placeholder: Color | None = None) -> Fill | None:
    """Return the fill that stands in `parent`, None when it says nothing (or `a:grpFill`)."""
    for each in children(parent):
        if each.tag in _FILLS:
            return _FILLS[each.tag](each, part, placeholder)
    return None


def fill_of(element: Element, part: Part, placeholder: Color | None = None) -> Fill | None:
    """Return the fill that `element` itself is; None when it is none."""
    read = _FILLS.get(element.tag)
    return None if read is None else read(element, part, placeholder)


def insets(element: Element | None) -> Insets:
    """Return the four sides of `a:srcRect`, `a:fillRect`, `a:fillToRect`… as shares."""
    if element is None or not element.attrib:
        return NO_INSETS
    return Insets(*(share(element.get(side)) or 0.0 for side in "ltrb"))


def line_parts(ln: Element | None, part: Part, placeholder: Color | None = None) -> LineParts:
    """Return what one `a:ln` says; several are laid over each other before `make_line`."""
    if ln is None:
        return {}
    parts: LineParts = {
        field: convert(text)
        for name, (field, convert) in _LINE_ATTRIBUTES.items()
        if (text := ln.get(name)) is not None
    }
    fill = read_fill(ln, part, placeholder)
    if fill is not None:
        parts["fill"] = fill
    for each in children(ln):
        parts.update(_LINE_CHILDREN.get(local_name(each), _nothing)(each))
    return {field: value for field, value in parts.items() if value is not None}


def make_line(parts: LineParts) -> Line:
    """Return the line that all that was said about it makes."""
    return Line(**parts) if parts else NO_LINE


def _no_fill(*_: object) -> Fill:
    return NO_FILL


def _solid(element: Element, part: Part, placeholder: Color | None) -> Fill:
    color = read_color(element, part.palette, placeholder)
    return NO_FILL if color is None else SolidFill(color)


def _gradient(element: Element, part: Part, placeholder: Color | None) -> Fill:
    stops = sorted(_stops(element, part, placeholder), key=lambda stop: stop.position)
    if not stops:
        return NO_FILL
    linear, path = child(element, A + "lin"), child(element, A + "path")
    return GradientFill(
        stops=tuple(stops),
        path=None if path is None else path.get("path", "circle"),
        angle=(degrees(linear.get("ang")) or 0.0) % 360 if linear is not None else 0.0,
        is_scaled=linear is not None and is_on(linear, "scaled"),
        focus=insets(child(path, A + "fillToRect")),
        tile=insets(child(element, A + "tileRect")),
        flip=element.get("flip", "none"),
        rotates_with_shape=is_on(element, "rotWithShape", default=True),
    )


def _stops(element: Element, part: Part, placeholder: Color | None) -> list[GradientStop]:
    found = []
    for stop in children(child(element, A + "gsLst")):
        color = read_color(stop, part.palette, placeholder)
        if color is not None:
            found.append(GradientStop(min(1.0, max(0.0, share(stop.get("pos")) or 0.0)), color))
    return found


def _picture(element: Element, part: Part, placeholder: Color | None) -> Fill:
    blip = child(element, A + "blip")
    image, _ = read_image(blip, part)
    if image is None:
        return NO_FILL
    stretch, tile = child(element, A + "stretch"), child(element, A + "tile")
    return PictureFill(
        image=image,
        crop=insets(child(element, A + "srcRect")),
        stretch=insets(child(stretch, A + "fillRect")),
        tile=_tile(tile),
        opacity=read_opacity(blip),
        recolors=read_recolors(blip, part, placeholder),
        rotates_with_shape=is_on(element, "rotWithShape", default=True),
    )


def _tile(tile: Element | None) -> Tile | None:
    if tile is None:
        return None
    return Tile(
        offset_x=emu(tile, "tx"),
        offset_y=emu(tile, "ty"),
        scale_x=_first(share(tile.get("sx")), 1.0),
        scale_y=_first(share(tile.get("sy")), 1.0),
        flip=tile.get("flip", "none"),
        align=tile.get("algn", "tl"),
    )


def _pattern(element: Element, part: Part, placeholder: Color | None) -> Fill:
    front = read_color(child(element, A + "fgClr"), part.palette, placeholder)
    back = read_color(child(element, A + "bgClr"), part.palette, placeholder)
    return PatternFill(
        preset=element.get("prst", "pct50"), foreground=front or BLACK, background=back or WHITE
    )


_FILLS: dict[str, Callable[[Element, Part, Color | None], Fill]] = {
    A + "noFill": _no_fill,
    A + "solidFill": _solid,
    A + "gradFill": _gradient,
    A + "blipFill": _picture,
    A + "pattFill": _pattern,
}


def _width(text: str) -> Emu | None:
    said = length(text)
    return None if said is None else Emu(min(WIDEST, max(0, said)))


def _first(value: float | None, default: float) -> float:
    return default if value is None else value


def _word(text: str) -> str:
    return text


_LINE_ATTRIBUTES: dict[str, tuple[str, Callable[[str], Any]]] = {
    "w": ("width", _width),
    "cap": ("cap", _word),
    "cmpd": ("compound", _word),
    "algn": ("align", _word),
}


def _nothing(_: Element) -> LineParts:
    return {}


def _dash(element: Element) -> LineParts:
    return {"dash": element.get("val", "solid"), "custom_dash": ()}


def _custom_dash(element: Element) -> LineParts:
    lengths = [share(each.get(name)) or 0.0 for each in children(element) for name in ("d", "sp")]
    return {"dash": "custom", "custom_dash": tuple(lengths)} if any(lengths) else {"dash": "solid"}


def _miter(element: Element) -> LineParts:
    return {"join": "miter", "miter_limit": _first(share(element.get("lim")), 8.0)}


def _end(element: Element) -> LineEnd:
    kind = element.get("type", "none")
    return NO_END if kind == "none" else LineEnd(kind, element.get("w", "med"), element.get("len", "med"))


_LINE_CHILDREN: dict[str, Callable[[Element], LineParts]] = {
    "prstDash": _dash,
    "custDash": _custom_dash,
    "round": lambda _: {"join": "round"},
    "bevel": lambda _: {"join": "bevel"},
    "miter": _miter,
    "headEnd": lambda element: {"head": _end(element)},
    "tailEnd": lambda element: {"tail": _end(element)},
}
