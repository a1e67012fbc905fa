"""Recorded ink: each stroke is drawn when the speaker drew it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pptlearn.model.timing import Behaviour, Effect, Step, Target, Timeline
from pptlearn.read.ink import EMU_PER_CM, Stroke
from pptlearn.read.part import Part

KEPT = "recorded ink"
LONGER = 1.1
"""Ink that was stretched a little on the slide is still drawn to its end."""


def keep_recorded(part: Part, ink: str, strokes: Iterable[tuple[str, Stroke]]) -> None:
    """Remember the recorded strokes (shape id and stroke) of an ink of this slide."""
    recorded = [(id, stroke) for id, stroke in strokes if stroke.start is not None]
    if recorded:
        part.memory.setdefault(KEPT, {})[ink] = recorded


def with_ink(timeline: Timeline, part: Part) -> Timeline:
    """Return the timeline with the strokes drawn: when a command plays their ink, else with the slide."""
    for ink, strokes in part.memory.get(KEPT, {}).items():
        effects = tuple(_drawing(id, stroke) for id, stroke in strokes)
        timeline = replace(timeline, steps=_with_played(timeline.steps, ink, effects))
    return timeline


def _with_played(steps: tuple[Step, ...], ink: str, effects: tuple[Effect, ...]) -> tuple[Step, ...]:
    for at, step in enumerate(steps):
        starts = [
            effect.start + behaviour.begin
            for effect in step.effects
            for behaviour in effect.behaviours
            if behaviour.kind == "cmd" and behaviour.target.shape == ink
        ]
        if starts:
            later = tuple(replace(each, start=each.start + starts[0]) for each in effects)
            return (*steps[:at], replace(step, effects=step.effects + later), *steps[at + 1 :])
    if steps and steps[0].trigger == "auto":
        return (replace(steps[0], effects=steps[0].effects + effects), *steps[1:])
    return (Step(trigger="auto", at=0.0, effects=effects), *steps)


def _drawing(id: str, stroke: Stroke) -> Effect:
    target = Target(shape=id)
    shown = Behaviour(kind="set", target=target, attribute="style.visibility", end="visible", duration=0.001)
    length = str(round(stroke.length * EMU_PER_CM * LONGER))
    drawn = Behaviour(kind="drawStroke", target=target, duration=stroke.duration, by=length, is_held=False)
    start = stroke.start or 0.0
    gone = (_gone(target, stroke.end - start),) if stroke.end is not None and stroke.end > start else ()
    return Effect(target=target, start=start, duration=stroke.duration, behaviours=(shown, drawn, *gone))


def _gone(target: Target, begin: float) -> Behaviour:
    """Return a stroke rubbed out."""
    return Behaviour(
        kind="set",
        target=target,
        begin=begin,
        attribute="style.visibility",
        end="hidden",
        duration=0.001,
    )
