"""Prepared assets kept between runs, named after what went into them."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

CHUNK = 1 << 20


def default_folder() -> Path:
    """Return PPTLEARN_CACHE, else the platform's user cache folder for pptlearn."""
    said = os.environ.get("PPTLEARN_CACHE")
    if said:
        return Path(said)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "pptlearn" / "cache"
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
    when `limit` bytes are exceeded. With `folder` None everything lives in a temporary folder of this object.
    """

    def __init__(self, folder: Path | None, *, limit: int = 2 << 30) -> None:
        self._limit = limit
        self._temporary = None if folder else tempfile.TemporaryDirectory(prefix="pptlearn-")
        self._folder = folder or Path(self._temporary.name)  # type: ignore[union-attr]

    def get(self, key: str) -> Path | None:
        """Return the whole file kept under `key`, or None. Its content is verified; a damaged one is dropped."""
        path = self._path(key)
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
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".new-", dir=path.parent)
        os.close(handle)
        aside = Path(name)
        try:
            write(aside)
            with aside.open("rb") as stream:
                digest = sha256_of(stream)
            aside_sum = aside.with_name(aside.name + ".sha256")
            aside_sum.write_text(digest, encoding="ascii")
            aside_sum.replace(self._sum_path(path))
            aside.replace(path)
        except BaseException:
            aside.unlink(missing_ok=True)
            raise
        return path

    def get_or_put(self, key: str, write: Callable[[Path], None]) -> Path:
        return self.get(key) or self.put(key, write)

    def trim(self) -> None:
        """Delete the longest unused entries until the limit is kept."""
        entries = []
        for path in self._folder.glob("??/*"):
            if not path.name.startswith(".") and path.suffix != ".sha256":
                with contextlib.suppress(OSError):
                    status = path.stat()
                    entries.append((status.st_mtime, status.st_size, path))
        total = sum(size for _, size, _ in entries)
        for _, size, path in sorted(entries):
            if total <= self._limit:
                return
            self._drop(path)
            total -= size

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key

    def _sum_path(self, path: Path) -> Path:
        return path.with_name(path.name + ".sha256")

    def _drop(self, path: Path) -> None:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
            self._sum_path(path).unlink(missing_ok=True)
