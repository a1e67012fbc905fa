"""Two watchers on one share agree who converts a deck: by a file made exclusively beside its module.

Clocks of two machines differ, so the age of a claim is the time that *this* watcher has seen it unchanged.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

CHUNK = 256
BEAT = 1.0
"""Seconds after which a claim that was taken over counts: of several that try, the last one's words stay."""


@dataclass(slots=True)
class Claims:
    """The claims of one watcher, renewed by rewriting them; one that stands still is taken over."""

    owner: str
    patience: float
    """Seconds after which a claim that stands still is anybody's."""
    clock: Callable[[], float] = time.monotonic
    _held: dict[Path, int] = field(default_factory=dict)
    _watched: dict[Path, tuple[bytes, float]] = field(default_factory=dict)
    """What others' claims said, and since when."""
    _replaced: dict[Path, float] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def take(self, module: Path) -> bool:
        """Claim `module`; False while another watcher holds it. OSError when the disk refuses."""
        file = claim_file(module)
        with self._lock:
            try:
                handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
            except FileExistsError:
                return self._is_mine_now(file)
            try:
                with os.fdopen(handle, "w") as stream:
                    stream.write(self._words(0))
            except OSError:
                file.unlink(missing_ok=True)
                raise
            self._held[file] = 0
            return True

    def renew(self) -> None:
        """Say that all held claims are still meant; one that another has taken over meanwhile is his."""
        with self._lock:
            for file, count in list(self._held.items()):
                with contextlib.suppress(OSError):
                    if not self._says_mine(file.read_bytes()):
                        del self._held[file]
                        continue
                    self._held[file] = count + 1
                    file.write_text(self._words(count + 1))

    def release(self, module: Path) -> None:
        self._release(claim_file(module))

    def release_all(self) -> None:
        for file in list(self._held):
            self._release(file)

    def drop_own(self, published: Path) -> None:
        """Remove the claims that an earlier life of this watcher left."""
        for file in published.rglob(".*.claim"):
            with contextlib.suppress(OSError):
                if self._says_mine(file.read_bytes()):
                    file.unlink()

    def _release(self, file: Path) -> None:
        with self._lock, contextlib.suppress(OSError):
            if self._held.pop(file, None) is not None and self._says_mine(file.read_bytes()):
                file.unlink()

    def _is_mine_now(self, file: Path) -> bool:
        """Take over a claim that stands still; it counts when it still says so a moment later."""
        try:
            content = file.read_bytes()[:CHUNK]
        except OSError:
            return False
        now = self.clock()
        if self._says_mine(content):
            if now - self._replaced.get(file, -BEAT) < BEAT:
                return False
            self._replaced.pop(file, None)
            self._held.setdefault(file, 0)
            return True
        self._replaced.pop(file, None)
        known, since = self._watched.get(file, (None, now))
        if content != known:
            self._watched[file] = (content, now)
        elif now - since >= self.patience:
            self._replace(file, now)
        return False

    def _replace(self, file: Path, now: float) -> None:
        aside = file.with_name(f".{self.owner[:12]}{file.suffix}")
        with contextlib.suppress(OSError):
            aside.write_text(self._words(0))
            aside.replace(file)
            self._watched.pop(file, None)
            self._replaced[file] = now

    def _says_mine(self, content: bytes) -> bool:
        return content.startswith(f"{self.owner} ".encode())

    def _words(self, count: int) -> str:
        return f"{self.owner} {count}\n"


def is_claimed_by(owner: str, module: Path) -> bool:
    """Say whether, as seen from here, `owner` holds the claim on `module`."""
    try:
        return claim_file(module).read_bytes().startswith(f"{owner} ".encode())
    except OSError:
        return False


def claim_file(module: Path) -> Path:
    return module.with_name(f".{module.name}.claim")
