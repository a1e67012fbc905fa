"""A slide's `p:timing` as a `Timeline`: the steps of the main sequence, the triggers, what was recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pptlearn.model.timing import NO_TIMELINE, Interaction, Step, Timeline
from pptlearn.read.part import Part
from pptlearn.read.tags import TIMING, recorded_clicks, slide_tags
from pptlearn.read.timing.effects import CONTAINERS, read_effects
from pptlearn.read.timing.recording import (
    advance_moments,
    laser_color,
    read_traces,
    show_events,
    trigger_moments,
)
from pptlearn.read.timing.targets import target
from pptlearn.read.timing.times import conditions, starts_by_itself
from pptlearn.read.xml import P14, Element, P, child, children, find


def read_timeline(part: Part) -> Timeline:
    """Return what moves on the slide and when: as many click steps as PowerPoint counts."""
    timing = child(part.element, P + "timing")
    root = find(timing, P + "tnLst", P + "par", P + "cTn") if timing is not None else None
    traces = read_traces(part.element)
    color = laser_color(part) if traces else NO_TIMELINE.trace_color
    if root is None:
        return replace(NO_TIMELINE, traces=traces, trace_color=color)
    sequences = list(_sequences(root))
    timeline = Timeline(
        steps=tuple(
            step for node, kind in sequences if kind != "interactiveSeq" for step in _steps(node, part)
        ),
        interactions=tuple(
            each for node, kind in sequences if kind == "interactiveSeq" for each in _interactions(node, part)
        ),
        traces=traces,
        trace_color=color,
    )
    return _timed(timeline, part)


def _sequences(root: Element) -> Iterator[tuple[Element, str]]:
    """Yield the sequences under the root with what they are; whatever else stands there is one of its own."""
    for each in children(child(root, P + "childTnLst")):
        node = child(each, P + "cTn") if each.tag in CONTAINERS else None
        if node is not None:
            yield node, node.get("nodeType", "mainSeq")


def _steps(sequence: Element, part: Part) -> Iterator[Step]:
    """Yield the steps of a sequence; one that starts by itself after another belongs to that other."""
    waiting: Step | None = None
    end = 0.0
    for each in children(child(sequence, P + "childTnLst")):
        node = child(each, P + "cTn") if each.tag in CONTAINERS else None
        is_auto = node is None or starts_by_itself(node)
        if waiting is not None and is_auto:
            found = read_effects(each, end, part)
            waiting = replace(waiting, effects=waiting.effects + found.effects)
        else:
            if waiting is not None:
                yield waiting
            found = read_effects(each, 0.0, part)
            waiting = Step(
                trigger="auto" if is_auto else "click", at=0.0 if is_auto else None, effects=found.effects
            )
        end = found.end
    if waiting is not None:
        yield waiting


def _interactions(sequence: Element, part: Part) -> Iterator[Interaction]:
    steps = tuple(
        Step(effects=read_effects(each, 0.0, part).effects)
        for each in children(child(sequence, P + "childTnLst"))
    )
    for condition in conditions(sequence):
        spot = target(condition)
        mark = find(condition, P + "tgtEl", P14 + "bmkTgt")
        shape = spot.shape or (mark.get("spid", "") if mark is not None else "")
        if shape and steps:
            name = mark.get("bmkName", "") if mark is not None else ""
            event, is_once = condition.get("evt", "onClick"), sequence.get("restart") == "never"
            yield Interaction(shape=shape, event=event, bookmark=name, steps=steps, is_once=is_once)
            return


def _timed(timeline: Timeline, part: Part) -> Timeline:
    """Add when the speaker clicked: from the slide's tag, else from the recorded events."""
    events = show_events(part.element)
    triggers = frozenset(each.shape for each in timeline.interactions)
    timeline = replace(
        timeline,
        interactions=tuple(replace(each, at=trigger_moments(events, each)) for each in timeline.interactions),
    )
    clicks = [step for step in timeline.steps if step.trigger == "click"]
    tag = recorded_clicks(slide_tags(part).get(TIMING, ""))
    if tag and clicks and len(tag) > len(clicks):
        part.problems.report("timing.stale-tag", part.where(), recorded=len(tag), steps=len(clicks))
        tag = ()
    moments, source = (tag, "tag") if tag else (advance_moments(events, triggers), "events")
    if not moments or not clicks:
        return timeline
    return replace(timeline, steps=tuple(_at(timeline.steps, moments)), timing_source=source)


def _at(steps: tuple[Step, ...], moments: tuple[float, ...]) -> Iterator[Step]:
    left = iter(moments)
    for step in steps:
        moment = next(left, None) if step.trigger == "click" else None
        yield step if moment is None else replace(step, at=moment, is_recorded=True)
