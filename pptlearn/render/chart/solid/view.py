"""How the box of a 3-D chart is seen: right-angled, or turned and in perspective."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import product
from math import cos, hypot, radians, sin, tan
from typing import NamedTuple

from pptlearn.render.chart.area import Area
from pptlearn.render.chart.canvas import Point

TILT, TURN, PERSPECTIVE = 15.0, 20.0, 30.0
"""Degrees by which a chart is seen from above and from the side, and its angle of view."""
FROM_ABOVE = radians(80)
"""A box that is tilted more shows no heights."""
LOWEST, HIGHEST = 0.05, 5.0
"""Heights of a box in its widths."""
LEAST_OPEN, MOST_OPEN = 1.0, 120.0
"""Degrees of view: with less, lines do not converge."""
HALVINGS = 24


class Spot(NamedTuple):
    """A place in the box: widths to the right, up and to the back."""

    x: float
    y: float
    z: float


@dataclass(frozen=True, slots=True)
class View:
    """A box one wide, seen on the page."""

    height: float
    depth: float
    turn: float
    """Radians."""
    tilt: float
    is_right_angled: bool
    distance: float = 0.0
    """From the eye to the middle of the box; nothing when lines do not converge."""
    scale: float = 1.0
    shift: Point = (0.0, 0.0)

    def at(self, spot: Spot) -> Point:
        """Return where a place is seen, in stage units."""
        x, y, _ = self._seen(spot)
        return self.shift[0] + x * self.scale, self.shift[1] - y * self.scale

    def farness(self, spot: Spot) -> float:
        """Return a number that grows with the distance from the viewer."""
        if self.is_right_angled:
            return spot.z - spot.x * sin(self.turn) - spot.y * sin(self.tilt)
        return self._seen(spot)[2]

    def outline(self) -> Area:
        """Return the rectangle in which the box is seen."""
        corners = [self.at(Spot(*corner)) for corner in product((0, 1), (0, self.height), (0, self.depth))]
        left, top = min(x for x, _ in corners), min(y for _, y in corners)
        return Area(left, top, max(x for x, _ in corners) - left, max(y for _, y in corners) - top)

    def _seen(self, spot: Spot) -> Spot:
        if self.is_right_angled:
            return Spot(spot.x + spot.z * sin(self.turn), spot.y + spot.z * sin(self.tilt), spot.z)
        x, y, z = spot.x - 0.5, spot.y - self.height / 2, spot.z - self.depth / 2
        x, z = x * cos(self.turn) + z * sin(self.turn), z * cos(self.turn) - x * sin(self.turn)
        y, z = y * cos(self.tilt) + z * sin(self.tilt), z * cos(self.tilt) - y * sin(self.tilt)
        nearer = self.distance / (self.distance + z) if self.distance else 1.0
        return Spot(x * nearer, y * nearer, z)


def view_of(said: Mapping[str, float], depth: float, area: Area) -> View:
    """Return the view that fills `area`; a box whose height nobody said is as high as fits.

    `said` is `c:view3D`, `depth` the depth of the box in its widths.
    """
    is_right_angled = bool(said.get("rAngAx", 0.0 if "perspective" in said or not said else 1.0))
    tilt, turn = said.get("rotX", TILT), said.get("rotY", TURN)
    view = View(
        height=1.0,
        depth=depth,
        turn=radians((turn + 180) % 360 - 180),
        tilt=radians(max(-90.0, min(90.0, tilt))),
        is_right_angled=is_right_angled,
    )
    view = replace(view, distance=_distance(view, said.get("perspective", PERSPECTIVE)))
    own = said.get("hPercent", 0.0) / 100
    return _placed(replace(view, height=own) if own > 0 else _fitted(view, area), area)


def _distance(view: View, perspective: float) -> float:
    if view.is_right_angled or perspective < LEAST_OPEN:
        return 0.0
    return hypot(1.0, 1.0, view.depth) / 2 / tan(radians(min(MOST_OPEN, perspective)) / 2)


def _fitted(view: View, area: Area) -> View:
    """Return the view of a box so high that it is seen with the proportions of `area`."""
    wanted = area.height / max(1.0, area.width)
    low, high = LOWEST, HIGHEST
    for _ in range(HALVINGS):
        height = (low + high) / 2
        seen = replace(view, height=height).outline()
        low, high = (height, high) if seen.height < wanted * seen.width else (low, height)
    return replace(view, height=low)


def _placed(view: View, area: Area) -> View:
    """Return the view as large as `area` allows, in its middle."""
    seen = view.outline()
    scale = min(area.width / max(1e-9, seen.width), area.height / max(1e-9, seen.height))
    middle = seen.middle
    return replace(
        view,
        scale=scale,
        shift=(area.middle[0] - middle[0] * scale, area.middle[1] - middle[1] * scale),
    )
