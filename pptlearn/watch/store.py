"""The queue on disk: every deck seen, and what became of it. SQLite; a kill at any moment loses nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from pptlearn.watch.inbox import Stamp

SCHEMA = """
CREATE TABLE IF NOT EXISTS decks (
    path TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime INTEGER NOT NULL,
    sha256 TEXT NOT NULL DEFAULT '',
    options TEXT NOT NULL DEFAULT '',
    made TEXT NOT NULL DEFAULT '',
    deaths INTEGER NOT NULL DEFAULT 0,
    message TEXT NOT NULL DEFAULT '',
    hint TEXT NOT NULL DEFAULT '',
    queued REAL NOT NULL DEFAULT 0,
    started REAL NOT NULL DEFAULT 0,
    finished REAL NOT NULL DEFAULT 0,
    missing_since REAL
);
CREATE TABLE IF NOT EXISTS settings (path TEXT PRIMARY KEY, text TEXT NOT NULL);
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A deck in the queue."""

    path: str
    state: str
    """`waiting running done failed aside`."""
    size: int = 0
    mtime: int = 0
    sha256: str = ""
    options: str = ""
    """Digest of the options it is (to be) converted with."""
    made: str = ""
    """Digest of content and options of the module that is published."""
    deaths: int = 0
    """How often this content killed its process."""
    message: str = ""
    hint: str = ""
    queued: float = 0.0
    started: float = 0.0
    finished: float = 0.0
    missing_since: float | None = None

    @property
    def stamp(self) -> Stamp:
        return Stamp(self.size, self.mtime)


COLUMNS = tuple(each.name for each in fields(Row))


class Store:
    """Rows by path. One watcher writes; anybody may read."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(folder / "queue.sqlite", isolation_level=None, timeout=10)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=FULL")
        self._connection.executescript(SCHEMA)

    def close(self) -> None:
        self._connection.close()

    def get(self, path: str) -> Row | None:
        return next(self._rows("WHERE path = ?", path), None)

    def all(self) -> list[Row]:
        return list(self._rows("ORDER BY path"))

    def in_state(self, state: str) -> list[Row]:
        """Return the rows in one state, the longest waiting first."""
        return list(self._rows("WHERE state = ? ORDER BY queued, path", state))

    def put(self, row: Row) -> None:
        """Keep `row`, over an older one of its path."""
        marks = ", ".join("?" for _ in COLUMNS)
        values = [getattr(row, column) for column in COLUMNS]
        self._connection.execute(
            f"INSERT OR REPLACE INTO decks ({', '.join(COLUMNS)}) VALUES ({marks})", values
        )

    def forget(self, path: str) -> None:
        self._connection.execute("DELETE FROM decks WHERE path = ?", (path,))

    def good_settings(self, path: str) -> str | None:
        """Return the last text of a settings file that was without mistakes."""
        found = self._connection.execute("SELECT text FROM settings WHERE path = ?", (path,)).fetchone()
        return found[0] if found else None

    def keep_settings(self, path: str, text: str) -> None:
        self._connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (path, text))

    def _rows(self, where: str, *values: object) -> Iterator[Row]:
        found = self._connection.execute(f"SELECT {', '.join(COLUMNS)} FROM decks {where}", values)
        return (Row(**dict(zip(COLUMNS, each, strict=True))) for each in found.fetchall())
