"""How a camera of the third dimension sees the plane of a shape, and what lies behind it."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin, tan

from pptlearn.model.paint import Scene3d
from pptlearn.render.context import stage

CAMERAS: dict[str, tuple[float, float, float]] = {
    "isometricBottomDown": (35.4, 314.7, 299.8),
    "isometricBottomUp": (35.4, 45.3, 60.2),
    "isometricLeftDown": (35.0, 45.0, 0.0),
    "isometricLeftUp": (325.0, 45.0, 0.0),
    "isometricOffAxis1Left": (18.0, 64.0, 0.0),
    "isometricOffAxis1Right": (18.0, 334.0, 0.0),
    "isometricOffAxis1Top": (301.3, 306.5, 57.6),
    "isometricOffAxis2Left": (18.0, 26.0, 0.0),
    "isometricOffAxis2Right": (18.0, 296.0, 0.0),
    "isometricOffAxis2Top": (301.3, 53.5, 302.4),
    "isometricOffAxis3Bottom": (58.7, 306.5, 302.4),
    "isometricOffAxis3Left": (342.0, 64.0, 0.0),
    "isometricOffAxis3Right": (342.0, 334.0, 0.0),
    "isometricOffAxis4Bottom": (58.7, 53.5, 57.6),
    "isometricOffAxis4Left": (342.0, 26.0, 0.0),
    "isometricOffAxis4Right": (342.0, 296.0, 0.0),
    "isometricRightDown": (325.0, 315.0, 0.0),
    "isometricRightUp": (35.0, 315.0, 0.0),
    "isometricTopDown": (324.6, 45.3, 299.8),
    "isometricTopUp": (324.6, 314.7, 60.2),
    "perspectiveAbove": (340.0, 0.0, 0.0),
    "perspectiveAboveLeftFacing": (39.3, 14.3, 341.1),
    "perspectiveAboveRightFacing": (39.3, 345.7, 18.9),
    "perspectiveBelow": (20.0, 0.0, 0.0),
    "perspectiveContrastingLeftFacing": (10.4, 43.9, 356.4),
    "perspectiveContrastingRightFacing": (10.4, 316.1, 3.6),
    "perspectiveHeroicExtremeLeftFacing": (8.1, 34.5, 357.1),
    "perspectiveHeroicExtremeRightFacing": (8.1, 325.5, 2.9),
    "perspectiveHeroicLeftFacing": (349.0, 14.3, 2.6),
    "perspectiveHeroicRightFacing": (349.0, 345.7, 357.4),
    "perspectiveLeft": (0.0, 20.0, 0.0),
    "perspectiveRelaxed": (309.6, 0.0, 0.0),
    "perspectiveRelaxedModerately": (324.8, 0.0, 0.0),
    "perspectiveRight": (0.0, 340.0, 0.0),
}
"""Latitude, longitude and revolution that a camera preset turns a shape by, as PowerPoint's own dialog names
them: the plane of `isometricRightUp` faces right and is seen from above, so that its lines rise to the right.
The others see a shape from the front."""
OBLIQUE = {"Top": (0.0, -1.0), "Bottom": (0.0, 1.0), "Left": (-1.0, 0.0), "Right": (1.0, 0.0)}
"""Where the back of a shape shows that an oblique camera sees, by the words in the camera's name."""
SHORTENED = 0.2121
"""Share of its depth by which an oblique camera moves a back to each side: 0.3 of it at 45 degrees."""
FIELD_OF_VIEW = 45.0
"""Degrees, where a perspective camera names none."""
WIDE = 80.0
"""As above, of the `Extreme` ones."""
HALF_PICTURE = 5_715_000
"""EMU that half the field of view shows of the slide, on which the camera's distance depends. This and the
shortening above are measured on PowerPoint's own pictures of solids, to a third of their pixels."""
EDGE_ON = 0.02
"""A plane seen at so small a share of its size shows nothing that can be drawn."""

