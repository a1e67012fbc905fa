"""When a deck is whole: it has stopped changing, and its zip directory can be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from pptlearn.watch.inbox import Stamp, stamp_of


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

    def settled(self, now: float) -> list[tuple[str, Stamp]]:
        """Return the decks that are whole now, and forget them; those that are gone are forgotten too."""
        whole = []
        for path, known in list(self._changing.items()):
            stamp = stamp_of(self.inbox / path)
            if stamp is None:
                del self._changing[path]
            elif stamp != known.stamp:
                self._changing[path] = _Changing(stamp, now)
            elif now - known.since >= self.give_up or (
                now - known.since >= self.quiet and is_whole(self.inbox / path)
            ):
                del self._changing[path]
                whole.append((path, stamp))
        return whole

    @property
    def is_waiting(self) -> bool:
        return bool(self._changing)


def is_whole(path: Path) -> bool:
    """Say whether the zip directory at the file's end can be read: a copy on its way has none yet."""
    try:
        with ZipFile(path):
            return True
    except (OSError, BadZipFile, ValueError):
        return False
