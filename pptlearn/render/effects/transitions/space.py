"""Transitions in space: cubes, cards, belts and wheels."""

from __future__ import annotations

from collections.abc import Callable

from pptlearn.render.effects.filters import Css
from pptlearn.render.effects.transitions.look import GLIDE, SWING, Layer, Look, content, layer, length
from pptlearn.render.markup import number


def cube(look: Look) -> list[Layer]:
    """Return two neighbouring faces of a turning cube, seen from outside or (box) from inside."""
    depth = (look.height if look.is_upright else look.width) / 2 * (-1 if look.has("isInverted") else 1)
    axis = "X" if look.is_upright else "Y"
    sign = (look.vector[1] * -1 if look.is_upright else look.vector[0]) * (
        -1 if look.has("isInverted") else 1
    )

    def face(degrees: float) -> Css:
        near, far = length(depth), length(-depth)
        return {
            "transform": " ".join(
                (
                    look.perspective,
                    f"translateZ({far})",
                    f"rotate{axis}({number(degrees)}deg)",
                    f"translateZ({near})",
                )
            )
        }

    old, new = (face(0), face(90 * sign)), (face(-90 * sign), face(0))
    if look.has("isContent"):
        return content(_fading(old), _fading(new[::-1])[::-1])
    return [layer("from", *old, easing=SWING), layer("to", *new, easing=SWING)]


def _fading(frames: tuple[Css, ...]) -> tuple[Css, ...]:
    """Return frames at whose end nothing is seen any more."""
    return (frames[0] | {"opacity": 1}, frames[-1] | {"opacity": 0})


def flip(look: Look) -> list[Layer]:
    """Return a card that turns round: the old slide to its edge, then the new one from it."""
    sign = look.vector[0] or -1

    def turned(degrees: float) -> str:
        return f"{look.perspective} rotateY({number(degrees)}deg)"

    old: tuple[Css, ...] = (
        {"transform": turned(0), "opacity": 1},
        {"transform": turned(90 * sign), "opacity": 1, "offset": 0.5},
    )
    new: tuple[Css, ...] = (
        {"transform": turned(-90 * sign), "opacity": 1, "offset": 0.5},
        {"transform": turned(0), "opacity": 1},
    )
    gone: Css = {"transform": turned(90 * sign), "opacity": 0, "offset": 0.5}
    waiting: Css = {"transform": turned(-90 * sign), "opacity": 0}
    return [
        layer("from", *old, gone, {**gone, "offset": 1}, easing=SWING),
        layer("to", waiting, {**waiting, "offset": 0.5}, *new, easing=SWING),
    ]


def switch(look: Look) -> list[Layer]:
    away, back = look.moved(0.45), look.moved(-0.45)
    small = "scale(0.75)"
    old: tuple[Css, ...] = (
        {"transform": "none", "zIndex": 2},
        {"transform": f"{away} {small}", "zIndex": 2, "offset": 0.5},
    )
    new: tuple[Css, ...] = (
        {"transform": f"{back} {small}", "zIndex": 3, "offset": 0.5},
        {"transform": "none", "zIndex": 3},
    )
    start: Css = {"transform": "scale(0.6)", "zIndex": 1}
    return [
        layer("from", *old, {"transform": "scale(0.6)", "zIndex": 1, "opacity": 0}, easing=SWING),
        layer("to", start, *new, easing=SWING),
    ]


def gallery(look: Look) -> list[Layer]:
    """Return both slides moving on along a wall, seen from the side."""
    old, new = _belt(look, tilt=25, size=0.85)
    return [layer("from", *old, easing=SWING), layer("to", *new, easing=SWING)]


def conveyor(look: Look) -> list[Layer]:
    """Return the contents moving on along a belt, on a background that stays."""
    return content(*_belt(look, tilt=0, size=0.8))


def _belt(look: Look, tilt: float, size: float) -> tuple[tuple[Css, ...], tuple[Css, ...]]:
    """Return a step back from the viewer, a step aside, and a step forward, for both slides."""
    turn = f"{look.perspective} rotateY({number(tilt)}deg) scale({number(size)})"

    def at(share: float, offset: float) -> Css:
        return {"transform": f"{look.moved(share)} {turn}", "offset": offset}

    flat: Css = {"transform": f"{look.moved(0)} {look.perspective} rotateY(0deg) scale(1)"}
    old = ({**flat, "offset": 0}, at(0, 0.2), at(1, 0.8), at(1, 1))
    return old, (at(-1, 0), at(-1, 0.2), at(0, 0.8), {**flat, "offset": 1})


def ferris(look: Look) -> list[Layer]:
    radius = 2 * look.height

    def turned(degrees: float) -> str:
        return f"translateY({length(radius)}) rotate({number(degrees)}deg) translateY({length(-radius)})"

    sign = look.vector[0] or -1
    here: Css = {"transform": turned(0), "opacity": 1}
    gone: Css = {"transform": turned(40 * sign), "opacity": 0}
    coming: Css = {"transform": turned(-40 * sign), "opacity": 0}
    return content((here, gone), (coming, here))


def warp(look: Look) -> list[Layer]:
    """Return one slide zoomed into the other."""
    old, new = _flown(look)
    return [layer("from", *old, easing=SWING), layer("to", *new, easing=GLIDE)]


def fly_through(look: Look) -> list[Layer]:
    """Return the contents flown through, on a background that stays."""
    return content(*_flown(look))


def _flown(look: Look) -> tuple[tuple[Css, ...], tuple[Css, ...]]:
    """Return the old slide coming past the viewer (in) or falling back (out), and the new one after it."""
    near, far = (2.0, 0.5) if look.direction == "in" else (0.5, 2.0)
    bounce: tuple[Css, ...] = (
        ({"transform": "scale(1.04)", "opacity": 1, "offset": 0.8},) if look.has("hasBounce") else ()
    )
    here: Css = {"transform": "scale(1)", "opacity": 1}
    gone: Css = {"transform": f"scale({number(near)})", "opacity": 0}
    coming: Css = {"transform": f"scale({number(far)})", "opacity": 0}
    return (here, gone), (coming, *bounce, here)


def zoomed(start: str, *, easing: str = GLIDE) -> Callable[[Look], list[Layer]]:
    """Return the new slide coming from a pose, with a fade."""
    return lambda _: [
        layer("to", {"transform": start, "opacity": 0}, {"transform": "none", "opacity": 1}, easing=easing)
    ]
