"""What is shown now, and how it follows what is saved."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping
from pathlib import Path

from pptlearn.errors import PptlearnError
from pptlearn.preview.events import Events
from pptlearn.preview.shelf import Shelved
from pptlearn.preview.subject import Subject
from pptlearn.review.file import ENDING

AGAIN = 2.0
"""Seconds until a folder that went away is looked for again."""
DEBOUNCE, STEP = 250, 50
"""Milliseconds: a save is over when nothing changed for a step; a long one is not awaited longer."""


class Showing:
    """The modules as they are now."""

    def __init__(self, subject: Subject, events: Events) -> None:
        self.subject = subject
        self.events = events
        self.modules: Mapping[str, Shelved] = {}
        self._versions: dict[str, str] = {}

    @property
    def is_catalogue(self) -> bool:
        """Whether there may be more than one module."""
        return self.subject.is_catalogue

    def load(self) -> None:
        """Take in what is there; PptlearnError when nothing can be shown."""
        self.modules = {module.key: module for module in self.subject.modules()}
        self._versions = {key: module.version for key, module in self.modules.items()}

    async def follow(self, stopping: asyncio.Event) -> None:
        """Load anew whenever something that matters is saved; a folder that is away is waited for."""
        while not stopping.is_set():
            try:
                await self._follow(stopping)
            except (OSError, RuntimeError):
                await asyncio.sleep(AGAIN)

    async def _follow(self, stopping: asyncio.Event) -> None:
        from watchfiles import awatch

        async for changes in awatch(
            self.subject.watched,
            watch_filter=lambda _, path: self.subject.concerns(Path(path)),
            debounce=DEBOUNCE,
            step=STEP,
            recursive=self.subject.is_deep,
            stop_event=stopping,
        ):
            files = {Path(path).name for _, path in changes}
            talk = {name for name in files if name.endswith(ENDING)}
            if files - talk:
                await self.reload()
            self.tell_of_talk(talk)

    def tell_of_talk(self, files: Collection[str]) -> None:
        """Tell the pages whose modules' comments are in the files of these names that they changed."""
        for key, module in self.modules.items():
            if module.review.name in files:
                self.events.tell("review", key=key)

    async def reload(self) -> None:
        """Load in a thread of its own, and tell the pages what changed or what went wrong."""
        self.events.tell("working")
        before = self._versions
        try:
            await asyncio.to_thread(self.load)
        except PptlearnError as error:
            self.events.tell("failed", message=str(error), hint=error.hint)
        except OSError as error:
            # Half-way through a save the file is gone or locked: the next event brings it back.
            self.events.tell("failed", message=str(error.strerror or error), hint="Save the deck once more.")
        else:
            changed = {key for key, version in self._versions.items() if before.get(key) != version}
            self.events.tell("ready", changed=sorted(changed | (before.keys() - self._versions.keys())))
