"""Small pages beside a deck, for the employee who dropped it: here is your module, or: this went wrong."""

from __future__ import annotations

from typing import Any

from pptlearn.language import ENGLISH, LANGUAGES, in_sentences, phrase, sentences, spoken
from pptlearn.report.template import template


def module_sign(language: str, title: str, module: str | None, report: str) -> str:
    """Return the page that leads to a module and its report, by their URLs."""
    return _page(spoken(language), title, module=module, report=report)


def problem_sign(language: str, name: str, kind: str, message: str, hint: str) -> str:
    """Return the page that says why there is no module.

    `kind` says what happened and what to do. `message` and `hint` are the exact words, in English: they stay
    for who helps, and are told in the reader's language where they say more than the kind. While nobody
    knows that language, it is empty, and the page speaks all.
    """
    languages = (spoken(language),) if language else (*LANGUAGES[1:], ENGLISH)
    problems = [_problem(each, name, kind, message, hint) for each in languages]
    return _page(languages[0], name, problems=problems, kind=kind, message=message, hint=hint)


def _problem(language: str, name: str, kind: str, message: str, hint: str) -> dict[str, Any]:
    words = sentences(language, "signs")
    what, advice = words["kinds"].get(kind, words["kinds"]["unknown"])
    exact = _told(language, message) if kind in TOLD_INSTEAD | TOLD_TOO else ""
    if not exact.startswith(name):
        exact = exact[:1].upper() + exact[1:]
    return {
        "language": language,
        "words": words,
        "what": exact if exact and kind in TOLD_INSTEAD else what,
        "exact": exact if kind in TOLD_TOO else "",
        "mending": _told(language, hint) if kind == "settings" else "",
        "advice": advice,
    }


TOLD_INSTEAD = frozenset({"notADeck", "tooLarge", "clash"})
"""Failures of which the exact words say all."""
TOLD_TOO = frozenset({"settings", "refused", "approval"})
"""Failures of which the exact words name what it is about."""


def _told(language: str, text: str) -> str:
    """Return an English sentence in a language; empty when it is not known in it."""
    if phrase(language, text) == text and language != ENGLISH:
        return ""
    return in_sentences(language, text)


def _page(language: str, title: str, **said: object) -> str:
    blank = {"problems": (), "message": "", "hint": ""}
    words = sentences(language, "signs")
    return str(
        template("sign.html.j2").render(language=language, title=title, words=words, **{**blank, **said})
    )
