"""What lies in the inbox: decks at any depth, by their place, size and time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from pptlearn.settings import FILE

ENDINGS = (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm")


class Stamp(NamedTuple):
    """What changes when a file changes."""

    size: int
    mtime: int
    """Nanoseconds."""


@dataclass(frozen=True, slots=True)
class Look:
    """One full look at the inbox."""

    decks: dict[str, Stamp]
    """By path from the inbox, with forward slashes."""
    unreadable: tuple[str, ...] = ()
    """Folders that could not be listed: what is in them is unknown, not gone."""

    def knows(self, path: str) -> bool:
        """Say whether this look could have seen the deck at `path`."""
        return not any(folder in ("", path) or path.startswith(f"{folder}/") for folder in self.unreadable)


def is_deck(path: Path) -> bool:
    """Say whether a file is a deck that people drop in, and no lock file or dot file."""
    return path.suffix.lower() in ENDINGS and not path.name.startswith(("~$", "."))


def look(inbox: Path) -> Look:
    """Return every deck below `inbox`; links to folders are not followed."""
    decks: dict[str, Stamp] = {}
    unreadable: list[str] = []
    for entry in _entries(inbox, inbox, unreadable):
        stamp = stamp_of(Path(entry.path))
        if stamp is not None:
            decks[place(Path(entry.path), inbox)] = stamp
    return Look(decks, tuple(unreadable))


def stamp_of(path: Path) -> Stamp | None:
    """Return a file's size and time; None when it is gone or cannot be asked."""
    try:
        status = path.stat()
    except OSError:
        return None
    return Stamp(status.st_size, status.st_mtime_ns)


def place(path: Path, inbox: Path) -> str:
    """Return where a file lies in the inbox, as the queue names it."""
    return PurePosixPath(path.relative_to(inbox)).as_posix()


def settings_folders(path: str, inbox: Path) -> list[Path]:
    """Return the folders whose settings hold for a deck, from the inbox to its own."""
    folders = [inbox]
    for part in PurePosixPath(path).parent.parts:
        folders.append(folders[-1] / part)
    return folders


def settings_files(inbox: Path) -> list[Path]:
    """Return every `pptlearn.toml` in the inbox."""
    return sorted(path for path in inbox.rglob(FILE) if path.is_file())


def _entries(folder: Path, inbox: Path, unreadable: list[str]) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as listing:
            found = sorted(listing, key=lambda entry: entry.name)
    except OSError:
        name = place(folder, inbox)
        unreadable.append("" if name == "." else name)
        return
    for entry in found:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _entries(Path(entry.path), inbox, unreadable)
        elif is_deck(Path(entry.path)):
            yield entry
