"""Areas of a picture to choose from in a list: the right spots, among others that look like them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

LEAST = 3
"""Fewer areas would give the answer away."""
MOST = 12
GAP = 0.15
"""Share of an area's side that is left free between two."""

Rectangle = Mapping[str, Any]


def areas(picture: Rectangle, spots: Sequence[Rectangle]) -> tuple[dict[str, Any], ...]:
    """Return rectangles in slide px, in reading order, the spots among them; none where there is no room.

    The others are the spots moved by whole steps, so that nothing in their size or place tells them apart.
    """
    found = [_framed(spot) for spot in spots if _is_inside(spot, picture)]
    for moved in _by_chance(each for spot in spots for each in _moved(_framed(spot), picture)):
        if len(found) < MOST and not any(_overlap(moved, other) for other in found):
            found.append(moved)
    if len(found) < max(LEAST, 2 * len(spots)):
        return ()
    return tuple(sorted(found, key=lambda each: (each["y"], each["x"])))


def _framed(spot: Rectangle) -> dict[str, Any]:
    return {side: spot[side] for side in ("x", "y", "width", "height")}


def _moved(spot: Rectangle, picture: Rectangle) -> Iterator[dict[str, Any]]:
    """Yield `spot` moved by steps of its own size, wherever it still lies on the picture."""
    reach = 1 + int(max(picture["width"] / spot["width"], picture["height"] / spot["height"]))
    for across in range(-min(reach, MOST), min(reach, MOST) + 1):
        for down in range(-min(reach, MOST), min(reach, MOST) + 1):
            x = round(spot["x"] + across * spot["width"] * (1 + GAP), 1)
            y = round(spot["y"] + down * spot["height"] * (1 + GAP), 1)
            moved = {**spot, "x": x, "y": y}
            if (across or down) and _is_inside(moved, picture):
                yield moved


def _by_chance(rectangles: Iterator[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return `rectangles` in an order without meaning that is always the same."""
    return sorted(rectangles, key=lambda each: sha256(repr(sorted(each.items())).encode()).digest())


def _is_inside(inner: Rectangle, outer: Rectangle) -> bool:
    return all(
        outer[at] <= inner[at] and inner[at] + inner[side] <= outer[at] + outer[side]
        for at, side in (("x", "width"), ("y", "height"))
    )


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    return all(
        one[at] < other[at] + other[side] and other[at] < one[at] + one[side]
        for at, side in (("x", "width"), ("y", "height"))
    )
