"""Spots in one line, as large as its room allows."""

from __future__ import annotations

from pptlearn.read.smartart.constraints import FARTHEST, apply_constraints, size_of
from pptlearn.read.smartart.spots import Spot
from pptlearn.read.smartart.words import grows, height_needed, is_written

ROUNDS = 24
"""Lengths that do not shrink at once (a gap in millimetres, kept proportions) make a guess too large."""
SHARES = {"l": 0.0, "t": 0.0, "ctr": 0.5, "mid": 0.5, "r": 1.0, "b": 1.0, "none": 0.5}


def place_line(spot: Spot) -> None:
    """Place the spots below one after the other (`linDir`), shrunk where they need more than there is."""
    direction = spot.params.get("linDir", "fromL")
    is_across = direction in ("fromL", "fromR")
    _shrink(spot, is_across)
    order = spot.below[::-1] if direction in ("fromR", "fromB") else spot.below
    room, cross_room = (spot.width, spot.height) if is_across else (spot.height, spot.width)
    total, cross = _extent(spot, is_across)
    at = (room - total) * _share(spot, is_across)
    block = (cross_room - cross) * _share(spot, not is_across)
    for each in order:
        main, other = (each.width, each.height) if is_across else (each.height, each.width)
        aside = block + (cross - other) * _share(spot, not is_across, "node")
        each.x, each.y = (at, aside) if is_across else (aside, at)
        at += main


def _share(spot: Spot, is_across: bool, what: str = "") -> float:
    """Return what share of the free room is before: `horzAlign`, `nodeVertAlign`…"""
    axis = "horz" if is_across else "vert"
    inner, outer = f"node{axis.capitalize()}Align", f"{axis}Align"
    said = spot.params.get(inner if what else outer)
    if said is None and not what and spot.above is not None and spot.above.algorithm == "lin":
        said = spot.above.params.get(inner)  # a line is as large as what stands in it, and is aligned itself
    return SHARES.get(said or "ctr", 0.5)


def _shrink(spot: Spot, is_across: bool) -> None:
    """Give the spots below their sizes."""
    scale = 1.0
    is_flat = spot.params.get("fallback") == "2D"
    for _ in range(ROUNDS):
        along = {"across": scale} if is_across else {"down": scale}
        apply_constraints(spot, **({"across": scale, "down": scale} if is_flat else along))
        for each in spot.below:
            _size(each, spot, is_across)
        total, _ = _extent(spot, is_across)
        room = spot.width if is_across else spot.height
        if total <= room * (1 + 1e-6):
            break
        scale *= room / total


def _size(each: Spot, spot: Spot, is_across: bool) -> None:
    """Give a spot its size; across the line it has at most the room there is."""
    width, height = size_of(each, (spot.width, spot.height))
    if each.algorithm == "tx" and grows(each) and is_written(each):
        height = max(height, height_needed(each, width))
    if each.algorithm == "lin" and max(width, height) >= FARTHEST:
        width, height = _content(each, min(width, spot.width), min(height, spot.height))
    each.width, each.height = (
        (width, min(height, spot.height)) if is_across else (min(width, spot.width), height)
    )


def _content(spot: Spot, width: float, height: float) -> tuple[float, float]:
    """Return the size of a line that is only as large as what stands in it."""
    spot.width, spot.height = width, height
    is_across = spot.params.get("linDir", "fromL") in ("fromL", "fromR")
    apply_constraints(spot)
    for each in spot.below:
        each.width, each.height = size_of(each, (0.0, 0.0))
    total, cross = _extent(spot, is_across)
    return (width, cross) if is_across else (cross, total)


def _extent(spot: Spot, is_across: bool) -> tuple[float, float]:
    sizes = [(each.width, each.height) if is_across else (each.height, each.width) for each in spot.below]
    return sum(main for main, _ in sizes), max((cross for _, cross in sizes), default=0.0)
