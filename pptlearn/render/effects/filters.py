"""Filters of `p:animEffect`: each says what is seen of a shape when a share of it is shown.

A filter is one function and one line in `FILTERS`. It returns CSS for `progress` 0 (nothing) to 1 (all);
lengths in per cent are those of the shape's box. `--reveal` is a number that the player registers, so that
gradients move too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeAlias

from pptlearn.render.markup import number

Css: TypeAlias = dict[str, str | float]
Filter: TypeAlias = Callable[[str, float], Css]
Rectangle: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom in per cent of the box."""

NAME = re.compile(r"\s*(\w+)\s*(?:\(\s*([\w.]*)\s*\))?")
MARGIN = 400
"""Stage units around the box that are shown too: thick lines, shadows, text that overflows."""
ALL = (
    "-{0}px -{0}px",
    "calc(100% + {0}px) -{0}px",
    "calc(100% + {0}px) calc(100% + {0}px)",
    "-{0}px calc(100% + {0}px)",
)
MASK = ("maskImage", "maskSize", "maskPosition")
OUTSIDE = ", ".join(corner.format(MARGIN) for corner in (*ALL, ALL[0]))
SLATS = 6
TILES = (6, 4)
"""Rows and columns of the checkerboard."""
STAIRS = 8
SQUARE = 96
"""Stage units: side of the squares in which something dissolves."""
DISSOLVE_ORDER = (5, 14, 3, 8, 1, 10, 15, 4, 12, 7, 0, 9, 2, 13, 6, 11)
"""Places in a patch of four by four squares, as they switch on."""
BAR_ENDS = (0, 5, 11, 14, 22, 29, 33, 42, 47, 55, 58, 66, 71, 80, 84, 91, 100)
"""Where "random" bars meet, in per cent: the same in every module."""


def split(text: str) -> tuple[str, str]:
    """Return a filter's name and argument, of alternatives the first that is known: `wipe(left)`."""
    found = [(match[1], match[2] or "") for each in text.split(";") if (match := NAME.match(each))]
    known = [each for each in found if each[0] in FILTERS or each[0] in ("fade", "image")]
    return (known or found or [("", "")])[0]


def shown(name: str, argument: str, progress: float, *, is_out: bool) -> Css:
    """Return what is seen; going out, the same edge that leads when coming in leads again."""
    if is_out:
        name, argument = OPPOSITES.get((name, argument), (BACKWARDS.get(name, name), argument))
        progress = 1 - progress
    return FILTERS[name](argument, progress)


def shown_softly(side: str, softness: float, progress: float, *, is_out: bool) -> Css:
    """Return what is seen of a wipe whose edge fades over a share of the shape."""
    if is_out:
        side, progress = OPPOSITES.get(("wipe", side), ("wipe", side))[1], 1 - progress
    way = {"up": "bottom", "down": "top", "left": "right", "right": "left"}.get(side, "right")
    soft = round(100 * softness)
    edge = f"#000 calc(var(--reveal) * {100 + soft}% - {soft}%), #0000 calc(var(--reveal) * {100 + soft}%)"
    return _masked(f"linear-gradient(to {way}, {edge})", progress)


def _wipe(side: str, progress: float) -> Css:
    hidden = f"calc({number(100 - 100 * progress)}% - {number(MARGIN * progress)}px)"
    edges = {"up": 2, "left": 1, "right": 3, "down": 0}
    insets = [f"-{MARGIN}px"] * 4
    insets[edges.get(side, 1)] = hidden
    return {"clipPath": f"inset({' '.join(insets)})"}


def _blinds(direction: str, progress: float) -> Css:
    slat = 100 / SLATS
    return _rectangles(
        [(0, each * slat, 100, (each + progress) * slat) for each in range(SLATS)], direction == "vertical"
    )


def _box(way: str, progress: float) -> Css:
    half = 50 * (progress if way == "out" else 1 - progress)
    return _frame((50 - half, 50 - half, 50 + half, 50 + half), is_hole=way != "out")


def _circle(way: str, progress: float) -> Css:
    if way == "out":
        return {"clipPath": f"ellipse({number(75 * progress)}% {number(75 * progress)}% at 50% 50%)"}
    hole = "#0000 calc(100% - var(--reveal) * 100%), #000 0"
    return _masked(f"radial-gradient(ellipse 72% 72% at center, {hole})", progress)


