"""The clock of a slide: when each step happens, how long the slide lasts, how it goes on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import Any

from pptlearn.model.drawing import DrawnStep
from pptlearn.model.slide import Slide
from pptlearn.problems import Problems, Where

ALLOWED_DIFFERENCE = 1.0
"""Seconds between a voice and the slide's own timing that are not worth a word (measured: under 0.9)."""
TAG_SLACK = 0.5
"""Seconds by which recorded clicks may last longer than the slide."""
ENDLESS_COUNTS = 1.0
"""Passes of an endless effect that a slide waits for."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When a step happens; None waits for the learner."""

    at: float | None
    is_recorded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideClock:
    moments: tuple[Moment, ...]
    """One for each step."""
    duration: float
    """Seconds."""
    advance: str
    """`auto` when the slide goes on by itself at its end, else `click`."""


def slide_clock(
    slide: Slide,
    steps: Sequence[DrawnStep],
    narration_seconds: float | None,
    problems: Problems,
    clips: Sequence[Mapping[str, Any]] = (),
    cue_starts: Sequence[float] = (),
) -> SlideClock:
    """Return the clock of a slide; `narration_seconds` is the prepared voice's length, None without a voice.

    A step happens when the recording says so. Else, on a slide with a voice or a timing of its own, steps
    that speak (they play one of the slide's `clips`, as the manifest lists them) follow each other, and
    others are spread over the time, each to where a caption begins (`cue_starts`) if there are enough of
    them. Else it waits for a click.
    """
    where = Where(slide.number)
    voice = (
        None
        if narration_seconds is None or slide.narration is None
        else slide.narration.start + narration_seconds
    )
    _report_lengths(slide, voice, where, problems)
    length = max(voice or 0.0, slide.advance_after or 0.0)
    is_timed = voice is not None or slide.advance_after is not None
    moments = _recorded(steps, length if is_timed else None, where, problems)
    lengths = [_clip_length(step, clips) for step in steps]
    if is_timed and any(lengths):
        moments = _one_after_another(moments, lengths, voice or 0.0)
    elif is_timed and length > 0:
        moments = _spread(moments, length, cue_starts, where, problems)
    ends = (_end(step, moment, clip) for step, moment, clip in zip(steps, moments, lengths, strict=True))
    end = max([length, _clips_end(clips, steps, moments), *ends])
    return SlideClock(moments=moments, duration=end, advance="auto" if is_timed else "click")


def _report_lengths(slide: Slide, voice: float | None, where: Where, problems: Problems) -> None:
    timing = slide.advance_after
    if voice is not None and timing and abs(voice - timing) > ALLOWED_DIFFERENCE:
        problems.report("timing.length-differs", where, voice=round(voice, 1), timing=round(timing, 1))


def _recorded(
    steps: Sequence[DrawnStep], length: float | None, where: Where, problems: Problems
) -> tuple[Moment, ...]:
    """Return the recorded moments, or none of them where they cannot be this slide's."""
    moments = tuple(Moment(step.at, step.is_recorded) for step in steps)
    recorded = [step.at for step in steps if step.is_recorded and step.at is not None]
    if not recorded:
        return moments
    if length is not None and max(recorded) <= length + TAG_SLACK:
        return moments
    if length is not None:
        facts = {"recorded": round(max(recorded), 1), "available": round(length, 1)}
        problems.report("timing.stale-times", where, **facts)
    # Rehearsed but never recorded: without voice and timing PowerPoint waits for clicks too.
    return tuple(Moment(None) if moment.is_recorded else moment for moment in moments)


def _spread(
    moments: tuple[Moment, ...], length: float, cue_starts: Sequence[float], where: Where, problems: Problems
) -> tuple[Moment, ...]:
    """Return moments for steps that have none, between the last one that is known and the end."""
    waiting = [at for at, moment in enumerate(moments) if moment.at is None]
    if not waiting:
        return moments
    start = max(
        (moment.at for moment in moments if moment.is_recorded and moment.at is not None), default=0.0
    )
    even = [start + (length - start) * place / (len(waiting) + 1) for place in range(1, len(waiting) + 1)]
    cues = [cue for cue in cue_starts if start < cue < length]
    given = _at_cues(even, cues) if len(cues) >= len(waiting) else even
    how = "evenly" if given is even else "where its captions begin"
    problems.report("timing.steps-spread", where, steps=len(waiting), how=how)
    spread = dict(zip(waiting, given, strict=True))
    return tuple(
        replace(moment, at=round(max(spread[at], start), 3)) if at in spread else moment
        for at, moment in enumerate(moments)
    )


def _at_cues(even: list[float], cues: list[float]) -> list[float]:
    """Return the cue nearest to each moment, in order and none twice, with enough left for those to come."""
    given: list[float] = []
    first = 0
    for place, moment in enumerate(even):
        last = len(cues) - (len(even) - place)
        best = min(range(first, last + 1), key=lambda at: abs(cues[at] - moment))
        given.append(cues[best])
        first = best + 1
    return given


def _one_after_another(
    moments: tuple[Moment, ...], lengths: Sequence[float], voice_end: float
) -> tuple[Moment, ...]:
    """Return moments for steps that have none: each begins when what is said before it is over."""
    given: list[Moment] = []
    free = voice_end
    for moment, length in zip(moments, lengths, strict=True):
        at = free if moment.at is None else moment.at
        given.append(replace(moment, at=round(at, 3)))
        free = max(free, at + length)
    return tuple(given)


def _clip_length(step: DrawnStep, clips: Sequence[Mapping[str, Any]]) -> float:
    """Return how long the clips speak that a step plays."""
    sounds = {clip["shape"]: _played(clip) for clip in clips if clip["kind"] == "audio"}
    played = (
        effect["start"] + command["at"] + sounds.get(effect["target"]["shape"], 0.0)
        for effect in step.effects
        for command in effect.get("commands", ())
        if command["do"] == "play" and effect["target"]["shape"] in sounds
    )
    return max(played, default=0.0)


def _clips_end(
    clips: Sequence[Mapping[str, Any]], steps: Sequence[DrawnStep], moments: Sequence[Moment]
) -> float:
    """Return when the last clip is over that starts with the slide and plays once, or a click ends it."""
    clicks = [
        moment.at
        for step, moment in zip(steps, moments, strict=True)
        if step.trigger == "click" and moment.at is not None
    ]
    with_slide = (clip for clip in clips if clip["starts"] == "auto" and clip["slideSpan"] == 1)
    return max((_clip_end(clip, clicks) for clip in with_slide if not clip["loops"]), default=0.0)


def _clip_end(clip: Mapping[str, Any], clicks: Sequence[float]) -> float:
    start = float(clip["delaySeconds"])
    ending = next((at for at in clicks if clip["stopsOnNext"] and at >= start), inf)
    return min(start + _played(clip), ending)


def _played(clip: Mapping[str, Any]) -> float:
    """Return how long a clip plays, all its passes together."""
    return float((clip["durationSeconds"] or 0.0) * clip["passes"])


def _end(step: DrawnStep, moment: Moment, clip: float) -> float:
    """Return when a step's last effect and clip are over; when it waits for the learner nothing is known."""
    if moment.at is None:
        return 0.0
    return moment.at + max([clip, *(_length(effect) for effect in step.effects)])


def _length(effect: Any) -> float:
    times = effect.get("repeat", 1.0)
    passes = ENDLESS_COUNTS if times in (None, inf) else times
    return float(effect["start"] + effect["duration"] * passes * (2 if effect.get("reverses") else 1))
