"""Transitions shown by an outline that changes: tiles that grow, paper that folds and flies off."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import cos, hypot, pi, sin
from typing import TypeAlias

from pptlearn.model.drawing import STAGE_SCALE
from pptlearn.render.effects.filters import Css
from pptlearn.render.effects.transitions.look import SWING, Layer, Look, layer, length
from pptlearn.render.markup import number

Point: TypeAlias = tuple[float, float]

TILES_ACROSS = 9
WAVE_FRAMES = 8
"""Outlines between the first and the last; in between they grow evenly."""
FOLDED = ((0, 0), (50, 0), (100, 0), (100, 50), (100, 100), (50, 100), (0, 100), (0, 50))
"""The sheet before its first fold, in per cent: eight corners, as many as every outline it becomes."""
HOUSE = ((50, 0), (50, 0), (50, 0), (100, 50), (100, 100), (50, 100), (0, 100), (0, 50))
DART = ((50, 0), (50, 0), (50, 0), (58, 50), (80, 100), (50, 88), (20, 100), (42, 50))
DIAMOND = ((25, 25), (50, 0), (75, 25), (100, 50), (75, 75), (50, 100), (25, 75), (0, 50))
BIRD = ((38, 42), (28, 8), (56, 40), (96, 22), (62, 64), (60, 92), (44, 66), (4, 60))
BALL = ((32, 34), (52, 26), (68, 36), (74, 52), (66, 68), (49, 73), (31, 66), (25, 49))


def glitter(look: Look) -> list[Layer]:
    """Return diamonds (or hexagons) of the new slide that flash up in a wave."""
    corners = 6 if look.options.get("pattern") == "hexagon" else 4
    across, down = look.vector
    return _grown(look, corners, lambda x, y: 0.5 + (x - 0.5) * across + (y - 0.5) * down)


def honeycomb(look: Look) -> list[Layer]:
    """Return hexagons of the new slide that open from the middle while the old one comes nearer."""
    nearer = layer("from", {"transform": "scale(1)"}, {"transform": "scale(1.5)"}, easing="ease-in")
    return [nearer, *_grown(look, 6, lambda x, y: hypot(x - 0.5, y - 0.5) / 0.7072)]


def airplane(look: Look) -> list[Layer]:
    """Return the old slide folded to a dart that flies off."""
    return _folded_away(look, (FOLDED, HOUSE, DART), (1.2, -0.9), 65)


def origami(look: Look) -> list[Layer]:
    """Return the old slide folded to a bird that flies off."""
    return _folded_away(look, (FOLDED, DIAMOND, BIRD), (1.1, -1.1), -15)


def crush(look: Look) -> list[Layer]:
    """Return the old slide crumpled to a ball that drops out of sight."""
    return _folded_away(look, (FOLDED, BALL, BALL), (0.05, 1.2), 140)


def peel(look: Look) -> list[Layer]:
    """Return the old sheet taken off from its lower corner, its shaded back before the fold."""
    side = look.side

    def kept(reach: float) -> Css:
        """Cut off what lies below a diagonal that wanders from the lower corner to the upper one."""
        near = ((0, 0), (reach, 0), (0, reach)) if side > 0 else ((100, 0), (100 - reach, 0), (100, reach))
        return {"clipPath": _polygon(near)}

    angle = 315 if side > 0 else 45
    stops = "#0000 calc(var(--reveal) * 120% - 20%), #0006, #fff8 calc(var(--reveal) * 120%), #0000 0"
    image = f"linear-gradient({angle}deg, {stops})"
    fold: tuple[Css, ...] = ({"opacity": 1, "--reveal": 0}, {"opacity": 0.4, "--reveal": 1})
    sheet = layer("over", *fold, easing=SWING) | {"style": {"backgroundImage": image}}
    return [layer("from", kept(200), kept(0), easing=SWING, above=True), sheet]


def ripple(look: Look) -> list[Layer]:
    """Return the new slide in rings that spread from a point, while the old one heaves."""
    x, y = RIPPLES_FROM.get(look.direction, (50, 50))
    rings = ", ".join(
        f"{color} calc(var(--reveal) * 150% - {inside}%)"
        for color, inside in (("#000", 50), ("#0004", 38), ("#000c", 28), ("#0002", 14), ("#0000", 0))
    )
    image = f"radial-gradient(circle farthest-corner at {x}% {y}%, {rings})"
    waves: list[Css] = [{"transform": f"scale({size})"} for size in (1, 1.03, 0.99, 1.02, 1)]
    frames: tuple[Css, ...] = ({"maskImage": image, "--reveal": 0}, {"maskImage": image, "--reveal": 1})
    return [layer("from", *waves, easing=SWING), layer("to", *frames)]


RIPPLES_FROM = {"lu": (100, 100), "ru": (0, 100), "ld": (100, 0), "rd": (0, 0)}
"""Where the rings begin, by the direction in which they go."""


def _folded_away(look: Look, outlines: Sequence[Sequence[Point]], way: Point, turn: float) -> list[Layer]:
    sheet, half, whole = outlines
    end = f"translate({length(look.side * way[0] * look.width)}, {length(way[1] * look.height)})"

    def at(outline: Sequence[Point], size: float, share: float) -> Css:
        shift = end if share else f"translate({length(0)}, {length(0)})"
        move = f"{shift} rotate({number(look.side * turn * share)}deg) scale({number(size)})"
        turned = outline if look.side > 0 else [(100 - x, y) for x, y in outline]
        return {"transform": move, "clipPath": _polygon(turned)}

    frames = (at(sheet, 1, 0), at(half, 0.8, 0), at(whole, 0.45, 0), at(whole, 0.2, 1))
    spaced: tuple[Css, ...] = tuple(
        {**frame, "offset": offset, "easing": easing}
        for frame, offset, easing in zip(
            frames, (0, 0.3, 0.55, 1), ("ease-in-out", "ease-in-out", "ease-in", "linear"), strict=True
        )
    )
    return [layer("from", *spaced, above=True)]


def _grown(look: Look, corners: int, late: Callable[[float, float], float]) -> list[Layer]:
    """Return tiles of the new slide that grow, each from `late` (0 to 1) on for half of the time."""
    tiles = [(x, y, radius, late(x / look.width, y / look.height)) for x, y, radius in _tiles(look, corners)]

    def frame(time: float) -> Css:
        grown = (_tile(x, y, size * _unit(2 * time - start), corners) for x, y, size, start in tiles)
        return {"clipPath": f"path('{''.join(grown)}')"}

    return [layer("to", *(frame(at / (WAVE_FRAMES + 1)) for at in range(WAVE_FRAMES + 2)))]


def _tiles(look: Look, corners: int) -> Iterator[tuple[float, float, float]]:
    """Yield middles and radii of tiles that cover the slide, every second row shifted by half a tile."""
    width = look.width / (TILES_ACROSS - 1)
    height = width * 0.866 if corners == 6 else width / 2
    # Grown to its full radius a tile just meets its neighbours; a little more hides the seams.
    radius = width * (0.6 if corners == 6 else 0.52)
    for row in range(int(look.height / height) + 2):
        for column in range(TILES_ACROSS + 1):
            yield (column - (row % 2) / 2) * width, row * height, radius


def _tile(x: float, y: float, radius: float, corners: int) -> str:
    angles = [2 * pi * each / corners for each in range(corners)]
    points = [
        ((x + radius * sin(angle)) * STAGE_SCALE, (y + radius * cos(angle)) * STAGE_SCALE) for angle in angles
    ]
    return "M" + "L".join(f"{round(px)} {round(py)}" for px, py in points) + "z"


def _polygon(points: Sequence[Point]) -> str:
    return f"polygon({', '.join(f'{number(x)}% {number(y)}%' for x, y in points)})"


def _unit(value: float) -> float:
    return max(0.0, min(1.0, value))
