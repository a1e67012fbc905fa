"""Modules whose deck is gone: they are moved to `.retired/`, never destroyed."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pptlearn.watch.inbox import Look
from pptlearn.watch.store import Row

FOLDER = ".retired"
MOST = 1 / 3
"""When more of a tree than this vanishes at once, it is a lost share or a mistake: nothing is retired."""


@dataclass(frozen=True, slots=True)
class Missing:
    """What a full look did not find."""

    rows: tuple[Row, ...] = ()
    """Rows as they are to be kept: newly missing, or found again."""
    gone: tuple[Row, ...] = ()
    """Missing long enough to be retired."""
    is_suspicious: bool = False
    """So much is missing that nothing is retired, and the operator is told."""


def missing(rows: Sequence[Row], seen: Look, now: float, wait: float) -> Missing:
    """Return which decks are missing since when, and which of them are gone for good.

    One deck alone may always go, however small the tree.
    """
    absent = [row for row in rows if row.path not in seen and seen.knows(row.path)]
    back = [
        replace(row, missing_since=None) for row in rows if row.path in seen and row.missing_since is not None
    ]
    if len(absent) > max(1, MOST * len(rows)):
        return Missing(tuple(back), is_suspicious=True)
    new = [replace(row, missing_since=now) for row in absent if row.missing_since is None]
    gone = [row for row in absent if row.missing_since is not None and now - row.missing_since >= wait]
    return Missing((*back, *new), tuple(gone))


def retire(outputs: Sequence[Path], published: Path) -> None:
    """Move a deck's outputs into `.retired/` at the same place; a folder left empty goes."""
    for path in outputs:
        target = _free(published / FOLDER / path.relative_to(published))
        target.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileNotFoundError):  # another watcher of the share was first
            path.replace(target)
    for path in outputs[:1]:
        _remove_empty(path.parent, published)


def _free(target: Path) -> Path:
    """Return `target`, or `target (2)`… when an older one was retired before."""
    candidate, number = target, 1
    while candidate.exists():
        number += 1
        candidate = target.with_name(f"{target.name} ({number})")
    return candidate


def _remove_empty(folder: Path, published: Path) -> None:
    with contextlib.suppress(OSError):
        while folder != published:
            folder.rmdir()
            folder = folder.parent
