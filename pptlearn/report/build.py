"""The report's content: what was understood of each slide, what was lost, what to fix."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pptlearn import __version__
from pptlearn.model.deck import Deck
from pptlearn.model.drawing import Drawing
from pptlearn.model.quiz import Question, Quiz
from pptlearn.problems import Problem, Problems, Severity, entry_with_facts, failure
from pptlearn.report.answer import answer_text

SCHEMA_VERSION = 1
LOSSES = ("near", "picture", "lost")


def build_report(
    deck: Deck,
    drawings: Sequence[Drawing],
    quiz: Quiz,
    manifest: Mapping[str, Any],
    problems: Problems,
    comments: Sequence[Mapping[str, Any]] = (),
) -> dict[str, Any]:
    """Return the document of `.report.json` and of `check --json`, colleagues' comments included."""
    found = list(problems)
    drawn = {drawing.number: drawing for drawing in drawings}
    entries = {slide["number"]: slide for slide in manifest["slides"]}
    return {
        "schemaVersion": SCHEMA_VERSION,
        "generator": {"name": "pptlearn", "version": __version__},
        "source": dict(manifest["source"]),
        "status": status(found),
        "module": {
            key: manifest[key] for key in ("id", "title", "language", "durationSeconds", "assessments")
        },
        "slides": [
            _slide(entries[slide.number], drawn.get(slide.number), quiz, found, manifest["language"])
            for slide in deck.slides
        ],
        "problems": [entry_with_facts(each) for each in found],
        **({"comments": list(comments)} if comments else {}),
    }


def failed_report(name: str, sha256: str, message: str, hint: str) -> dict[str, Any]:
    """Return the document for a deck that could not be converted."""
    return {
        "schemaVersion": SCHEMA_VERSION,
        "generator": {"name": "pptlearn", "version": __version__},
        "source": {"name": name.encode(errors="replace").decode(), "sha256": sha256, "slideCount": 0},
        "status": "failed",
        "slides": [],
        "problems": [failure(message, hint)],
    }


def status(problems: Iterable[Problem]) -> str:
    """Return `done`, or `doneWithProblems` when something is worse than a note."""
    return "doneWithProblems" if any(each.severity != Severity.NOTE for each in problems) else "done"


def _slide(
    entry: Mapping[str, Any],
    drawing: Drawing | None,
    quiz: Quiz,
    problems: Sequence[Problem],
    language: str,
) -> dict[str, Any]:
    if drawing is None:
        return {"number": entry["number"], "id": entry["id"], "hidden": True}
    here = [problem for problem in problems if problem.where.slide == drawing.number]
    asked = [question for question in quiz.questions if question.slide == drawing.number]
    counts = drawing.counts
    return {
        "number": entry["number"],
        "id": entry["id"],
        "title": entry["title"],
        "section": entry["section"],
        "durationSeconds": entry["durationSeconds"],
        "narration": entry["narration"],
        "captions": [{"language": each["language"], "origin": each["origin"]} for each in entry["captions"]],
        "notes": entry["notes"],
        "steps": sum(step["trigger"] == "click" for step in entry["steps"]),
        "question": _question(asked[0], language) if asked else None,
        "effects": {
            "read": counts.get("effectsRead", 0),
            "kept": counts.get("effectsKept", 0),
            "replaced": counts.get("effectsReplaced", 0),
        },
        "fidelity": _fidelity(counts.get("shapes", 0), here),
        "altTextMissing": entry["altTextMissing"],
    }


def _question(question: Question, language: str) -> dict[str, Any]:
    return {
        "id": question.id,
        "type": question.type,
        "stem": question.stem,
        "choices": [{"id": item.id, "text": item.text, "feedback": item.feedback} for item in question.items],
        "key": question.key,
        "answer": answer_text(question, language),
        "points": question.points,
        "understoodFrom": question.understood_from,
    }


def _fidelity(shapes: int, problems: Iterable[Problem]) -> dict[str, int]:
    """Count shapes by what became of them; a shape with several losses counts by the worst."""
    worst: dict[str | None, int] = {}
    for problem in problems:
        if problem.loss:
            worst[problem.where.shape] = max(worst.get(problem.where.shape, 0), LOSSES.index(problem.loss))
    counted = {loss: sum(rank == index for rank in worst.values()) for index, loss in enumerate(LOSSES)}
    return {"kept": max(0, shapes - sum(counted.values())), **counted}
