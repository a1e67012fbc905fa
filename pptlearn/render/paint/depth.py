"""Bevels and cameras, as far as light on an edge and a tilted plane can show them."""

from __future__ import annotations

from dataclasses import replace
from math import radians, tan

from pptlearn.model.paint import BLACK, NO_LINE, WHITE, Color, Line, NoFill, Scene3d, Shadow, SolidFill
from pptlearn.model.units import Emu

CAMERAS: dict[str, tuple[float, float, float]] = {
    "isometricLeftDown": (35.3, 45.0, 0.0),
    "isometricLeftUp": (-35.3, 45.0, 0.0),
    "isometricRightUp": (35.3, -45.0, 0.0),
    "isometricRightDown": (-35.3, -45.0, 0.0),
    "perspectiveLeft": (0.0, 20.0, 0.0),
    "perspectiveRight": (0.0, -20.0, 0.0),
    "perspectiveAbove": (-20.0, 0.0, 0.0),
    "perspectiveBelow": (20.0, 0.0, 0.0),
    "perspectiveRelaxed": (-50.4, 0.0, 0.0),
    "perspectiveRelaxedModerately": (-35.2, 0.0, 0.0),
}
"""Latitude, longitude and revolution that a camera preset turns a shape by, where they are known: the plane
of `isometricRightUp` faces right and is seen from above, so that its lines rise to the right."""
FIELD_OF_VIEW = 45.0
"""Degrees, where a perspective camera names none."""
SHADES = {"threePt": 0.63}
FACES = {"threePt": (1.034, 0.021)}
"""Strength of the shade on an edge, and what light does to a face: measured on PowerPoint's own pictures of
bevelled photographs, in shades from 36 to 220."""
MATTE = frozenset({"warmMatte", "matte"})
LIGHT_FROM = {"t": 90.0, "tl": 45.0, "l": 0.0, "bl": -45.0, "b": -90.0, "br": -135.0, "r": 180.0, "tr": 135.0}
"""Where light goes to, in degrees clockwise from right, by the side it comes from."""


def has_depth(scene: Scene3d) -> bool:
    """Whether the scene shows more than a flat front view."""
    return bool(
        scene.bevel_top or scene.bevel_bottom or scene.contour or tilt(scene, 1, 1) or _shows_sides(scene)
    )


def tilt(scene: Scene3d, width: float, height: float) -> str:
    """Return the CSS transform by which the camera sees the shape's plane; empty for a front view."""
    latitude, longitude, revolution = scene.latitude, scene.longitude, scene.revolution
    if not (latitude or longitude or revolution):
        latitude, longitude, revolution = CAMERAS.get(scene.camera, (0.0, 0.0, 0.0))
    turns = (("rotateX", -latitude), ("rotateY", -longitude), ("rotateZ", -revolution))
    tilted = "".join(f"{name}({_signed(angle):.4g}deg)" for name, angle in turns if angle % 360)
    if not tilted or not scene.camera.startswith(("perspective", "legacyPerspective")):
        return tilted
    distance = max(width, height) / 2 / tan(radians((scene.field_of_view or FIELD_OF_VIEW) / 2))
    return f"perspective({distance:.0f}px){tilted}"


def bevel_light(scene: Scene3d) -> tuple[Shadow, Shadow] | None:
    """Return the shade and the light on the edges of a bevelled shape, as inner shadows."""
    if scene.bevel_top is None:
        return None
    width = scene.bevel_top[1]
    towards = LIGHT_FROM.get(scene.light_direction, 90.0) + scene.light_turn
    shade = _edge(BLACK, SHADES.get(scene.light, 0.4), width, towards + 180)
    shade = replace(shade, blur=Emu(width * 3 // 5), distance=Emu(width // 4))
    return shade, _edge(WHITE, 0.5, width, towards)


def face_light(scene: Scene3d | None) -> tuple[float, float] | None:
    """Return by what the lights multiply, and what they add to, the colours of a bevelled shape's face."""
    if scene is None or scene.bevel_top is None or scene.material not in MATTE:
        return None
    return FACES.get(scene.light)


def contour_line(scene: Scene3d | None, line: Line) -> Line:
    """Return the line that, drawn behind a shape, shows its contour around its own line."""
    if scene is None or not scene.contour or scene.contour_color is None:
        return NO_LINE
    inner = 0 if isinstance(line.fill, NoFill) else line.width
    return replace(
        line, fill=SolidFill(scene.contour_color), width=Emu(inner + 2 * scene.contour), dash="solid"
    )


def _edge(color: Color, strength: float, width: Emu, direction: float) -> Shadow:
    """Return a band about two thirds as wide as the bevel: most of its curve faces up, not aside."""
    tone = Color(color.red, color.green, color.blue, strength)
    third = Emu(width // 3)
    return Shadow(color=tone, blur=third, distance=third, direction=direction, rotates_with_shape=False)


def _shows_sides(scene: Scene3d) -> bool:
    """Whether an extruded shape is seen from an angle that shows its sides."""
    return scene.extrusion > 0 and scene.camera != "orthographicFront"


def _signed(angle: float) -> float:
    """Return an angle between -180 and 180."""
    return (angle + 180) % 360 - 180