def _diamond(way: str, progress: float) -> Css:
    half = 100 * (progress if way == "out" else 1 - progress)
    low, high = number(50 - half), number(50 + half)
    corners = f"50% {low}%, {high}% 50%, 50% {high}%, {low}% 50%, 50% {low}%"
    return {"clipPath": f"polygon({corners})" if way == "out" else f"polygon(evenodd, {OUTSIDE}, {corners})"}


def _plus(way: str, progress: float) -> Css:
    if way == "out":
        low, high = 50 - 50 * progress, 50 + 50 * progress
        return _rectangles([(low, 0, high, 100), (0, low, 100, high)])
    near, far = 50 * progress, 100 - 50 * progress
    return _rectangles([(0, 0, near, near), (far, 0, 100, near), (0, far, near, 100), (far, far, 100, 100)])


def _checkerboard(direction: str, progress: float) -> Css:
    rows, columns = TILES
    height, width = 100 / rows, 100 / columns
    tiles: list[Rectangle] = []
    for row in range(rows):
        for column in range(columns + 1):
            left = (column - (row % 2) / 2) * width
            tiles.append(
                (max(0, left), row * height, min(100, max(0, left) + width * progress), (row + 1) * height)
            )
    return _rectangles([tile for tile in tiles if tile[0] < 100], direction == "down")


