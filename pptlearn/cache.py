"""Prepared assets kept between runs, named after what went into them."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import sys
import tempfile
import time
import weakref
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, BinaryIO, Self

from pptlearn.aside import HALF_MADE, aside

CHUNK = 1 << 20
ABANDONED = 24 * 3600.0
"""Seconds after which nobody writes any longer what is half made."""


def default_folder() -> Path:
    """Return PPTLEARN_CACHE, else the platform's user cache folder for pptlearn."""
    said = os.environ.get("PPTLEARN_CACHE")
    if said:
        return Path(said)
    if sys.platform == "win32":
        return (
            Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "pptlearn" / "cache"
        )
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "pptlearn"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "pptlearn"


def recipe_key(source: str, recipe: Mapping[str, object]) -> str:
    """Return a name for what `recipe` makes of `source` (a SHA-256 or other stable name)."""
    text = json.dumps([source, recipe], sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def sha256_of(stream: BinaryIO) -> str:
    """Return the SHA-256 of what is left in `stream`, read piece by piece."""
    digest = hashlib.sha256()
    while piece := stream.read(CHUNK):
        digest.update(piece)
    return digest.hexdigest()


class Cache:
    """Files by key, in a folder that may be shared by processes and deleted at any time.

    Entries are written aside and renamed into place, and checked by hash on use; the longest unused go first
    when `limit` bytes are exceeded. Without a `folder`, or with one that cannot be written, everything lives
    in a temporary folder that goes with this object.
    """

    def __init__(self, folder: Path | None, *, limit: int = 2 << 30) -> None:
        self._limit = limit
        self._has_grown = False
        self._folder = (
            folder if folder and _is_writable(folder) else Path(tempfile.mkdtemp(prefix="pptlearn-"))
        )
        self._forget: Callable[[], object] | None = None
        if self._folder != folder:
            self._forget = weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        """Keep the limit; delete a temporary folder."""
        if self._forget:
            self._forget()
        elif self._has_grown:
            self.trim()

    def get(self, key: str) -> Path | None:
        """Return the whole file kept under `key`, or None; a damaged one is dropped."""
        path = self.path(key)
        try:
            with path.open("rb") as stream, self._sum_path(path).open("rb") as expected:
                whole = sha256_of(stream) == expected.read().decode("ascii", "replace")
        except OSError:
            return None
        if not whole:
            self._drop(path)
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        return path

    def put(self, key: str, write: Callable[[Path], None]) -> Path:
        """Return the file kept under `key` after `write` made it at the path it is given."""
        path = self.path(key)
        self._has_grown = True
        path.parent.mkdir(parents=True, exist_ok=True)
        with aside(path) as new:
            new.touch(mode=0o600)  # what was said in a deck is for its author alone
            write(new)
            with new.open("rb") as stream, aside(self._sum_path(path)) as its_sum:
                its_sum.write_text(sha256_of(stream), encoding="ascii")
        return path

    def path(self, key: str) -> Path:
        """Return where the file under `key` lies, whether it is there or not."""
        return self._folder / key[:2] / key

    def sha256(self, key: str) -> str:
        """Return the SHA-256 of the file kept under `key`, as noted when it was put."""
        return self._sum_path(self.path(key)).read_text(encoding="ascii")

    def get_or_put(self, key: str, write: Callable[[Path], None]) -> Path:
        return self.get(key) or self.put(key, write)

    def recall(self, key: str) -> Any:
        """Return the JSON value remembered under `key`, or None."""
        path = self.get(key)
        return json.loads(path.read_text(encoding="utf-8")) if path else None

    def remember(self, key: str, value: object) -> Any:
        """Keep a JSON value under `key` and return it as `recall` will."""
        text = json.dumps(value, sort_keys=True)

        def write(path: Path) -> None:
            path.write_text(text, encoding="utf-8")

        self.put(key, write)
        return json.loads(text)

    def trim(self) -> None:
        """Delete the longest unused entries until the limit is kept, and what killed processes left."""
        entries = []
        long_ago = time.time() - ABANDONED
        for path in self._folder.glob("??/*"):
            if path.suffix != ".sha256":
                with contextlib.suppress(OSError):
                    status = path.stat()
                    if not path.name.startswith(HALF_MADE):
                        entries.append((status.st_mtime, status.st_size, path))
                    elif status.st_mtime < long_ago:
                        path.unlink()
        total = sum(size for _, size, _ in entries)
        for _, size, path in sorted(entries):
            if total <= self._limit:
                return
            self._drop(path)
            total -= size

    def _sum_path(self, path: Path) -> Path:
        return path.with_name(path.name + ".sha256")

    def _drop(self, path: Path) -> None:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
            self._sum_path(path).unlink(missing_ok=True)


def _is_writable(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)
