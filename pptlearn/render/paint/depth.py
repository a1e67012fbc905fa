"""Bevels, contours and light, as far as light on an edge and on a face can show them."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.model.paint import BLACK, NO_LINE, WHITE, Color, Line, NoFill, Scene3d, Shadow, SolidFill
from pptlearn.model.units import Emu
from pptlearn.render.paint.camera import View

SHADES = {"threePt": 0.63}
FACES = {"threePt": (1.034, 0.021), "harsh": (0.84, 0.0), "freezing": (0.77, 0.0)}
"""Strength of the shade on an edge, and what light does to a face: measured on PowerPoint's own pictures of
bevelled photographs, in shades from 36 to 220, and of solids."""
MATTE = frozenset({"warmMatte", "matte"})
LIGHT_FROM = {"t": 90.0, "tl": 45.0, "l": 0.0, "bl": -45.0, "b": -90.0, "br": -135.0, "r": 180.0, "tr": 135.0}
"""Where light goes to, in degrees clockwise from right, by the side it comes from."""


def has_depth(scene: Scene3d) -> bool:
    """Whether the scene shows more than a flat front view."""
    return bool(
        scene.bevel_top
        or scene.bevel_bottom
        or scene.contour
        or not View.of(scene).is_plain
        or _shows_sides(scene)
    )


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
    """Return by what the lights multiply, and what they add to, the colours of a solid's face."""
    if scene is None or scene.material not in MATTE or not has_depth(scene):
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
