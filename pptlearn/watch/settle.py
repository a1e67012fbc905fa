"""When a deck is whole: it has stopped changing, and its zip directory can be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from pptlearn.watch.inbox import Stamp, stamp_of

COPIES = (b"PK", b"\0\0", b"")
"""How a copy on its way begins: as a deck, with the zeros of a file made at full size, or not at all yet."""
PATIENCE = 3
"""So many times longer is waited for what begins like a copy on its way."""


@dataclass(slots=True)
class _Changing:
    stamp: Stamp
    since: float


@dataclass(slots=True)
class Settler:
    """Watches decks that have just changed. Time is the caller's, in seconds, and only goes forward."""

    inbox: Path
    quiet: float
    give_up: float
    _changing: dict[str, _Changing] = field(default_factory=dict)

    def changed(self, path: str, now: float) -> None:
        """Note that the deck at `path` is new or other than before."""
        stamp = stamp_of(self.inbox / path)
        known = self._changing.get(path)
        if stamp is not None and (known is None or known.stamp != stamp):
            self._changing[path] = _Changing(stamp, now)

    def settled(self, now: float) -> Iterator[tuple[str, Stamp]]:
        """Yield the decks that are whole now, and forget each; those that are gone are forgotten too."""
        for path, known in list(self._changing.items()):
            stamp = stamp_of(self.inbox / path)
            if stamp is None:
                del self._changing[path]
            elif stamp != known.stamp:
                self._changing[path] = _Changing(stamp, now)
            elif self._is_settled(self.inbox / path, now - known.since):
                del self._changing[path]
                yield path, stamp

    def __contains__(self, path: str) -> bool:
        return path in self._changing

    @property
    def is_waiting(self) -> bool:
        return bool(self._changing)

    def _is_settled(self, deck: Path, still: float) -> bool:
        if still < self.quiet:
            return False
        if is_whole(deck):
            return True
        return still >= self.give_up * (PATIENCE if _may_be_a_copy(deck) else 1)


def is_whole(path: Path) -> bool:
    """Say whether the zip directory at the file's end can be read: a copy on its way has none yet."""
    try:
        with ZipFile(path):
            return True
    except (OSError, BadZipFile, ValueError, NotImplementedError):
        return False


def _may_be_a_copy(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(2) in COPIES
    except OSError:
        return False
