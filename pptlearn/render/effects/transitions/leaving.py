"""Transitions in which the old slide as a whole leaves what lies beneath it: fallen, turned over."""

from __future__ import annotations

from pptlearn.render.effects.filters import Css
from pptlearn.render.effects.transitions.look import FALL, SWING, Layer, Look, layer, length
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
