"""Trees: roots with their children beside or below them."""

from __future__ import annotations

from typing import NamedTuple

from pptlearn.read.smartart.constraints import apply_constraints, custom_scale, settle, size_of
from pptlearn.read.smartart.spots import Spot

MOST_SCALE = 1.0
NEAR, LOOSE = 1e-6, 1.001
LENGTHS = ("w", "h", "sp", "sibSp", "secSibSp")


def place_children(spot: Spot) -> None:
    """Place the trees below; the outermost of all shrinks them into its room."""
    if spot.above is not None and spot.above.algorithm in ("hierRoot", "hierChild"):
        return
    apply_constraints(spot)
    room = spot.width, spot.height
    width, height = _grow(spot)
    spot.width, spot.height = room
    scale = min(MOST_SCALE, room[0] / max(1e-6, width), room[1] / max(1e-6, height))
    apply_constraints(spot, across=scale, down=scale)
    width, height = _grow(spot)
    if width > room[0] * LOOSE or height > room[1] * LOOSE:
        _shrink(spot, scale)
        width, height = _grow(spot)
    spot.width, spot.height = room
    across, down = (room[0] - width) / 2, (room[1] - height) / 2
    if spot.params.get("vertAlign") == "t":
        down = 0.0
    for each in spot.below:
        each.x += across
        each.y += down


def _shrink(spot: Spot, scale: float) -> None:
    """Shrink what spots further up said of those below; they hear of it when everything is placed again."""
    for each in spot.within():
        each.held = {name: each.given[name] * scale for name in LENGTHS if name in each.given}
        each.given.update(each.held)


def place_root(spot: Spot) -> None:
    """Leave everything as the outermost tree placed it."""


def _grow(spot: Spot) -> tuple[float, float]:
    """Return the size of a tree, with the places of all in it."""
    if spot.algorithm == "hierRoot":
        return _root(spot)
    if spot.algorithm == "hierChild":
        return _row(spot)
    return _head(spot)


def _head(spot: Spot) -> tuple[float, float]:
    """Give a root its size, with what the author scaled in it."""
    width, height = size_of(spot, (0.0, 0.0))
    for each in spot.below:
        each.is_stretched = False
    across, down = (
        max((custom_scale(each, f"custScale{axis}") for each in spot.below), default=1.0) for axis in "XY"
    )
    for each in spot.below:
        each.is_stretched = True
    spot.width, spot.height = width * max(1.0, across), height * max(1.0, down)
    return spot.width, spot.height


def _row(spot: Spot) -> tuple[float, float]:
    """Place trees beside or below each other."""
    trees = _trees(spot)
    values = settle(spot)
    direction, gap = spot.params.get("linDir", "fromL"), values.get("sibSp", 0.0)
    is_across = direction in ("fromL", "fromR")
    if spot.params.get("secLinDir"):
        return _hanging(spot, trees, gap)
    sizes = [_grow(each) for each in trees]
    widest = max((size[1 if is_across else 0] for size in sizes), default=0.0)
    align = spot.params.get("chAlign", "t" if is_across else "l")
    order = list(zip(trees, sizes, strict=True))
    stood: list[Rectangle] = []
    for each, (width, height) in order[::-1] if direction in ("fromR", "fromB") else order:
        aside = (widest - (height if is_across else width)) * {"r": 1.0, "b": 1.0}.get(align, 0.0)
        boxes = [_turned(box, is_across) for box in _boxes(each)]
        at = _closest(boxes, stood, aside, gap)
        each.x, each.y = (at, aside) if is_across else (aside, at)
        stood += [Rectangle(box.start + at, box.aside + aside, box.length, box.breadth) for box in boxes]
    length = max((box.start + box.length for box in stood), default=0.0)
    spot.width, spot.height = (length, widest) if is_across else (widest, length)
    return spot.width, spot.height


class Rectangle(NamedTuple):
    """A box as it stands along a row."""

    start: float
    aside: float
    length: float
    breadth: float


def _boxes(tree: Spot, x: float = 0.0, y: float = 0.0) -> list[Rectangle]:
    """Return all boxes of a tree, from its corner."""
    if tree.algorithm not in ("hierRoot", "hierChild"):
        return [Rectangle(x, y, tree.width, tree.height)]
    return [
        box for each in tree.below if each.algorithm != "conn" for box in _boxes(each, x + each.x, y + each.y)
    ]


def _turned(box: Rectangle, is_across: bool) -> Rectangle:
    return box if is_across else Rectangle(box.aside, box.start, box.breadth, box.length)


