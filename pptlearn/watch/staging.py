"""A module on its way: made aside, noted as whole, then published by renames that can be taken up again.

A process killed before the note has made nothing; one killed after it has lost nothing.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from pptlearn.convert import publish
from pptlearn.watch.published import Made, mark_file, outputs, read_mark, write_mark

ENDING = ".staged"
NOTE = "made"


def staged_folder(target: Path) -> Path:
    return target.with_name(f".{target.name}{ENDING}")


def stage(target: Path) -> Path:
    """Return the folder to make a module in; what is published already is linked into it, not copied."""
    folder = staged_folder(target)
    discard(target)
    folder.mkdir()
    for output in outputs(target):
        if output.is_dir():
            try:
                shutil.copytree(output, folder / output.name, copy_function=os.link)
            except OSError:  # a share without links: everything is written anew
                shutil.rmtree(folder / output.name, ignore_errors=True)
    return folder


def finish(target: Path, made: Made) -> None:
    """Note that what is staged is whole, and publish it. PackageError or OSError when the disk refuses."""
    write_mark(staged_folder(target) / NOTE, made)
    _publish(target)


def resume(target: Path, made_of: str) -> bool:
    """Publish what a killed process left whole, if it is made of just this; say whether it was."""
    found = read_mark(staged_folder(target) / NOTE)
    if found is None or found.of != made_of:
        return False
    _publish(target)
    return True


def discard(target: Path) -> None:
    shutil.rmtree(staged_folder(target), ignore_errors=True)


def is_half_made(folder: Path) -> bool:
    """Say whether `folder` is staged and not noted as whole."""
    return folder.name.endswith(ENDING) and read_mark(folder / NOTE) is None


def _publish(target: Path) -> None:
    folder = staged_folder(target)
    publish(folder, target.parent, leaving=(NOTE,))
    (folder / NOTE).replace(mark_file(target))
    discard(target)
