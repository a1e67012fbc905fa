"""Settings of a watched folder, inherited from above; after a mistake the last good ones hold."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from pptlearn.errors import OptionError
from pptlearn.options import ConvertOptions
from pptlearn.settings import FILE, OF_ONE_DECK, REVIEW_FOLDER, files_of, options_from, read_settings
from pptlearn.theme_file import CustomTheme
from pptlearn.watch import signs
from pptlearn.watch.inbox import Stamp, place, settings_folders, stamp_of
from pptlearn.watch.store import Store

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Folders:
    """The settings of every folder of an inbox, as of the last look at them."""

    inbox: Path
    store: Store
    base: ConvertOptions
    _said: dict[Path, dict[str, Any]] = field(default_factory=dict)
    _made_of: dict[Path, dict[Path, Stamp | None]] = field(default_factory=dict)
    """Of each settings file: the files that say what it says, as they were."""

    def look(self, files: Iterable[Path]) -> None:
        """Read settings files anew: keep what is good, report what is not."""
        self._said.clear()
        for file in files:
            self._made_of[file] = {each: stamp_of(each) for each in files_of(file)}
            try:
                said = read_settings(file)
            except OptionError as error:
                self._report(file, error)
                continue
            self.store.keep_settings(place(file, self.inbox), json.dumps(said, default=asdict))
            self._forget_mistake(file)
        for path in self.store.mistakes():
            if stamp_of(self.inbox / path) is None:
                self._forget_mistake(self.inbox / path)

    def changed(self) -> list[Path]:
        """Return the folders whose settings, themes or logos are others than at the last look."""
        found = []
        for file, then in list(self._made_of.items()):
            if any(stamp_of(each) != stamp for each, stamp in then.items()):
                found.append(file.parent)
            if stamp_of(file) is None:
                del self._made_of[file]
        return found

    def options(self, path: str) -> ConvertOptions:
        """Return how the deck at `path` is converted; its module's id is made from that path."""
        options = self.base
        folders = settings_folders(path, self.inbox)
        for folder in folders:
            said = self._settings(folder)
            is_own = folder == folders[-1]
            options = options_from({k: v for k, v in said.items() if is_own or k not in OF_ONE_DECK}, options)
        name = options.module.id or PurePosixPath(path).with_suffix("").as_posix()
        return replace(options, module=replace(options.module, id=name))

    def language(self, path: str) -> str:
        """Return the language in which to write to whoever dropped the deck at `path`.

        That of the settings, else that of the modules made in the same folder, then in all; empty before the
        first of them.
        """
        return self.options(path).module.language or self._language(path)

    def needs_approval(self, path: str) -> bool:
        """Say whether the deck at `path` is published only after somebody else approved it."""
        said: dict[str, Any] = {}
        for folder in settings_folders(path, self.inbox):
            said |= self._settings(folder)
        name = str(said.get("review_folder", REVIEW_FOLDER)).casefold()
        is_there = any(part.casefold() == name for part in PurePosixPath(path).parent.parts)
        return bool(said.get("two_person")) and is_there

    def _report(self, file: Path, error: OptionError) -> None:
        """Say beside a settings file what is wrong with it, and tell the operator once."""
        path = place(file, self.inbox)
        signs.put_problem_sign(file, self._language(path), "settings", str(error), error.hint)
        if self.store.mistakes().get(path) != str(error):
            log.error("settings", extra={"why": str(error)})
            self.store.keep_mistake(path, str(error))

    def _forget_mistake(self, file: Path) -> None:
        signs.remove_problem_sign(file)
        self.store.forget_mistake(place(file, self.inbox))

    def _language(self, path: str) -> str:
        folder = PurePosixPath(path).parent.as_posix()
        near = self.store.languages_below(f"{folder}/") if folder != "." else []
        return next(iter([*near, *self.store.languages_below("")]), "")

    def _settings(self, folder: Path) -> dict[str, Any]:
        if folder not in self._said:
            self._said[folder] = self._read(folder / FILE)
        return self._said[folder]

    def _read(self, file: Path) -> dict[str, Any]:
        """Return what a settings file says; the last good ones when today's have a mistake."""
        if not file.is_file():
            return {}
        try:
            return read_settings(file)
        except OptionError:
            said: dict[str, Any] = json.loads(self.store.good_settings(place(file, self.inbox)) or "{}")
        if "theme" in said:
            said["theme"] = CustomTheme(**said["theme"])
        return said


def digest(*pieces: object) -> str:
    """Return a short name for options, or for all that a module is made of."""
    return hashlib.sha256(repr(pieces).encode()).hexdigest()[:24]
