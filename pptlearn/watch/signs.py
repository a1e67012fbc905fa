"""The files that stand beside a deck in the inbox: `<deck>.module.html` or `<deck>.problem.html`."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from urllib.parse import quote

from pptlearn.convert import module_sign, problem_sign
from pptlearn.watch.work import Result

MODULE, PROBLEM = ".module.html", ".problem.html"


def put_module_sign(deck: Path, folder: Path, result: Result) -> None:
    """Say beside the deck where its module is; a page that said what went wrong goes away."""
    here = deck.parent
    report = _url(folder / f"{deck.stem}.report.html", here)
    page = next(
        (folder / name for name in result.outputs if not name.endswith((".report.html", ".report.json"))),
        None,
    )
    if page is not None and page.is_dir():
        page = page / "index.html"
    _write(
        _beside(deck, MODULE),
        module_sign(result.language, result.title, _url(page, here) if page else None, report),
    )
    _remove(_beside(deck, PROBLEM))


def put_problem_sign(deck: Path, language: str, message: str, hint: str) -> None:
    """Say beside the deck (or a settings file) what went wrong; the module made earlier stays."""
    _write(_beside(deck, PROBLEM), problem_sign(language, deck.name, message, hint))


def remove_signs(deck: Path) -> None:
    _remove(_beside(deck, MODULE))
    _remove(_beside(deck, PROBLEM))


def remove_problem_sign(deck: Path) -> None:
    _remove(_beside(deck, PROBLEM))


def _beside(deck: Path, ending: str) -> Path:
    return deck.with_name(deck.stem + ending)


def _url(path: Path, here: Path) -> str:
    """Return a relative URL when both lie on one drive: it works from every computer of a share."""
    try:
        return quote(Path(os.path.relpath(path, here)).as_posix())
    except ValueError:
        return path.resolve().as_uri()


def _write(target: Path, text: str) -> None:
    """Write in one stroke; an inbox that refuses is no reason to stop."""
    aside = target.with_name(f".{target.name}.new")
    with contextlib.suppress(OSError):
        aside.write_text(text, encoding="utf-8")
        aside.replace(target)


def _remove(target: Path) -> None:
    with contextlib.suppress(OSError):
        target.unlink()
