"""Bevels and cameras, as far as light on an edge and a tilted plane can show them."""

from __future__ import annotations

from dataclasses import replace
from math import cos, radians, tan

from pptlearn.model.paint import BLACK, NO_LINE, WHITE, Color, Line, NoFill, Scene3d, Shadow, SolidFill
from pptlearn.model.units import Emu

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
SHORTENED = 0.5
"""Length of depth seen at an angle, in an oblique view."""
FIELD_OF_VIEW = 45.0
"""Degrees, where a perspective camera names none."""
EDGE_ON = 0.1
"""A plane seen at so small a share of its size shows no depth that can be drawn."""
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
    latitude, longitude, revolution = _turns(scene)
    turns = (("rotateZ", -revolution), ("rotateX", -latitude), ("rotateY", -longitude))
    tilted = "".join(f"{name}({_signed(angle):.4g}deg)" for name, angle in turns if angle % 360)
    if not tilted or not scene.camera.startswith(("perspective", "legacyPerspective")):
        return tilted
    distance = max(width, height) / 2 / tan(radians((scene.field_of_view or FIELD_OF_VIEW) / 2))
    return f"perspective({distance:.0f}px){tilted}"


def depth_vector(scene: Scene3d) -> tuple[float, float]:
    """Return where the back of an extruded shape lies, right and down in its own plane, for a depth of 1.

    In its plane, so that the tilt of the plane carries it to where the camera sees it.
    """
    if "blique" in scene.camera:
        words = [step for word, step in OBLIQUE.items() if word in scene.camera]
        return SHORTENED * sum(x for x, _ in words), SHORTENED * sum(y for _, y in words)
    latitude, longitude, _ = (radians(angle) for angle in _turns(scene))
    if abs(cos(latitude) * cos(longitude)) < EDGE_ON:
        return 0.0, 0.0
    # Solved for the plane's own directions, seen as (cos lon, sin lat sin lon) and (0, cos lat).
    right = tan(longitude)
    down = -tan(latitude) / cos(longitude)
    return right, down


def _turns(scene: Scene3d) -> tuple[float, float, float]:
    own = (scene.latitude, scene.longitude, scene.revolution)
    return own if any(own) else CAMERAS.get(scene.camera, own)


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
