"""A slide's timeline drawn: steps, triggers and traces as the player plays them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import inf
from typing import Any

from pptlearn.model.drawing import DrawnStep
from pptlearn.model.media import Assets
from pptlearn.model.paint import Color
from pptlearn.model.shape import Media, Shape
from pptlearn.model.slide import Slide
from pptlearn.model.timing import Behaviour, Effect, Interaction, Step, Timeline
from pptlearn.model.units import Emu
from pptlearn.model.walk import shapes_of
from pptlearn.problems import Problems, Where
from pptlearn.render.context import stage as stage_units
from pptlearn.render.effects.builds import Builds
from pptlearn.render.effects.effect import Drawn, Stage, draw_effect, unknown_attributes, unknown_filters
from pptlearn.render.effects.scene import scene_of


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnMotion:
    """What `Drawing` carries of a slide's motion."""

    steps: tuple[DrawnStep, ...] = ()
    interactions: tuple[Mapping[str, Any], ...] = ()
    traces: tuple[Mapping[str, Any], ...] = ()
    counts: Mapping[str, int]


def draw_timeline(slide: Slide, width: Emu, height: Emu, assets: Assets, problems: Problems) -> DrawnMotion:
    """Return the slide's timeline with keyframes; effects on shapes that are not there are left out."""
    shapes = {shape.id: shape for shape in shapes_of(slide.shapes)}
    scenes = {id: scene_of(shape, width, height) for id, shape in shapes.items()}
    voice = slide.narration.shape if slide.narration else ""
    stage = Stage(scenes=scenes, shapes=shapes, assets=assets, voice=voice)
    builds = Builds(shapes)
    timeline = _present(slide.timeline, builds)
    steps = _with_afters(timeline.steps)
    return DrawnMotion(
        steps=tuple(_step(step, stage) for step in steps),
        interactions=tuple(
            _interaction(each, stage) for each in timeline.interactions if not _is_play_button(each)
        ),
        traces=_traces(timeline),
        counts=_counted(slide, timeline, builds.whole_charts, problems),
    )


def _present(timeline: Timeline, builds: Builds) -> Timeline:
    """Return the timeline with its targets resolved to shapes that are drawn."""
    return replace(
        timeline,
        steps=tuple(_present_step(step, builds) for step in timeline.steps),
        interactions=tuple(
            replace(each, steps=tuple(_present_step(step, builds) for step in each.steps))
            for each in timeline.interactions
            if each.shape in builds.shapes
        ),
    )


def _present_step(step: Step, builds: Builds) -> Step:
    there = (
        each for each in step.effects if any(one.target.shape in builds.shapes for one in each.behaviours)
    )
    return replace(step, effects=tuple(builds.resolved(each) for each in there))


def _step(step: Step, stage: Stage) -> DrawnStep:
    drawn = tuple(found for effect in step.effects for found in draw_effect(effect, stage))
    return DrawnStep(trigger=step.trigger, at=step.at, is_recorded=step.is_recorded, effects=drawn)


def _interaction(interaction: Interaction, stage: Stage) -> Mapping[str, Any]:
    drawn: Drawn = {"shape": interaction.shape, "event": interaction.event}
    if interaction.is_once:
        drawn["once"] = True
    if interaction.characters:
        drawn["characters"] = list(interaction.characters)
    moments = interaction.at or _at_bookmark(interaction, stage.shapes.get(interaction.shape))
    if moments:
        drawn["atSeconds"] = list(moments)
    elif interaction.bookmark:
        drawn["mediaSeconds"] = _bookmark(interaction, stage.shapes.get(interaction.shape))
    steps = _with_afters(interaction.steps)
    return drawn | {"steps": [{"effects": list(_step(step, stage).effects)} for step in steps]}


def _is_play_button(interaction: Interaction) -> bool:
    """Say whether all that a click on a clip does is to play it: the player gives every clip that button."""
    effects = [effect for step in interaction.steps for effect in step.effects]
    behaviours = [each for effect in effects for each in effect.behaviours]
    is_heard = any(effect.sound is not None for effect in effects)
    return (
        interaction.event == "onClick"
        and not is_heard
        and all(each.kind == "cmd" and each.target.shape == interaction.shape for each in behaviours)
    )


