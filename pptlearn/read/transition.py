"""A slide's `p:transition`: its effect, direction and time, and when the slide moves on by itself."""

from __future__ import annotations

from dataclasses import dataclass

from pptlearn.model.timing import Transition
from pptlearn.read.attributes import is_on
from pptlearn.read.media import read_sound
from pptlearn.read.part import Part
from pptlearn.read.timing.times import seconds
from pptlearn.read.xml import P14, Element, P, child, children, find, local_name

SPEEDS = {"slow": 1.0, "med": 0.75, "fast": 0.5}
"""Seconds: what `spd` means where no exact duration is stored."""
DEFAULTS = {
    **dict.fromkeys(
        ("push", "wipe", "pull", "cover", "vortex", "switch", "flip", "prism", "ferris", "gallery"), "l"
    ),
    **dict.fromkeys(("conveyor", "pan", "glitter", "reveal"), "l"),
    **dict.fromkeys(("randomBar", "checker", "blinds", "comb", "doors", "window"), "horz"),
    **dict.fromkeys(("zoom", "split", "warp", "flythrough"), "out"),
    "shred": "in",
    "strips": "lu",
    "ripple": "center",
}
"""Direction of an effect that names none: PowerPoint leaves out what equals its default."""
NO_EFFECT = frozenset(("sndAc", "extLst"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """How a slide comes and how it goes."""

    transition: Transition | None = None
    advance_after: float | None = None
    """Seconds."""
    advances_on_click: bool = True


def read_going(part: Part) -> Going:
    """Return the slide's transition and how it advances: its own, else its layout's, else its master's.

    ECMA-376 part 1, L.3.2.2.1. A slide without any on a layout that has one says so by an empty element.
    """
    holders = ((each, child(each.element, P + "transition")) for each in part.lineage())
    found = next(((holder, element) for holder, element in holders if element is not None), None)
    return Going() if found is None else _going(found[1], found[0])


def _going(element: Element, part: Part) -> Going:
    after = element.get("advTm")
    return Going(
        transition=_transition(element, part),
        advance_after=None if after is None else max(0.0, seconds(after)),
        advances_on_click=is_on(element, "advClick", True),
    )


def _transition(element: Element, part: Part) -> Transition | None:
    effect = next((each for each in children(element) if local_name(each) not in NO_EFFECT), None)
    start, stop = find(element, P + "sndAc", P + "stSnd"), find(element, P + "sndAc", P + "endSnd")
    sound = read_sound(child(start, P + "snd"), part) if start is not None else None
    if effect is None and sound is None and stop is None:
        return None
    name = "" if effect is None else _name(effect)
    attributes = {} if effect is None else dict(effect.attrib)
    attributes.pop("prst", None)
    if start is not None and is_on(start, "loop"):
        attributes["soundLoops"] = "1"
    return Transition(
        name=name,
        duration=_duration(element) if name else 0.0,
        direction=attributes.pop("dir", DEFAULTS.get(name, "")),
        options=tuple(sorted((key.rpartition("}")[2], value[:40]) for key, value in attributes.items())),
        sound=sound,
        stops_sound=stop is not None,
    )


def _name(effect: Element) -> str:
    """Return the effect's name; a plain `cut` is none at all, through black it is one."""
    name = local_name(effect)
    if name == "prstTrans":
        return str(effect.get("prst", "fade"))
    return "" if name == "cut" and not is_on(effect, "thruBlk") else name


def _duration(element: Element) -> float:
    exact = element.get(P14 + "dur")
    return max(0.0, seconds(exact)) if exact is not None else SPEEDS.get(element.get("spd", "fast"), 0.5)
