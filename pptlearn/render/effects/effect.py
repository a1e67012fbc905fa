"""One effect drawn: its tracks for each target, its sound, its command to media, what comes after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from math import inf
from typing import Any, TypeAlias

from pptlearn.model.media import Assets
from pptlearn.model.paint import Color
from pptlearn.model.shape import Shape
from pptlearn.model.timing import Behaviour, Effect, Target
from pptlearn.render.effects.builds import piece
from pptlearn.render.effects.colors import PLACES, colors_after, is_color
from pptlearn.render.effects.commands import command
from pptlearn.render.effects.filters import FILTERS, split
from pptlearn.render.effects.progress import active, easing
from pptlearn.render.effects.scene import Pose, Scene
from pptlearn.render.effects.tracks import Span, Track, is_drawn, pose_at, tracks
from pptlearn.render.effects.values import word_at

Drawn: TypeAlias = dict[str, Any]

SILENT = frozenset(
    (
        "fill.type",
        "fill.on",
        "fill.opacity",
        "stroke.on",
        "stroke.opacity",
        "stroke.weight",
        "style.fontSize",
        "style.textShadow",
        "style.textTransform",
        "style.textEffectEmboss",
    )
)
"""Attributes that PowerPoint writes beside others and ignores, or that change nothing by themselves."""


@dataclass(slots=True)
class Stage:
    """The slide's shapes by id, as designed, and the poses and visibility that effects have left them in."""

    scenes: Mapping[str, Scene]
    shapes: Mapping[str, Shape]
    assets: Assets
    voice: str = ""
    """Id of the shape whose clip is the slide's voice: it follows the slide's clock, not commands."""
    poses: dict[Target, Pose] = field(default_factory=dict)
    seen: set[Target] = field(default_factory=set)
    """Targets whose visibility some effect has changed already."""
    colors: dict[Target, dict[str, Color]] = field(default_factory=dict)
    """Colours that effects have given to the parts of a target: `fill line text`."""


def draw_effect(effect: Effect, stage: Stage) -> Iterator[Drawn]:
    """Yield the effect as the player reads it, once for each of its targets that is on the slide."""
    common = _common(effect, stage)
    for target, behaviours in _by_target(effect).items():
        told = [found for each in behaviours if (found := _told(each, target, stage))]
        scene = stage.scenes.get(target.shape)
        made = [] if scene is None else _tracks(effect, target, behaviours, scene, stage)
        if made or told or "sound" in common:
            hidden = {"hiddenBefore": True} if made and _is_first_shown(target, behaviours, stage) else {}
            yield {
                "target": written(target, stage),
                **common,
                "tracks": made,
                **hidden,
                **({"commands": told} if told else {}),
            }
            common = {name: value for name, value in common.items() if name != "sound"}


def _told(behaviour: Behaviour, target: Target, stage: Stage) -> Drawn | None:
    return command(behaviour, stage.voice, stage.shapes.get(target.shape))


def unknown_filters(effect: Effect) -> list[str]:
    """Return the names of filters that are shown as the nearest one, and of attributes that are not shown."""
    filters = [split(each.filter)[0] for each in effect.behaviours if each.kind == "animEffect"]
    return [name for name in filters if name not in FILTERS and name not in ("fade", "image")]


def unknown_attributes(effect: Effect) -> list[str]:
    """Return the names of attributes that cannot be animated here."""
    return [
        each.attribute
        for each in effect.behaviours
        if each.kind in ("anim", "set", "animClr")
        and not is_drawn(each)
        and each.attribute not in SILENT
        and each.attribute not in PLACES
    ]


def written(target: Target, stage: Stage) -> Drawn:
    """Return a target as the player reads it; paragraphs and characters first and last."""
    if target.part == "paragraphs":
        return {"shape": target.shape, "paragraphs": [target.first, target.last]}
    if target.part == "characters":
        return {"shape": target.shape, "characters": [target.first, target.last]}
    if target.part == "chart":
        return {"shape": target.shape, **(piece(target.detail) or {})}
    return {"shape": target.shape} if target.part == "whole" else {"shape": target.shape, "part": target.part}


def _common(effect: Effect, stage: Stage) -> Drawn:
    drawn: Drawn = {"start": round(effect.start, 4), "duration": round(max(0.001, _length(effect)), 4)}
    if effect.preset_class:
        drawn["preset"] = f"{effect.preset_class} {effect.preset}"
    if _is_repeated(effect):
        drawn["repeat"] = None if effect.repeat == inf else round(effect.repeat, 4)
    if effect.reverses:
        drawn["reverses"] = True
    if effect.ends_on_next:
        drawn["endsOnNext"] = True
    speed = easing(effect.accelerate, effect.decelerate)
    if speed:
        drawn["easing"] = speed
    if effect.iterate:
        interval = effect.interval + effect.interval_share * effect.duration
        drawn["pieces"] = {
            "by": "words" if effect.iterate == "wd" else "letters",
            "interval": round(interval, 4),
        }
        drawn["pieces"] |= {"backwards": True} if effect.is_backwards else {}
    return drawn | _sound(effect, stage)


def _sound(effect: Effect, stage: Stage) -> Drawn:
    asset = stage.assets.clips.get(effect.sound) if effect.sound else None
    return {"sound": asset.path} if asset else {}


def _length(effect: Effect) -> float:
    """Return one pass of the effect: what its behaviours need, at least."""
    return max([effect.duration, *(each.begin + active(each) for each in effect.behaviours)])


def _is_repeated(effect: Effect) -> bool:
    return effect.repeat != 1.0


def _by_target(effect: Effect) -> dict[Target, list[Behaviour]]:
    found: dict[Target, list[Behaviour]] = {}
    for each in effect.behaviours:
        found.setdefault(each.target, []).append(each)
    return found


def _tracks(
    effect: Effect, target: Target, behaviours: list[Behaviour], scene: Scene, stage: Stage
) -> list[Track]:
    before = stage.poses.get(target, scene.pose)
    scene = scene.colored(stage.colors.get(target, {}))
    as_one = _is_repeated(effect) or effect.reverses or effect.accelerate > 0 or effect.decelerate > 0
    made = list(tracks(_known(behaviours), before, scene, Span(whole=_length(effect) if as_one else None)))
    if effect.rewinds:
        return [{name: value for name, value in each.items() if name != "hold"} for each in made]
    stage.poses[target] = pose_at(behaviours, inf, before, scene)
    for each in behaviours:
        if each.is_held and is_color(each):
            stage.colors.setdefault(target, {}).update(colors_after(each, scene))
    return made


def _known(behaviours: list[Behaviour]) -> list[Behaviour]:
    """Return behaviours with filters nobody knows shown as a fade."""
    return [replace(each, filter="fade") if _is_unknown(each) else each for each in behaviours]


def _is_unknown(behaviour: Behaviour) -> bool:
    return behaviour.kind == "animEffect" and split(behaviour.filter)[0] not in (*FILTERS, "fade", "image")


def _is_first_shown(target: Target, behaviours: list[Behaviour], stage: Stage) -> bool:
    """Say whether this first changes the target's visibility, by showing it: it is hidden until then."""
    changes = sorted(
        (each for each in behaviours if each.attribute == "style.visibility"), key=lambda each: each.begin
    )
    if not changes or target in stage.seen:
        return False
    stage.seen.add(target)
    return word_at(changes[0], 0.0) == "visible"
