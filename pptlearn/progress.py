"""Tells a waiting person which stage runs."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    def stage(self, name: str, done: int = 0, total: int = 0) -> None:
        """Say that `done` of `total` pieces of the stage `name` are finished; 0 of 0 when it has none."""
        ...


class Silent:
    """Listens and says nothing."""

    def stage(self, name: str, done: int = 0, total: int = 0) -> None:
        """Say nothing."""


SILENT = Silent()
