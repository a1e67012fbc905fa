"""Effects and the third dimension: `a:effectLst`, `a:scene3d`, `a:sp3d`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pptlearn.model.paint import BLACK, Color, Effects, Glow, Reflection, Scene3d, Shadow
from pptlearn.model.units import Emu
from pptlearn.read.attributes import degrees, emu, is_on, share
from pptlearn.read.color import read_color
from pptlearn.read.part import Part
from pptlearn.read.xml import A, Element, child, children, find, local_name


def read_effects(holder: Element | None, part: Part, placeholder: Color | None = None) -> Effects | None:
    """Return the effects that stand in `holder` (`p:spPr`, `a:rPr`…); None when it says nothing."""
    effects = child(holder, A + "effectLst")
    if effects is None:
        effects = child(holder, A + "effectDag")
    if effects is None:
        return None
    found: dict[str, Any] = {}
    for each in children(effects):
        name = local_name(each)
        if name in _EFFECTS:
            found[_FIELDS[name]] = _EFFECTS[name](each, part, placeholder)
    return Effects(**found)


def read_scene(holder: Element | None, part: Part, placeholder: Color | None = None) -> Scene3d | None:
    """Return camera, light, bevel and depth; None when all are as a flat shape has them."""
    scene, solid = child(holder, A + "scene3d"), child(holder, A + "sp3d")
    if scene is None and solid is None:
        return None
    read = Scene3d(**_camera(scene), **_solid(solid, part, placeholder))
    flat = Scene3d(light=read.light, light_direction=read.light_direction, light_turn=read.light_turn)
    return None if read == flat else read


def _shadow(element: Element, part: Part, placeholder: Color | None) -> Shadow:
    return Shadow(
        color=read_color(element, part.palette, placeholder) or BLACK,
        blur=emu(element, "blurRad"),
        distance=emu(element, "dist"),
        direction=degrees(element.get("dir")) or 0.0,
        scale_x=_share(element, "sx", 1.0),
        scale_y=_share(element, "sy", 1.0),
        skew_x=degrees(element.get("kx")) or 0.0,
        skew_y=degrees(element.get("ky")) or 0.0,
        align=element.get("algn", "b"),
        rotates_with_shape=is_on(element, "rotWithShape", default=True),
    )


def _glow(element: Element, part: Part, placeholder: Color | None) -> Glow:
    return Glow(read_color(element, part.palette, placeholder) or BLACK, emu(element, "rad"))


def _reflection(element: Element, *_: object) -> Reflection:
    return Reflection(
        blur=emu(element, "blurRad"),
        start_alpha=_share(element, "stA", 1.0),
        start_position=_share(element, "stPos", 0.0),
        end_alpha=_share(element, "endA", 0.0),
        end_position=_share(element, "endPos", 1.0),
        distance=emu(element, "dist"),
        direction=degrees(element.get("dir")) or 0.0,
        fade_direction=degrees(element.get("fadeDir", "5400000")) or 0.0,
        scale_x=_share(element, "sx", 1.0),
        scale_y=_share(element, "sy", 1.0),
        skew_x=degrees(element.get("kx")) or 0.0,
        skew_y=degrees(element.get("ky")) or 0.0,
        align=element.get("algn", "b"),
    )


def _radius(element: Element, *_: object) -> Emu:
    return emu(element, "rad")


def _share(element: Element, name: str, default: float) -> float:
    said = share(element.get(name))
    return default if said is None else said


_EFFECTS: dict[str, Callable[[Element, Part, Color | None], Any]] = {
    "outerShdw": _shadow,
    "prstShdw": _shadow,
    "innerShdw": _shadow,
    "glow": _glow,
    "softEdge": _radius,
    "blur": _radius,
    "reflection": _reflection,
}
_FIELDS = {
    "outerShdw": "shadow",
    "prstShdw": "shadow",
    "innerShdw": "inner_shadow",
    "glow": "glow",
    "softEdge": "soft_edge",
    "blur": "blur",
    "reflection": "reflection",
}


def _camera(scene: Element | None) -> dict[str, Any]:
    camera, light = child(scene, A + "camera"), child(scene, A + "lightRig")
    found: dict[str, Any] = {}
    if camera is not None:
        turn = find(camera, A + "rot")
        found["camera"] = camera.get("prst", "orthographicFront")
        found["field_of_view"] = degrees(camera.get("fov"))
        if turn is not None:
            found["latitude"] = degrees(turn.get("lat")) or 0.0
            found["longitude"] = degrees(turn.get("lon")) or 0.0
            found["revolution"] = degrees(turn.get("rev")) or 0.0
    if light is not None:
        found["light"] = light.get("rig", "threePt")
        found["light_direction"] = light.get("dir", "t")
        turn = find(light, A + "rot")
        found["light_turn"] = (degrees(turn.get("rev")) or 0.0) if turn is not None else 0.0
    return found


def _solid(solid: Element | None, part: Part, placeholder: Color | None) -> dict[str, Any]:
    if solid is None:
        return {}
    return {
        "bevel_top": _bevel(child(solid, A + "bevelT")),
        "bevel_bottom": _bevel(child(solid, A + "bevelB")),
        "lift": emu(solid, "z"),
        "extrusion": emu(solid, "extrusionH"),
        "extrusion_color": read_color(child(solid, A + "extrusionClr"), part.palette, placeholder),
        "contour": emu(solid, "contourW"),
        "contour_color": read_color(child(solid, A + "contourClr"), part.palette, placeholder),
        "material": solid.get("prstMaterial", "warmMatte"),
    }


def _bevel(element: Element | None) -> tuple[str, Emu, Emu] | None:
    if element is None:
        return None
    # Width and height of a bevel are 6 pt when not said: ECMA-376 part 1, 20.1.5.3.
    return element.get("prst", "circle"), emu(element, "w", 76_200), emu(element, "h", 76_200)
