"""Colour changes of pictures (`lum duotone biLevel grayscl clrChange…`) as one SVG filter."""

from __future__ import annotations

from collections.abc import Callable

from pptlearn.model.paint import Color, Recolor
from pptlearn.render.markup import Element, el, number
from pptlearn.render.paint.canvas import Canvas

LUMINANCE = "0.2126 0.7152 0.0722 0 0"
SUM_AS_ALPHA = "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1 0 0"
SHARPNESS = 80
"""How steeply a difference in colour becomes opacity: one part in 80 already counts."""


def recolor(changes: tuple[Recolor, ...], canvas: Canvas) -> str | None:
    """Define a filter that makes the changes in order and return its reference; None when none is known."""
    steps = [step for change in changes if change.name in CHANGES for step in CHANGES[change.name](change)]
    if not steps:
        return None
    box = {"x": "0", "y": "0", "width": "1", "height": "1"}
    return canvas.define(el("filter", *steps, color_interpolation_filters="sRGB", **box))


def _luminance(change: Recolor) -> list[Element]:
    """Brightness adds, contrast stretches about the middle."""
    said = dict(change.amounts)
    bright, contrast = said.get("bright", 0.0), max(-1.0, min(0.99, said.get("contrast", 0.0)))
    slope = 1 + contrast if contrast < 0 else 1 / (1 - contrast)
    return [_linear(slope, 0.5 + bright - 0.5 * slope)]


def _gray(change: Recolor) -> list[Element]:
    return [_matrix(LUMINANCE, LUMINANCE, LUMINANCE)]


def _two_levels(change: Recolor) -> list[Element]:
    """Black below the threshold, white above; a slope this steep leaves one grey level between."""
    threshold = dict(change.amounts).get("thresh", 0.5)
    return [*_gray(change), _linear(255, 0.5 - 255 * threshold)]


def _duotone(change: Recolor) -> list[Element]:
    if len(change.colors) < 2:
        return []
    dark, light = change.colors[:2]
    pairs = ((dark.red, light.red), (dark.green, light.green), (dark.blue, light.blue))
    tables = [
        el(f"feFunc{channel}", type="table", tableValues=f"{number(low / 255)} {number(high / 255)}")
        for channel, (low, high) in zip("RGB", pairs, strict=True)
    ]
    return [*_gray(change), el("feComponentTransfer", *tables)]


def _replace(change: Recolor) -> list[Element]:
    """Every pixel takes the colour and keeps its opacity."""
    if not change.colors:
        return []
    color = change.colors[0]
    rows = (f"0 0 0 0 {number(value / 255)}" for value in (color.red, color.green, color.blue))
    return [_matrix(*rows)]


def _change(change: Recolor) -> list[Element]:
    """Pixels of one colour take another, mostly clear: found by their distance from it."""
    if len(change.colors) < 2:
        return []
    return [*_key(change.colors[0], "key"), *_keyed(change.colors[1])]


def _key(color: Color, name: str) -> list[Element]:
    """Return an alpha that is 1 where a pixel differs from `color`: differences of either sign, summed."""
    steps = []
    for sign, side in ((SHARPNESS, "above"), (-SHARPNESS, "below")):
        rows = [
            _difference(channel, value, sign)
            for channel, value in enumerate((color.red, color.green, color.blue))
        ]
        difference = el(
            "feColorMatrix", in_="SourceGraphic", type="matrix", values=f"{' '.join(rows)} 0 0 0 0 1"
        )
        steps += [
            difference,
            el("feColorMatrix", type="matrix", values=SUM_AS_ALPHA, result=f"{name}-{side}"),
        ]
    return [*steps, el("feComposite", in_=f"{name}-above", in2=f"{name}-below", operator="over", result=name)]


def _difference(channel: int, value: int, sign: int) -> str:
    weights = ["0", "0", "0", "0"]
    weights[channel] = number(sign)
    return " ".join([*weights, number(-sign * value / 255 - 0.5)])


def _keyed(color: Color) -> list[Element]:
    kept = el("feComposite", in_="SourceGraphic", in2="key", operator="in", result="kept")
    if color.alpha <= 0:
        return [kept]
    return [
        kept,
        el("feFlood", flood_color=color.hex, flood_opacity=color.alpha, result="new"),
        el("feComposite", in_="new", in2="SourceGraphic", operator="in", result="under"),
        el("feComposite", in_="kept", in2="under", operator="over"),
    ]


def _tint(change: Recolor) -> list[Element]:
    """Hue turned as far as `hsl` says, with its saturation and lightness added."""
    said = dict(change.amounts)
    turn, saturation, light = said.get("hue", 0.0), said.get("sat", 0.0), said.get("lum", 0.0)
    return [
        el("feColorMatrix", type="hueRotate", values=number(turn)),
        el("feColorMatrix", type="saturate", values=number(max(0.0, 1 + saturation))),
        _linear(1.0, light),
    ]


def _opaque(change: Recolor) -> list[Element]:
    """Full where there is any opacity (`alphaCeiling`), or only where it is full (`alphaFloor`)."""
    slope, intercept = (255, 0) if change.name == "alphaCeiling" else (255, -254)
    return [el("feComponentTransfer", el("feFuncA", type="linear", slope=slope, intercept=intercept))]


def _inverse_alpha(change: Recolor) -> list[Element]:
    return [el("feComponentTransfer", el("feFuncA", type="linear", slope=-1, intercept=1))]


def _fade(change: Recolor) -> list[Element]:
    amount = dict(change.amounts).get("amt", 1.0)
    return [el("feComponentTransfer", el("feFuncA", type="linear", slope=amount))]


def _linear(slope: float, intercept: float) -> Element:
    functions = [el(f"feFunc{channel}", type="linear", slope=slope, intercept=intercept) for channel in "RGB"]
    return el("feComponentTransfer", *functions)


def _matrix(red: str, green: str, blue: str) -> Element:
    return el("feColorMatrix", type="matrix", values=f"{red} {green} {blue} 0 0 0 1 0")


CHANGES: dict[str, Callable[[Recolor], list[Element]]] = {
    "lum": _luminance,
    "grayscl": _gray,
    "biLevel": _two_levels,
    "duotone": _duotone,
    "clrRepl": _replace,
    "clrChange": _change,
    "tint": _tint,
    "hsl": _tint,
    "alphaCeiling": _opaque,
    "alphaFloor": _opaque,
    "alphaInv": _inverse_alpha,
    "alphaModFix": _fade,
    "alphaRepl": _fade,
}
