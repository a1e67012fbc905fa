"""A slide set in motion: its timeline, its voice, its transition and how its media play."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.model.deck import Show
from pptlearn.model.slide import Slide
from pptlearn.model.timing import NO_TIMELINE
from pptlearn.model.units import Emu
from pptlearn.model.walk import shapes_of
from pptlearn.problems import Problems, Where
from pptlearn.read.media import add_media_nodes, read_media_nodes
from pptlearn.read.narration import choose_narration, start_media
from pptlearn.read.part import Part
from pptlearn.read.timing.characters import with_characters
from pptlearn.read.timing.clicks import with_link_sounds
from pptlearn.read.timing.inherited import full_timeline
from pptlearn.read.timing.ink import with_ink
from pptlearn.read.timing.recording import media_starts, show_events
from pptlearn.read.transition import read_going
from pptlearn.read.xml import P, child


def set_in_motion(slide: Slide, part: Part, width: Emu, height: Emu) -> Slide:
    """Return `slide`, its shapes already read, with everything its `p:timing` and `p:transition` say."""
    drawn = {shape.id for shape in shapes_of(slide.shapes)}
    shapes, timeline = with_characters(slide.shapes, full_timeline(part, drawn))
    timeline = with_link_sounds(with_ink(timeline, part), shapes, part, drawn)
    going = read_going(part)
    shapes = add_media_nodes(shapes, read_media_nodes(child(part.element, P + "timing")))
    shapes = start_media(shapes, timeline, media_starts(show_events(part.element)))
    narration, shapes = choose_narration(shapes, timeline, (width, height), going.advance_after)
    return replace(
        slide,
        shapes=shapes,
        timeline=timeline,
        narration=narration,
        transition=going.transition,
        advance_after=going.advance_after,
        advances_on_click=going.advances_on_click,
    )


def as_set_up(slide: Slide, show: Show, problems: Problems) -> Slide:
    """Return a slide as the author set the show up: perhaps without animation, timings or narration."""
    if not show.plays_animation:
        slide = replace(slide, timeline=NO_TIMELINE)
    if not show.uses_timings:
        slide = replace(slide, advance_after=None)
    if not show.plays_narration and slide.narration is not None:
        problems.report("timing.narration-off", Where(slide.number))
        slide = replace(slide, narration=None)
    return slide
