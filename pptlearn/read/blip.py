"""A picture reference (`a:blip`): which file, how see-through, recoloured how."""

from __future__ import annotations

from pptlearn.model.paint import Color, Recolor
from pptlearn.read.attributes import degrees, number, share
from pptlearn.read.color import read_color
from pptlearn.read.part import Part, relation_id
from pptlearn.read.xml import ASVG, A, Element, children, extension, local_name

_RECOLORS = frozenset(
    [
        "alphaBiLevel",
        "alphaCeiling",
        "alphaFloor",
        "alphaInv",
        "alphaRepl",
        "biLevel",
        "clrChange",
        "clrRepl",
        "duotone",
        "fillOverlay",
        "grayscl",
        "hsl",
        "lum",
        "tint",
    ]
)
_ANGLES = frozenset(("hue",))


def read_image(blip: Element | None, part: Part) -> tuple[str | None, str | None]:
    """Return the ids of a picture and of its stand-in: an SVG comes first, with the PNG beside it."""
    if blip is None:
        return None, None
    plain = part.media(relation_id(blip, "embed"))
    vector = extension(blip, ASVG + "svgBlip")
    drawn = None if vector is None else part.media(relation_id(vector, "embed"))
    return (drawn, plain) if drawn is not None else (plain, None)


def read_opacity(blip: Element | None) -> float:
    """Return how opaque the picture is, from 0 to 1."""
    fixed = None if blip is None else next(blip.iterchildren(A + "alphaModFix"), None)
    amount = 1.0 if fixed is None else share(fixed.get("amt", "100000"))
    return min(1.0, max(0.0, 1.0 if amount is None else amount))


def read_recolors(blip: Element | None, part: Part, placeholder: Color | None = None) -> tuple[Recolor, ...]:
    """Return the changes to its colours, in the order they apply."""
    found = (each for each in children(blip) if local_name(each) in _RECOLORS)
    return tuple(_recolor(each, part, placeholder) for each in found)


def _recolor(element: Element, part: Part, placeholder: Color | None) -> Recolor:
    amounts = [(name, _amount(name, text)) for name, text in sorted(element.attrib.items())]
    return Recolor(
        name=local_name(element),
        amounts=tuple((name, amount) for name, amount in amounts if amount is not None),
        colors=_colors(element, part, placeholder),
    )


def _amount(name: str, text: str) -> float | None:
    if name in _ANGLES:
        return degrees(text)
    return number(text) if name == "useA" else share(text)


def _colors(element: Element, part: Part, placeholder: Color | None) -> tuple[Color, ...]:
    """Return the colours inside: of a duotone side by side, of a colour change in `clrFrom` and `clrTo`."""
    palette, found = part.palette, []
    for each in children(element):
        is_holder = local_name(each) in ("clrFrom", "clrTo", "solidFill")
        color = read_color(each, palette, placeholder) if is_holder else palette.recall(each, placeholder)
        if color is not None:
            found.append(color)
    return tuple(found)
