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
    trees = [each for each in spot.below if each.algorithm != "conn"]
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
    inner = [each for each in spot.below if each.algorithm != "conn"]
    if not inner:
        return 0.0, 0.0
    head, *rows = inner
    values = settle(spot)
    width, height = _grow(head)
    align, apart = spot.params.get("hierAlign", "tCtrCh"), values.get("sp", 0.0)
    rows = [each for each in rows if each.below]
    rows.sort(key=lambda each: 0 if any(one.point.kind == "asst" for one in each.below) else 1)
    sizes = [_grow(each) for each in rows]
    is_below = align[0] in "tb"
    head.x = head.y = 0.0
    at = height if is_below else width
    right = width if is_below else height
    shift = 0.0
    for each, size in zip(rows, sizes, strict=True):
        at += apart
        aside = _aside(spot, head, each, size, align, values.get("alignOff", 0.0))
        each.x, each.y = (aside, at) if is_below else (at, aside)
        shift = min(shift, aside)
        right = max(right, aside + size[0 if is_below else 1])
        at += size[1 if is_below else 0]
    for each in (head, *rows):
        if is_below:
            each.x -= shift
        else:
            each.y -= shift
    length, breadth = at, right - shift
    spot.width, spot.height = (breadth, length) if is_below else (length, breadth)
    if align[0] in "rb":
        for each in (head, *rows):
            if align[0] == "r":
                each.x = spot.width - each.x - each.width
            else:
                each.y = spot.height - each.y - each.height
    return spot.width, spot.height


def _aside(spot: Spot, head: Spot, row: Spot, size: tuple[float, float], align: str, offset: float) -> float:
    """Return where a row begins beside its root: centred to it, or hanging at one side."""
    is_below = align[0] in "tb"
    own = head.width if is_below else head.height
    length = size[0 if is_below else 1]
    if align.endswith(("CtrCh", "CtrDes")):
        return own / 2 - _middle(row, is_below, by_ends=align.endswith("CtrCh"))
    if align in ("tL", "bL"):
        return own * offset
    if align in ("tR", "bR"):
        return own * (1 - offset) - length
    return 0.0


def _middle(row: Spot, is_below: bool, *, by_ends: bool) -> float:
    """Return the middle of a row: between the roots of its first and last tree."""
    trees = [each for each in row.below if each.algorithm != "conn"]
    if not trees or not by_ends or row.params.get("secLinDir"):
        return (row.width if is_below else row.height) / 2
    middles = [_head_middle(each, is_below) for each in trees]
    return (min(middles) + max(middles)) / 2


def _head_middle(tree: Spot, is_below: bool) -> float:
    at = tree.x if is_below else tree.y
    spot = tree
    while spot.algorithm in ("hierRoot", "hierChild"):
        inner = [each for each in spot.below if each.algorithm != "conn"]
        if not inner:
            break
        spot = inner[0]
        at += spot.x if is_below else spot.y
    return at + (spot.width if is_below else spot.height) / 2
