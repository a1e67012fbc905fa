"""Transitions that take a slide to pieces: each piece is a cut copy of it that goes its own way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from pptlearn.render.effects.filters import Css
from pptlearn.render.effects.transitions.look import FALL, GLIDE, SWING, Layer, Look, during, layer, length
from pptlearn.render.markup import number

Rectangle: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom as shares of the slide."""
Point: TypeAlias = tuple[float, float]

GOLDEN = 0.618034
"""Its multiples, whole parts left out, look like chance and are the same in every module."""
SEEN: Css = {"opacity": 1}


def vortex(look: Look) -> list[Layer]:
    """Return the old slide drawn into a whirl tile by tile, and the new one coming out of it."""

    def whirled(turn: float, size: float) -> Css:
        return {"transform": f"rotate({number(turn)}deg) scale({number(size)})", "opacity": min(1, 8 * size)}

    layers = []
    for tile in _grid(3, 3):
        late = 0.25 * _wave(tile, look)
        gone, coming = whirled(-200, 0.02), whirled(200, 0.02)
        away = during(late, late + 0.3, whirled(0, 1), gone, easing="ease-in")
        back = during(late + 0.45, late + 0.75, coming, whirled(0, 1), easing="ease-out")
        layers += [layer("from", *away, cut=_cut(tile)), layer("to", *back, cut=_cut(tile))]
    return layers


def shred(look: Look) -> list[Layer]:
    """Return strips (or rectangles) that fly off, and others that come and make the new slide."""
    parts = list(_grid(3, 3) if look.options.get("pattern") == "rectangle" else _grid(1, 9))
    far = -1.2 if look.direction != "out" else 0.8
    layers = []
    for at, part in enumerate(parts):
        gone = _scattered(part, look, 70 * _chance(at, -1, 1), far, 0.5 * _chance(at + 7, -1, 1))
        rest = _scattered(part, look, 0, 0, 0) | SEEN
        late = 0.2 * _chance(at + 3)
        away = during(late, late + 0.35, rest, gone, easing="ease-in")
        back = during(late + 0.4, late + 0.8, gone, rest, easing="ease-out")
        layers += [layer("from", *away, cut=_cut(part)), layer("to", *back, cut=_cut(part))]
    return layers


def fracture(look: Look) -> list[Layer]:
    """Return shards that break loose from the middle outwards and fall."""
    return [_shard(corners, at, look) for at, corners in enumerate(_shards(4, 4))]


def comb(look: Look) -> list[Layer]:
    """Return strips of the new slide that come from both sides in turn."""
    is_upright = look.direction == "vert"

    def away(at: int) -> str:
        sign = 1 if at % 2 else -1
        return f"0 {length(sign * look.height)}" if is_upright else f"{length(sign * look.width)} 0"

    strips = _grid(1, 10) if is_upright else _grid(10, 1)
    return [
        layer("to", {"translate": away(at)}, {"translate": "0 0"}, easing=GLIDE, cut=_cut(strip))
        for at, strip in enumerate(strips)
    ]


def blinds(look: Look) -> list[Layer]:
    """Return slats that turn: the old slide on their front, the new one on their back."""
    is_upright = look.direction == "vert"
    slats = _grid(1, 6) if is_upright else _grid(6, 1)
    return [found for slat in slats for found in _turned_over(slat, look, "Y" if is_upright else "X", (0, 1))]


def checker(look: Look) -> list[Layer]:
    """Return tiles that turn over, one after another across or down."""
    is_down = look.direction == "vert"
    layers = []
    for left, top, right, bottom in _grid(3, 3):
        late = 0.5 * (top if is_down else left)
        layers += _turned_over((left, top, right, bottom), look, "X" if is_down else "Y", (late, late + 0.5))
    return layers


def doors(look: Look) -> list[Layer]:
    """Return the old slide opening like two doors towards the viewer, the new one coming from behind."""
    comes = layer("to", {"transform": "scale(0.6)"}, {"transform": "scale(1)"}, easing=GLIDE)
    return [comes, *_halves(look, 95)]


