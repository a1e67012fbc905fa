"""What is shown now, and how it follows what is saved."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Collection, Mapping
from pathlib import Path

from pptlearn.errors import PptlearnError
from pptlearn.language import LANGUAGES, in_sentences
from pptlearn.preview.events import Events
from pptlearn.preview.shelf import Shelved
from pptlearn.preview.subject import Stamp, Subject
from pptlearn.review.file import ENDING

AGAIN = 2.0
"""Seconds until a folder that went away is looked for again."""
DEBOUNCE, STEP = 250, 50
"""Milliseconds: a save is over when nothing changed for a step; a long one is not awaited longer."""
LOOK = 0.4
"""Seconds between two looks: many shares tell of no save. What two looks see alike is saved…"""
SHARE_OF_LOOKING = 0.05
"""…and looking at a slow share takes no more of the time than this."""


class Showing:
    """The modules as they are now."""

    def __init__(self, subject: Subject, events: Events) -> None:
        self.subject = subject
        self.events = events
        self.modules: Mapping[str, Shelved] = {}
        self._versions: dict[str, str] = {}
        self._loaded: Mapping[Path, Stamp | None] = {}
        """The files as they were when they were loaded."""
        self._turn = asyncio.Lock()

    @property
    def is_catalogue(self) -> bool:
        """Whether there may be more than one module."""
        return self.subject.is_catalogue

    def load(self) -> None:
        """Take in what is there; PptlearnError when nothing can be shown."""
        self._loaded = self.subject.stamps()  # before they are read: what is saved meanwhile is seen
        self.modules = {module.key: module for module in self.subject.modules()}
        self._versions = {key: module.version for key, module in self.modules.items()}

    async def follow(self, stopping: asyncio.Event) -> None:
        """Load anew whenever something that matters is saved, as the system tells and as looking finds."""
        looking = asyncio.create_task(self._look(stopping))
        while not stopping.is_set():
            try:
                await self._listen(stopping)
            except (OSError, RuntimeError):  # the folder is away, or its events cannot be had
                await _wait(stopping, AGAIN)
        await looking

    async def take_in(self) -> None:
        """Load what was saved since it was last loaded; nothing while the folder or the deck is away."""
        async with self._turn:
            now = await asyncio.to_thread(self._stamps)
            changed = {file.name for file in _differing(self._loaded, now)}
            talk = {name for name in changed if name.endswith(ENDING)}
            if changed - talk:
                await self.reload()
            else:
                self._loaded = now
            self.tell_of_talk(talk)

    async def _listen(self, stopping: asyncio.Event) -> None:
        from watchfiles import awatch

        async for _ in awatch(
            self.subject.watched,
            watch_filter=lambda _, path: self.subject.concerns(Path(path)),
            debounce=DEBOUNCE,
            step=STEP,
            recursive=self.subject.is_deep,
            stop_event=stopping,
        ):
            await self.take_in()

    async def _look(self, stopping: asyncio.Event) -> None:
        pause, before = LOOK, self._loaded
        while not await _wait(stopping, pause):
            begun, now = time.monotonic(), before
            with contextlib.suppress(OSError):  # a share that goes away while it is looked at
                now = await asyncio.to_thread(self._stamps)
            took = time.monotonic() - begun
            if now == before != self._loaded:
                await self.take_in()
            pause, before = max(LOOK, took / SHARE_OF_LOOKING), now

    def _stamps(self) -> Mapping[Path, Stamp | None]:
        """Return how the files are now; as they were while there is nothing to be shown."""
        return self.subject.stamps() if self.subject.is_there else self._loaded

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
            self._tell_failed(str(error), error.hint)
        except OSError as error:
            self._loaded = {}  # half-way through a save the file may be locked: the next look tries again
            self._tell_failed(str(error.strerror or error), "Save the deck once more.")
        except Exception as error:  # fence: what breaks a conversion must not end the preview
            self._tell_failed(f"{type(error).__name__}: {error}", "Save the deck once more.")
        else:
            changed = {key for key, version in self._versions.items() if before.get(key) != version}
            self.events.tell("ready", changed=sorted(changed | (before.keys() - self._versions.keys())))

    def _tell_failed(self, *why: str) -> None:
        """Tell every page in its own language; which one that is, only the page knows."""
        self.events.tell("failed", **{language: in_sentences(language, *why) for language in LANGUAGES})


def _differing(one: Mapping[Path, Stamp | None], other: Mapping[Path, Stamp | None]) -> Collection[Path]:
    return {file for file in one.keys() | other.keys() if one.get(file) != other.get(file)}


async def _wait(stopping: asyncio.Event, seconds: float) -> bool:
    """Wait, and say whether it is time to stop."""
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(stopping.wait(), seconds)
    return stopping.is_set()
