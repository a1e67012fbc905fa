"""Sounds of links: what is heard when a shape is clicked or pointed at (`a:snd` of an action)."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from pptlearn.model.timing import Behaviour, Effect, Interaction, Step, Target, Timeline
from pptlearn.read.attributes import is_on
from pptlearn.read.media import read_sound
from pptlearn.read.part import Part
from pptlearn.read.xml import A, Element, child

EVENTS = {"hlinkClick": "onClick", "hlinkHover": "onMouseOver", "hlinkMouseOver": "onMouseOver"}
STOP = "onstopaudio"


def with_link_sounds(timeline: Timeline, part: Part, drawn: Container[str]) -> Timeline:
    """Return the timeline with an interaction for every shape whose action is heard."""
    found = tuple(each for each in _interactions(part) if each.shape in drawn)
    return replace(timeline, interactions=timeline.interactions + found) if found else timeline


def _interactions(part: Part) -> Iterator[Interaction]:
    for name, event in EVENTS.items():
        for link in part.element.iter(A + name):
            holder = link.getparent()
            if holder is None or not str(holder.tag).endswith("}cNvPr"):
                continue
            effect = _effect(link, Target(shape=part.prefix + holder.get("id", "")), part)
            if effect is not None:
                yield Interaction(shape=effect.target.shape, event=event, steps=(Step(effects=(effect,)),))


def _effect(link: Element, target: Target, part: Part) -> Effect | None:
    """Return the sound as an effect that moves nothing; a link may also stop what sounds."""
    sound = read_sound(child(link, A + "snd"), part)
    is_stop = is_on(link, "endSnd")
    if sound is None and not is_stop:
        return None
    heard = Behaviour(kind="cmd", target=target, filter=STOP if is_stop else "")
    return Effect(target=target, behaviours=(heard,), sound=sound)
