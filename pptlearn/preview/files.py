"""The files of a module as it lies on a disk: a folder, a zip, or one page; nothing around it."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol
from zipfile import BadZipFile, ZipFile

from pptlearn.aside import free_name

PAGE_HEAD = 20_000
"""Characters at the start of a page in which its generator and format are named."""
OURS = '<meta name="generator" content="pptlearn '
MANIFEST_FILE = "module.json"
LARGEST_MANIFEST = 100_000_000
"""Bytes, unpacked: a slide takes some thousands."""
MANIFEST = re.compile(r'<script type="application/json" id="module">(.*?)</script>', re.DOTALL)
ASSETS = "assets/"
MOST_KEPT = 2000


class Files(Protocol):
    """Where a module's files come from."""

    def __hash__(self) -> int: ...

    @property
    def main(self) -> Path:
        """The file that changes whenever the module does."""
        ...

    def manifest(self) -> Mapping[str, Any]:
        """Return what stands in `module.json`; empty when pptlearn did not make it."""
        ...

    def find(self, name: str) -> Path | None:
        """Return the file of that name in the module; None when the module has no such file."""
        ...


@dataclass(frozen=True, slots=True)
class Folder:
    path: Path

    @property
    def main(self) -> Path:
        return self.path / "index.html"

    def manifest(self) -> Mapping[str, Any]:
        return _manifest((self.path / MANIFEST_FILE).read_text(encoding="utf-8"))

    def find(self, name: str) -> Path | None:
        if not _is_of_a_module(name):
            return None
        try:
            file = (self.path / name).resolve()
            return file if file.is_relative_to(self.path.resolve()) and file.is_file() else None
        except (OSError, ValueError):  # a name that no file can have
            return None


@dataclass(frozen=True, slots=True)
class Zip:
    """A packed module; unpacked under `room` when someone looks at it."""

    path: Path
    room: Path

    @property
    def main(self) -> Path:
        return self.path

    def manifest(self) -> Mapping[str, Any]:
        with ZipFile(self.path) as packed:
            if packed.getinfo(MANIFEST_FILE).file_size > LARGEST_MANIFEST:
                return {}
            return _manifest(packed.read(MANIFEST_FILE).decode())

    def find(self, name: str) -> Path | None:
        unpacked = self.room / sha256(f"{self.path}|{version_of(self.path)}".encode()).hexdigest()[:16]
        if not unpacked.exists():
            self._unpack(unpacked)
        return Folder(unpacked).find(name)

    def _unpack(self, folder: Path) -> None:
        """Unpack aside: whoever asks for a file meanwhile finds all of them, or none yet."""
        half = free_name(self.room)
        with ZipFile(self.path) as packed:
            packed.extractall(half, [each for each in packed.namelist() if _is_of_a_module(each)])
        with contextlib.suppress(OSError):  # another question was quicker
            half.rename(folder)


@dataclass(frozen=True, slots=True)
class Page:
    """A module in one file."""

    path: Path

    @property
    def main(self) -> Path:
        return self.path

    def manifest(self) -> Mapping[str, Any]:
        found = MANIFEST.search(self.path.read_text(encoding="utf-8"))
        return _manifest(found[1] if found else "{}")

    def find(self, name: str) -> Path | None:
        return self.path if name == "index.html" else None


def module_at(path: Path, room: Path) -> tuple[Files, Mapping[str, Any]] | None:
    """Return the module at `path` with its manifest; None when what lies there is not one of ours."""
    try:
        files = _kind(path, room)
        manifest = _manifest_of(files, version_of(files.main)) if files else {}
    except (OSError, ValueError, KeyError, RecursionError, BadZipFile):
        return None
    return (files, manifest) if files and manifest else None


@lru_cache(maxsize=MOST_KEPT)
def _manifest_of(files: Files, version: str) -> Mapping[str, Any]:
    """Return the manifest of that version: of hundreds of modules in a folder, one changes at a time."""
    return files.manifest()


def version_of(file: Path) -> str:
    """Return what differs whenever a file was written anew."""
    found = file.stat()
    return f"{found.st_mtime_ns:x}-{found.st_size:x}"


def _kind(path: Path, room: Path) -> Files | None:
    if path.is_dir():
        return Folder(path) if (path / MANIFEST_FILE).is_file() and (path / "index.html").is_file() else None
    if path.suffix == ".zip":
        return Zip(path, room)
    return Page(path) if path.suffix == ".html" and _is_our_page(path) else None


def _is_our_page(path: Path) -> bool:
    with path.open(encoding="utf-8", errors="replace") as page:
        head = page.read(PAGE_HEAD)
    return 'data-format="single"' in head and OURS in head


def _is_of_a_module(name: str) -> bool:
    return name in ("index.html", MANIFEST_FILE) or name.startswith(ASSETS)


def _manifest(text: str) -> Mapping[str, Any]:
    found = json.loads(text)
    generator = found.get("generator") if isinstance(found, dict) else None
    return found if isinstance(generator, dict) and generator.get("name") == "pptlearn" else {}
