"""What moves on a slide because its layout or its master says so: their own shapes, before the slide's."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from pptlearn.model.timing import Effect, Interaction, Step, Target, Timeline
from pptlearn.read.part import Part
from pptlearn.read.timing.timeline import read_timeline


def full_timeline(part: Part, drawn: Container[str]) -> Timeline:
    """Return the slide's timeline after those of its master and layout, in that order.

    `drawn` are the ids of what stands on the slide: a layout's placeholders and hidden masters do not.
    """
    own = read_timeline(part)
    for ancestor in part.lineage()[1:]:
        own = _after(_seen(_of(ancestor), drawn), own)
    return own


def _of(ancestor: Part) -> Timeline:
    """Return the timeline of a layout or master with its shapes' ids as they are on the slide; read once."""
    if "timeline" not in ancestor.memory:
        read = read_timeline(ancestor)
        ancestor.memory["timeline"] = Timeline(
            steps=tuple(_step(each, ancestor.prefix) for each in read.steps),
            interactions=tuple(_interaction(each, ancestor.prefix) for each in read.interactions),
        )
    timeline: Timeline = ancestor.memory["timeline"]
    return timeline


def _seen(timeline: Timeline, drawn: Container[str]) -> Timeline:
    """Return the timeline without what moves nothing that stands on the slide."""
    kept = (
        replace(step, effects=tuple(each for each in step.effects if each.target.shape in drawn))
        for step in timeline.steps
    )
    triggers = tuple(each for each in timeline.interactions if each.shape in drawn)
    return Timeline(steps=tuple(step for step in kept if step.effects), interactions=triggers)


def _after(first: Timeline, own: Timeline) -> Timeline:
    if not first.steps and not first.interactions:
        return own
    autos = [step for step in (*first.steps, *own.steps) if step.trigger == "auto"]
    clicks = [step for step in (*first.steps, *own.steps) if step.trigger != "auto"]
    together = Step(trigger="auto", at=0.0, effects=tuple(each for step in autos for each in step.effects))
    return replace(
        own,
        steps=(*((together,) if autos else ()), *clicks),
        interactions=(*first.interactions, *own.interactions),
    )


def _step(step: Step, prefix: str) -> Step:
    return replace(step, effects=tuple(_effect(each, prefix) for each in step.effects))


def _interaction(interaction: Interaction, prefix: str) -> Interaction:
    steps = tuple(_step(each, prefix) for each in interaction.steps)
    return replace(interaction, shape=prefix + interaction.shape, steps=steps)


def _effect(effect: Effect, prefix: str) -> Effect:
    behaviours = tuple(replace(each, target=_target(each.target, prefix)) for each in effect.behaviours)
    return replace(effect, target=_target(effect.target, prefix), behaviours=behaviours)


def _target(target: Target, prefix: str) -> Target:
    return replace(target, shape=prefix + target.shape) if target.shape else target