def _closest(boxes: list[Rectangle], stood: list[Rectangle], aside: float, gap: float) -> float:
    """Return how near a tree may come to those before it, each level for itself."""
    return max(
        (
            old.start + old.length + gap - new.start
            for new in boxes
            for old in stood
            if new.aside + aside < old.aside + old.breadth - NEAR
            and old.aside < new.aside + aside + new.breadth - NEAR
        ),
        default=max((old.start + old.length + gap for old in stood), default=0.0) if stood else 0.0,
    )


def _hanging(spot: Spot, trees: list[Spot], gap: float) -> tuple[float, float]:
    """Place trees in two columns, one at each side of the line they hang on."""
    sizes = [_grow(each) for each in trees]
    between = spot.values.get("secSibSp", gap)
    left = max((width for width, _ in sizes[::2]), default=0.0)
    down = 0.0
    for first in range(0, len(trees), 2):
        pair = list(zip(trees[first : first + 2], sizes[first : first + 2], strict=True))
        for side, (each, (width, _)) in enumerate(pair):
            each.x, each.y = (left + between if side else left - width), down
        down += max(height for _, (_, height) in pair) + gap
    right = max((width for width, _ in sizes[1::2]), default=left)
    spot.width, spot.height = left + between + right, max(0.0, down - gap)
    return spot.width, spot.height


def _root(spot: Spot) -> tuple[float, float]:
    """Place a root and its rows: assistants between it and its children."""
    trees = _trees(spot)
    if not trees:
        return 0.0, 0.0
    head, *rows = trees
    values, align = settle(spot), spot.params.get("hierAlign", "tCtrCh")
    is_below = align[0] in "tb"
    length, breadth = _turned_size(_grow(head), is_below)
    stood = [(head, 0.0, 0.0)]
    for row in sorted((each for each in rows if each.below), key=_is_of_children):
        long, broad = _turned_size(_grow(row), is_below)
        aside = _aside(head, row, broad, align, values.get("alignOff", 0.0))
        length += values.get("sp", 0.0)
        stood.append((row, length, aside))
        length, breadth = length + long, max(breadth, aside + broad)
    return _stand(spot, stood, (length, breadth), align)


def _trees(spot: Spot) -> list[Spot]:
    return [each for each in spot.below if each.algorithm != "conn"]


def _is_of_children(row: Spot) -> bool:
    """Say whether no assistants stand in a row."""
    return all(each.point.kind != "asst" for each in row.below)


def _turned_size(size: tuple[float, float], is_below: bool) -> tuple[float, float]:
    """Return a size along the way a tree grows, and across it."""
    return size[::-1] if is_below else size


def _stand(
    spot: Spot, stood: list[tuple[Spot, float, float]], reach: tuple[float, float], align: str
) -> tuple[float, float]:
    """Give a root and its rows their places: how far they are along the way, and aside of it."""
    is_below = align[0] in "tb"
    first = min(aside for _, _, aside in stood)
    spot.width, spot.height = _turned_size((reach[0], reach[1] - first), is_below)
    for each, at, aside in stood:
        each.x, each.y = (aside - first, at) if is_below else (at, aside - first)
        if align[0] == "r":
            each.x = spot.width - each.x - each.width
        elif align[0] == "b":
            each.y = spot.height - each.y - each.height
    return spot.width, spot.height


def _aside(head: Spot, row: Spot, length: float, align: str, offset: float) -> float:
    """Return where a row begins beside its root: centred to it, or hanging at one side."""
    is_below = align[0] in "tb"
    own = head.width if is_below else head.height
    if align.endswith(("CtrCh", "CtrDes")):
        return own / 2 - _middle(row, is_below, by_ends=align.endswith("CtrCh"))
    return own * offset if align[1:] in ("L", "T") else own * (1 - offset) - length


def _middle(row: Spot, is_below: bool, *, by_ends: bool) -> float:
    """Return the middle of a row: between the roots of its first and last tree."""
    trees = _trees(row)
    if not trees or not by_ends or row.params.get("secLinDir"):
        return (row.width if is_below else row.height) / 2
    middles = [_head_middle(each, is_below) for each in trees]
    return (min(middles) + max(middles)) / 2


def _head_middle(tree: Spot, is_below: bool) -> float:
    at = tree.x if is_below else tree.y
    spot = tree
    while spot.algorithm in ("hierRoot", "hierChild"):
        inner = _trees(spot)
        if not inner:
            break
        spot = inner[0]
        at += spot.x if is_below else spot.y
    return at + (spot.width if is_below else spot.height) / 2
