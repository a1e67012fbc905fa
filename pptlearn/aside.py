"""A file written aside and renamed into place, so that nobody ever sees half of it."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

HALF_MADE = ".pptlearn-"
"""Begins the names of files and folders that are being written."""


@contextlib.contextmanager
def aside(target: Path) -> Iterator[Path]:
    """Give a free name beside `target`: what is written there takes its place, or goes when that fails."""
    path = free_name(target.parent)
    try:
        yield path
        path.replace(target)
    finally:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def free_name(folder: Path) -> Path:
    """Return a name in `folder` that nobody else takes."""
    return folder / f"{HALF_MADE}{os.urandom(6).hex()}"
