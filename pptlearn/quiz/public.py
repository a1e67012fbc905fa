"""The part of a question that the page may show before it is answered."""

from __future__ import annotations

from typing import Any

from pptlearn.model.quiz import Question

UNSCORED = frozenset({"likert", "essay"})
"""People read these answers, or count them; nothing is right or wrong."""


def public(question: Question) -> dict[str, Any]:
    """Return `question` for `module.json`, camelCase, without key, feedback and hint (they are sealed)."""
    return {
        "id": question.id,
        "type": question.type,
        "stem": question.stem,
        "points": 0 if question.type in UNSCORED else question.points,
        "penalty": 0 if question.type in UNSCORED else question.penalty,
        "scored": question.type not in UNSCORED,
        "choices": [{"id": item.id, "text": item.text} for item in question.items],
        "attempts": question.attempts,
        "timeLimitSeconds": question.time_limit,
        "keepOrder": question.keeps_order,
        "hasHint": bool(question.hint),
        "seeSlide": question.see_slide,
        "tags": list(question.tags),
        **dict(question.details),
    }