def _dissolve(_: str, progress: float) -> Css:
    """Return squares that switch on in an order that looks like chance, alike in every patch of sixteen."""
    squares = [(turn, order % 4, order // 4) for turn, order in enumerate(DISSOLVE_ORDER)]
    shade = "rgb(0 0 0 / calc(var(--reveal) * 16 - {}))"
    images = (f"conic-gradient(at 25% 25%, #0000 75%, {shade.format(turn)} 0)" for turn, _, _ in squares)
    places = (f"{column * SQUARE}px {row * SQUARE}px" for _, column, row in squares)
    placed = {"maskPosition": ", ".join(places), "maskSize": f"{4 * SQUARE}px {4 * SQUARE}px"}
    return {**_masked(", ".join(images), progress), **placed}


def _barn(way: str, progress: float) -> Css:
    half = 50 * progress
    if way.startswith("out"):
        return _rectangles([(50 - half, 0, 50 + half, 100)], way.endswith("Horizontal"))
    return _rectangles([(0, 0, half, 100), (100 - half, 0, 100, 100)], way.endswith("Horizontal"))


def _random_bars(direction: str, progress: float) -> Css:
    bars = [(0.0, float(low), 100.0, low + (high - low) * progress) for low, high in pairwise(BAR_ENDS)]
    return _rectangles(bars, direction == "vertical")


def _slide(side: str, progress: float) -> Css:
    way = {"fromTop": (0, -1), "fromBottom": (0, 1), "fromLeft": (-1, 0), "fromRight": (1, 0)}.get(
        side, (-1, 0)
    )
    x, y = (100 * (1 - progress) * each for each in way)
    insets = " ".join(f"{number(max(0, each))}%" for each in (-y, x, y, -x))
    return {"translate": f"{number(x)}% {number(y)}%", "clipPath": f"inset({insets})"}


def _stretch(side: str, progress: float) -> Css:
    across = side in ("across", "fromLeft", "fromRight", "")
    return {"scale": f"{number(progress)} 1" if across else f"1 {number(progress)}"}


def _strips(corner: str, progress: float) -> Css:
    """Return a staircase that moves towards `corner`: each step starts a little after the one before."""
    points: list[tuple[float, float]] = [(300, 0)]
    for row in range(STAIRS):
        edge = 100 * (1 - 2 * progress + row / STAIRS)
        points += [(edge, 100 * row / STAIRS), (edge, 100 * (row + 1) / STAIRS)]
    points.append((300, 100))
    mirrored_x, mirrored_y = "Right" in corner, "up" in corner
    turned = ((100 - x if mirrored_x else x, 100 - y if mirrored_y else y) for x, y in points)
    return {"clipPath": f"polygon({', '.join(f'{number(x)}% {number(y)}%' for x, y in turned)})"}


def _wedge(_: str, progress: float) -> Css:
    half = "calc(var(--reveal) * 180deg)"
    return _masked(
        f"conic-gradient(#000 {half}, #0000 0 calc(360deg - var(--reveal) * 180deg), #000 0)", progress
    )


def _wedge_back(_: str, progress: float) -> Css:
    gap = "calc(180deg - var(--reveal) * 180deg)"
    return _masked(
        f"conic-gradient(#0000 {gap}, #000 0 calc(180deg + var(--reveal) * 180deg), #0000 0)", progress
    )


def _wheel(spokes: str, progress: float) -> Css:
    turn = number(360 / _spokes(spokes))
    return _masked(
        f"repeating-conic-gradient(#000 0 calc(var(--reveal) * {turn}deg), #0000 0 {turn}deg)", progress
    )


def _wheel_back(spokes: str, progress: float) -> Css:
    turn = number(360 / _spokes(spokes))
    gap = f"calc({turn}deg - var(--reveal) * {turn}deg)"
    return _masked(f"repeating-conic-gradient(#0000 0 {gap}, #000 0 {turn}deg)", progress)


FILTERS: dict[str, Filter] = {
    "wipe": _wipe,
    "blinds": _blinds,
    "box": _box,
    "circle": _circle,
    "diamond": _diamond,
    "plus": _plus,
    "checkerboard": _checkerboard,
    "dissolve": _dissolve,
    "pixelate": _dissolve,
    "barn": _barn,
    "randombar": _random_bars,
    "slide": _slide,
    "push": _slide,
    "stretch": _stretch,
    "strips": _strips,
    "wedge": _wedge,
    "wedgeBack": _wedge_back,
    "wheel": _wheel,
    "wheelBack": _wheel_back,
}
"""By name as `filter` writes it; `…Back` are what is left while one goes out."""

BACKWARDS = {"wheel": "wheelBack", "wedge": "wedgeBack"}
PAIRS = (
    ("wipe", "up", "down"),
    ("wipe", "left", "right"),
    *((shape, "in", "out") for shape in ("box", "circle", "diamond", "plus")),
    ("barn", "inVertical", "outVertical"),
    ("barn", "inHorizontal", "outHorizontal"),
    ("strips", "downLeft", "upRight"),
    ("strips", "downRight", "upLeft"),
)
OPPOSITES = {(name, one): (name, other) for name, a, b in PAIRS for one, other in ((a, b), (b, a))}
"""Filter whose shown part is what the other has not shown yet."""


def parted(frames: Sequence[Css]) -> tuple[list[Css], Css]:
    """Return keyframes without their mask, and the mask as a style for as long as they run.

    Browsers work out `var(--reveal)` inside a keyframe once; in a style it follows the animation.
    """
    style = {name: frames[0][name] for name in MASK if name in frames[0]}
    return [{name: value for name, value in frame.items() if name not in MASK} for frame in frames], style


def _masked(image: str, progress: float) -> Css:
    return {"maskImage": image, "--reveal": round(progress, 4)}


def _frame(inner: Rectangle, *, is_hole: bool) -> Css:
    if not is_hole:
        return _rectangles([inner])
    left, top, right, bottom = (number(each) for each in inner)
    hole = f"{left}% {top}%, {right}% {top}%, {right}% {bottom}%, {left}% {bottom}%, {left}% {top}%"
    return {"clipPath": f"polygon(evenodd, {OUTSIDE}, {hole})"}


def _rectangles(rectangles: list[Rectangle], is_turned: bool = False) -> Css:
    """Return rectangles as one polygon, joined by seams without width; turned, x and y change places."""
    points: list[str] = []
    for left, top, right, bottom in rectangles:
        corners = ((0, 0), (left, top), (right, top), (right, bottom), (left, bottom), (left, top), (0, 0))
        points += [
            f"{number(y)}% {number(x)}%" if is_turned else f"{number(x)}% {number(y)}%" for x, y in corners
        ]
    return {"clipPath": f"polygon(nonzero, {', '.join(points)})"}


def _spokes(text: str) -> int:
    return max(1, min(32, int(text))) if text.isdigit() else 1
