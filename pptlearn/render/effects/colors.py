"""Behaviours that change colours and text: which CSS on which part of a shape."""

from __future__ import annotations

import colorsys
import re

from pptlearn.model.paint import Color
from pptlearn.model.timing import Behaviour
from pptlearn.render.effects.filters import Css
from pptlearn.render.effects.scene import Scene
from pptlearn.render.effects.values import word_at
from pptlearn.render.markup import number

PLACES: dict[str, tuple[tuple[str, str], ...]] = {
    "fillcolor": (("fill", "fill"),),
    "fill.color": (("fill", "fill"),),
    "stroke.color": (("line", "stroke"),),
    "style.color": (("text", "color"),),
    "ppt_c": (("text", "color"), ("fill", "fill")),
}
"""Colour attributes: the parts of a shape and their CSS property."""
WORDS: dict[tuple[str, str], Css] = {
    ("style.fontWeight", "bold"): {"fontWeight": "bold"},
    ("style.fontWeight", "normal"): {"fontWeight": "normal"},
    ("style.fontStyle", "italic"): {"fontStyle": "italic"},
    ("style.fontStyle", "normal"): {"fontStyle": "normal"},
    ("style.textDecorationUnderline", "true"): {"textDecorationLine": "underline"},
    ("style.textDecorationUnderline", "false"): {"textDecorationLine": "none"},
}
"""Attributes of text that are set to a word."""
FONT_NAME = re.compile(r"[\w .-]{1,80}")


def is_color(behaviour: Behaviour) -> bool:
    return behaviour.attribute in PLACES and (behaviour.kind == "animClr" or bool(_hex(behaviour)))


def text_style(behaviour: Behaviour) -> Css | None:
    """Return the look that text is set to; None when the behaviour sets no such thing."""
    word = word_at(behaviour, 1.0)
    if behaviour.attribute == "style.fontFamily" and FONT_NAME.fullmatch(word):
        return {"fontFamily": f'"{word}", sans-serif'}
    return WORDS.get((behaviour.attribute, word))


def colors_after(behaviour: Behaviour, scene: Scene) -> dict[str, Color]:
    """Return the colours that parts of a shape have when a behaviour is over and holds."""
    ends = ((place, _end(behaviour, place, scene)) for place, _ in PLACES[behaviour.attribute])
    return {} if behaviour.reverses else {place: end for place, end in ends if end is not None}


def color_at(behaviour: Behaviour, place: str, progress: float, scene: Scene) -> str:
    """Return the colour a part has as `#rrggbb`; empty when it cannot be known."""
    start, end = behaviour.color_from or getattr(scene, place), _end(behaviour, place, scene)
    if end is None:
        return _hex(behaviour)
    return end.hex if start is None else _mixed(start, end, progress).hex


def _end(behaviour: Behaviour, place: str, scene: Scene) -> Color | None:
    start = behaviour.color_from or getattr(scene, place)
    return behaviour.color_to or (_changed(start, behaviour.by) if start else None)


def tinted(behaviour: Behaviour, progress: float) -> str:
    """Return a change of colour as a CSS filter, for parts whose own colour is not one colour."""
    words = behaviour.by.split()
    if len(words) != 4 or words[0] != "hsl":
        return "none"
    hue, saturation, light = (float(word) * progress for word in words[1:])
    parts = (f"hue-rotate({number(hue)}deg)", f"saturate({number(max(0, 1 + saturation))})")
    return " ".join((*parts, f"brightness({number(max(0, 1 + 2 * light))})"))


def _hex(behaviour: Behaviour) -> str:
    word = word_at(behaviour, 1.0)
    return word if word.startswith("#") and len(word) == 7 else ""


def _mixed(start: Color, end: Color, progress: float) -> Color:
    share = max(0.0, min(1.0, progress))
    red, green, blue = (
        round(a + (b - a) * share)
        for a, b in ((start.red, end.red), (start.green, end.green), (start.blue, end.blue))
    )
    return Color(red, green, blue)


def _changed(color: Color, by: str) -> Color | None:
    """Return a colour changed by `hsl 120 0 -0.25` or `rgb 0.1 0 0`."""
    words = by.split()
    if len(words) != 4:
        return None
    a, b, c = (float(word) for word in words[1:])
    if words[0] == "rgb":
        return _color(color.red / 255 + a, color.green / 255 + b, color.blue / 255 + c)
    hue, light, saturation = colorsys.rgb_to_hls(color.red / 255, color.green / 255, color.blue / 255)
    return _color(*colorsys.hls_to_rgb((hue + a / 360) % 1, _unit(light + c), _unit(saturation + b)))


def _color(red: float, green: float, blue: float) -> Color:
    return Color(*(round(255 * _unit(part)) for part in (red, green, blue)))


def _unit(value: float) -> float:
    return max(0.0, min(1.0, value))
