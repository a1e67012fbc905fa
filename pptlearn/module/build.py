"""Deck, drawings, assets and questions joined into one `Module`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pptlearn import __version__
from pptlearn.model.deck import Deck
from pptlearn.model.drawing import Drawing
from pptlearn.model.fonts import Faces
from pptlearn.model.media import Assets
from pptlearn.model.module import Module, Page
from pptlearn.model.quiz import Quiz
from pptlearn.model.slide import Slide
from pptlearn.model.units import px
from pptlearn.module.assessments import assessments
from pptlearn.module.captions import captions, cue_starts
from pptlearn.module.clock import SlideClock, slide_clock
from pptlearn.module.identity import module_id, module_title
from pptlearn.module.outline import sections, slide_title
from pptlearn.module.sound import media_entries, narration_entry
from pptlearn.module.transcript import transcript
from pptlearn.options import ModuleOptions
from pptlearn.problems import Problems, entry

SCHEMA_VERSION = 1


def build_module(
    deck: Deck,
    drawings: Sequence[Drawing],
    assets: Assets,
    faces: Faces,
    quiz: Quiz,
    questions: Mapping[str, Mapping[str, Any]],
    sealed: Mapping[str, str],
    options: ModuleOptions,
    problems: Problems,
) -> Module:
    """Return the module of `deck`; `questions` are public parts and `sealed` hidden ones, by question id."""
    drawn = {drawing.number: drawing for drawing in drawings}
    slides: list[dict[str, Any]] = []
    for slide in deck.slides:
        drawing = drawn.get(slide.number)
        slides.append(
            _hidden(slide)
            if drawing is None
            else _slide(slide, drawing, assets, quiz, questions, options, problems)
        )
    shown = [slide for slide in slides if "title" in slide]
    manifest: dict[str, Any] = {
        "schemaVersion": SCHEMA_VERSION,
        "generator": {"name": "pptlearn", "version": __version__},
        "id": module_id(deck, options),
        "title": module_title(deck, options),
        "language": options.language or deck.language,
        "durationSeconds": _rounded(sum(slide["durationSeconds"] for slide in shown)),
        "source": {"name": deck.name, "sha256": deck.sha256, "slideCount": len(deck.slides)},
        "slideSize": {"width": _rounded(px(deck.width)), "height": _rounded(px(deck.height))},
        "navigation": options.navigation,
        "show": {"loops": deck.show.loops, "kiosk": deck.show.is_kiosk},
        "sections": sections(deck, drawn),
        "slides": slides,
        "assessments": assessments(quiz, drawn),
        "assets": [
            {"path": asset.path, "type": asset.type, "bytes": asset.bytes, "sha256": asset.sha256}
            for asset in assets.all()
        ],
        "problems": [entry(problem) for problem in problems],
    }
    return Module(
        id=manifest["id"],
        title=manifest["title"],
        language=manifest["language"],
        manifest=manifest,
        pages=tuple(Page(drawing.number, drawing.markup) for drawing in drawings),
        assets=assets.all(),
        faces=tuple(face for _, face in sorted(faces.by_key.items())),
        theme=deck.theme,
        width_px=px(deck.width),
        height_px=px(deck.height),
        sealed=sealed,
    )


def _hidden(slide: Slide) -> dict[str, Any]:
    return {"number": slide.number, "id": slide.id, "hidden": True}


def _slide(
    slide: Slide,
    drawing: Drawing,
    assets: Assets,
    quiz: Quiz,
    questions: Mapping[str, Mapping[str, Any]],
    options: ModuleOptions,
    problems: Problems,
) -> dict[str, Any]:
    narration = narration_entry(slide, assets)
    media = media_entries(slide, assets)
    spoken_seconds = narration["durationSeconds"] if narration else None
    spoken = captions(slide, assets)
    clock = slide_clock(slide, drawing.steps, spoken_seconds, problems, media, cue_starts(slide, spoken))
    asked = [question for question in quiz.questions if question.slide == slide.number]
    notes = slide.notes.text if options.notes == "transcript" else ""
    return {
        "number": slide.number,
        "id": slide.id,
        "title": slide_title(slide, drawing.text),
        "hidden": slide.is_hidden,
        "section": slide.section,
        "layout": slide.layout,
        "durationSeconds": _rounded(clock.duration),
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
        "question": dict(questions[asked[0].id]) if asked else None,
        "altTextMissing": list(drawing.alt_text_missing),
    }


def _steps(drawing: Drawing, clock: SlideClock) -> list[dict[str, Any]]:
    return [
        {
            "trigger": step.trigger,
            "recorded": moment.is_recorded,
            "atSeconds": None if moment.at is None else _rounded(moment.at),
            "effects": [dict(effect) for effect in step.effects],
        }
        for step, moment in zip(drawing.steps, clock.moments, strict=True)
    ]


def _rounded(value: float) -> float:
    """Return `value` to the millisecond, whole numbers as such, so that the manifest reads well."""
    rounded = round(value, 3)
    return int(rounded) if rounded == int(rounded) else rounded
