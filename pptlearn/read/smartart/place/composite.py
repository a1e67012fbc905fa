"""Spots that say themselves where they stand."""

from __future__ import annotations

from pptlearn.read.smartart.constraints import (
    ACROSS,
    DOWN,
    SIZES,
    apply_constraints,
    base_size,
    size_of,
    start_of,
)
from pptlearn.read.smartart.spots import Spot
from pptlearn.read.smartart.words import grows, height_needed, is_written

TIGHT = 0.999


def place_composite(spot: Spot) -> None:
    """Place each spot below by its constraints."""
    apply_constraints(spot)
    for each in spot.below:
        _keep_within(each, spot)
    apply_constraints(spot)
    for each in spot.below:
        _grow(each, spot)
    apply_constraints(spot)
    for each in spot.below:
        each.width, each.height = _size(each, spot)
        each.x, each.y = start_of(each.values, ACROSS, each.width), start_of(each.values, DOWN, each.height)
    if grows(spot):
        _centre(spot)


def _centre(spot: Spot) -> None:
    """Move what is as high as its texts need to the middle of its room."""
    written = [each for each in spot.below if each.preset]
    top = min((each.y for each in written), default=0.0)
    bottom = max((each.y + each.height for each in written), default=0.0)
    for each in spot.below:
        each.y += max(0.0, spot.height - (bottom - top)) / 2 - top


def _keep_within(each: Spot, spot: Spot) -> None:
    """Shrink what is larger than the room, in its proportions; others may follow from it."""
    width, height = base_size(each, (spot.width, spot.height))
    fit = min(spot.width / max(width, 1e-6), spot.height / max(height, 1e-6))
    if fit < TIGHT and _is_tied(each, spot):
        each.held.update(w=width * fit, h=height * fit)


def _grow(each: Spot, spot: Spot) -> None:
    """Make a spot as high as its text; others may follow from it."""
    if each.algorithm == "tx" and grows(each) and is_written(each):
        width, height = _size(each, spot)
        needed = height_needed(each, width)
        if needed > height:
            each.held["h"] = needed


def _is_tied(each: Spot, spot: Spot) -> bool:
    """Say whether a spot's height follows from its own width, or the other way round."""
    return any(
        said.get("forName") == said.get("refForName") == each.name
        and {said.get("type"), said.get("refType")} == SIZES
        for said in spot.constraints
    )


def _size(each: Spot, spot: Spot) -> tuple[float, float]:
    width, height = size_of(each, (spot.width, spot.height))
    values = each.values
    for name in (*ACROSS, *DOWN):
        if name in values:
            values[name] += values.get(f"{name}Off", 0.0)
    if "w" not in values and "l" in values and "r" in values:
        width = values["r"] - values["l"]
    if "h" not in values and "t" in values and "b" in values:
        height = values["b"] - values["t"]
    return max(0.0, width + values.get("wOff", 0.0)), max(0.0, height + values.get("hOff", 0.0))
