"""Small pages beside a deck, for the employee who dropped it: here is your module, or: this went wrong."""

from __future__ import annotations

from pptlearn.language import ENGLISH, in_sentences, phrase, sentences, spoken
from pptlearn.report.template import template


def module_sign(language: str, title: str, module: str | None, report: str) -> str:
    """Return the page that leads to a module and its report, by their URLs."""
    return _page(language, title, module=module, report=report)


def problem_sign(language: str, name: str, kind: str, message: str, hint: str) -> str:
    """Return the page that says why there is no module.

    `kind` says what happened and what to do. `message` and `hint` are the exact words, in English: they stay
    for who helps, and are told in the reader's language where they say more than the kind.
    """
    tag = spoken(language)
    kinds = sentences(tag, "signs")["kinds"]
    what, advice = kinds.get(kind, kinds["unknown"])
    exact = _told(tag, message) if kind in TOLD_INSTEAD | TOLD_TOO else ""
    if not exact.startswith(name):
        exact = exact[:1].upper() + exact[1:]
    return _page(
        tag,
        name,
        kind=kind,
        what=exact if exact and kind in TOLD_INSTEAD else what,
        exact=exact if kind in TOLD_TOO else "",
        mending=_told(tag, hint) if kind == "settings" else "",
        advice=advice,
        message=message,
        hint=hint,
    )


TOLD_INSTEAD = frozenset({"notADeck", "tooLarge", "clash"})
"""Failures of which the exact words say all."""
TOLD_TOO = frozenset({"settings", "refused", "approval"})
"""Failures of which the exact words name what it is about."""


def _told(language: str, text: str) -> str:
    """Return an English sentence in a language; empty when it is not known in it."""
    if phrase(language, text) == text and language != ENGLISH:
        return ""
    return in_sentences(language, text)


def _page(language: str, title: str, **said: str | None) -> str:
    tag = spoken(language)
    words = sentences(tag, "signs")
    return str(template("sign.html.j2").render(language=tag, title=title, words=words, **said))