Point = tuple[float, float]
Row = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class View:
    """A camera turned to a shape; lengths in stage units from the shape's middle: right, down, nearer."""

    rows: tuple[Row, Row, Row]
    """What turns a point of the shape as the camera sees it."""
    lean: Point = (0.0, 0.0)
    """Where a point moves that lies one unit behind, for an oblique camera."""
    distance: float = 0.0
    """Of the camera from the slide; 0 for one that sees without perspective."""
    lift: float = 0.0
    """How far the plane stands out from the slide."""

    @classmethod
    def of(cls, scene: Scene3d) -> View:
        """Return how the camera of a scene sees its shape."""
        return cls(_turned(*_turns(scene)), _lean(scene), _distance(scene), stage(scene.lift))

    @property
    def is_plain(self) -> bool:
        """Whether the shape looks as without a camera."""
        return self.css() == ""

    def css(self) -> str:
        """Return the CSS transform of the shape's plane, about its middle; empty for a front view."""
        (a, c, e), (b, d, f), (g, h, i) = self._plane()
        if self.distance:
            seen = _css("matrix3d", (a, b, 0.0, g, c, d, 0.0, h, 0.0, 0.0, 1.0, 0.0, e, f, 0.0, i))
            return seen if any((g, h, b, c)) or i != 1 else ""
        seen = _css("matrix", (a, b, c, d, e, f))
        return "" if seen == "matrix(1,0,0,1,0,0)" else seen

    def flat_css(self) -> str:
        """Return the CSS transform that takes the camera's back, for text that stays flat."""
        (a, c, e), (b, d, f), (g, h, i) = self._back()
        return _css("matrix3d", (a, b, 0.0, g, c, d, 0.0, h, 0.0, 0.0, 1.0, 0.0, e, f, 0.0, i))

    def behind(self, x: float, y: float, depth: float) -> Point:
        """Return where in the plane a point shows that lies so far behind it."""
        across, down, share = self._column(x, y, self.lift - depth)
        rows = self._back()
        left, top, size = (row[0] * across + row[1] * down + row[2] * share for row in rows)
        return left / (size or 1.0), top / (size or 1.0)

    def nearness(self, x: float, y: float) -> float:
        return self.rows[2][0] * x + self.rows[2][1] * y

    @property
    def is_edge_on(self) -> bool:
        return abs(self._determinant()) < EDGE_ON

    def _column(self, x: float, y: float, z: float) -> Row:
        """Return a point as the camera sees it: right, down, and what both are divided by."""
        right, down, near = (row[0] * x + row[1] * y + row[2] * z for row in self.rows)
        share = 1 - near / self.distance if self.distance else 1.0
        return right - self.lean[0] * near, down - self.lean[1] * near, share

    def _plane(self) -> tuple[Row, Row, Row]:
        """Return the matrix that takes a point of the plane to what the camera sees of it."""
        origin = self._column(0.0, 0.0, self.lift)
        sides = (self._column(1.0, 0.0, self.lift), self._column(0.0, 1.0, self.lift))
        right, down = (tuple(one - none for one, none in zip(side, origin, strict=True)) for side in sides)
        across, up, share = zip(right, down, origin, strict=True)
        return across, up, share

    def _determinant(self) -> float:
        (a, b, c), (d, e, f), (g, h, i) = self._plane()
        return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)

    def _back(self) -> tuple[Row, Row, Row]:
        """Return the inverse of the plane's matrix, times a number."""
        (a, b, c), (d, e, f), (g, h, i) = self._plane()
        size = self._determinant() or 1.0
        return (
            ((e * i - f * h) / size, (c * h - b * i) / size, (b * f - c * e) / size),
            ((f * g - d * i) / size, (a * i - c * g) / size, (c * d - a * f) / size),
            ((d * h - e * g) / size, (b * g - a * h) / size, (a * e - b * d) / size),
        )


def _turns(scene: Scene3d) -> tuple[float, float, float]:
    own = (scene.latitude, scene.longitude, scene.revolution)
    return own if any(own) else CAMERAS.get(scene.camera, own)


def _turned(latitude: float, longitude: float, revolution: float) -> tuple[Row, Row, Row]:
    """Return the matrix that turns about the upright axis, then the level one, then the line of sight."""
    lat, lon, rev = (radians(-angle) for angle in (latitude, longitude, revolution))
    level = (cos(lon), 0.0, sin(lon))
    upright = (sin(lat) * sin(lon), cos(lat), -sin(lat) * cos(lon))
    near = (-cos(lat) * sin(lon), sin(lat), cos(lat) * cos(lon))
    return _mixed(level, upright, cos(rev), -sin(rev)), _mixed(level, upright, sin(rev), cos(rev)), near


def _mixed(one: Row, other: Row, share: float, rest: float) -> Row:
    return (
        share * one[0] + rest * other[0],
        share * one[1] + rest * other[1],
        share * one[2] + rest * other[2],
    )


def _lean(scene: Scene3d) -> Point:
    words = [step for word, step in OBLIQUE.items() if word in scene.camera and "blique" in scene.camera]
    return SHORTENED * sum(x for x, _ in words), SHORTENED * sum(y for _, y in words)


def _distance(scene: Scene3d) -> float:
    if not scene.camera.startswith(("perspective", "legacyPerspective")):
        return 0.0
    angle = scene.field_of_view or (WIDE if "Extreme" in scene.camera else FIELD_OF_VIEW)
    return stage(HALF_PICTURE) / tan(radians(max(1.0, min(170.0, angle)) / 2))


def _css(name: str, values: tuple[float, ...]) -> str:
    return f"{name}({','.join(f'{value:.6g}' if abs(value) > 1e-9 else '0' for value in values)})"
