"""The algorithms that place spots (21.4.2.3), as a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pptlearn.read.smartart.constraints import apply_constraints, settle
from pptlearn.read.smartart.place.composite import place_composite
from pptlearn.read.smartart.place.cycle import place_cycle
from pptlearn.read.smartart.place.hierarchy import place_children, place_root
from pptlearn.read.smartart.place.line import place_line
from pptlearn.read.smartart.place.pyramid import place_pyramid
from pptlearn.read.smartart.place.snake import place_snake
from pptlearn.read.smartart.spots import Spot

ALGORITHMS: Mapping[str, Callable[[Spot], None]] = {
    "composite": place_composite,
    "cycle": place_cycle,
    "hierChild": place_children,
    "hierRoot": place_root,
    "lin": place_line,
    "pyra": place_pyramid,
    "snake": place_snake,
}
"""Each says where the spots below stand and how large they are; connectors are placed after all others."""


def place(spot: Spot, width: float, height: float) -> None:
    """Give a spot its size and all below it their places, in mm from their upper one."""
    spot.width, spot.height = width, height
    settle(spot)
    algorithm = ALGORITHMS.get(spot.algorithm)
    if algorithm is not None and spot.below:
        algorithm(spot)
        for each in spot.below:
            each.given.update(w=each.width, h=each.height)
            place(each, each.width, each.height)
    elif spot.below:
        apply_constraints(spot)
        for each in spot.below:
            place(each, width, height)
