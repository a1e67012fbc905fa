"""Spots as the slices of a pyramid."""

from __future__ import annotations

from pptlearn.read.smartart.constraints import apply_constraints, settle
from pptlearn.read.smartart.spots import Spot


def place_pyramid(spot: Spot) -> None:
    """Place the spots below as slices of one height, the tip above (`linDir` fromB) or below.

    What stands in a slice is told by name: itself, and a box beside it with the texts below its own.
    """
    apply_constraints(spot)
    names = [spot.params.get(name, "") for name in ("pyraAcctBkgdNode", "pyraAcctTxNode")]
    beside = [each for slice in spot.below for each in slice.below if each.name in names]
    ratio = settle(spot).get("pyraAcctRatio", 0.0) if beside else 0.0
    count, whole = len(spot.below), spot.width * (1 - ratio)
    is_tip_first = spot.params.get("linDir", "fromB") == "fromB"
    for number, each in enumerate(spot.below):
        level = number if is_tip_first else count - 1 - number
        each.x, each.y, each.width, each.height = (
            0.0,
            number * spot.height / count,
            spot.width,
            spot.height / count,
        )
        _slice(spot, each, whole, level, count, is_mirrored=spot.params.get("pyraAcctPos") == "bef")


def _slice(spot: Spot, each: Spot, whole: float, level: int, count: int, *, is_mirrored: bool) -> None:
    width = whole * (level + 1) / count
    slope = whole / 2 / count
    left = spot.width - whole if is_mirrored else 0.0
    for inner in each.below:
        if inner.name == spot.params.get("pyraLvlNode"):
            inner.held = {"w": width, "h": each.height, "ctrX": left + whole / 2, "ctrY": each.height / 2}
            inner.adjusts = (slope / max(1e-6, min(width, each.height)),)
        elif inner.name in (spot.params.get("pyraAcctBkgdNode"), spot.params.get("pyraAcctTxNode")):
            edge = whole / 2 + width / 2 - slope / 2
            room = spot.width - edge
            middle = room / 2 if is_mirrored else edge + room / 2
            inner.held = {"w": room, "h": each.height, "ctrX": middle, "ctrY": each.height / 2}
