"""Effects of one step: the containers below it walked, delays added up, behaviours gathered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import inf

from pptlearn.model.timing import Behaviour, Effect
from pptlearn.read.attributes import flag, integer, share
from pptlearn.read.color import read_color
from pptlearn.read.media import read_sound
from pptlearn.read.part import Part
from pptlearn.read.timing.behaviours import BEHAVIOURS, read_behaviour
from pptlearn.read.timing.targets import NOWHERE
from pptlearn.read.timing.times import conditions, delay, duration, passes, seconds
from pptlearn.read.xml import Element, P, child, children, find, local_name

CONTAINERS = frozenset((P + "par", P + "seq", P + "excl"))
EFFECT_NODES = frozenset(("clickEffect", "withEffect", "afterEffect"))
DEEPEST = 40
"""Containers inside each other; PowerPoint nests three."""


@dataclass(frozen=True, slots=True)
class Read:
    """Effects found below a node, and when the last of them ends."""

    effects: tuple[Effect, ...]
    end: float


def read_effects(element: Element, start: float, part: Part, depth: int = 0) -> Read:
    """Return the effects of a container or lone behaviour that begins at `start` (seconds of its step)."""
    if element.tag not in CONTAINERS:
        return _lone(element, start, part)
    node = child(element, P + "cTn")
    if node is None or depth > DEEPEST:
        return Read((), start)
    start += delay(node)
    if node.get("presetClass") or node.get("nodeType") in EFFECT_NODES:
        effect = _effect(node, start, part)
        return Read((effect,), start + _length(effect))
    return _container(element, node, start, part, depth)


def _container(element: Element, node: Element, start: float, part: Part, depth: int) -> Read:
    found: list[Read] = []
    begin = start
    for each in _inside(node):
        found.append(read_effects(each, begin, part, depth + 1))
        begin = found[-1].end if element.tag == P + "seq" else start
    if element.tag == P + "excl":
        found = _one_at_a_time(found)
    effects = (effect for each in found for effect in each.effects)
    return Read(tuple(effects), max([start, *(each.end for each in found)]))


def _one_at_a_time(found: list[Read]) -> list[Read]:
    """Return what stands in a `p:excl`: each ends where the next begins."""
    ordered = sorted((each for each in found if each.effects), key=_begin)
    ends = [*(_begin(each) for each in ordered[1:]), inf]
    return [_ended(each, end) for each, end in zip(ordered, ends, strict=True)]


def _begin(read: Read) -> float:
    return min(effect.start for effect in read.effects)


def _ended(read: Read, end: float) -> Read:
    cut = (
        replace(effect, repeat=min(effect.repeat, (end - effect.start) / effect.duration))
        if effect.start < end < effect.start + _length(effect)
        else effect
        for effect in read.effects
        if effect.start < end
    )
    return Read(tuple(cut), min(read.end, end))


def _inside(node: Element) -> Iterator[Element]:
    return children(child(node, P + "childTnLst"))


def _lone(element: Element, start: float, part: Part) -> Read:
    """Return a behaviour that stands outside any effect as an effect without a preset."""
    behaviour = _read(element, 0.0, part)
    if behaviour is None:
        return Read((), start)
    length = _end(behaviour)
    effect = Effect(target=behaviour.target, start=start, duration=length, behaviours=(behaviour,))
    return Read((effect,), start + length)


def _effect(node: Element, start: float, part: Part) -> Effect:
    speed = abs(share(node.get("spd")) or 1.0)
    behaviours = tuple(_at_speed(each, speed) for each in _behaviours(node, 0.0, part))
    said = duration(node.get("dur")) if node.get("dur") else None
    length = said / speed if said else max((_end(each) for each in behaviours), default=0.0)
    targets = [each.target for each in behaviours if each.target.shape]
    effect = Effect(
        target=targets[0] if targets else NOWHERE,
        preset_class=node.get("presetClass", ""),
        preset=integer(node.get("presetID")) or 0,
        subtype=integer(node.get("presetSubtype")) or 0,
        start=start,
        duration=length,
        behaviours=behaviours,
        repeat=passes(node, length),
        reverses=bool(flag(node.get("autoRev"))),
        accelerate=share(node.get("accel")) or 0.0,
        decelerate=share(node.get("decel")) or 0.0,
        rewinds=node.get("fill") == "remove",
        ends_on_next=any(each.get("evt") == "onNext" for each in conditions(node, "endCondLst")),
    )
    return _with_attached(_with_pieces(effect, node), node, part)


def _at_speed(behaviour: Behaviour, speed: float) -> Behaviour:
    """Return a behaviour inside an effect that runs at a share of its speed."""
    if speed == 1:
        return behaviour
    length = None if behaviour.duration is None else behaviour.duration / speed
    return replace(behaviour, begin=behaviour.begin / speed, duration=length)


def _behaviours(node: Element, start: float, part: Part, depth: int = 0) -> Iterator[Behaviour]:
    for each in _inside(node):
        inner = child(each, P + "cTn") if each.tag in CONTAINERS else None
        if inner is not None and depth < DEEPEST:
            yield from _behaviours(inner, start + delay(inner), part, depth + 1)
        elif (behaviour := _read(each, start, part)) is not None:
            yield behaviour


def _read(element: Element, start: float, part: Part) -> Behaviour | None:
    return read_behaviour(element, start, lambda holder: read_color(holder, part.palette))


def _with_pieces(effect: Effect, node: Element) -> Effect:
    """Add `p:iterate`: words or letters one after another."""
    iterate = child(node, P + "iterate")
    if iterate is None or iterate.get("type", "el") == "el":
        return effect
    absolute, relative = child(iterate, P + "tmAbs"), child(iterate, P + "tmPct")
    return replace(
        effect,
        iterate=iterate.get("type", ""),
        interval=max(0.0, seconds(absolute.get("val"))) if absolute is not None else 0.0,
        interval_share=max(0.0, share(relative.get("val")) or 0.0) if relative is not None else 0.0,
        is_backwards=bool(flag(iterate.get("backwards"))),
    )


def _with_attached(effect: Effect, node: Element, part: Part) -> Effect:
    """Add `p:subTnLst`: the sound that goes with an effect, and what becomes of its target afterwards."""
    for each in children(child(node, P + "subTnLst")):
        if local_name(each) == "audio":
            sound = find(each, P + "cMediaNode", P + "tgtEl", P + "sndTgt")
            effect = replace(effect, sound=read_sound(sound, part) or effect.sound)
        elif local_name(each) in BEHAVIOURS:
            effect = _with_after(effect, each, part)
    return effect


def _with_after(effect: Effect, element: Element, part: Part) -> Effect:
    behaviour = _read(element, 0.0, part)
    node = find(element, P + "cBhvr", P + "cTn")
    if behaviour is None or node is None:
        return effect
    when = "OnClick" if node.get("masterRel") == "nextClick" else ""
    if behaviour.kind == "animClr" and behaviour.color_to is not None:
        return replace(effect, after="dim" + when, after_color=behaviour.color_to)
    if behaviour.kind == "set" and behaviour.end == "hidden":
        return replace(effect, after="hide" + when)
    if behaviour.kind == "cmd":
        silence = replace(behaviour, target=effect.target, begin=0.0)
        return replace(effect, behaviours=(*effect.behaviours, silence))
    return effect


def _end(behaviour: Behaviour) -> float:
    """Return when a behaviour is over, in seconds after its effect's start; endless ones count once."""
    times = behaviour.repeat if behaviour.repeat != inf else 1.0
    return behaviour.begin + (behaviour.duration or 0.0) * times * (2 if behaviour.reverses else 1)


def _length(effect: Effect) -> float:
    times = effect.repeat if effect.repeat != inf else 1.0
    return effect.duration * times * (2 if effect.reverses else 1)
