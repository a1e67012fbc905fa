"""Spots on a circle or a part of one."""

from __future__ import annotations

from math import cos, hypot, pi, radians, sin

from pptlearn.read.attributes import number
from pptlearn.read.smartart.constraints import apply_constraints, settle, size_of
from pptlearn.read.smartart.spots import Spot

ROUNDS = 6
WHOLE = 360.0


def place_cycle(spot: Spot) -> None:
    """Place the spots below around a middle, from `stAng` on over `spanAng`, shrunk into the room."""
    ring = [each for each in spot.below if each.algorithm != "conn" and each.point.kind != "sibTrans"]
    middle = ring.pop(0) if spot.params.get("ctrShpMap") == "fNode" and ring else None
    scale = 1.0
    for _ in range(ROUNDS):
        apply_constraints(spot, across=scale, down=scale)
        for each in spot.below:
            each.width, each.height = size_of(each, (spot.width * scale, spot.height * scale))
        left, top, right, bottom = _arrange(spot, ring, middle)
        fit = min(spot.width / max(1e-6, right - left), spot.height / max(1e-6, bottom - top))
        if fit >= 1 - 1e-4:
            break
        scale *= fit
    across, down = (spot.width - right - left) / 2, (spot.height - bottom - top) / 2
    for each in ring if middle is None else [middle, *ring]:
        each.x += across
        each.y += down


def _arrange(spot: Spot, ring: list[Spot], middle: Spot | None) -> tuple[float, float, float, float]:
    """Place the spots around 0, 0; return what they reach: left, top, right, bottom."""
    start, span = (
        number(spot.params.get(name, usual)) or 0.0 for name, usual in (("stAng", "0"), ("spanAng", "360"))
    )
    steps = max(1, len(ring) if abs(span) >= WHOLE else len(ring) - 1)
    radius = _radius(spot, ring, middle, radians(abs(span) / steps))
    for place, each in enumerate(ring):
        angle = radians(start + span * place / steps)
        each.x, each.y = radius * sin(angle) - each.width / 2, -radius * cos(angle) - each.height / 2
        if spot.params.get("rotPath") == "alongPath":
            each.turn = start + span * place / steps
    if middle is not None:
        middle.x, middle.y = -middle.width / 2, -middle.height / 2
    everyone = ring if middle is None else [middle, *ring]
    return (
        min((each.x for each in everyone), default=0.0),
        min((each.y for each in everyone), default=0.0),
        max((each.x + each.width for each in everyone), default=0.0),
        max((each.y + each.height for each in everyone), default=0.0),
    )


def _radius(spot: Spot, ring: list[Spot], middle: Spot | None, step: float) -> float:
    """Return the radius at which neighbours leave `sibSp` between them, and `sp` to the middle."""
    values = settle(spot)
    widest = max((_reach(each) for each in ring), default=0.0)
    radius = values.get("diam", 0.0) / 2
    if len(ring) > 1 and 0 < step <= 2 * pi - 1e-6:
        radius = max(radius, (widest + values.get("sibSp", 0.0)) / (2 * max(1e-3, sin(min(step, pi) / 2))))
    if middle is not None:
        radius = max(radius, _reach(middle) / 2 + values.get("sp", 0.0) + widest / 2)
    return radius


def _reach(spot: Spot) -> float:
    """Return how far apart two of these stand at least: a circle its width, a box its diagonal."""
    if spot.preset == "ellipse":
        return max(spot.width, spot.height)
    return hypot(spot.width, spot.height) * 0.85 if spot.width != spot.height else spot.width
