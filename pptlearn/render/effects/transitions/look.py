"""What the functions of transitions share: direction, size, and how a layer is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from pptlearn.render.effects.filters import FILTERS, Css, parted
from pptlearn.render.markup import number

Layer: TypeAlias = dict[str, Any]
"""`on` (`to from over`), `keyframes`, `easing`, `style` while it runs, `above` when what goes lies on top."""

GLIDE = "cubic-bezier(0.2, 0.6, 0.3, 1)"
SWING = "ease-in-out"
FALL = "cubic-bezier(0.5, 0, 0.9, 0.6)"
VECTORS = {
    "l": (-1, 0),
    "r": (1, 0),
    "u": (0, -1),
    "d": (0, 1),
    "lu": (-1, -1),
    "ru": (1, -1),
    "ld": (-1, 1),
    "rd": (1, 1),
}
"""Direction in which things move."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a transition needs to know: its direction and options, the slide's size in CSS pixels."""

    direction: str
    options: Mapping[str, str]
    width: float
    height: float

    @property
    def vector(self) -> tuple[int, int]:
        return VECTORS.get(self.direction, (-1, 0))

    def has(self, name: str) -> bool:
        return self.options.get(name) in ("1", "true")

    def shift(self, share: float) -> str:
        """Return a `translate` of a share of the slide in the transition's direction."""
        return " ".join(self._way(share))

    def moved(self, share: float) -> str:
        """Return the same as a function for `transform`."""
        return f"translate({', '.join(self._way(share))})"

    @property
    def is_upright(self) -> bool:
        """Things move up or down."""
        return self.vector[0] == 0

    @property
    def perspective(self) -> str:
        return f"perspective({length(1.6 * self.width)})"

    def _way(self, share: float) -> tuple[str, str]:
        x, y = self.vector
        return length(x * self.width * share), length(y * self.height * share)


def length(pixels: float) -> str:
    """Return slide pixels as a CSS length on the screen."""
    return f"calc(var(--scale) * {number(round(pixels, 2))}px)"


def layer(on: str, *frames: Css, easing: str = "linear", above: bool = False) -> Layer:
    keyframes, style = parted(frames)
    more = {**({"style": style} if style else {}), **({"above": True} if above else {})}
    return {"on": on, "keyframes": keyframes, "easing": easing, **more}


def revealed(name: str, argument: str, *, easing: str = "linear") -> list[Layer]:
    """Return the new slide shown by a filter of `p:animEffect`."""
    return [layer("to", FILTERS[name](argument, 0.0), FILTERS[name](argument, 1.0), easing=easing)]


def uncovered(name: str, argument: str, *more: Layer, easing: str = "linear") -> list[Layer]:
    """Return the old slide taken away by a filter."""
    frames = (FILTERS[name](argument, 1.0), FILTERS[name](argument, 0.0))
    return [layer("from", *frames, easing=easing, above=True), *more]
