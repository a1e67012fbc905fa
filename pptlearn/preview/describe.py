"""What the pages are told about modules, as JSON."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from pptlearn.language import ENGLISH, in_sentences, reasons
from pptlearn.preview.advice import advice_on, pace_of, words_in
from pptlearn.preview.files import Folder
from pptlearn.preview.marks import slide_marks
from pptlearn.preview.readability import readability
from pptlearn.preview.shelf import Shelved
from pptlearn.problems import translated


def card(module: Shelved) -> dict[str, Any]:
    """Return what the catalogue shows of a module."""
    manifest = module.manifest
    slides = _shown(module)
    changed = datetime.fromtimestamp(module.files.main.stat().st_mtime, UTC)
    return {
        "key": module.key,
        "version": module.version,
        "name": module.name,
        "group": module.group,
        "title": manifest["title"],
        "language": manifest["language"],
        "seconds": manifest["durationSeconds"],
        "slides": len(slides),
        "size": manifest["slideSize"],
        "questions": sum(bool(slide.get("question")) for slide in slides),
        "problems": sum(problem["severity"] != "note" for problem in manifest["problems"]),
        "changed": changed.isoformat(timespec="seconds"),
    }


def first_slide(module: Shelved) -> int:
    """Return the number of the slide that stands for the module."""
    return next((slide["number"] for slide in _shown(module)), 1)


def cards(modules: Iterable[Shelved]) -> list[dict[str, Any]]:
    """Return all cards, by group and title."""
    found = []
    for module in modules:
        with contextlib.suppress(OSError):  # it went away since it was found
            found.append(card(module))
    return sorted(found, key=lambda each: (each["group"], each["title"].lower(), each["key"]))


def panel(module: Shelved, language: str = ENGLISH) -> dict[str, Any]:
    """Return what the trainer's panel shows: the manifest, and of each slide the key, losses and advice.

    What the report says in sentences is told in `language`, as far as the report lies beside the module.
    """
    report = module.report()
    told = {slide["number"]: slide for slide in report["slides"]} if report else {}
    advice = advice_on(module.manifest["slides"])
    marks = slide_marks(module)
    problems = [translated(each, language) for each in (report or module.manifest)["problems"]]
    return {
        **card(module),
        "source": module.manifest["source"]["name"],
        "hasReport": report is not None,
        "bytes": _bytes(module),
        "words": sum(words_in(slide.get("text", "")) for slide in _shown(module)),
        "spokenWords": sum(words_in(slide.get("transcript", "")) for slide in _shown(module)),
        "readability": _readability(module),
        "deckProblems": [each for each in problems if each["slide"] is None],
        "slideList": [
            {
                **{name: slide[name] for name in WANTED if name in slide},
                "key": _question(told.get(slide["number"], {}), language),
                "fidelity": told.get(slide["number"], {}).get("fidelity"),
                "problems": [each for each in problems if each["slide"] == slide["number"]],
                "advice": advice[slide["number"]],
                "words": words_in(slide.get("text", "")),
                "mark": marks[slide["number"]],
                "pace": pace_of(slide),
            }
            for slide in _shown(module)
        ],
    }


def _question(slide: Mapping[str, Any], language: str) -> dict[str, Any] | None:
    question = slide.get("question")
    return {**question, "understoodFrom": reasons(language, question["understoodFrom"])} if question else None


def watcher(found: Mapping[str, Any], language: str) -> dict[str, Any]:
    """Return what the page of the watched folder shows, in the language of who reads it."""
    lists = {name: rows for name, rows in found.items() if name in ("troubled", "mistakes")}
    return {**found, **{name: [_in_words(row, language) for row in rows] for name, rows in lists.items()}}


def _in_words(row: Mapping[str, Any], language: str) -> dict[str, Any]:
    said = {part: in_sentences(language, row[part]) for part in ("message", "hint") if part in row}
    return {**row, **said}


def _bytes(module: Shelved) -> int:
    """Return how large a module is: a packed one and a page hold their assets."""
    own = module.files.main.stat().st_size
    is_folder = isinstance(module.files, Folder)
    return own + (sum(asset["bytes"] for asset in module.manifest["assets"]) if is_folder else 0)


WANTED = (
    "number title section layout durationSeconds narration captions transcript notes steps links question"
).split()


def _readability(module: Shelved) -> dict[str, Any] | None:
    """Return the figures of what is said, else of what stands on the slides."""
    slides = _shown(module)
    spoken = "\n".join(slide.get("transcript", "") for slide in slides)
    language = module.manifest["language"]
    found = readability(spoken, language) or readability(
        "\n".join(slide.get("text", "") for slide in slides), language
    )
    if found is None:
        return None
    return {"wordsPerSentence": found.words_a_sentence, "ease": found.ease, "source": found.source}


def _shown(module: Shelved) -> list[dict[str, Any]]:
    return [slide for slide in module.manifest["slides"] if not slide.get("hidden")]
