"""One slide's entry of the manifest: what is shown, heard, asked and when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pptlearn.model.drawing import Drawing
from pptlearn.model.media import Assets
from pptlearn.model.slide import Slide
from pptlearn.module.captions import captions, cue_starts
from pptlearn.module.clock import SlideClock, slide_clock
from pptlearn.module.outline import slide_title
from pptlearn.module.rounding import rounded
from pptlearn.module.sound import media_entries, narration_entry
from pptlearn.module.transcript import transcript
from pptlearn.options import ModuleOptions
from pptlearn.problems import Problems


def hidden_entry(slide: Slide) -> dict[str, Any]:
    """Return the entry of a slide that is only listed."""
    return {"number": slide.number, "id": slide.id, "hidden": True}


def slide_entry(
    slide: Slide,
    drawing: Drawing,
    assets: Assets,
    question: Mapping[str, Any] | None,
    options: ModuleOptions,
    problems: Problems,
) -> dict[str, Any]:
    """Return the entry of a drawn slide; `question` is what may be read of the one it asks."""
    narration = narration_entry(slide, assets)
    media = media_entries(slide, assets)
    spoken_seconds = narration["durationSeconds"] if narration else None
    spoken = captions(slide, assets)
    clock = slide_clock(slide, drawing.steps, spoken_seconds, problems, media, cue_starts(slide, spoken))
    notes = slide.notes.text if options.notes == "transcript" else ""
    return {
        "number": slide.number,
        "id": slide.id,
        "title": slide_title(slide, drawing.text),
        "hidden": slide.is_hidden,
        "section": slide.section,
        "layout": slide.layout,
        "durationSeconds": rounded(clock.duration),
        "advance": clock.advance,
        "advancesOnClick": slide.advances_on_click,
        "narration": narration,
        "captions": spoken,
        "transcript": transcript(notes, spoken),
        "notes": notes,
        "text": drawing.text,
        "media": media,
        "steps": _steps(drawing, clock),
        "interactions": [dict(each) for each in drawing.interactions],
        "traces": [dict(each) for each in drawing.traces],
        "transition": None if drawing.transition is None else dict(drawing.transition),
        "links": [dict(link) for link in drawing.links],
        "question": None if question is None else dict(question),
        "altTextMissing": list(drawing.alt_text_missing),
    }


def _steps(drawing: Drawing, clock: SlideClock) -> list[dict[str, Any]]:
    return [
        {
            "trigger": step.trigger,
            "recorded": moment.is_recorded,
            "atSeconds": None if moment.at is None else rounded(moment.at),
            "effects": [dict(effect) for effect in step.effects],
        }
        for step, moment in zip(drawing.steps, clock.moments, strict=True)
    ]
