"""What stands under PUBLISHED for a deck: its module in every format, its reports, what it was made of."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path, PurePosixPath

from pptlearn.convert import output_endings

MARK = ".made"
HALF_MADE = ".pptlearn-"
"""Begins the names of files and folders that are being written."""


def outputs(path: str, published: Path) -> list[Path]:
    """Return everything that stands under a deck's name, reports and mark included."""
    deck = PurePosixPath(path)
    folder = published / deck.parent
    named = [folder / f"{deck.stem}{ending}" for ending in output_endings()]
    return [each for each in (*named, _mark_file(path, published)) if each.exists()]


def is_there(path: str, published: Path) -> bool:
    """Say whether any module of the deck is published."""
    reports = (".report.html", ".report.json", MARK)
    return any(not output.name.endswith(reports) for output in outputs(path, published))


def made_of(path: str, published: Path) -> str:
    """Return the digest of content and options that the published module was made of; empty when unknown."""
    try:
        return _mark_file(path, published).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def mark(path: str, published: Path, made: str) -> None:
    """Note beside the module what it was made of, so that another watcher need not make it again."""
    file = _mark_file(path, published)
    aside = file.with_name(f"{HALF_MADE}{os.getpid()}{file.name}")
    with contextlib.suppress(OSError):
        aside.write_text(made, encoding="ascii")
        aside.replace(file)


def clean(published: Path) -> None:
    """Remove what a killed conversion left half-made."""
    for left in published.rglob(f"{HALF_MADE}*"):
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)


def _mark_file(path: str, published: Path) -> Path:
    deck = PurePosixPath(path)
    return published / deck.parent / f".{deck.stem}{MARK}"
