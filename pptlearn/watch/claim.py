"""Two watchers on one share agree who converts a deck: by a file made exclusively beside its module."""

from __future__ import annotations

import contextlib
import os
import time
from dataclasses import dataclass, field
from pathlib import Path

CHUNK = 256


@dataclass(slots=True)
class Claims:
    """The claims of one watcher. A claim is renewed by rewriting it; one that stands still is taken over.

    Clocks of two machines differ, so a claim's age is the time that *this* watcher has seen it unchanged.
    """

    owner: str
    patience: float
    """Seconds after which a claim that stands still is anybody's."""
    _held: dict[Path, int] = field(default_factory=dict)
    _watched: dict[Path, tuple[bytes, float]] = field(default_factory=dict)

    def take(self, module: Path) -> bool:
        """Claim `module`; False while another watcher holds it."""
        file = claim_file(module)
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
        except FileExistsError:
            return self._take_over(file)
        with os.fdopen(handle, "w") as stream:
            stream.write(self._words(0))
        self._held[file] = 0
        return True

    def renew(self) -> None:
        """Say that all held claims are still meant."""
        for file, count in list(self._held.items()):
            self._held[file] = count + 1
            with contextlib.suppress(OSError):
                file.write_text(self._words(count + 1))

    def release(self, module: Path) -> None:
        file = claim_file(module)
        if self._held.pop(file, None) is not None:
            with contextlib.suppress(OSError):
                file.unlink()

    def _take_over(self, file: Path) -> bool:
        try:
            content = file.read_bytes()[:CHUNK]
        except OSError:
            return False
        now = time.monotonic()
        known, since = self._watched.get(file, (b"", now))
        if content.startswith(f"{self.owner} ".encode()):
            self._held[file] = 0
            return True
        if content != known:
            self._watched[file] = (content, now)
            return False
        if now - since < self.patience:
            return False
        return self._replace(file)

    def _replace(self, file: Path) -> bool:
        """Take over a claim that stands still; of several that try, the one whose words stay has it."""
        aside = file.with_name(f"{file.name}.{os.getpid()}")
        try:
            aside.write_text(self._words(0))
            aside.replace(file)
            taken = file.read_text() == self._words(0)
        except OSError:
            return False
        self._watched.pop(file, None)
        if taken:
            self._held[file] = 0
        return taken

    def _words(self, count: int) -> str:
        return f"{self.owner} {count}\n"


def claim_file(module: Path) -> Path:
    return module.with_name(f".{module.name}.claim")
