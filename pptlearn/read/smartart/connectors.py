"""Connectors: arrows and lines from one spot to the next, once all others stand (21.4.2.3, `conn`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, pi, sin

from pptlearn.read.smartart.constraints import is_equal, settle
from pptlearn.read.smartart.points import Point
from pptlearn.read.smartart.spots import Spot
from pptlearn.read.xml import Element

Place = tuple[float, float]
SIDES = {
    "bCtr": (0.5, 1.0),
    "tCtr": (0.5, 0.0),
    "midL": (0.0, 0.5),
    "midR": (1.0, 0.5),
    "tL": (0.0, 0.0),
    "tR": (1.0, 0.0),
    "bL": (0.0, 1.0),
    "bR": (1.0, 1.0),
    "ctr": (0.5, 0.5),
}
"""Shares of a box where a connector begins or ends."""
CLOSEST = 1e-6


@dataclass(frozen=True, slots=True)
class Route:
    """A line through these places, in mm from the diagram's corner."""

    places: tuple[Place, ...]


def connect(root: Spot) -> dict[int, Route]:
    """Give broad connectors their place and turn; return the routes of thin ones by `id` of their spot."""
    routes, broad = {}, []
    for spot in root.within():
        if spot.algorithm != "conn":
            continue
        ends = _ends(spot, root)
        if ends is None:
            spot.width = spot.height = 0.0
        elif spot.params.get("dim") == "1D":
            routes[id(spot)] = _route(spot, *ends)
        else:
            broad.append((spot, *_gap(*ends)))
    shortest = min((hypot(end[0] - start[0], end[1] - start[1]) for _, start, end in broad), default=0.0)
    is_alike = any(said.get("type") == "connDist" and is_equal(said) for said in _all_constraints(root))
    for spot, start, end in broad:
        _span(spot, start, end, shortest if is_alike else None)
    return routes


def _all_constraints(root: Spot) -> Iterator[Element]:
    for spot in (root, *root.within()):
        yield from spot.constraints


def _ends(spot: Spot, root: Spot) -> tuple[Spot, Spot] | None:
    point = spot.point
    if point.above is None or spot.above is None:
        return None
    texts = [each for each in point.above.below if each.is_text]
    place = next(n for n, each in enumerate(point.above.below) if each is point) // 3
    if point.kind == "parTrans":
        first, second = point.above, texts[place]
    else:
        first, second = texts[place], texts[(place + 1) % len(texts)]
    source = _spot_of(first, spot, root, spot.params.get("srcNode", ""))
    target = _spot_of(second, spot, root, spot.params.get("dstNode", ""))
    return None if source is None or target is None or source is target else (source, target)


def _spot_of(point: Point, spot: Spot, root: Spot, name: str) -> Spot | None:
    """Return where a point is shown: by the name asked for, beside the connector, or at first."""
    shown = [each for each in root.within() if each.point is point and each.algorithm != "conn"]
    named = next((each for each in shown if each.name == name), None) if name else None
    beside = next((each for each in shown if each.above is spot.above), None)
    found = (
        named or beside or next((each for each in shown if each.texts or each.algorithm == "hierRoot"), None)
    )
    while found is not None and found.algorithm in ("hierRoot", "hierChild") and found.below:
        found = found.below[0]
    return found


def _gap(source: Spot, target: Spot) -> tuple[Place, Place]:
    """Return the ends of what is between two boxes, on the line through their middles."""
    first, second = _middle(source), _middle(target)
    angle = atan2(second[1] - first[1], second[0] - first[0])
    return _edge(source, angle), _edge(target, angle + pi)


def _span(spot: Spot, start: Place, end: Place, alike: float | None) -> None:
    """Lay an arrow between two boxes, as long as what is between them without its pads.

    `alike` is the distance that all of them reckon with.
    """
    angle = atan2(end[1] - start[1], end[0] - start[0])
    distance = hypot(end[0] - start[0], end[1] - start[1])
    spot.given["connDist"] = distance if alike is None else alike
    asked = spot.width
    values = settle(spot)
    before, after = values.get("begPad", 0.0), values.get("endPad", 0.0)
    length = max(CLOSEST, spot.given["connDist"] - before - after)
    if "begPad" not in values:
        length = min(asked, length)
    along = distance / 2 + (before - after) / 2
    middle = start[0] + along * cos(angle), start[1] + along * sin(angle)
    spot.width, spot.height, spot.turn = length, values.get("h", spot.height), degrees(angle)
    spot.x, spot.y = middle[0] - length / 2, middle[1] - spot.height / 2


def _route(spot: Spot, source: Spot, target: Spot) -> Route:
    """Return the line between two boxes: straight, or with a bend."""
    start, end = (
        _anchor(source, target, spot.params.get("begPts", "auto")),
        _anchor(target, source, spot.params.get("endPts", "auto")),
    )
    if spot.params.get("connRout") != "bend":
        return Route((start, end))
    if spot.params.get("endPts", "").startswith("mid") and spot.params.get("begPts") in ("bCtr", "tCtr"):
        return Route((start, (start[0], end[1]), end))
    if spot.params.get("begPts", "").startswith("mid"):
        bend = (start[0] + end[0]) / 2
        return Route((start, (bend, start[1]), (bend, end[1]), end))
    bend = (start[1] + end[1]) / 2
    return Route((start, (start[0], bend), (end[0], bend), end))


def _anchor(spot: Spot, other: Spot, names: str) -> Place:
    """Return the nearest of the places that a connector may begin or end at."""
    allowed = [SIDES[name] for name in names.split() if name in SIDES]
    if not allowed:
        first, second = _middle(spot), _middle(other)
        return _edge(spot, atan2(second[1] - first[1], second[0] - first[0]))
    aim = _middle(other)
    places = [(spot.x + across * spot.width, spot.y + down * spot.height) for across, down in allowed]
    return min(places, key=lambda place: hypot(place[0] - aim[0], place[1] - aim[1]))


def _middle(spot: Spot) -> Place:
    return spot.x + spot.width / 2, spot.y + spot.height / 2


def _edge(spot: Spot, angle: float) -> Place:
    """Return where a ray from the middle leaves the box, or the circle."""
    x, y = _middle(spot)
    across, down = cos(angle), sin(angle)
    if spot.preset == "ellipse":
        reach = 1 / max(
            CLOSEST, hypot(across / max(CLOSEST, spot.width / 2), down / max(CLOSEST, spot.height / 2))
        )
    else:
        reach = min(
            spot.width / 2 / abs(across) if abs(across) > CLOSEST else float("inf"),
            spot.height / 2 / abs(down) if abs(down) > CLOSEST else float("inf"),
        )
    return x + across * reach, y + down * reach
