"""What the functions of transitions share: direction, size, and how a layer is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from pptlearn.render.effects.filters import FILTERS, Css, parted
from pptlearn.render.markup import number

Layer: TypeAlias = dict[str, Any]
"""`on` (`to from over`), `keyframes`, `easing`, `style` while it runs, `above` when it lies on top.

On a copy of the slide when it has a `cut` (clip-path) or moves `only` its `content` or `background`.
"""

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
    def side(self) -> int:
        """1, or -1 where `invX` turns a transition to the other side."""
        return -1 if self.has("invX") else 1

    @property
    def perspective(self) -> str:
        return f"perspective({length(1.6 * self.width)})"

    def about(self, x: float, y: float, change: str) -> str:
        """Return a change about a point (shares of the slide) instead of about its middle."""
        across, down = (x - 0.5) * self.width, (y - 0.5) * self.height
        there = f"translate({length(across)}, {length(down)})"
        return f"{there} {change} translate({length(-across)}, {length(-down)})"

    def _way(self, share: float) -> tuple[str, str]:
        x, y = self.vector
        return length(x * self.width * share), length(y * self.height * share)


def length(pixels: float) -> str:
    """Return slide pixels as a CSS length on the screen."""
    return f"calc(var(--scale) * {number(round(pixels, 2))}px)"


def layer(
    on: str, *frames: Css, easing: str = "linear", above: bool = False, cut: str = "", only: str = ""
) -> Layer:
    keyframes, style = parted(frames)
    said = {"style": style, "above": above, "cut": cut, "only": only}
    more = {name: value for name, value in said.items() if value}
    return {"on": on, "keyframes": keyframes, "easing": easing, **more}


def during(start: float, end: float, *frames: Css, easing: str = "linear") -> tuple[Css, ...]:
    """Return frames evenly spread over a part of the time; before and after it, the first and last stand."""
    step = (end - start) / (len(frames) - 1)
    spread: list[Css] = [
        {**frame, "offset": round(start + at * step, 4), "easing": easing} for at, frame in enumerate(frames)
    ]
    before: list[Css] = [{**frames[0], "offset": 0}] if start > 0 else []
    after: list[Css] = [{**frames[-1], "offset": 1}] if end < 1 else []
    return (*before, *spread, *after)


def revealed(name: str, argument: str, *, easing: str = "linear") -> list[Layer]:
    """Return the new slide shown by a filter of `p:animEffect`."""
    return [layer("to", FILTERS[name](argument, 0.0), FILTERS[name](argument, 1.0), easing=easing)]


def masked(image: str, *more: Layer) -> list[Layer]:
    """Return the new slide shown through a gradient that `--reveal` (0 to 1) moves."""
    frames: tuple[Css, ...] = ({"maskImage": image, "--reveal": 0}, {"maskImage": image, "--reveal": 1})
    return [*more, layer("to", *frames)]


def content(old: Sequence[Css], new: Sequence[Css], *, easing: str = SWING) -> list[Layer]:
    """Return what stands on both slides moving, while the one background fades into the other."""
    still: Css = {"opacity": 1}
    return [
        layer("from", still, still, only="background"),
        layer("to", {"opacity": 0}, still, only="background"),
        layer("from", *old, easing=easing, above=True, only="content"),
        layer("to", *new, easing=easing, above=True, only="content"),
    ]
