"""Settings of a watched folder, inherited from above; after a mistake the last good ones hold."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from pptlearn.errors import OptionError
from pptlearn.options import ConvertOptions
from pptlearn.settings import FILE, OF_ONE_DECK, options_from, read_settings
from pptlearn.watch import signs
from pptlearn.watch.inbox import place, settings_files, settings_folders
from pptlearn.watch.store import Store


@dataclass(slots=True)
class Folders:
    """The settings of every folder of an inbox."""

    inbox: Path
    store: Store
    base: ConvertOptions

    def look(self) -> None:
        """Read all settings files anew: keep what is good, report what is not."""
        for file in settings_files(self.inbox):
            try:
                read_settings(file)
                text = file.read_text(encoding="utf-8")
            except OptionError as error:
                signs.put_problem_sign(file, "en", str(error), error.hint)
                continue
            except OSError:
                continue
            self.store.keep_settings(place(file, self.inbox), text)
            signs.remove_problem_sign(file)

    def options(self, path: str) -> ConvertOptions:
        """Return how the deck at `path` is converted; its module's id is made from that path."""
        options = self.base
        folders = settings_folders(path, self.inbox)
        for folder in folders:
            said = self._said(folder)
            is_own = folder == folders[-1]
            options = options_from({k: v for k, v in said.items() if is_own or k not in OF_ONE_DECK}, options)
        name = options.module.id or PurePosixPath(path).with_suffix("").as_posix()
        return replace(options, module=replace(options.module, id=name))

    def _said(self, folder: Path) -> dict[str, object]:
        """Return a folder's settings, the last good ones when today's have a mistake."""
        file = folder / FILE
        if not file.is_file():
            return {}
        try:
            return read_settings(file)
        except OptionError:
            text = self.store.good_settings(place(file, self.inbox))
        if text is None:
            return {}
        with TemporaryDirectory() as aside:
            older = Path(aside) / FILE
            older.write_text(text, encoding="utf-8")
            return read_settings(older)


def digest(*pieces: object) -> str:
    """Return a short name for options, or for content and options together."""
    return hashlib.sha256(repr(pieces).encode()).hexdigest()[:24]
