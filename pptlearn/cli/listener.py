"""A progress bar for who waits at a terminal; nothing for a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from pptlearn.cli.batch import Outcome
from pptlearn.progress import SILENT, Progress

STAGES = {
    "read": "Reading the deck",
    "media": "Preparing pictures, sound and video",
    "fonts": "Preparing fonts",
    "draw": "Drawing slides",
    "write": "Writing the module",
}


class Listener(Protocol):
    progress: Progress
    """Hears of the stages of a single deck."""

    def finished(self, outcome: Outcome) -> None:
        """Hear that a deck is done."""
        ...


@contextmanager
def listener(decks: int) -> Iterator[Listener]:
    """Give a progress bar on stderr when that is a terminal."""
    if not sys.stderr.isatty():
        yield _Deaf()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield _Bar(bar, decks)


class _Deaf:
    progress: Progress = SILENT

    def finished(self, outcome: Outcome) -> None:
        """Say nothing."""


class _Bar:
    """Shows the stages of one deck, or how many of several are done."""

    def __init__(self, bar, decks: int) -> None:  # type: ignore[no-untyped-def]  # rich's class, imported late
        self.progress: Progress = self
        self._bar = bar
        self._task = bar.add_task("Converting", total=decks if decks > 1 else len(STAGES))

    def stage(self, name: str, done: int = 0, total: int = 0) -> None:
        pieces = f" {done}/{total}" if total else ""
        self._bar.update(self._task, description=STAGES[name] + pieces, completed=list(STAGES).index(name))

    def finished(self, outcome: Outcome) -> None:
        self._bar.advance(self._task)
