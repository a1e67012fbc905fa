"""What is previewed: a deck that is converted at every save, or modules as they lie there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from pptlearn.convert import convert, lies_beside, makers
from pptlearn.errors import OptionError
from pptlearn.names import output_name
from pptlearn.preview.files import Folder, module_at
from pptlearn.preview.shelf import Shelved, modules_below, shelved
from pptlearn.review.file import ENDING, review_file
from pptlearn.settings import FILE, files_of, folder_options, options_from

Stamp = tuple[int, int, int]
"""A file's number on its disk, its size, and its time in nanoseconds: another one when it was saved."""


class Subject(Protocol):
    """What is previewed, and which changes on the disk matter to it."""

    @property
    def watched(self) -> Path:
        """Folder in which something may change."""
        ...

    @property
    def is_deep(self) -> bool:
        """Whether changes in the folders below it matter too."""
        ...

    @property
    def is_catalogue(self) -> bool:
        """Whether there may be more than one module."""
        ...

    @property
    def is_there(self) -> bool:
        """Whether it can be looked at now: half-way through a save, or while a share is away, it cannot."""
        ...

    def concerns(self, path: Path) -> bool: ...

    def stamps(self) -> Mapping[Path, Stamp | None]:
        """Return the stamp of every file that matters now, None for one that is not there."""
        ...

    def modules(self) -> Iterable[Shelved]:
        """Return the modules as they are now; PptlearnError when the deck cannot be converted."""
        ...


@dataclass(frozen=True, slots=True)
class DeckSubject:
    """A deck, converted into the temporary folder `room`."""

    deck: Path
    room: Path
    password: str | None = None

    is_deep = False
    is_catalogue = False

    @property
    def watched(self) -> Path:
        return self.deck.parent

    @property
    def is_there(self) -> bool:
        return self.deck.exists()

    def concerns(self, path: Path) -> bool:
        return path.name in (self.deck.name, FILE) or path.name in self._beside()

    def stamps(self) -> Mapping[Path, Stamp | None]:
        beside = map(self.deck.with_name, self._beside())
        return {each: _stamp(each) for each in (self.deck, *files_of(self.deck.with_name(FILE)), *beside)}

    def _beside(self) -> tuple[str, ...]:
        """Return the names of question bank, linked media and comments."""
        return (*_lies_beside(self.deck, _stamp(self.deck)), review_file(self.deck).name)

    def modules(self) -> Iterable[Shelved]:
        said = {"to": ["web"], "password": self.password}
        options = options_from(said, folder_options([self.deck.parent]))
        convert(self.deck, self.room, options)
        name = output_name(self.deck)
        module = Folder(self.room / name)
        return [
            Shelved(
                files=module,
                manifest=module.manifest(),
                name=name,
                home=self.deck.parent,
                reports=self.room,
                makers=makers(self.deck, options.read),
            )
        ]


@dataclass(frozen=True, slots=True)
class ModuleSubject:
    """One module, or the folder of many."""

    path: Path
    room: Path

    is_deep = True

    @property
    def watched(self) -> Path:
        return self.path if self.path.is_dir() else self.path.parent

    @property
    def is_catalogue(self) -> bool:
        return module_at(self.path, self.room) is None

    @property
    def is_there(self) -> bool:
        return self.path.exists()

    def concerns(self, path: Path) -> bool:
        return path.suffix in (".html", ".zip") or path.name.endswith((".report.json", ENDING))

    def stamps(self) -> Mapping[Path, Stamp | None]:
        return {file: _stamp(file) for module in self.modules() for file in module.changing}

    def modules(self) -> Iterable[Shelved]:
        one = shelved(self.path, self.path, self.room)
        return [one] if one else modules_below(self.path, self.room)


def subject_of(path: Path, room: Path, password: str | None = None) -> DeckSubject | ModuleSubject:
    """Return what lies at `path`; OptionError for a file that is neither a deck nor a module."""
    path = path.absolute()
    if path.is_dir() or module_at(path, room):
        return ModuleSubject(path, room)
    if path.suffix.lower() in (".html", ".zip"):
        raise OptionError(f"{path} is not a module that pptlearn made", hint="Name a deck, or a module.")
    return DeckSubject(path, room, password)


@lru_cache(maxsize=1)
def _lies_beside(deck: Path, _: Stamp | None) -> tuple[str, ...]:
    return lies_beside(deck)


def _stamp(file: Path) -> Stamp | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
