"""A course with every kind of assessment: lesson, drill, certificate with a draw, an optional survey."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pptlearn.model.quiz import Item, Question
from pptlearn.quiz.seal import seal
from tests.playable import MODULE_ID, a_list, a_playable_module, a_question_slide, a_slide

ANSWERS = (Item(id="a", text="Yes, always"), Item(id="b", text="No, never"), Item(id="c", text="Ask first"))
DRILL = tuple(
    Question(
        id=str(255 + n),
        slide=n,
        type="multipleChoice",
        stem=f"Drill question {n - 2}",
        key="a",
        items=ANSWERS,
    )
    for n in (3, 4, 5, 6, 7)
)
TEST = tuple(
    Question(
        id=str(255 + n),
        slide=n,
        type="multipleChoice",
        stem=f"Test question {n - 7}",
        key="b",
        items=ANSWERS,
        tags=("Roaming",) if n % 2 else ("Billing",),
        wrong="Look again.",
        see_slide=2,
    )
    for n in (8, 9, 10, 11)
)
SURVEY = Question(id="267", slide=12, type="essay", stem="What did you miss?")


def an_assessment(id: str, kind: str, title: str, *slides: int, **said: Any) -> dict[str, Any]:
    rest = {"passMark": None, "attempts": None, "draw": None, "validityMonths": None, "optional": False}
    return {"id": id, "kind": kind, "title": title, "slides": list(slides), **rest, **said}


LESSON = an_assessment("deck", "lesson", "Network basics", 1, 2)
PRACTICE = an_assessment("section-1", "drill", "Drill: words", 3, 4, 5, 6, 7)
EXAM = an_assessment(
    "section-2",
    "certificate",
    "Certificate 50 %",
    8,
    9,
    10,
    11,
    passMark=50,
    attempts=2,
    draw=2,
    validityMonths=12,
)
OPTIONAL = an_assessment("section-3", "lesson", "Optional: your opinion", 12, optional=True)


def the_assessed_course(folder, *, minutes: float | None = None, feedback: str = "once", **said: Any):
    """Return the course; `minutes` is the time limit of the test's questions."""
    limit = None if minutes is None else minutes * 60
    test = [replace(question, time_limit=limit) for question in TEST]
    questions = [*DRILL, *test, SURVEY]
    slides = [
        a_slide(1, "Network basics"),
        a_slide(2, "Read this first", a_list({"h1": "Roaming costs nothing in Europe"})),
        *(a_question_slide(question.slide, question) for question in questions),
    ]
    sealed = {question.id: seal(MODULE_ID, question) for question in questions}
    exam = EXAM | {"feedback": feedback}
    defaults = {
        "assessments": [LESSON, PRACTICE, exam, OPTIONAL],
        "sealed": sealed,
        "title": "Network basics",
    }
    return a_playable_module(slides, **defaults | said)