def window(look: Look) -> list[Layer]:
    """Return the old slide opening away from the viewer like a window."""
    comes = layer(
        "to",
        {"transform": "scale(0.8)", "opacity": 0},
        {"transform": "scale(1)", "opacity": 1},
        easing=GLIDE,
    )
    return [comes, *_halves(look, -95)]


def curtains(look: Look) -> list[Layer]:
    """Return two curtains drawn aside, gathered at the edges."""

    def drawn(strip: Rectangle) -> Layer:
        middle = (strip[0] + strip[2]) / 2
        edge = 0.0 if middle < 0.5 else 1.0
        slant = 4 if edge else -4

        def gathered(size: float, lean: float) -> Css:
            change = f"scaleX({number(size)}) skewY({number(lean)}deg)"
            return {"transform": look.about(edge, 0, change)}

        late = 0.25 * abs(middle - edge)
        frames = during(late, 1, gathered(1, 0), gathered(0.5, slant), gathered(0.001, 0), easing=SWING)
        return layer("from", *frames, above=True, cut=_cut(strip))

    return [drawn(strip) for strip in _grid(1, 8)]


def cloth(x: float, y: float, lift: float) -> Callable[[Look], list[Layer]]:
    """Return the old slide pulled away like a cloth: strip after strip, `x` and `y` slides far."""

    def drawn(look: Look) -> list[Layer]:
        strips = list(_grid(1, 8))
        ordered = strips[::-1] if look.side > 0 else strips

        def pulled(part: float, wave: float) -> Css:
            shift = f"{length(look.side * x * part * look.width)}, {length((y * part + wave) * look.height)}"
            return {"transform": f"translate({shift}) skewY({number(look.side * 25 * part)}deg)"}

        def strip_of(at: int, strip: Rectangle) -> Layer:
            late = 0.06 * at
            frames = (pulled(0, 0), pulled(0.04, lift), pulled(1, 0))
            return layer(
                "from", *during(late, late + 0.58, *frames, easing="ease-in"), above=True, cut=_cut(strip)
            )

        return [strip_of(at, strip) for at, strip in enumerate(ordered)]

    return drawn


def book(look: Look) -> list[Layer]:
    """Return a leaf of a book turned at the middle: half the old slide lifts, half the new one lands."""
    halves: tuple[Rectangle, Rectangle] = ((0, 0, 0.5, 1), (0.5, 0, 1, 1))
    landed, lifted = halves if look.side > 0 else halves[::-1]

    def leaf(degrees: float) -> Css:
        return {"transform": f"{look.perspective} rotateY({number(look.side * degrees)}deg)"}

    return [
        layer("from", SEEN, SEEN, cut=_cut(landed)),
        layer("to", SEEN, SEEN, cut=_cut(lifted)),
        layer("from", *during(0, 0.5, leaf(0), leaf(-90)), above=True, cut=_cut(lifted)),
        layer("to", *during(0.5, 1, leaf(90), leaf(0)), above=True, cut=_cut(landed)),
    ]


def _halves(look: Look, degrees: float) -> list[Layer]:
    """Return the two halves of the old slide turning about its outer edges."""
    is_level = look.direction == "horz"
    halves = list(_grid(2, 1) if is_level else _grid(1, 2))

    def half(at: int, part: Rectangle) -> Layer:
        axis, edge = ("X", (0.5, float(at))) if is_level else ("Y", (float(at), 0.5))
        sign = 1 if (at == 0) == is_level else -1

        def open_by(angle: float) -> Css:
            return {
                "transform": f"{look.perspective} {look.about(*edge, f'rotate{axis}({number(angle)}deg)')}"
            }

        frames = (
            open_by(0) | SEEN,
            open_by(sign * degrees * 0.8) | SEEN,
            open_by(sign * degrees) | {"opacity": 0},
        )
        return layer("from", *frames, easing=SWING, above=True, cut=_cut(part))

    return [half(at, part) for at, part in enumerate(halves)]


