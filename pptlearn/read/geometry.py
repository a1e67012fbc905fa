"""Places and outlines: `a:xfrm`, preset and custom geometry."""

from __future__ import annotations

from dataclasses import dataclass

from pptlearn.model.geometry import (
    RECTANGLE,
    Box,
    CustomGeometry,
    Geometry,
    GeometryPath,
    Guides,
    PathCommand,
    PresetGeometry,
    Transform,
)
from pptlearn.model.units import Emu
from pptlearn.read.attributes import degrees, emu, integer, is_on, number
from pptlearn.read.xml import A, Element, child, children, local_name

_COMMANDS = {
    "moveTo": "move",
    "lnTo": "line",
    "arcTo": "arc",
    "quadBezTo": "quad",
    "cubicBezTo": "cubic",
    "close": "close",
}
_COORDINATES = {"move": 2, "line": 2, "arc": 4, "quad": 4, "cubic": 6, "close": 0}
"""How many numbers each command takes."""
_ARC = ("wR", "hR", "stAng", "swAng")
MOST_COMMANDS = 200_000
"""Of one outline; a traced picture has some thousands."""


@dataclass(frozen=True, slots=True)
class Scaling:
    """From the coordinates that a group's children are written in to the slide's."""

    x: float = 0.0
    y: float = 0.0
    width: float = 1.0
    height: float = 1.0

    def box(self, box: Box, rotation: float) -> Box:
        """Return a box in the slide's coordinates; a shape that lies on its side is scaled across."""
        across = 45 <= rotation % 180 < 135
        width, height = (self.height, self.width) if across else (self.width, self.height)
        new_width, new_height = box.width * width, box.height * height
        center_x = self.x + (box.x + box.width / 2) * self.width
        center_y = self.y + (box.y + box.height / 2) * self.height
        return Box(
            Emu(round(center_x - new_width / 2)),
            Emu(round(center_y - new_height / 2)),
            Emu(round(new_width)),
            Emu(round(new_height)),
        )


UNSCALED = Scaling()


def read_transform(xfrm: Element | None, scaling: Scaling = UNSCALED) -> Transform:
    """Return where a shape stands by its `a:xfrm` (or `p:xfrm`, `dsp:txXfrm`)."""
    if xfrm is None:
        return Transform()
    rotation = (degrees(xfrm.get("rot")) or 0.0) % 360
    box = _box(child(xfrm, A + "off"), child(xfrm, A + "ext"))
    return Transform(
        box=box if scaling is UNSCALED else scaling.box(box, rotation),
        rotation=rotation,
        flip_h=is_on(xfrm, "flipH"),
        flip_v=is_on(xfrm, "flipV"),
    )


def inner_scaling(xfrm: Element | None, own: Transform) -> Scaling:
    """Return the scaling for the children of a group that stands at `own`."""
    inner = _box(child(xfrm, A + "chOff"), child(xfrm, A + "chExt"))
    outer = own.box
    width = outer.width / inner.width if inner.width else 1.0
    height = outer.height / inner.height if inner.height else 1.0
    return Scaling(outer.x - inner.x * width, outer.y - inner.y * height, width, height)


def read_geometry(properties: Element | None) -> Geometry | None:
    """Return the outline that `p:spPr` names or draws; None when it says nothing."""
    preset = child(properties, A + "prstGeom")
    if preset is not None:
        return _preset(preset)
    custom = child(properties, A + "custGeom")
    return None if custom is None else _custom(custom)


def _box(offset: Element | None, extent: Element | None) -> Box:
    x, y = (emu(offset, "x"), emu(offset, "y")) if offset is not None else (Emu(0), Emu(0))
    width, height = (emu(extent, "cx"), emu(extent, "cy")) if extent is not None else (Emu(0), Emu(0))
    return Box(x, y, Emu(max(0, width)), Emu(max(0, height)))


def _preset(element: Element) -> PresetGeometry:
    name = element.get("prst", "rect")
    formulas = _guides(child(element, A + "avLst"))
    values = ((guide, number(formula.removeprefix("val "))) for guide, formula in formulas)
    adjusts = tuple((guide, value) for guide, value in values if value is not None)
    return RECTANGLE if name == "rect" else PresetGeometry(name, adjusts)


def _guides(element: Element | None) -> Guides:
    return tuple((each.get("name", ""), " ".join(each.get("fmla", "").split())) for each in children(element))


def _custom(element: Element) -> CustomGeometry:
    rectangle = child(element, A + "rect")
    return CustomGeometry(
        paths=tuple(_path(each) for each in children(child(element, A + "pathLst"))),
        adjusts=_guides(child(element, A + "avLst")),
        guides=_guides(child(element, A + "gdLst")),
        text_rect=None if rectangle is None else _text_rect(rectangle),
    )


def _text_rect(rectangle: Element) -> tuple[str, str, str, str]:
    left, top, right, bottom = (rectangle.get(side, side) for side in "ltrb")
    return left, top, right, bottom


def _path(element: Element) -> GeometryPath:
    commands: list[PathCommand] = []
    for each in children(element):
        name = _COMMANDS.get(local_name(each))
        if name is None or len(commands) == MOST_COMMANDS:
            continue
        arguments = _arguments(each, name)[: _COORDINATES[name]]
        if len(arguments) == _COORDINATES[name]:
            commands.append(PathCommand(name, arguments))
    return GeometryPath(
        commands=tuple(commands),
        width=integer(element.get("w")) or None,
        height=integer(element.get("h")) or None,
        fill=element.get("fill", "norm"),
        stroke=is_on(element, "stroke", default=True),
    )


def _arguments(command: Element, name: str) -> tuple[str, ...]:
    if name == "arc":
        return tuple(command.get(argument, "0") for argument in _ARC)
    return tuple(point.get(axis, "0") for point in children(command) for axis in "xy")
