"""What a spot writes, and how much room its words need about: the faces themselves are not known yet."""

from __future__ import annotations

from collections.abc import Iterator

from pptlearn.read.attributes import number
from pptlearn.read.smartart.constraints import ENDLESS, font_of
from pptlearn.read.smartart.points import Point
from pptlearn.read.smartart.spots import Spot
from pptlearn.read.xml import DGM

MM_PER_PT = 25.4 / 72
LINE = 1.09
"""Height of a line in em, at the 90 % that diagrams are set in."""
AFTER, AFTER_LISTED = 0.35, 0.15
"""Room after a paragraph, in em."""
LISTED = 0.78
"""Size of the texts below, in that of the one above."""
UNSAID = 0.56
"""Margin of a text that says none, in its size (measured)."""
NARROWED = {
    "chevron": 0.6,
    "ellipse": 0.707,
    "hexagon": 0.7,
    "homePlate": 0.8,
    "pieWedge": 0.707,
    "rightArrow": 0.85,
    "trapezoid": 0.75,
    "triangle": 0.5,
}
"""What an outline leaves of its box to text."""
SLANTED = 1.2
"""What the sides of a pyramid's slice take from text, in the share of the slice that one slants over."""
AWRY = {"pieWedge": (0.146, 0.146)}
"""How far from its middle an outline has its text, in shares of its width and height."""
ROUNDED = frozenset({"roundRect", "round2SameRect", "round1Rect", "round2DiagRect"})
USUAL_ROUND, BEHIND_ROUND = 0.16667, 0.29289
"""Radius of a corner in the shorter side, and what a corner takes from the text, in its radius."""
BREADTHS = {
    "aptos": 1.08,
    "arial narrow": 0.9,
    "bookman": 1.15,
    "calibri": 1.0,
    "century": 1.12,
    "garamond": 0.93,
    "georgia": 1.12,
    "gill": 1.0,
    "times": 0.97,
    "trebuchet": 1.1,
    "verdana": 1.27,
}
USUAL_BREADTH = 1.08
"""Of faces that stand in no list: Arial, Segoe, Helvetica and most others are about as broad."""
NARROW, WIDE = frozenset("iljtfrI.,:;'|!()[]/ "), frozenset("mwMW@%")
WIDTHS = (0.27, 0.8, 0.6, 0.5, 1.0)
"""In em: of narrow and wide letters, capitals, others, and ideographs."""
IDEOGRAPHS = 0x2E80
SAFE, INDENT = 1.02, 0.7
"""What words are wider than reckoned, at most; and how far a list is moved in, in em."""


def shown(spot: Spot) -> Iterator[tuple[Point, int]]:
    """Yield the points whose text a spot shows, with their level: 0 is its own."""
    base = spot.texts[0].depth if spot.texts else 0
    for each in spot.texts:
        if each.text is not None:
            yield each, max(0, each.depth - base)


def is_written(spot: Spot) -> bool:
    return any(any(point.words) for point, _ in shown(spot))


def starts_listed(spot: Spot) -> bool:
    """Say whether even its first text is one of a list (`stBulletLvl`)."""
    return number(spot.params.get("stBulletLvl")) == 1


def breadth_of(typeface: str) -> float:
    """Return how broad a typeface is, in the breadth of the usual one."""
    name = typeface.lower()
    return next((share for start, share in BREADTHS.items() if name.startswith(start)), USUAL_BREADTH)


def has_room(spot: Spot, size: float) -> bool:
    """Say whether a spot's text fits its box at this size, no word broken."""
    margins = margins_of(spot, size)
    width, height = text_room(spot)
    width = (width - (margins["lMarg"] + margins["rMarg"]) * MM_PER_PT) / spot.breadth
    height -= (margins["tMarg"] + margins["bMarg"]) * MM_PER_PT
    is_high_enough = grows(spot) or _height(spot, size, width) <= height
    return _widest_word(spot) * size * MM_PER_PT <= width and is_high_enough


def grows(spot: Spot) -> bool:
    """Say whether a spot becomes as high as its text needs (a rule without end)."""
    return any(
        said.get("type") == "h" and said.get("val") == ENDLESS and said.get("for", "self") == "self"
        for said in spot.rules
    )


def height_needed(spot: Spot, width: float) -> float:
    """Return the height at which a spot of this width shows all its text, in mm."""
    size = font_of(spot)
    margins = margins_of(spot, size)
    room = (width - (margins["lMarg"] + margins["rMarg"]) * MM_PER_PT) / spot.breadth
    height = _height(spot, size, room) + (margins["tMarg"] + margins["bMarg"]) * MM_PER_PT
    return height / (1 - _cut(spot)) if spot.preset in ROUNDED else height


def text_room(spot: Spot) -> tuple[float, float]:
    """Return the width and height that an outline leaves to text."""
    if spot.preset in ROUNDED:
        inset = _cut(spot) * min(spot.width, spot.height)
        return spot.width - inset, spot.height - inset
    if spot.preset == "trapezoid" and spot.adjusts:
        return spot.width - SLANTED * spot.adjusts[0] * min(spot.width, spot.height), spot.height
    share = NARROWED.get(spot.preset, 1.0)
    return spot.width * share, spot.height * share


def _cut(spot: Spot) -> float:
    """Return what round corners take from the text, in the shorter side."""
    return 2 * BEHIND_ROUND * min(0.5, (adjusts_of(spot) or (USUAL_ROUND,))[0])


def adjusts_of(spot: Spot) -> tuple[float, ...]:
    """Return the adjust values of an outline, as the definition writes them."""
    said = [] if spot.shape is None else list(spot.shape.iter(DGM + "adj"))
    return spot.adjusts or tuple(number(each.get("val")) or 0.0 for each in said)


def margins_of(spot: Spot, size: float) -> dict[str, float]:
    """Return the margins of a text of this size, in points."""
    now = font_of(spot)
    factor = size / now if now else 1.0
    names = ("lMarg", "rMarg", "tMarg", "bMarg")
    return {side: spot.values.get(side, UNSAID * now) * factor for side in names}


def _widest_word(spot: Spot) -> float:
    """Return the width of the longest word, with the indent of its list, in em of the first text."""
    return max(
        (
            (_width(word) + INDENT * (level + starts_listed(spot))) * (LISTED if level else 1.0)
            for point, level in shown(spot)
            for words in point.words
            for word in words.split()
        ),
        default=0.0,
    )


def _height(spot: Spot, size: float, width: float) -> float:
    """Return how high a text is in so much width, in mm."""
    total, last = 0.0, 0.0
    for point, level in shown(spot):
        em = size * (LISTED if level else 1.0) * MM_PER_PT
        room = max(em, width - (level + starts_listed(spot)) * INDENT * em)
        last = (AFTER_LISTED if level else AFTER) * em
        total += sum(_lines(words, room / em) * LINE * em + last for words in point.words)
    return total - last


def _lines(text: str, room: float) -> int:
    """Return how many lines words take that have so many em."""
    lines, used, space = 1, 0.0, WIDTHS[0]
    for word in text.split():
        width = _width(word)
        if used and used + space + width > room:
            lines, used = lines + 1, width
        else:
            used += width + (space if used else 0.0)
    return lines


def _width(text: str) -> float:
    """Return how wide a text is about, in em."""
    return SAFE * sum(map(_letter, text))


def _letter(letter: str) -> float:
    narrow, wide, capital, usual, ideograph = WIDTHS
    if letter in NARROW:
        return narrow
    if letter in WIDE:
        return wide
    if ord(letter) >= IDEOGRAPHS:
        return ideograph
    return capital if letter.isupper() else usual
