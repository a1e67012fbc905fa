"""A diagram laid out: its spots with their places and the sizes of their texts."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass

from pptlearn.read.attributes import integer
from pptlearn.read.smartart.connectors import Route, connect
from pptlearn.read.smartart.constraints import in_shape, is_equal, share_of, targets
from pptlearn.read.smartart.place import place
from pptlearn.read.smartart.sizes import LARGEST, SMALLEST, all_fit, depends_on_size, fit
from pptlearn.read.smartart.spots import Spot
from pptlearn.read.smartart.words import breadth_of

OVER = 0.5
"""Millimetres that something may stand out of the frame before its text is made smaller."""


@dataclass(frozen=True, slots=True)
class Layout:
    spots: tuple[Spot, ...]
    """In the order they are painted; x and y are from the diagram's corner."""
    routes: dict[int, Route]
    """Of thin connectors, by `id` of their spot."""


def lay_out(root: Spot, width: float, height: float, typeface: str = "") -> Layout:
    """Return the diagram in a frame of this size, in mm, its texts set in this typeface."""
    breadth = breadth_of(typeface)
    for each in (root, *root.within()):
        each.breadth = breadth
    inner = in_shape(root, width, height)
    if depends_on_size(root):
        _try_sizes(root, *inner)
    else:
        _place(root, *inner)
        fit(root)
        _place(root, *inner)
    _from_corner(root, (width - inner[0]) / 2, (height - inner[1]) / 2)
    _move(root, width, height)
    routes = connect(root)
    spots = [root, *root.within()]
    order = sorted(range(len(spots)), key=lambda number: (_behind(spots[number]), number))
    return Layout(tuple(spots[number] for number in order), routes)


def _try_sizes(root: Spot, width: float, height: float) -> None:
    """Place everything with the largest text at which it has room."""
    largest = bisect(
        range(SMALLEST, LARGEST + 1), False, key=lambda size: not _has_room(root, width, height, size)
    )
    _has_room(root, width, height, max(SMALLEST, SMALLEST + largest - 1))


def _has_room(root: Spot, width: float, height: float, size: int) -> bool:
    """Place everything with text of this size and say whether it has room."""
    for each in root.within():
        each.limit, each.held = float(size), {}
    _place(root, width, height)
    _level(root)
    _place(root, width, height)
    return all_fit(root) and not _overflows(root, root.width, root.height)


def _level(root: Spot) -> None:
    """Make those as high as the highest that are to be alike."""
    for spot in (root, *root.within()):
        for said in spot.constraints:
            if said.get("type") == "h" and is_equal(said):
                among = list(targets(said, spot))
                highest = max((each.height for each in among), default=0.0)
                for each in among:
                    each.held["h"] = highest


def _overflows(spot: Spot, width: float, height: float, x: float = 0.0, y: float = 0.0) -> bool:
    """Say whether an outline stands out of the frame."""
    is_out = max(-x, -y, x + spot.width - width, y + spot.height - height) > OVER
    return (is_out and bool(spot.preset)) or any(
        _overflows(each, width, height, x + each.x, y + each.y) for each in spot.below
    )


def _place(root: Spot, width: float, height: float) -> None:
    for each in root.within():
        each.given = {}
    place(root, width, height)


def _from_corner(spot: Spot, x: float, y: float) -> None:
    spot.x, spot.y = spot.x + x, spot.y + y
    for each in spot.below:
        _from_corner(each, spot.x, spot.y)


def _move(root: Spot, width: float, height: float) -> None:
    """Move what the author moved, by shares of its own size; it stays in the frame."""
    for spot in list(root.within()):
        said = spot.custom
        across = share_of(said.get("custLinFactNeighborX")) or share_of(said.get("custLinFactX"))
        down = share_of(said.get("custLinFactNeighborY")) or share_of(said.get("custLinFactY"))
        if not across and not down:
            continue
        x = _within(spot.x + across * spot.width, spot.width, width) - spot.x
        y = _within(spot.y + down * spot.height, spot.height, height) - spot.y
        unit = spot.above if spot.above is not None and _is_head(spot.above) else spot
        for each in (unit, *unit.within()):
            each.x += x
            each.y += y


def _is_head(spot: Spot) -> bool:
    """Say whether a spot is the root of a tree, with all that stands in it."""
    return spot.algorithm == "composite" and spot.above is not None and spot.above.algorithm == "hierRoot"


def _within(start: float, length: float, room: float) -> float:
    return max(0.0, min(room - length, start))


def _behind(spot: Spot) -> int:
    """Return how far a shape is moved in the order of painting: less is further back."""
    return (integer(spot.shape.get("zOrderOff")) or 0) if spot.shape is not None else 0
