"""Small pages beside a deck, for the employee who dropped it: here is your module, or: this went wrong."""

from __future__ import annotations

from functools import cache
from tomllib import loads

from pptlearn.report.template import template
from pptlearn.resources import package_text


def module_sign(language: str, title: str, module: str | None, report: str) -> str:
    """Return the page that leads to a module and its report, by their URLs."""
    return _page(language, title, module=module, report=report, message="", hint="")


def problem_sign(language: str, name: str, message: str, hint: str) -> str:
    """Return the page that says why there is no module."""
    return _page(language, name, module=None, report=None, message=message, hint=hint)


def _page(language: str, title: str, **said: str | None) -> str:
    tag = language.split("-")[0].lower()
    known = _words()
    spoken = tag if tag in known else "en"
    return str(template("sign.html.j2").render(language=spoken, title=title, words=known[spoken], **said))


@cache
def _words() -> dict[str, dict[str, str]]:
    return loads(package_text("report/signs.toml"))
