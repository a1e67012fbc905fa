"""Animations of a question slide, led to where their paragraphs are when marks and feedback are gone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pptlearn.model.shape import AutoShape
from pptlearn.model.slide import Slide
from pptlearn.model.timing import Effect, Interaction, Step, Target, Timeline
from pptlearn.quiz.edit import Edits, Place
from pptlearn.quiz.slide import own_shapes

Numbers = Mapping[str, list[int | None]]
"""New number of each paragraph by shape id; None for one that is gone."""


def led(slide: Slide, edits: Edits) -> Timeline:
    """Return the timeline as it fits the slide after `edits`; steps stay, even when nothing moves in them."""
    numbers = _numbers(slide, edits)
    return replace(
        slide.timeline,
        steps=tuple(_step(step, numbers, edits) for step in slide.timeline.steps),
        interactions=tuple(
            _interaction(each, numbers, edits)
            for each in slide.timeline.interactions
            if each.shape not in edits.removed
        ),
    )


def _interaction(interaction: Interaction, numbers: Numbers, edits: Edits) -> Interaction:
    return replace(interaction, steps=tuple(_step(step, numbers, edits) for step in interaction.steps))


def _step(step: Step, numbers: Numbers, edits: Edits) -> Step:
    effects = (_effect(effect, numbers, edits) for effect in step.effects)
    return replace(step, effects=tuple(effect for effect in effects if effect is not None))


def _effect(effect: Effect, numbers: Numbers, edits: Edits) -> Effect | None:
    target = _target(effect.target, numbers, edits)
    if target is None:
        return None
    behaviours = ((each, _target(each.target, numbers, edits)) for each in effect.behaviours)
    kept = tuple(replace(each, target=led) for each, led in behaviours if led is not None)
    return replace(effect, target=target, behaviours=kept)


def _target(target: Target, numbers: Numbers, edits: Edits) -> Target | None:
    if target.shape in edits.removed:
        return None
    if target.part != "paragraphs" or target.shape not in numbers:
        return target
    led = [n for n in numbers[target.shape][target.first : target.last + 1] if n is not None]
    return replace(target, first=led[0], last=led[-1]) if led else None


def _numbers(slide: Slide, edits: Edits) -> dict[str, list[int | None]]:
    changed = {place.shape for place, new in edits.paragraphs.items() if len(new) != 1}
    found: dict[str, list[int | None]] = {}
    for shape in own_shapes(slide):
        if shape.id in changed and isinstance(shape, AutoShape) and shape.text:
            after = 0
            for n in range(len(shape.text.paragraphs)):
                new = edits.paragraphs.get(Place(shape.id, n))
                is_kept = new is None or len(new) > 0
                found.setdefault(shape.id, []).append(after if is_kept else None)
                after += 1 if new is None else len(new)
    return found