def _turned_over(part: Rectangle, look: Look, axis: str, span: tuple[float, float]) -> list[Layer]:
    """Return a piece of the old slide turning to its edge and one of the new slide turning up from it."""
    middle = _middle(part)

    def turned(degrees: float) -> Css:
        change = f"perspective({length(look.width)}) rotate{axis}({number(degrees)}deg)"
        return {"transform": look.about(*middle, change)}

    start, end = span
    half = (start + end) / 2
    return [
        layer(
            "from", *during(start, half, turned(0), turned(90), easing="ease-in"), above=True, cut=_cut(part)
        ),
        layer(
            "to", *during(half, end, turned(-90), turned(0), easing="ease-out"), above=True, cut=_cut(part)
        ),
    ]


def _scattered(part: Rectangle, look: Look, turn: float, far: float, down: float) -> Css:
    """Return a piece turned, moved towards the viewer or away, and up or down."""
    middle = _middle(part)
    shift = f"translate3d(0px, {length(down * look.height)}, {length(far * look.width)})"
    change = look.about(*middle, f"{shift} rotateY({number(turn)}deg)")
    return {"transform": f"{look.perspective} {change}", "opacity": 0}


def _shard(corners: list[Point], at: int, look: Look) -> Layer:
    x, y = (sum(corner[axis] for corner in corners) / len(corners) for axis in (0, 1))
    late = 0.5 * ((x - 0.5) ** 2 + (y - 0.5) ** 2) ** 0.5

    def fallen(part: float) -> Css:
        shift = (
            f"translate({length((x - 0.5) * part * 0.4 * look.width)}, {length(part * 1.3 * look.height)})"
        )
        turn = f"rotate({number(part * 60 * _chance(at, -1, 1))}deg) rotateX({number(part * 100)}deg)"
        return {"transform": f"{look.perspective} {look.about(x, y, f'{shift} {turn}')}"}

    outline = ", ".join(f"{number(100 * px)}% {number(100 * py)}%" for px, py in corners)
    frames = during(late, late + 0.6, fallen(0), fallen(1), easing=FALL)
    return layer("from", *frames, above=True, cut=f"polygon({outline})")


def _shards(columns: int, rows: int) -> Iterator[list[Point]]:
    """Yield the cells of a grid whose inner corners were pushed about."""

    def corner(column: int, row: int) -> Point:
        push = _chance(column * 5 + row * 3, -0.4, 0.4), _chance(column * 2 + row * 7, -0.4, 0.4)
        x = column + (push[0] if 0 < column < columns else 0)
        y = row + (push[1] if 0 < row < rows else 0)
        return x / columns, y / rows

    for row in range(rows):
        for column in range(columns):
            places = ((column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1))
            yield [corner(*place) for place in places]


def _grid(rows: int, columns: int) -> Iterator[Rectangle]:
    for row in range(rows):
        for column in range(columns):
            yield column / columns, row / rows, (column + 1) / columns, (row + 1) / rows


def _cut(part: Rectangle) -> str:
    left, top, right, bottom = part
    insets = (top, 1 - right, 1 - bottom, left)
    return f"inset({' '.join(f'{number(100 * each)}%' for each in insets)})"


def _middle(part: Rectangle) -> Point:
    return (part[0] + part[2]) / 2, (part[1] + part[3]) / 2


def _wave(part: Rectangle, look: Look) -> float:
    """Return how late (0 to 1) a wave in the transition's direction reaches a piece."""
    (x, y), (across, down) = _middle(part), look.vector
    return 0.5 + (x - 0.5) * across + (y - 0.5) * down


def _chance(at: int, low: float = 0.0, high: float = 1.0) -> float:
    return low + (high - low) * ((at * GOLDEN) % 1)
