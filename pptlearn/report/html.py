"""The report as a page that an employee reads, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from typing import Any

from pptlearn.language import ENGLISH, reasons, say, sentences, spoken
from pptlearn.names import REPORTS
from pptlearn.problems import translated
from pptlearn.report.template import template


def report_texts(report: Mapping[str, Any]) -> dict[str, str]:
    """Return the texts of both reports by the ending of their file name."""
    return dict(zip(REPORTS, (html(report), json_text(report)), strict=True))


def json_text(report: Mapping[str, Any] | list[Mapping[str, Any]]) -> str:
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def html(report: Mapping[str, Any]) -> str:
    """Return the page, in the module's language; it needs nothing but itself."""
    language = spoken(report.get("module", {}).get("language", ENGLISH))
    words = sentences(language, "report")
    functions = {
        "date": partial(date, language),
        "duration": duration,
        "reasons": partial(reasons, language),
        "say": lambda key, **facts: say(language, words[key], facts),
    }
    told = {"by_slide": _by_slide(report, language), "talk": _talk(report), "totals": _totals(report)}
    page = template("report.html.j2")
    return str(page.render(report=report, language=language, words=words, **told, **functions))


def _by_slide(report: Mapping[str, Any], language: str) -> dict[int | None, list[Mapping[str, Any]]]:
    found: dict[int | None, list[Mapping[str, Any]]] = {}
    for problem in report["problems"]:
        found.setdefault(problem["slide"], []).append(translated(problem, language))
    return found


def _talk(report: Mapping[str, Any]) -> dict[int | str | None, list[Mapping[str, Any]]]:
    """Return comments by their slide's id: None for the deck as a whole, `gone` for slides that left."""
    ids = {slide["id"] for slide in report["slides"]}
    found: dict[int | str | None, list[Mapping[str, Any]]] = {}
    for thread in report.get("comments", ()):
        slide = thread["place"].get("slide")
        found.setdefault(slide if slide in ids or slide is None else "gone", []).append(thread)
    return found


def _totals(report: Mapping[str, Any]) -> dict[str, int]:
    shown = [slide for slide in report["slides"] if not slide.get("hidden")]
    return {
        "slides": len(shown),
        "hidden": len(report["slides"]) - len(shown),
        "narrated": sum(slide["narration"] is not None for slide in shown),
        "questions": sum(slide["question"] is not None for slide in shown),
        "comments": sum("resolved" not in thread for thread in report.get("comments", ())),
        "toFix": sum(problem["severity"] != "note" for problem in report["problems"]),
    }


def date(language: str, at: str) -> str:
    """Return `22 November 2026` for `2026-11-22T10:00:00Z`; what is no date stays as it is."""
    words = sentences(language, "report")
    try:
        year, month, day = (int(part) for part in at[:10].split("-"))
        return say(
            language, words["date"], {"day": day, "month": words["months"].split()[month - 1], "year": year}
        )
    except (ValueError, IndexError):
        return at


def duration(seconds: float) -> str:
    """Return `4:05` for 245 seconds."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"
