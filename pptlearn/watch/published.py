"""What stands under PUBLISHED for a deck: its module in every format, its reports, what it was made of."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from pptlearn.aside import HALF_MADE, aside
from pptlearn.convert import output_endings

MARK = ".made"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a published module was made of, and what the page beside its deck says."""

    of: str
    """Digest of the deck, of what lies beside it, and of the options."""
    title: str = ""
    language: str = "en"
    outputs: tuple[str, ...] = ()
    """Names of all that was written."""


def make_folder(folder: Path, published: Path) -> None:
    """Make a folder below the published one; that itself is not made: it may be away. OSError."""
    below = [
        each for each in (folder, *folder.parents) if each != published and each.is_relative_to(published)
    ]
    for each in reversed(below):
        each.mkdir(exist_ok=True)


def outputs(target: Path) -> list[Path]:
    """Return everything that stands under a deck's name, reports and mark included."""
    named = [target.with_name(target.name + ending) for ending in output_endings()]
    return [each for each in (*named, mark_file(target)) if each.exists()]


def left_over(target: Path, made: Made) -> list[Path]:
    """Return what stands under a deck's name and is no longer made of it: formats not asked for any more."""
    return [each for each in outputs(target) if each.name not in made.outputs and each != mark_file(target)]


def made(target: Path) -> Made | None:
    """Return what the module at `target` was made of; None when there is none, or a part of it is gone."""
    found = read_mark(mark_file(target))
    return found if found and all((target.parent / name).exists() for name in found.outputs) else None


def mark_file(target: Path) -> Path:
    """Return the file that says what a module was made of, so that nobody makes it again."""
    return target.with_name(f".{target.name}{MARK}")


def read_mark(file: Path) -> Made | None:
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
        return Made(**{**said, "outputs": tuple(said["outputs"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def write_mark(file: Path, made: Made) -> None:
    with aside(file) as path:
        path.write_text(json.dumps(asdict(made)), encoding="utf-8")


def clean(published: Path, is_half_made: Callable[[Path], bool]) -> None:
    """Remove what a killed conversion left half-made, except where another watcher is at work."""
    for folder, folders, files in os.walk(published):
        busy = {name[1 : -len(".claim")] for name in files if name.endswith(".claim")}
        for name in (*folders, *files):
            left = Path(folder) / name
            if not busy and (name.startswith(HALF_MADE) or is_half_made(left)):
                _remove(left)
        folders[:] = [name for name in folders if name not in busy and not name.startswith(".")]


def _remove(left: Path) -> None:
    if left.is_dir():
        shutil.rmtree(left, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            left.unlink()
