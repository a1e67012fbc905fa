"""A shape of a SmartArt diagram that is arranged from its texts."""

from __future__ import annotations

from typing import NamedTuple

from pptlearn.read.shapes.diagram import Node

ROUNDED = (10_000,)
"""Adjust value of the corners of boxes."""


class Piece(NamedTuple):
    """A shape of a diagram; lengths are of the frame's own units."""

    x: float
    y: float
    width: float
    height: float
    preset: str = "rect"
    node: Node | None = None
    """Whose text it shows."""
    number: int = 0
    """Which of the diagram's colours it has."""
    look: str = "node"
    """`node`, `pale` (arrows, bodies of lists), `list` (pale, with bullets), `line`."""
    turn: float = 0.0
    """Degrees clockwise."""
    shows_below: bool = False
    """It lists the texts below its node, too."""
    adjust: tuple[int, ...] = ()
    is_mirrored: bool = False
    is_level: bool = False
    """Its number is a level of a hierarchy, which have colours of their own."""
