"""Which waiting deck is next: folders take turns, and small decks do not wait behind huge ones."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from pptlearn.watch.store import Row

HUGE = 50_000_000
"""Bytes from which a deck counts as huge; all workers but one may hold such decks."""


def group(path: str) -> str:
    """Return the folder directly under the inbox that a deck belongs to."""
    parts = PurePosixPath(path).parts
    return parts[0] if len(parts) > 1 else ""


def next_deck(
    waiting: Sequence[Row], running: Sequence[Row], last: dict[str, float], jobs: int
) -> Row | None:
    """Return the deck to convert next, or None.

    `last` says when each group had its last turn. The group with fewest decks running goes first, then the
    one whose turn is longest ago; in it the deck that waits longest. Huge decks leave one worker free.
    """
    busy = [group(row.path) for row in running]
    huge = sum(row.size >= HUGE for row in running)
    free = [row for row in waiting if row.size < HUGE or huge < max(1, jobs - 1)]
    return min(free, key=lambda row: _turn(row, busy, last), default=None)


def _turn(row: Row, busy: list[str], last: dict[str, float]) -> tuple[int, float, float, str]:
    mine = group(row.path)
    return busy.count(mine), last.get(mine, 0.0), row.queued, row.path
