"""Places and outlines: boxes, transforms, preset and custom geometry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from pptlearn.model.units import ZERO, Emu


@dataclass(frozen=True, slots=True)
class Point:
    """A place in a path, in the path's own units."""

    x: Emu
    y: Emu


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; in a slide's coordinates (EMU from its top left corner) unless said otherwise."""

    x: Emu
    y: Emu
    width: Emu
    height: Emu

    @property
    def center(self) -> Point:
        return Point(Emu(self.x + self.width // 2), Emu(self.y + self.height // 2))


NO_BOX = Box(ZERO, ZERO, ZERO, ZERO)


@dataclass(frozen=True, slots=True)
class Transform:
    """Where a shape stands: its unrotated box, then flips about the centre, then rotation about the centre.

    Group scaling is already applied: boxes of a group's children are in slide coordinates as if no group
    around them were rotated or flipped; the group's own rotation and flips apply to all it holds.
    """

    box: Box = NO_BOX
    rotation: float = 0.0
    """Degrees, clockwise."""
    flip_h: bool = False
    flip_v: bool = False


Guides: TypeAlias = tuple[tuple[str, str], ...]
"""Names with formulas in order, as `a:gd` writes them: ("x1", "*/ w adj1 100000")."""


@dataclass(frozen=True, slots=True)
class PresetGeometry:
    """One of the 187 named outlines (ECMA-376, ST_ShapeType); unknown names are drawn as `rect`."""

    name: str = "rect"
    adjusts: tuple[tuple[str, float], ...] = ()
    """Adjust values the author changed, by name."""


@dataclass(frozen=True, slots=True)
class PathCommand:
    """`move`, `line`, `arc`, `quad`, `cubic` or `close`, with its arguments as written.

    Points are flattened (x, y, x, y, …); an `arc` has (wR, hR, stAng, swAng). Arguments are numbers or
    names of guides.
    """

    name: str
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GeometryPath:
    """One outline of a shape (`a:path`)."""

    commands: tuple[PathCommand, ...]
    width: int | None = None
    """Width of the path's own coordinate space; None means EMU."""
    height: int | None = None
    fill: str = "norm"
    """`norm none lighten lightenLess darken darkenLess`."""
    stroke: bool = True


@dataclass(frozen=True, slots=True)
class CustomGeometry:
    """An outline the author drew (`a:custGeom`)."""

    paths: tuple[GeometryPath, ...]
    adjusts: Guides = ()
    guides: Guides = ()
    text_rect: tuple[str, str, str, str] | None = None
    """Left, top, right, bottom, as numbers or names of guides; None means the whole box."""


Geometry: TypeAlias = PresetGeometry | CustomGeometry

RECTANGLE = PresetGeometry()
