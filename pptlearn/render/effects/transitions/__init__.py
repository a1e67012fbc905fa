"""Transitions as keyframes: for the slide that comes (`to`), the one that goes (`from`), a sheet `over` both.

A transition is one function and one line in `TRANSITIONS`. Lengths are slide pixels times `--scale`, which
the player sets on the frame around the slides; `transform` acts about the slide's centre.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pptlearn.model.media import Assets
from pptlearn.model.slide import Slide
from pptlearn.model.timing import Transition
from pptlearn.model.units import Emu, px
from pptlearn.problems import Problems, Where
from pptlearn.render.effects.morph import match
from pptlearn.render.effects.transitions import leaving, plane, space
from pptlearn.render.effects.transitions.look import Layer, Look

CORNERS = {"lu": "upLeft", "ru": "upRight", "ld": "downLeft", "rd": "downRight"}
AXES = {"horz": "horizontal", "vert": "vertical"}


def draw_transition(
    slide: Slide, before: Slide | None, size: tuple[Emu, Emu], assets: Assets, problems: Problems
) -> Mapping[str, Any] | None:
    """Return how the slide takes the place of the one before it, as the player plays it; None for a cut."""
    transition = slide.transition
    if transition is None:
        return None
    look = Look(
        direction=transition.direction,
        options=dict(transition.options),
        width=px(size[0]),
        height=px(size[1]),
    )
    sound = assets.clips.get(transition.sound) if transition.sound else None
    drawn = {
        "name": transition.name,
        "direction": transition.direction,
        "durationSeconds": round(transition.duration, 3),
        "layers": _layers(transition, look, slide.number, problems) if transition.name else [],
        "sound": sound.path if sound else None,
        "stopsSound": transition.stops_sound,
    }
    if transition.name == "morph" and before is not None:
        return {**drawn, "pairs": match(before.shapes, slide.shapes)}
    return drawn


def _layers(transition: Transition, look: Look, slide: int, problems: Problems) -> list[Layer]:
    name = transition.name if transition.name != "random" else RANDOM[slide % len(RANDOM)]
    if name not in TRANSITIONS:
        problems.report("effects.replaced", Where(slide), effect=f"“{name}” (transition)", shown="a fade")
    return TRANSITIONS.get(name, plane.fade)(look)


TRANSITIONS: dict[str, Callable[[Look], list[Layer]]] = {
    "fade": plane.fade,
    "morph": plane.fade,
    "cut": plane.cut,
    "push": plane.push,
    "pan": plane.push,
    "cover": plane.cover,
    "pull": plane.pull,
    "wipe": plane.wipe,
    "split": plane.split,
    "randomBar": plane.lined("randombar", AXES),
    "circle": plane.shape("circle"),
    "diamond": plane.shape("diamond"),
    "plus": plane.shape("plus"),
    "zoom": plane.shape("box"),
    "strips": plane.lined("strips", CORNERS),
    "dissolve": plane.lined("dissolve", {"": ""}),
    "checker": plane.lined("checkerboard", {"horz": "across", "vert": "down"}),
    "blinds": plane.lined("blinds", AXES),
    "comb": plane.comb,
    "wheel": plane.wheel,
    "wheelReverse": plane.wheel_reverse,
    "wedge": plane.lined("wedge", {"": ""}),
    "newsflash": space.zoomed("rotate(-720deg) scale(0.01)"),
    "vortex": space.vortex,
    "switch": space.switch,
    "flip": space.flip,
    "ripple": plane.shape("circle"),
    "honeycomb": plane.lined("dissolve", {"": ""}),
    "prism": space.cube,
    "doors": space.doors,
    "window": space.doors,
    "ferris": space.ferris,
    "gallery": space.belt(25, 0.85),
    "conveyor": space.belt(0, 0.8),
    "glitter": plane.lined("dissolve", {"": ""}),
    "warp": space.fly,
    "flythrough": space.fly,
    "flash": plane.flash,
    "shred": leaving.shattered,
    "reveal": plane.reveal,
    "fallOver": leaving.fall_over,
    "drape": leaving.lifted(0.4, 1.1, 25),
    "curtains": leaving.curtains,
    "wind": leaving.lifted(-1.2, 0, 20),
    "prestige": leaving.lifted(0, -1.1, 0),
    "fracture": leaving.shattered,
    "crush": leaving.thrown("rotate(25deg) scale(0.01)"),
    "peelOff": leaving.peel,
    "pageCurlDouble": leaving.page,
    "pageCurlSingle": leaving.page,
    "airplane": leaving.thrown("rotate(-30deg) scale(0.1) translate(400%, -300%)"),
    "origami": leaving.thrown("rotate(20deg) scale(0.1) translate(300%, -400%)"),
}
"""By element name, or by preset of `p15:prstTrans`."""


RANDOM = ("fade", "push", "wipe", "split", "cover", "blinds", "wheel", "dissolve")
"""What a random transition is, by the slide's number: the same each time."""
