"""Transitions in which the old slide leaves what lies beneath it: fallen, torn, turned over, thrown."""

from __future__ import annotations

from collections.abc import Callable

from pptlearn.render.effects.filters import Css
from pptlearn.render.effects.transitions.look import FALL, SWING, Layer, Look, layer, length, uncovered
from pptlearn.render.markup import number


def fall_over(look: Look) -> list[Layer]:
    side = 1 if look.has("invX") else -1
    x, y = length(side * look.width / 2), length(look.height / 2)
    back_x, back_y = length(-side * look.width / 2), length(-look.height / 2)

    def turned(degrees: float) -> Css:
        return {
            "transform": f"translate({x}, {y}) rotate({number(degrees)}deg) translate({back_x}, {back_y})"
        }

    return [layer("from", turned(0), turned(95 * side), easing=FALL, above=True)]


def page(look: Look) -> list[Layer]:
    """Return the old slide turned over like the page of a book."""
    side = 1 if look.has("invX") else -1
    edge, back = length(side * look.width / 2), length(-side * look.width / 2)

    def turned(degrees: float) -> str:
        return f"{look.perspective} translateX({edge}) rotateY({number(degrees)}deg) translateX({back})"

    still: Css = {"transform": turned(0), "opacity": 1}
    gone: Css = {"transform": turned(90 * side), "opacity": 0}
    return [layer("from", still, gone, easing=SWING, above=True)]


def thrown(end: str, *, easing: str = FALL) -> Callable[[Look], list[Layer]]:
    """Return the old slide leaving for a pose, with what comes beneath it."""

    def drawn(_: Look) -> list[Layer]:
        still: Css = {"transform": "none", "opacity": 1}
        return [layer("from", still, {"transform": end, "opacity": 0}, easing=easing, above=True)]

    return drawn


def lifted(x: float, y: float, slant: float) -> Callable[[Look], list[Layer]]:
    """Return the old slide pulled away like a cloth."""

    def drawn(look: Look) -> list[Layer]:
        side = -1 if look.has("invX") else 1
        shift = f"translate({length(side * x * look.width)}, {length(y * look.height)})"
        away = f"{shift} skewX({number(side * slant)}deg)"
        return [layer("from", {"transform": "skewX(0deg)"}, {"transform": away}, easing=FALL, above=True)]

    return drawn


def curtains(_: Look) -> list[Layer]:
    return uncovered("barn", "inVertical", easing=SWING)


def shattered(look: Look) -> list[Layer]:
    falls = layer(
        "from",
        {"transform": "none", "opacity": 1},
        {"transform": f"translateY({length(look.height / 3)}) scale(1.15)", "opacity": 0},
        easing=FALL,
    )
    return [*uncovered("checkerboard", "down"), {**falls, "above": True}]


def peel(look: Look) -> list[Layer]:
    return uncovered("strips", "upRight" if look.has("invX") else "upLeft", easing=SWING)
