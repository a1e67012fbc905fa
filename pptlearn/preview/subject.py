"""What is previewed: a deck that is converted at every save, or modules as they lie there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pptlearn.convert import convert, makers
from pptlearn.errors import OptionError
from pptlearn.names import output_name
from pptlearn.options import override
from pptlearn.preview.files import Folder, module_at
from pptlearn.preview.shelf import Shelved, modules_below, shelved
from pptlearn.review.file import ENDING, review_file
from pptlearn.settings import FILE, folder_options


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

    def concerns(self, path: Path) -> bool: ...

    def modules(self) -> Iterable[Shelved]:
        """Return the modules as they are now; PptlearnError when the deck cannot be converted."""
        ...


@dataclass(frozen=True, slots=True)
class DeckSubject:
    """A deck, converted into the temporary folder `room`."""

    deck: Path
    room: Path

    is_deep = False
    is_catalogue = False

    @property
    def watched(self) -> Path:
        return self.deck.parent

    def concerns(self, path: Path) -> bool:
        return path.name in (self.deck.name, FILE, review_file(self.deck).name)

    def modules(self) -> Iterable[Shelved]:
        options = override(folder_options([self.deck.parent]), {"to": ("web",)})
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

    def concerns(self, path: Path) -> bool:
        return path.suffix in (".html", ".zip") or path.name.endswith((".report.json", ENDING))

    def modules(self) -> Iterable[Shelved]:
        one = shelved(self.path, self.path, self.room)
        return [one] if one else modules_below(self.path, self.room)


def subject_of(path: Path, room: Path) -> DeckSubject | ModuleSubject:
    """Return what lies at `path`; OptionError for a file that is neither a deck nor a module."""
    path = path.absolute()
    if path.is_dir() or module_at(path, room):
        return ModuleSubject(path, room)
    if path.suffix.lower() in (".html", ".zip"):
        raise OptionError(f"{path} is not a module that pptlearn made", hint="Name a deck, or a module.")
    return DeckSubject(path, room)
