"""Transitions in space: cubes, cards, belts and wheels."""

from __future__ import annotations

from collections.abc import Callable

from pptlearn.render.effects.filters import Css
from pptlearn.render.effects.transitions.look import GLIDE, SWING, Layer, Look, layer, length, uncovered
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

    return [
        layer("from", face(0), face(90 * sign), easing=SWING),
        layer("to", face(-90 * sign), face(0), easing=SWING),
    ]


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


def doors(look: Look) -> list[Layer]:
    way = "inHorizontal" if look.direction == "horz" else "inVertical"
    comes = layer("to", {"transform": "scale(0.6)"}, {"transform": "none"}, easing=GLIDE)
    return uncovered("barn", way, comes, easing=SWING)


def belt(tilt: float, size: float) -> Callable[[Look], list[Layer]]:
    """Return both slides moving on one behind the other, a step back from the viewer."""

    def drawn(look: Look) -> list[Layer]:
        turn = f"{look.perspective} rotateY({number(tilt)}deg) scale({number(size)})"

        def at(share: float, offset: float) -> Css:
            return {"transform": f"{look.moved(share)} {turn}", "offset": offset}

        flat: Css = {"transform": f"{look.moved(0)} {look.perspective} rotateY(0deg) scale(1)"}
        return [
            layer(
                "from",
                {**flat, "offset": 0},
                at(0, 0.2),
                at(1, 0.8),
                at(1, 1),
                easing=SWING,
            ),
            layer("to", at(-1, 0), at(-1, 0.2), at(0, 0.8), {**flat, "offset": 1}, easing=SWING),
        ]

    return drawn


def ferris(look: Look) -> list[Layer]:
    radius = 2 * look.height

    def turned(degrees: float) -> str:
        return f"translateY({length(radius)}) rotate({number(degrees)}deg) translateY({length(-radius)})"

    sign = look.vector[0] or -1
    return [
        layer(
            "from",
            {"transform": turned(0), "opacity": 1},
            {"transform": turned(40 * sign), "opacity": 0},
            easing=SWING,
        ),
        layer(
            "to",
            {"transform": turned(-40 * sign), "opacity": 0},
            {"transform": turned(0), "opacity": 1},
            easing=SWING,
        ),
    ]


def vortex(look: Look) -> list[Layer]:
    gone: Css = {"transform": "rotate(200deg) scale(0.01)", "opacity": 0, "offset": 0.5}
    still: Css = {"transform": "rotate(0deg) scale(1)", "opacity": 1}
    return [
        layer("from", still, gone, {**gone, "offset": 1}, easing=SWING),
        layer("to", {**gone, "offset": 0}, gone, still, easing=SWING),
    ]


def fly(look: Look) -> list[Layer]:
    """Return the old slide coming past the viewer (in) or falling back (out), and the new one after it."""
    near, far = (2.0, 0.5) if look.direction == "in" else (0.5, 2.0)
    bounce: tuple[Css, ...] = (
        ({"transform": "scale(1.04)", "opacity": 1, "offset": 0.8},) if look.has("hasBounce") else ()
    )
    return [
        layer(
            "from",
            {"transform": "scale(1)", "opacity": 1},
            {"transform": f"scale({number(near)})", "opacity": 0},
            easing=SWING,
        ),
        layer(
            "to",
            {"transform": f"scale({number(far)})", "opacity": 0},
            *bounce,
            {"transform": "scale(1)", "opacity": 1},
            easing=GLIDE,
        ),
    ]


def zoomed(start: str, *, easing: str = GLIDE) -> Callable[[Look], list[Layer]]:
    """Return the new slide coming from a pose, with a fade."""
    return lambda _: [
        layer("to", {"transform": start, "opacity": 0}, {"transform": "none", "opacity": 1}, easing=easing)
    ]
