"""The modules that can be looked at: the one of a deck, one given, or all below a folder."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from pptlearn.preview.files import Files, module_at, version_of
from pptlearn.review.file import ENDING

ENDINGS = (".cmi5.zip", ".scorm12.zip", ".scorm2004.zip", ".xapi.zip", ".zip", ".html")
"""What formats add to a deck's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """One module that can be looked at."""

    files: Files
    manifest: Mapping[str, Any] = field(compare=False)
    name: str
    """The deck's file name without its ending."""
    home: Path
    """Folder in which comments stand, under `name`: beside the deck, or beside the module."""
    reports: Path
    """Folder in which the report stands, under `name`."""
    makers: tuple[str, ...] = ()
    """Names of who made the deck, where it is at hand: an approval of theirs does not count."""
    group: str = ""
    """Folder below the one that is previewed; empty for the topmost."""

    @property
    def key(self) -> str:
        """Its name in addresses: the same as long as it stays where it is."""
        return sha256(str(self.home / self.name).encode()).hexdigest()[:12]

    @property
    def version(self) -> str:
        return version_of(self.files.main)

    @property
    def review(self) -> Path:
        """File of the comments, whether or not there are any."""
        return self.home / f"{self.name}{ENDING}"

    @property
    def changing(self) -> tuple[Path, ...]:
        """The files of which one changes whenever what is told of the module does."""
        return self.files.main, self._report, self.review

    @property
    def _report(self) -> Path:
        return self.reports / f"{self.name}.report.json"

    def report(self) -> dict[str, Any] | None:
        """Return the report that stands beside the module, if there is one."""
        try:
            found = json.loads(self._report.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return None
        return found if isinstance(found, dict) else None


def shelved(path: Path, root: Path, room: Path) -> Shelved | None:
    """Return the module at `path`, grouped by its folder below `root`; None when there is none."""
    found = module_at(path, room)
    if found is None:
        return None
    files, manifest = found
    group = path.parent.relative_to(root).as_posix() if path != root else ""
    return Shelved(
        files=files,
        manifest=manifest,
        name=_name(path),
        home=path.parent,
        reports=path.parent,
        group="" if group == "." else group,
    )


def modules_below(root: Path, room: Path) -> Iterator[Shelved]:
    """Yield the modules at any depth of `root`; of one module in several formats, the folder or the first."""
    taken = set()
    for folder, folders, names in os.walk(root):
        here = Path(folder)
        inner = {name: shelved(here / name, root, room) for name in sorted(folders)}
        folders[:] = [name for name, module in inner.items() if not module and not name.startswith(".")]
        files = (shelved(here / name, root, room) for name in sorted(names) if _may_be_a_module(name))
        for module in (*inner.values(), *files):
            if module and not module.name.startswith(".") and module.key not in taken:
                taken.add(module.key)
                yield module


def _name(path: Path) -> str:
    return next((path.name.removesuffix(end) for end in ENDINGS if path.name.endswith(end)), path.name)


def _may_be_a_module(name: str) -> bool:
    return name.endswith((".zip", ".html")) and not name.endswith(".report.html")
