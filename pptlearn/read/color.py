"""Colours: every way DrawingML writes one, all transforms, and the names a theme gives them."""

from __future__ import annotations

import colorsys
from collections.abc import Callable, Mapping

from pptlearn.model.paint import BLACK, WHITE, Color
from pptlearn.read.attributes import degrees, share
from pptlearn.read.color_names import NAMED_COLORS, SYSTEM_COLORS
from pptlearn.read.xml import A, Element, children, local_name

Rgb = tuple[float, float, float]
"""Red, green, blue from 0 to 1, gamma-encoded."""

DEFAULT_MAPPING = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}


class Palette:
    """The colours of a theme by slot, and the map from the names that shapes use to those slots."""

    def __init__(self, slots: Mapping[str, Color], mapping: Mapping[str, str] = DEFAULT_MAPPING) -> None:
        self.slots = slots
        self.mapping = {**DEFAULT_MAPPING, **mapping}
        self._resolved: dict[tuple[object, ...], Color | None] = {}

    @property
    def key(self) -> tuple[object, ...]:
        """What two palettes that give the same colours have in common."""
        return (*sorted(self.slots.items()), *sorted(self.mapping.items()))

    def scheme(self, name: str, placeholder: Color | None = None) -> Color:
        """Return a scheme colour; `phClr` is the colour a style was referenced with."""
        if name == "phClr":
            return placeholder or BLACK
        return self.slots.get(self.mapping.get(name, name), WHITE if name in ("bg1", "lt1") else BLACK)

    def recall(self, element: Element, placeholder: Color | None) -> Color | None:
        """Return the colour of one colour element, worked out once for all that are written alike."""
        key = (
            element.tag,
            placeholder,
            *element.attrib.values(),
            *((each.tag, each.get("val")) for each in element.iterchildren("*")),
        )
        if key not in self._resolved:
            known = element.tag in _BASES
            self._resolved[key] = _resolve(element, self, placeholder) if known else None
        return self._resolved[key]


def read_color(parent: Element | None, palette: Palette, placeholder: Color | None = None) -> Color | None:
    """Return the colour that stands in `parent` (`a:solidFill`, `a:fgClr`, `a:gs`…), or None."""
    if parent is None:
        return None
    for each in parent.iterchildren("*"):
        if each.tag in _BASES:
            return palette.recall(each, placeholder)
    return None


def _resolve(element: Element, palette: Palette, placeholder: Color | None) -> Color | None:
    base = _BASES[element.tag](element, palette, placeholder)
    return None if base is None else transformed(base, element)


def changed(color: Color, name: str, amount: float) -> Color:
    """Return a colour after one transform, `tint`, `shade` and their kin."""
    rgb = _TRANSFORMS[name]((color.red / 255, color.green / 255, color.blue / 255), amount)
    red, green, blue = (round(_unit(part) * 255) for part in rgb)
    return Color(red, green, blue, color.alpha)


def transformed(base: Color, element: Element) -> Color:
    """Return a colour after the transforms that stand in `element`, in their order."""
    rgb, alpha = (base.red / 255, base.green / 255, base.blue / 255), base.alpha
    for each in children(element):
        name, amount = local_name(each), share(each.get("val"))
        if name in ("alpha", "alphaMod", "alphaOff"):
            alpha = _alpha(name, alpha, 0.0 if amount is None else amount)
        elif name in _TRANSFORMS:
            turn = degrees(each.get("val")) if name in ("hue", "hueOff") else amount
            rgb = _TRANSFORMS[name](rgb, (turn or 0.0) / (360 if name in ("hue", "hueOff") else 1))
    red, green, blue = (round(_unit(part) * 255) for part in rgb)
    return Color(red, green, blue, round(_unit(alpha), 5))


def _srgb(element: Element, *_: object) -> Color | None:
    text = element.get("val", "")
    try:
        value = int(text, 16) if len(text) == 6 else None
    except ValueError:
        return None
    return None if value is None else Color(value >> 16, value >> 8 & 255, value & 255)


def _linear(element: Element, *_: object) -> Color:
    parts = (_encode(_unit(share(element.get(name)) or 0.0)) for name in "rgb")
    return Color(*(round(part * 255) for part in parts))


