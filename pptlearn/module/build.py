"""Deck, drawings, assets and questions joined into one `Module`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pptlearn import __version__
from pptlearn.model.deck import Deck
from pptlearn.model.drawing import Drawing
from pptlearn.model.fonts import Faces
from pptlearn.model.media import Assets
from pptlearn.model.module import Module, Page
from pptlearn.model.quiz import Quiz
from pptlearn.model.units import px
from pptlearn.module.assessments import assessments
from pptlearn.module.entry import hidden_entry, slide_entry
from pptlearn.module.identity import module_id, module_title
from pptlearn.module.outline import sections
from pptlearn.module.rounding import rounded
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
    asked = {each.slide: questions[each.id] for each in reversed(quiz.questions)}
    slides = [
        slide_entry(slide, drawn[slide.number], assets, asked.get(slide.number), options, problems)
        if slide.number in drawn
        else hidden_entry(slide)
        for slide in deck.slides
    ]
    played = _played(deck, drawn)
    manifest = {
        **_head(deck, options),
        "show": _show(deck, played),
        "durationSeconds": rounded(_seconds(slides, played)),
        "sections": sections(deck, drawn),
        "slides": slides,
        "assessments": assessments(quiz, played),
        "assets": _files(assets),
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
        sealed=sealed,
    )


def _head(deck: Deck, options: ModuleOptions) -> dict[str, Any]:
    return {
        "schemaVersion": SCHEMA_VERSION,
        "generator": {"name": "pptlearn", "version": __version__},
        "id": module_id(deck, options),
        "title": module_title(deck, options),
        "language": options.language or deck.language,
        "source": {"name": deck.name, "sha256": deck.sha256, "slideCount": len(deck.slides)},
        "slideSize": {"width": rounded(px(deck.width)), "height": rounded(px(deck.height))},
        "navigation": options.navigation,
    }


def _played(deck: Deck, drawn: Iterable[int]) -> list[int]:
    """Return the numbers of the slides that a learner meets, in the order of the show."""
    there = list(drawn)
    return [number for number in deck.show.slides or there if number in there] or there


def _seconds(slides: Iterable[Mapping[str, Any]], played: list[int]) -> float:
    return sum((slide.get("durationSeconds", 0) for slide in slides if slide["number"] in played), 0.0)


def _show(deck: Deck, played: list[int]) -> dict[str, Any]:
    return {
        "loops": deck.show.loops,
        "kiosk": deck.show.is_kiosk,
        "slides": played if deck.show.slides else None,
    }


def _files(assets: Assets) -> list[dict[str, Any]]:
    return [
        {"path": asset.path, "type": asset.type, "bytes": asset.bytes, "sha256": asset.sha256}
        for asset in assets.all()
    ]
