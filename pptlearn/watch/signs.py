"""The files that stand beside a deck in the inbox: `<deck>.module.html` or `<deck>.problem.html`."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from urllib.parse import quote

from pptlearn.aside import aside
from pptlearn.convert import module_sign, problem_sign
from pptlearn.names import REPORTS, output_name
from pptlearn.watch.inbox import OWN
from pptlearn.watch.published import Made

MODULE, PROBLEM = OWN


def put_module_sign(deck: Path, folder: Path, made: Made) -> None:
    """Say beside the deck where its module is; a page that said what went wrong goes away."""
    report = next((name for name in made.outputs if name.endswith(REPORTS[0])), "")
    page = next((folder / name for name in made.outputs if not name.endswith(REPORTS)), None)
    if page is not None and page.is_dir():
        page = page / "index.html"
    _write(
        _beside(deck, MODULE),
        module_sign(
            made.language,
            made.title,
            _url(page, deck.parent) if page else None,
            _url(folder / report, deck.parent),
        ),
    )
    _remove(_beside(deck, PROBLEM))


def put_problem_sign(deck: Path, language: str, kind: str, message: str, hint: str) -> None:
    """Say beside the deck (or a settings file) what went wrong; the module made earlier stays."""
    _write(_beside(deck, PROBLEM), problem_sign(language, deck.name, kind, message, hint))


def remove_signs(deck: Path) -> None:
    _remove(_beside(deck, MODULE))
    _remove(_beside(deck, PROBLEM))


def remove_problem_sign(deck: Path) -> None:
    _remove(_beside(deck, PROBLEM))


def has_sign(deck: Path) -> bool:
    """Say whether somebody was told what became of the deck."""
    return _beside(deck, MODULE).exists() or _beside(deck, PROBLEM).exists()


def _beside(deck: Path, ending: str) -> Path:
    return deck.with_name(output_name(deck) + ending)


def _url(path: Path, here: Path) -> str:
    """Return a relative URL when both lie on one drive: it works from every computer of a share."""
    try:
        return quote(Path(os.path.relpath(path, here)).as_posix())
    except ValueError:
        return path.resolve().as_uri()


def _write(target: Path, text: str) -> None:
    """Write in one stroke, and only what changes; an inbox that refuses is no reason to stop."""
    with contextlib.suppress(OSError):
        if target.is_file() and target.read_text(encoding="utf-8") == text:
            return
    with contextlib.suppress(OSError), aside(target) as path:
        path.write_text(text, encoding="utf-8")


def _remove(target: Path) -> None:
    with contextlib.suppress(OSError):
        target.unlink()