def _hsl(element: Element, *_: object) -> Color:
    hue, saturation, light = degrees(element.get("hue")), share(element.get("sat")), share(element.get("lum"))
    rgb = colorsys.hls_to_rgb((hue or 0.0) / 360 % 1, _unit(light or 0.0), _unit(saturation or 0.0))
    return Color(*(round(part * 255) for part in rgb))


def _system(element: Element, *_: object) -> Color:
    last = _srgb({"val": element.get("lastClr", "")})
    return last or SYSTEM_COLORS.get(element.get("val", ""), BLACK)


def _scheme(element: Element, palette: Palette, placeholder: Color | None) -> Color:
    return palette.scheme(element.get("val", ""), placeholder)


def _preset(element: Element, *_: object) -> Color | None:
    return NAMED_COLORS.get(element.get("val", ""))


_BASES: dict[str, Callable[..., Color | None]] = {
    A + "srgbClr": _srgb,
    A + "scrgbClr": _linear,
    A + "hslClr": _hsl,
    A + "sysClr": _system,
    A + "schemeClr": _scheme,
    A + "prstClr": _preset,
}


def _alpha(name: str, alpha: float, amount: float) -> float:
    return {"alpha": amount, "alphaMod": alpha * amount, "alphaOff": alpha + amount}[name]


def _unit(value: float) -> float:
    return min(1.0, max(0.0, value))


def _decode(part: float) -> float:
    """Return the linear light of one gamma-encoded channel."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _encode(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _in_linear(change: Callable[[float, float], float]) -> Callable[[Rgb, float], Rgb]:
    def transform(rgb: Rgb, amount: float) -> Rgb:
        red, green, blue = (_encode(_unit(change(_decode(part), amount))) for part in rgb)
        return red, green, blue

    return transform


def _in_channel(channel: int, change: Callable[[float, float], float]) -> Callable[[Rgb, float], Rgb]:
    def transform(rgb: Rgb, amount: float) -> Rgb:
        parts = list(rgb)
        parts[channel] = _encode(_unit(change(_decode(parts[channel]), amount)))
        return parts[0], parts[1], parts[2]

    return transform


def _in_hsl(place: int, change: Callable[[float, float], float]) -> Callable[[Rgb, float], Rgb]:
    """Return a transform of hue (0), light (1) or saturation (2)."""

    def transform(rgb: Rgb, amount: float) -> Rgb:
        parts = list(colorsys.rgb_to_hls(*rgb))
        changed = change(parts[place], amount)
        parts[place] = changed % 1 if place == 0 else _unit(changed)
        return colorsys.hls_to_rgb(*parts)

    return transform


def _comp(rgb: Rgb, _: float) -> Rgb:
    hue, light, saturation = colorsys.rgb_to_hls(*rgb)
    return colorsys.hls_to_rgb((hue + 0.5) % 1, light, saturation)


def _gray(rgb: Rgb, _: float) -> Rgb:
    level = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]
    return level, level, level


def _inverse(rgb: Rgb, _: float) -> Rgb:
    return 1 - rgb[0], 1 - rgb[1], 1 - rgb[2]


def _gamma(rgb: Rgb, _: float) -> Rgb:
    return _encode(rgb[0]), _encode(rgb[1]), _encode(rgb[2])


def _inverse_gamma(rgb: Rgb, _: float) -> Rgb:
    return _decode(rgb[0]), _decode(rgb[1]), _decode(rgb[2])


def _put(_: float, amount: float) -> float:
    return amount


def _times(part: float, amount: float) -> float:
    return part * amount


def _plus(part: float, amount: float) -> float:
    return part + amount


# ECMA-376 part 1, 20.1.2.3. Apache POI and LibreOffice agree: tint, shade and channels work on linear light.
_TRANSFORMS: dict[str, Callable[[Rgb, float], Rgb]] = {
    "tint": _in_linear(lambda part, amount: 1 - (1 - part) * amount),
    "shade": _in_linear(_times),
    **{
        name + suffix: _in_channel(channel, change)
        for channel, name in enumerate(("red", "green", "blue"))
        for suffix, change in (("", _put), ("Mod", _times), ("Off", _plus))
    },
    **{
        name + suffix: _in_hsl(place, change)
        for place, name in enumerate(("hue", "lum", "sat"))
        for suffix, change in (("", _put), ("Mod", _times), ("Off", _plus))
    },
    "comp": _comp,
    "gray": _gray,
    "inv": _inverse,
    "gamma": _gamma,
    "invGamma": _inverse_gamma,
}
