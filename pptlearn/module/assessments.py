"""What is scored together, and what counts as finished and passed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pptlearn.model.quiz import Quiz


def assessments(quiz: Quiz, shown: Iterable[int]) -> list[dict[str, Any]]:
    """Return the assessments as the manifest carries them, with the slides that are shown."""
    numbers = set(shown)
    return [
        {
            "id": each.id,
            "kind": each.kind,
            "title": each.title,
            "slides": [number for number in each.slides if number in numbers],
            "passMark": each.pass_mark,
            "attempts": each.attempts,
            "draw": each.draw,
            "validityMonths": each.validity_months,
            "optional": each.is_optional,
        }
        for each in quiz.assessments
    ]
