"""Transitions in the plane of the slide: fades, masks, pushes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pptlearn.render.effects.filters import Css
from pptlearn.render.effects.transitions.look import GLIDE, Layer, Look, content, layer, masked, revealed

TOWARDS = {"l": "left", "r": "right", "u": "top", "d": "bottom"}


def fade(look: Look) -> list[Layer]:
    if look.has("thruBlk"):
        return through("#000", 0.5)
    return [layer("to", {"opacity": 0}, {"opacity": 1})]


def cut(look: Look) -> list[Layer]:
    return [
        layer("over", *({**frame, "background": "#000"} for frame in early(0.5))),
        layer("to", *late(0.5)),
    ]


def flash(_: Look) -> list[Layer]:
    return through("#fff", 0.25)


def through(color: str, share: float) -> list[Layer]:
    """Return a change behind a sheet of colour that comes and goes."""
    sheet: tuple[Css, ...] = (
        {"opacity": 0, "background": color},
        {"opacity": 1, "background": color, "offset": share},
        {"opacity": 0, "background": color},
    )
    return [layer("over", *sheet), layer("to", *late(share))]


def late(share: float) -> tuple[Css, ...]:
    """Return keyframes of something that is there from a share of the time on."""
    return ({"opacity": 0}, {"opacity": 0, "offset": share}, {"opacity": 1, "offset": share}, {"opacity": 1})


def early(share: float) -> tuple[Css, ...]:
    return ({"opacity": 1}, {"opacity": 1, "offset": share}, {"opacity": 0, "offset": share}, {"opacity": 0})


def push(look: Look) -> list[Layer]:
    away = layer("from", {"translate": "0 0"}, {"translate": look.shift(1)}, easing=GLIDE)
    return [away, layer("to", {"translate": look.shift(-1)}, {"translate": "0 0"}, easing=GLIDE)]


def cover(look: Look) -> list[Layer]:
    return [layer("to", {"translate": look.shift(-1)}, {"translate": "0 0"}, easing=GLIDE)]


def pull(look: Look) -> list[Layer]:
    return [layer("from", {"translate": "0 0"}, {"translate": look.shift(1)}, easing=GLIDE, above=True)]


def reveal(look: Look) -> list[Layer]:
    drift = 0.05
    old = layer(
        "from",
        {"translate": "0 0", "opacity": 1},
        {"translate": look.shift(drift), "opacity": 0, "offset": 0.5},
    )
    frames: tuple[Css, ...] = (
        {"translate": look.shift(-drift), "opacity": 0},
        {"translate": "0 0", "opacity": 1},
    )
    if look.has("thruBlk"):
        held: Css = {"translate": look.shift(-drift), "opacity": 0, "offset": 0.5}
        return [old, layer("to", frames[0], held, frames[1])]
    return [old, layer("to", *frames)]


def wipe(look: Look) -> list[Layer]:
    """Return the new slide behind a soft edge."""
    way = TOWARDS.get(look.direction, "left")
    edge = "#000 calc(var(--reveal) * 115% - 15%), #0000 calc(var(--reveal) * 115%)"
    return masked(f"linear-gradient(to {way}, {edge})")


def circle(_: Look) -> list[Layer]:
    edge = "#000 calc(var(--reveal) * 112% - 12%), #0000 calc(var(--reveal) * 112%)"
    return masked(f"radial-gradient(circle farthest-corner, {edge})")


def pan(look: Look) -> list[Layer]:
    """Return the contents pushed, on a background that stays."""
    return content(
        ({"translate": "0 0"}, {"translate": look.shift(1)}),
        ({"translate": look.shift(-1)}, {"translate": "0 0"}),
        easing=GLIDE,
    )


def split(look: Look) -> list[Layer]:
    way = "in" if look.direction == "in" else "out"
    return revealed("barn", f"{way}{'Vertical' if look.options.get('orient') == 'vert' else 'Horizontal'}")


def shape(name: str) -> Callable[[Look], list[Layer]]:
    return lambda look: revealed(name, "in" if look.direction == "in" else "out")


def lined(name: str, words: Mapping[str, str]) -> Callable[[Look], list[Layer]]:
    return lambda look: revealed(name, words.get(look.direction, next(iter(words.values()))))


def wheel(look: Look) -> list[Layer]:
    return revealed("wheel", look.options.get("spokes", "4"))


def wheel_reverse(look: Look) -> list[Layer]:
    return revealed("wheelBack", look.options.get("spokes", "4"))
