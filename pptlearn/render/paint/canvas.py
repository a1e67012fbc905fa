"""The SVG of one shape while it is drawn: its size, its definitions, how it is turned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import cos, radians, sin

from pptlearn.render.context import RenderContext
from pptlearn.render.markup import Child, Element, el, number

Bounds = tuple[float, float, float, float]
OVERLAY = "position:absolute;left:0;top:0;overflow:visible"


@dataclass(slots=True)
class Canvas:
    """Where paint is put: `width` by `height` stage units, turned with the shape but not yet mirrored."""

    width: float
    height: float
    context: RenderContext
    rotation: float = 0.0
    """Degrees the canvas is turned on the page, groups included."""
    flip_h: bool = False
    """What is painted is mirrored so."""
    flip_v: bool = False
    overhang: float = 0.0
    """How far what is painted sticks out of the canvas."""
    covered: Bounds | None = None
    """Left, top, right and bottom of what is painted where that is not the canvas; mirrored with it."""
    outline: str = ""
    """The outline that is being filled, as the `d` of an SVG path."""
    definitions: list[Element] = field(default_factory=list)

    def define(self, element: Element) -> str:
        """Keep a definition and return its reference, `url(#…)`."""
        identity = self.context.new_id("p")
        self.definitions.append(element.set("id", identity))
        return f"url(#{identity})"

    def svg(self, *content: Child) -> Element:
        """Return the picture; its box is never empty, because an empty SVG is not drawn at all."""
        definitions = el("defs").add(*self.definitions) if self.definitions else None
        size = {"width": max(1.0, self.width), "height": max(1.0, self.height)}
        return el("svg", definitions, *content, **size, style=OVERLAY, aria_hidden="true")

    def mirrored(self, painted: Sequence[Element]) -> list[Element]:
        """Return what was painted, mirrored about the middle as the shape is."""
        if not (self.flip_h or self.flip_v):
            return list(painted)
        across, down = (-1 if self.flip_h else 1), (-1 if self.flip_v else 1)
        move = f"{number(self.width if self.flip_h else 0)} {number(self.height if self.flip_v else 0)}"
        return [el("g", *painted, transform=f"matrix({across} 0 0 {down} {move})")]

    def direction(self, degrees: float, *, turns: bool) -> tuple[float, float]:
        """Return the unit vector that points so on the page, or, if it `turns`, on the turned shape."""
        angle = radians(degrees - (0 if turns else self.rotation))
        x, y = cos(angle), sin(angle)
        return (-x if self.context.flipped_h else x), (-y if self.context.flipped_v else y)
