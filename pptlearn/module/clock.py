"""The clock of a slide: when each step happens, how long the slide lasts, how it goes on."""

from __future__ import annotations

from collections.abc import Sequence
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
    media_end: float = 0.0,
    cue_starts: Sequence[float] = (),
) -> SlideClock:
    """Return the clock of a slide; `narration_seconds` is the prepared voice's length, None without a voice.

    A step happens when the recording says so, else, on a slide with a voice or a timing of its own, it is
    spread over that time, each to where a caption begins (`cue_starts`) if there are enough of them, else it
    waits for a click. `media_end` is when the last clip ends that starts with the slide.
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
    if is_timed and length > 0:
        moments = _spread(moments, length, cue_starts, where, problems)
    end = max([length, media_end, *(_end(step, moment) for step, moment in zip(steps, moments, strict=True))])
    return SlideClock(moments=moments, duration=end, advance="auto" if is_timed else "click")


def _report_lengths(slide: Slide, voice: float | None, where: Where, problems: Problems) -> None:
    timing = slide.advance_after
    if voice is not None and timing and abs(voice - timing) > ALLOWED_DIFFERENCE:
        problems.report("timing.length-differs", where, voice=f"{voice:.1f}", timing=f"{timing:.1f}")


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
        facts = {"recorded": f"{max(recorded):.1f}", "available": f"{length:.1f}"}
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


def _end(step: DrawnStep, moment: Moment) -> float:
    """Return when a step's last effect is over; of steps that wait for the learner nothing is known."""
    if moment.at is None:
        return 0.0
    return moment.at + max((_length(effect) for effect in step.effects), default=0.0)


def _length(effect: Any) -> float:
    times = effect.get("repeat", 1.0)
    passes = ENDLESS_COUNTS if times in (None, inf) else times
    return float(effect["start"] + effect["duration"] * passes * (2 if effect.get("reverses") else 1))
