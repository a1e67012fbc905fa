"""What lies in the inbox: decks at any depth, by their place, size and time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from pptlearn.names import is_deck, output_name
from pptlearn.settings import FILE

OWN = (".module.html", ".problem.html")
"""Endings of what a watcher itself writes into the inbox."""


class Stamp(NamedTuple):
    """What changes when a file changes."""

    size: int
    mtime: int
    """Nanoseconds."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look at the inbox, or at a folder in it."""

    decks: dict[str, Stamp]
    """By path from the inbox, with forward slashes."""
    settings: tuple[Path, ...] = ()
    """Every `pptlearn.toml`."""
    unreadable: tuple[str, ...] = ()
    """Folders that could not be listed: what is in them is unknown, not gone."""
    misnamed: tuple[str, ...] = ()
    """Decks, and folders with decks, whose names are no text, as they can be written."""

    def __contains__(self, path: str) -> bool:
        return path in self.decks or path in self.misnamed

    def knows(self, path: str) -> bool:
        """Say whether this look could have seen the deck at `path`."""
        return not any(folder in ("", path) or path.startswith(f"{folder}/") for folder in self.unreadable)


def is_hidden(path: str) -> bool:
    """Say whether a path from the inbox is, or lies in, what no deck is looked for in."""
    return any(part.startswith((".", "~$")) for part in PurePosixPath(path).parts)


def is_text(name: str) -> bool:
    """Say whether a name is text: loose bytes from an old share cannot be queued or linked to."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def as_text(name: str) -> str:
    """Return a name with a sign in the place of each byte that is no text."""
    return os.fsencode(name).decode("utf-8", "replace")


def look(inbox: Path, folder: Path | None = None) -> Look:
    """Return every deck below the inbox, or below a folder of it; links to folders are not followed."""
    decks: dict[str, Stamp] = {}
    settings: list[Path] = []
    unreadable: list[str] = []
    misnamed: list[str] = []
    for entry in _entries(folder or inbox, inbox, unreadable):
        path = Path(entry.path)
        if not is_text(entry.name):
            misnamed.append(as_text(place(path, inbox)))
        elif entry.name == FILE:
            settings.append(path)
        elif (stamp := stamp_of(path)) is not None:
            decks[place(path, inbox)] = stamp
    return Look(decks, tuple(settings), tuple(unreadable), tuple(misnamed))


def stamp_of(path: Path) -> Stamp | None:
    """Return a file's size and time; None when it is gone or cannot be asked."""
    try:
        status = path.stat()
    except OSError:
        return None
    return Stamp(status.st_size, status.st_mtime_ns)


def identity_of(folder: Path) -> tuple[int, int] | None:
    """Return the device and number by which a folder is the same one as before; None when it is not there."""
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def place(path: Path, inbox: Path) -> str:
    """Return where a file lies in the inbox, as the queue names it."""
    return PurePosixPath(path.relative_to(inbox)).as_posix()


def target_of(path: str) -> str:
    """Return where the module of the deck at `path` stands under the published folder, without an ending."""
    deck = PurePosixPath(path)
    return (deck.parent / output_name(deck)).as_posix()


def settings_folders(path: str, inbox: Path) -> list[Path]:
    """Return the folders whose settings hold for a deck, from the inbox to its own."""
    folders = [inbox]
    for part in PurePosixPath(path).parent.parts:
        folders.append(folders[-1] / part)
    return folders


def _entries(folder: Path, inbox: Path, unreadable: list[str]) -> Iterator[os.DirEntry[str]]:
    """Yield decks and settings files; of names that are no text, the topmost alone."""
    try:
        with os.scandir(folder) as listing:
            found = sorted(listing, key=lambda entry: entry.name)
    except OSError:
        name = place(folder, inbox)
        unreadable.append("" if name == "." else name)
        return
    for entry in found:
        if is_hidden(entry.name):
            continue
        if not entry.is_dir(follow_symlinks=False):
            if is_deck(Path(entry.path)) or entry.name == FILE:
                yield entry
        elif is_text(entry.name):
            yield from _entries(Path(entry.path), inbox, unreadable)
        elif next(_entries(Path(entry.path), inbox, []), None):
            yield entry
