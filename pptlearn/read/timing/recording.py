"""What a recording kept on the slide itself: the events of the show and the laser pointer's traces."""

from __future__ import annotations

from dataclasses import dataclass

from pptlearn.model.paint import Color
from pptlearn.model.timing import NO_TIMELINE, Interaction, TracePoint, Traces
from pptlearn.read.attributes import length
from pptlearn.read.color import read_color
from pptlearn.read.part import Part
from pptlearn.read.timing.times import seconds
from pptlearn.read.xml import P14, Element, children, extension, local_name

ADVANCES = frozenset(("onNext", "onClick", ""))
MOST_EVENTS = 10_000


@dataclass(frozen=True, slots=True)
class ShowEvent:
    """One child of `p14:showEvtLst`: seconds count from the start of the slide, its transition over."""

    kind: str
    """`triggerEvt playEvt stopEvt pauseEvt resumeEvt seekEvt`."""
    at: float
    shape: str
    trigger: str = ""


def show_events(slide: Element) -> tuple[ShowEvent, ...]:
    """Return the recorded events in order."""
    found = extension(slide, P14 + "showEvtLst")
    listed = list(children(found))[:MOST_EVENTS] if found is not None else []
    events = [
        ShowEvent(local_name(each), seconds(each.get("time")), each.get("objId", ""), each.get("type", ""))
        for each in listed
    ]
    return tuple(sorted(events, key=lambda event: event.at))


def advance_moments(events: tuple[ShowEvent, ...], triggers: frozenset[str]) -> tuple[float, ...]:
    """Return when the speaker went on: clicks that were not on a shape with effects of its own."""
    return tuple(
        event.at
        for event in events
        if event.kind == "triggerEvt" and event.trigger in ADVANCES and event.shape not in triggers
    )


def trigger_moments(events: tuple[ShowEvent, ...], interaction: Interaction) -> tuple[float, ...]:
    """Return when the recording has an interaction happen."""
    return tuple(
        event.at
        for event in events
        if event.kind == "triggerEvt"
        and (event.shape, event.trigger) == (interaction.shape, interaction.event)
    )


def media_starts(events: tuple[ShowEvent, ...]) -> dict[str, float]:
    """Return when the recording first plays each clip, by the id of its shape."""
    starts: dict[str, float] = {}
    for event in events:
        if event.kind == "playEvt":
            starts.setdefault(event.shape, event.at)
    return starts


def read_traces(slide: Element) -> Traces:
    """Return the laser pointer's traces: each ends with the moment it disappears."""
    found = extension(slide, P14 + "laserTraceLst")
    lists = found.iterchildren(P14 + "tracePtLst") if found is not None else ()
    traces = (tuple(_points(each)) for each in lists)
    return tuple(trace for trace in traces if len(trace) > 1)


def laser_color(part: Part) -> Color:
    """Return the colour of the laser pointer that the deck's settings name, else PowerPoint's red."""
    settings = part.package.part("ppt/presProps.xml")
    found = next(settings.iter(P14 + "laserClr"), None) if settings is not None else None
    return read_color(found, part.palette) or NO_TIMELINE.trace_color


def _points(trace: Element) -> list[TracePoint]:
    points = [
        TracePoint(
            at=seconds(point.get("t")),
            x=float(length(point.get("x")) or 0),
            y=float(length(point.get("y")) or 0),
        )
        for point in list(trace.iterchildren(P14 + "tracePt"))[:MOST_EVENTS]
    ]
    if len(points) > 1 and (points[-1].x, points[-1].y) == (0.0, 0.0):
        # PowerPoint writes the end at 0, 0: the light goes out where it was.
        points[-1] = TracePoint(at=points[-1].at, x=points[-2].x, y=points[-2].y)
    return points