def _at_bookmark(interaction: Interaction, clip: Shape | None) -> tuple[float, ...]:
    """Return when a clip that starts with the slide reaches the bookmark that triggers something."""
    mark = _bookmark(interaction, clip)
    if mark is None or not isinstance(clip, Media) or clip.starts != "auto":
        return ()
    return (round(clip.delay + mark, 3),)


def _bookmark(interaction: Interaction, clip: Shape | None) -> float | None:
    """Return the second of the clip, as it is played, at which its bookmark stands."""
    if not isinstance(clip, Media) or clip.clip is None:
        return None
    marks = (time for name, time in clip.bookmarks if name == interaction.bookmark)
    return next((round(time - clip.clip.trim_start, 3) for time in marks), None)


def _with_afters(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the steps with what effects leave to be done: dim at the next click, hide then or at once."""
    given: list[Step] = []
    waiting: list[Effect] = []
    for step in steps:
        at_once = [_after(each, _over(each)) for each in step.effects if each.after in ("hide", "dim")]
        given.append(replace(step, effects=(*waiting, *step.effects, *at_once)))
        waiting = [_after(each, 0.0) for each in step.effects if each.after.endswith("OnClick")]
    return tuple(given)


def _after(effect: Effect, start: float) -> Effect:
    """Return what an effect leaves to be done, as an effect that begins at a second of its step."""
    look = _dimmed(effect, effect.after_color) if effect.after_color else _hidden(effect)
    return Effect(target=effect.target, start=start, behaviours=(look,))


def _dimmed(effect: Effect, color: Color) -> Behaviour:
    return Behaviour(
        kind="animClr", target=effect.target, attribute="ppt_c", color_from=color, color_to=color
    )


def _hidden(effect: Effect) -> Behaviour:
    return Behaviour(kind="set", target=effect.target, attribute="style.visibility", end="hidden")


def _over(effect: Effect) -> float:
    """Return when an effect is over, in seconds of its step; an endless one counts once."""
    passes = 1.0 if effect.repeat == inf else effect.repeat
    return effect.start + effect.duration * passes * (2 if effect.reverses else 1)


def _traces(timeline: Timeline) -> tuple[Mapping[str, Any], ...]:
    return tuple(
        {
            "color": timeline.trace_color.hex,
            "points": [
                [round(point.at, 3), round(stage_units(point.x)), round(stage_units(point.y))]
                for point in trace
            ],
        }
        for trace in timeline.traces
    )


def _counted(slide: Slide, timeline: Timeline, charts: set[str], problems: Problems) -> dict[str, int]:
    effects = [each for each in _all_effects(timeline) if not _is_link_sound(each)]
    for chart in sorted(charts):
        problems.report(
            "effects.replaced",
            _where(slide, chart),
            effect="of the chart's parts",
            shown="one of the whole chart",
        )
    replaced = [each for each in effects if each.target.shape in charts or _replaced(each, slide, problems)]
    return {
        "effectsRead": len(effects),
        "effectsKept": len(effects) - len(replaced),
        "effectsReplaced": len(replaced),
    }


def _is_link_sound(effect: Effect) -> bool:
    """Say whether an effect is only what a link lets be heard: PowerPoint counts it as no animation."""
    is_command = all(each.kind == "cmd" for each in effect.behaviours)
    return not effect.preset_class and effect.sound is not None and is_command


def _all_effects(timeline: Timeline) -> Iterator[Effect]:
    steps: Iterable[Step] = (
        *timeline.steps,
        *(step for each in timeline.interactions for step in each.steps),
    )
    return (effect for step in steps for effect in step.effects)


def _replaced(effect: Effect, slide: Slide, problems: Problems) -> bool:
    """Report what of an effect is shown otherwise, and say whether anything is."""
    where = _where(slide, effect.target.shape)
    for filter_name in unknown_filters(effect):
        problems.report("effects.replaced", where, effect=f"“{filter_name or 'unknown'}”", shown="a fade")
    for attribute in unknown_attributes(effect):
        problems.report("effects.lost", where, effect=f"of “{attribute or 'unknown'}”")
    return bool(unknown_filters(effect) or unknown_attributes(effect))


def _where(slide: Slide, shape: str | None) -> Where:
    """Return the place of a shape by its id; an effect may name one that is not there."""
    return Where(
        slide.number, next((each.name for each in shapes_of(slide.shapes) if each.id == shape), None)
    )
