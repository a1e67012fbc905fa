"""Small pages beside a deck, for the employee who dropped it: here is your module, or: this went wrong."""

from __future__ import annotations

from functools import cache
from tomllib import loads
from typing import Any

from pptlearn.report.template import template
from pptlearn.resources import package_text


def module_sign(language: str, title: str, module: str | None, report: str) -> str:
    """Return the page that leads to a module and its report, by their URLs."""
    return _page(language, title, module=module, report=report)


def problem_sign(language: str, name: str, kind: str, message: str, hint: str) -> str:
    """Return the page that says why there is no module.

    `kind` says it in the reader's language; `message` and `hint` are the exact words for who helps them.
    """
    spoken = _spoken(language)
    what, advice = _words()[spoken]["kinds"].get(kind, _words()[spoken]["kinds"]["unknown"])
    return _page(language, name, kind=kind, what=what, advice=advice, message=message, hint=hint)


def _page(language: str, title: str, **said: str | None) -> str:
    spoken = _spoken(language)
    return str(template("sign.html.j2").render(language=spoken, title=title, words=_words()[spoken], **said))


def _spoken(language: str) -> str:
    tag = language.split("-")[0].lower()
    return tag if tag in _words() else "en"


@cache
def _words() -> dict[str, Any]:
    return loads(package_text("report/signs.toml"))
