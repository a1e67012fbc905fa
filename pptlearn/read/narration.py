"""THE voice of a slide: which of its clips is the narration, and when every other clip starts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from pptlearn.model.shape import Group, Media, Shape
from pptlearn.model.slide import Narration
from pptlearn.model.timing import Behaviour, Timeline
from pptlearn.model.units import Emu
from pptlearn.model.walk import shapes_of

VOICE_NAME = re.compile(
    r"narrat|voice|speech|recorded sound|^audio ?\d+$|commentaar|stem|sprache|voix", re.IGNORECASE
)
SHORTEST_VOICE = 1.5
"""Seconds: what is shorter is a sound, not a voice."""
SAME_LENGTH = 2.0
"""Seconds by which a voice may differ from the slide's own timing (measured on recordings: under 0.9)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """When a clip begins and how long the deck says it plays."""

    how: str
    """`auto step click`, as `Media.starts`."""
    delay: float = 0.0
    length: float | None = None
    """Seconds; None when the deck does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What a rule looks at besides the clip."""

    width: Emu
    height: Emu
    advance_after: float | None
    audio_count: int


Rule: TypeAlias = Callable[[Media, Start, Stage], bool]

ON_CLICK = Start(how="click")


def start_media(
    shapes: tuple[Shape, ...], timeline: Timeline, recorded: Mapping[str, float]
) -> tuple[Shape, ...]:
    """Return the shapes with how each clip starts; `recorded` are moments at which a recording played one."""
    starts = media_starts(timeline)
    return tuple(_started(shape, starts, recorded) for shape in shapes)


def choose_narration(
    shapes: tuple[Shape, ...], timeline: Timeline, stage: tuple[Emu, Emu], advance_after: float | None
) -> tuple[Narration | None, tuple[Shape, ...]]:
    """Return the slide's voice, if any, and the shapes with the ones that are voice marked as such."""
    starts = media_starts(timeline)
    clips = [shape for shape in shapes_of(shapes) if isinstance(shape, Media) and shape.clip is not None]
    audio_count = sum(1 for clip in clips if clip.clip and clip.clip.kind == "audio")
    facts = Stage(width=stage[0], height=stage[1], advance_after=advance_after, audio_count=audio_count)
    for name, rule in RULES:
        found = [clip for clip in clips if rule(clip, starts.get(clip.id, ON_CLICK), facts)]
        if found:
            best = min(found, key=lambda clip: _order(clip, starts.get(clip.id, ON_CLICK)))
            return _narration(best, starts.get(best.id, ON_CLICK), name), _marked(shapes, best.id)
    return None, _marked(shapes, "")


def media_starts(timeline: Timeline) -> dict[str, Start]:
    """Return how the main sequence starts each clip, by the id of its shape; the first time counts."""
    starts: dict[str, Start] = {}
    for step in timeline.steps:
        for effect in step.effects:
            for behaviour in effect.behaviours:
                if behaviour.kind == "cmd" and behaviour.filter.startswith("playFrom"):
                    how = "auto" if step.trigger == "auto" else "step"
                    begin = effect.start + behaviour.begin
                    start = Start(how=how, delay=begin, length=_length(behaviour))
                    starts.setdefault(behaviour.target.shape, start)
    return starts


def _is_flagged(clip: Media, start: Start, stage: Stage) -> bool:
    return clip.is_voice


def _plays_unseen(clip: Media, start: Start, stage: Stage) -> bool:
    return (
        _could_be_voice(clip, start)
        and start.how == "auto"
        and (clip.is_hidden_when_stopped or _is_off_stage(clip, stage))
    )


def _is_as_long_as_the_slide(clip: Media, start: Start, stage: Stage) -> bool:
    if start.length is None or stage.advance_after is None or start.how != "auto":
        return False
    return (
        _could_be_voice(clip, start) and abs(start.delay + start.length - stage.advance_after) <= SAME_LENGTH
    )


def _is_the_only_sound(clip: Media, start: Start, stage: Stage) -> bool:
    return _could_be_voice(clip, start) and start.how == "auto" and stage.audio_count == 1


def _is_named_so(clip: Media, start: Start, stage: Stage) -> bool:
    return _could_be_voice(clip, start) and start.how == "auto" and VOICE_NAME.search(clip.name) is not None


RULES: tuple[tuple[str, Rule], ...] = (
    ("narration flag", _is_flagged),
    ("starts with the slide, unseen", _plays_unseen),
    ("as long as the slide", _is_as_long_as_the_slide),
    ("the only sound, starts with the slide", _is_the_only_sound),
    ("name, starts with the slide", _is_named_so),
)
"""Tried in order; the name is what the report says."""


def _could_be_voice(clip: Media, start: Start) -> bool:
    """Say whether a clip is no background music and no mere sound."""
    is_audio = clip.clip is not None and clip.clip.kind == "audio"
    is_long = start.length is None or start.length >= SHORTEST_VOICE
    return is_audio and is_long and clip.slide_span == 1 and not clip.loops and clip.passes == 1


def _is_off_stage(clip: Media, stage: Stage) -> bool:
    box = clip.transform.box
    outside = (box.x >= stage.width, box.y >= stage.height, box.x + box.width <= 0, box.y + box.height <= 0)
    return any(outside)


def _order(clip: Media, start: Start) -> tuple[bool, float, bool]:
    """Order candidates: those that start by themselves, early ones, those named like a voice."""
    return start.how != "auto", start.delay, VOICE_NAME.search(clip.name) is None


def _narration(clip: Media, start: Start, rule: str) -> Narration:
    assert clip.clip is not None
    return Narration(clip=clip.clip, start=start.delay, shape=clip.id, chosen_by=rule)


def _marked(shapes: tuple[Shape, ...], voice: str) -> tuple[Shape, ...]:
    return tuple(_mark(shape, voice) for shape in shapes)


def _mark(shape: Shape, voice: str) -> Shape:
    if isinstance(shape, Group):
        return replace(shape, children=_marked(shape.children, voice))
    if not isinstance(shape, Media) or shape.clip is None:
        return shape
    if shape.clip.kind == "audio":
        return replace(shape, is_voice=shape.id == voice)
    # A presenter's video is both: its sound is the voice, its picture stays in sight without it.
    return replace(shape, is_voice=False, mute=shape.mute or shape.id == voice)


def _started(shape: Shape, starts: Mapping[str, Start], recorded: Mapping[str, float]) -> Shape:
    if isinstance(shape, Group):
        return replace(shape, children=tuple(_started(each, starts, recorded) for each in shape.children))
    if not isinstance(shape, Media):
        return shape
    start = starts.get(shape.id, ON_CLICK)
    if start.how == "click" and shape.id in recorded:
        start = Start(how="auto", delay=recorded[shape.id])
    return replace(shape, starts=start.how, delay=start.delay if start.how == "auto" else 0.0)


def _length(behaviour: Behaviour) -> float | None:
    """Return the playing time PowerPoint noted; it writes 1 ms when it did not know."""
    return behaviour.duration if behaviour.duration and behaviour.duration > 0.01 else None
