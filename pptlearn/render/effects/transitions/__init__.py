"""Transitions as keyframes: for the slide that comes (`to`), the one that goes (`from`), a sheet `over` both.

A transition is one function and one line in `TRANSITIONS`. Lengths are slide pixels times `--scale`, which
the player sets on the frame around the slides; `transform` acts about the slide's centre.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pptlearn.model.media import Assets
from pptlearn.model.slide import Slide
from pptlearn.model.timing import Transition
from pptlearn.model.units import Emu, px
from pptlearn.problems import Problems, Where
from pptlearn.render.effects.morph import match
from pptlearn.render.effects.transitions import leaving, outlines, pieces, plane, space
from pptlearn.render.effects.transitions.look import Layer, Look

CORNERS = {"lu": "upLeft", "ru": "upRight", "ld": "downLeft", "rd": "downRight"}
MORPHS_BY = {"byWord": "words", "byChar": "letters"}
AXES = {"horz": "horizontal", "vert": "vertical"}


MOST_COPIED = 8_000
"""Elements of all copies together; beyond, drawing them would halt the show, and a fade takes their place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fullness:
    """Elements on the slide that goes and on the one that comes."""

    old: int = 0
    new: int = 0

    def copied(self, layers: list[Layer]) -> int:
        """Return the elements of all the copies that layers need."""
        counts = {"from": self.old, "to": self.new}
        return sum(counts[each["on"]] for each in layers if "cut" in each or "only" in each)


EMPTY = Fullness()


def draw_transition(
    slide: Slide,
    before: Slide | None,
    size: tuple[Emu, Emu],
    assets: Assets,
    problems: Problems,
    fullness: Fullness = EMPTY,
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
        "layers": _layers(transition, look, slide.number, fullness, problems) if transition.name else [],
        "sound": sound.path if sound else None,
        "soundLoops": look.has("soundLoops"),
        "stopsSound": transition.stops_sound,
    }
    if transition.name == "morph" and before is not None:
        by = MORPHS_BY.get(look.options.get("option", ""))
        return {**drawn, "pairs": match(before.shapes, slide.shapes), **({"by": by} if by else {})}
    return drawn


def _layers(
    transition: Transition, look: Look, slide: int, fullness: Fullness, problems: Problems
) -> list[Layer]:
    name = transition.name if transition.name != "random" else RANDOM[slide % len(RANDOM)]
    effect = f"“{name}” (transition)"
    layers = TRANSITIONS.get(name, plane.fade)(look)
    if name not in TRANSITIONS:
        problems.report("effects.replaced", Where(slide), effect=effect, shown="a fade")
    elif fullness.copied(layers) > MOST_COPIED:
        problems.report("effects.replaced", Where(slide), effect=effect, shown=TOO_FULL)
        return plane.fade(look)
    elif name in NEAR:
        problems.report("effects.near", Where(slide), effect=effect, shown=NEAR[name])
    return layers


TRANSITIONS: dict[str, Callable[[Look], list[Layer]]] = {
    "fade": plane.fade,
    "morph": plane.fade,
    "cut": plane.cut,
    "push": plane.push,
    "pan": plane.pan,
    "cover": plane.cover,
    "pull": plane.pull,
    "wipe": plane.wipe,
    "split": plane.split,
    "randomBar": plane.lined("randombar", AXES),
    "circle": plane.circle,
    "diamond": plane.shape("diamond"),
    "plus": plane.shape("plus"),
    "zoom": plane.shape("box"),
    "strips": plane.lined("strips", CORNERS),
    "dissolve": plane.lined("dissolve", {"": ""}),
    "checker": pieces.checker,
    "blinds": pieces.blinds,
    "comb": pieces.comb,
    "wheel": plane.wheel,
    "wheelReverse": plane.wheel_reverse,
    "wedge": plane.lined("wedge", {"": ""}),
    "newsflash": space.zoomed("rotate(-720deg) scale(0.01)"),
    "vortex": pieces.vortex,
    "switch": space.switch,
    "flip": space.flip,
    "ripple": outlines.ripple,
    "honeycomb": outlines.honeycomb,
    "prism": space.cube,
    "doors": pieces.doors,
    "window": pieces.window,
    "ferris": space.ferris,
    "gallery": space.gallery,
    "conveyor": space.conveyor,
    "glitter": outlines.glitter,
    "warp": space.warp,
    "flythrough": space.fly_through,
    "flash": plane.flash,
    "shred": pieces.shred,
    "reveal": plane.reveal,
    "fallOver": leaving.fall_over,
    "drape": pieces.cloth(0.3, 1.2, -0.04),
    "curtains": pieces.curtains,
    "wind": pieces.cloth(-1.6, 0, 0.05),
    "prestige": pieces.cloth(0, -1.2, 0.04),
    "fracture": pieces.fracture,
    "crush": outlines.crush,
    "peelOff": outlines.peel,
    "pageCurlDouble": pieces.book,
    "pageCurlSingle": leaving.page,
    "airplane": outlines.airplane,
    "origami": outlines.origami,
}
"""By element name, or by preset of `p15:prstTrans`."""


NEAR = {
    "vortex": "tiles that whirl",
    "ripple": "rings that spread",
    "honeycomb": "hexagons that open",
    "glitter": "tiles that flash up",
    "shred": "strips that fly off",
    "drape": "strips of cloth",
    "curtains": "gathered strips",
    "wind": "strips of cloth",
    "prestige": "strips of cloth",
    "fracture": "shards that fall",
    "crush": "a crumpled outline",
    "peelOff": "a sheet peeled off",
    "airplane": "a folded outline",
    "origami": "a folded outline",
}
"""Transitions that bend paper or cloth or draw particles, and what is shown in their place."""

TOO_FULL = "a fade, as the slides hold too much to be taken apart"

RANDOM = ("fade", "push", "wipe", "split", "cover", "blinds", "wheel", "dissolve")
"""What a random transition is, by the slide's number: the same each time."""
