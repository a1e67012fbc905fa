"""Sounds of links: what is heard when a shape or text is clicked or pointed at (`a:snd` of an action)."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from pptlearn.model.action import LinkSound
from pptlearn.model.shape import Shape
from pptlearn.model.timing import Behaviour, Effect, Interaction, Step, Target, Timeline
from pptlearn.model.walk import bodies_of, shapes_of
from pptlearn.read.attributes import is_on
from pptlearn.read.media import read_sound
from pptlearn.read.part import Part
from pptlearn.read.timing.characters import runs_of
from pptlearn.read.xml import A, Element, P, child

EVENTS = {"hlinkClick": "onClick", "hlinkHover": "onMouseOver", "hlinkMouseOver": "onMouseOver"}
STOP = "onstopaudio"


def read_link_sounds(holder: Element | None, part: Part) -> tuple[LinkSound, ...]:
    """Return what the links inside an `a:rPr` or `p:cNvPr` let be heard; a link may also stop what sounds."""
    links = ((child(holder, A + name), event) for name, event in EVENTS.items())
    read = (
        LinkSound(event, read_sound(child(link, A + "snd"), part), is_on(link, "endSnd"))
        for link, event in links
        if link is not None
    )
    return tuple(each for each in read if each.sound is not None or each.stops)


def with_link_sounds(
    timeline: Timeline, shapes: tuple[Shape, ...], part: Part, drawn: Container[str]
) -> Timeline:
    """Return the timeline with an interaction for every shape and text whose action is heard."""
    found = (*_of_shapes(part, drawn), *_of_texts(shapes))
    return replace(timeline, interactions=timeline.interactions + found) if found else timeline


def _of_shapes(part: Part, drawn: Container[str]) -> Iterator[Interaction]:
    for holder in part.element.iter(P + "cNvPr"):
        shape = part.prefix + holder.get("id", "")
        if shape in drawn:
            yield from (_interaction(shape, each) for each in read_link_sounds(holder, part))


def _of_texts(shapes: tuple[Shape, ...]) -> Iterator[Interaction]:
    for shape in shapes_of(shapes):
        for run in (run for body in bodies_of(shape) for run in runs_of(body)):
            if run.offset is not None:
                span = (run.offset, run.offset + len(run.text))
                yield from (replace(_interaction(shape.id, each), characters=span) for each in run.sounds)


def _interaction(shape: str, heard: LinkSound) -> Interaction:
    """Return the sound as an effect that moves nothing."""
    target = Target(shape=shape)
    silence = Behaviour(kind="cmd", target=target, filter=STOP if heard.stops else "")
    effect = Effect(target=target, behaviours=(silence,), sound=heard.sound)
    return Interaction(shape=shape, event=heard.event, steps=(Step(effects=(effect,)),))
