"""The queue on disk: every deck seen, and what became of it. SQLite; a kill at any moment loses nothing."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, fields
from pathlib import Path

from pptlearn.errors import OptionError
from pptlearn.watch.inbox import Stamp

VERSION = 1
"""Of the tables. A queue of another version is begun anew: what is published says what need not be made."""
SCHEMA = """
CREATE TABLE IF NOT EXISTS decks (
    path TEXT PRIMARY KEY,
    target TEXT NOT NULL,
    state TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime INTEGER NOT NULL,
    options TEXT NOT NULL,
    beside TEXT NOT NULL,
    wanted TEXT NOT NULL,
    made TEXT NOT NULL,
    deaths INTEGER NOT NULL,
    kind TEXT NOT NULL,
    message TEXT NOT NULL,
    hint TEXT NOT NULL,
    language TEXT NOT NULL,
    queued REAL NOT NULL,
    started REAL NOT NULL,
    finished REAL NOT NULL,
    again REAL,
    missing_since REAL
);
CREATE INDEX IF NOT EXISTS by_state ON decks (state, queued, path);
CREATE INDEX IF NOT EXISTS by_target ON decks (target);
CREATE TABLE IF NOT EXISTS settings (path TEXT PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS mistakes (path TEXT PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, text TEXT NOT NULL);
"""
QUEUE, LOCK = "queue.sqlite", "watcher.lock"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A deck in the queue."""

    path: str
    target: str = ""
    """Where its module goes: a path without ending, from the published folder."""
    state: str = "new"
    """`waiting running done failed aside`, or `held`: it waits for an approval."""
    size: int = 0
    mtime: int = 0
    options: str = ""
    """Digest of the options it was last seen with."""
    beside: str = "{}"
    """JSON: size and time of the files beside the deck that its module is made of too, null for none."""
    wanted: str = ""
    """Digest of all that its module is to be made of."""
    made: str = ""
    """The same for the module that is published."""
    deaths: int = 0
    """How often this content killed its process."""
    kind: str = ""
    """What sort of failure it was, as the page beside the deck explains it."""
    message: str = ""
    hint: str = ""
    language: str = ""
    """Of the module."""
    queued: float = 0.0
    started: float = 0.0
    finished: float = 0.0
    again: float | None = None
    """When a failed deck is tried again as it is; None for never."""
    missing_since: float | None = None

    @property
    def stamp(self) -> Stamp:
        return Stamp(self.size, self.mtime)


COLUMNS = tuple(each.name for each in fields(Row))


class Store:
    """Rows by path. One watcher writes; anybody may read."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._held: sqlite3.Connection | None = None
        self._connection = sqlite3.connect(folder / QUEUE, isolation_level=None, timeout=10)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=FULL")
        if self._connection.execute("PRAGMA user_version").fetchone()[0] != VERSION:
            self._connection.execute("DROP TABLE IF EXISTS decks")
        self._connection.executescript(SCHEMA)
        self._connection.execute(f"PRAGMA user_version = {VERSION}")

    @classmethod
    def of_watcher(cls, folder: Path) -> Store:
        """Return the queue in `folder` for who works on it; OptionError when none can be kept there.

        A damaged one is put aside: what is published says what need not be made again.
        """
        try:
            try:
                return cls(folder)
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:
                (folder / QUEUE).replace(folder / f"{QUEUE}.damaged")
                return cls(folder)
        except (OSError, sqlite3.Error) as error:
            raise OptionError(
                f"no queue can be kept in {folder}: {error}", hint="Name another folder with --state."
            ) from None

    def hold(self) -> None:
        """Be the one watcher of this queue until released or dead; OptionError when there is one."""
        self._held = sqlite3.connect(self._folder / LOCK, isolation_level=None, timeout=2)
        try:
            self._held.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            self.release()
            raise OptionError(
                f"another watcher has its queue in {self._folder}",
                hint="Stop that one first, or name another folder with --state.",
            ) from None

    @property
    def is_held(self) -> bool:
        """Whether a watcher runs on this queue."""
        with closing(sqlite3.connect(self._folder / LOCK, isolation_level=None, timeout=0)) as probe:
            try:
                probe.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError:
                return True
        return False

    def release(self) -> None:
        if self._held:
            self._held.close()
            self._held = None

    def close(self) -> None:
        self.release()
        self._connection.close()

    def owner(self) -> str:
        """Return the name under which this queue's watcher claims decks: the same after a restart."""
        self._connection.execute("INSERT OR IGNORE INTO facts VALUES ('owner', ?)", (uuid.uuid4().hex,))
        return self.fact("owner") or ""

    def fact(self, name: str) -> str | None:
        found = self._connection.execute("SELECT text FROM facts WHERE name = ?", (name,)).fetchone()
        return found[0] if found else None

    def keep_fact(self, name: str, text: str) -> None:
        self._connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, text))

    def get(self, path: str) -> Row | None:
        return next(self._rows("WHERE path = ?", path), None)

    def all(self) -> list[Row]:
        return list(self._rows("ORDER BY path"))

    def in_state(self, state: str) -> list[Row]:
        """Return the rows in one state, the longest waiting first."""
        return list(self._rows("WHERE state = ? ORDER BY queued, path", state))

    def to_try_again(self, now: float) -> list[Row]:
        """Return the failed rows whose time has come."""
        return list(self._rows("WHERE state = 'failed' AND again <= ? ORDER BY path", now))

    def at(self, target: str) -> list[Row]:
        """Return the rows whose modules go to `target`."""
        return list(self._rows("WHERE target = ? ORDER BY path", target))

    def at_or_below(self, target: str) -> list[Row]:
        """Return the rows whose modules go to `target` or into a folder of that name."""
        # "0" is the character after "/": everything that begins with "target/" lies between the two.
        return list(
            self._rows(
                "WHERE target = ? OR (target > ? AND target < ?) ORDER BY path",
                target, f"{target}/", f"{target}0",
            )
        )  # fmt: skip

    def languages_below(self, folder: str) -> list[str]:
        """Return the languages of the modules made for a folder's decks, the most frequent first."""
        found = self._connection.execute(
            "SELECT language FROM decks WHERE language != '' AND substr(path, 1, ?) = ? "
            "GROUP BY language ORDER BY count(*) DESC, language",
            (len(folder), folder),
        )
        return [language for (language,) in found]

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
        """Return what a settings file said when it was last without mistakes, as it was kept."""
        found = self._connection.execute("SELECT text FROM settings WHERE path = ?", (path,)).fetchone()
        return found[0] if found else None

    def keep_settings(self, path: str, text: str) -> None:
        if self.good_settings(path) != text:
            self._connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (path, text))

    def mistakes(self) -> dict[str, str]:
        """Return what is wrong with settings files now, by their path."""
        found = self._connection.execute("SELECT path, text FROM mistakes ORDER BY path")
        return dict(found.fetchall())

    def keep_mistake(self, path: str, text: str) -> None:
        self._connection.execute("INSERT OR REPLACE INTO mistakes VALUES (?, ?)", (path, text))

    def forget_mistake(self, path: str) -> None:
        self._connection.execute("DELETE FROM mistakes WHERE path = ?", (path,))

    def _rows(self, where: str, *values: object) -> Iterator[Row]:
        found = self._connection.execute(f"SELECT {', '.join(COLUMNS)} FROM decks {where}", values)
        return (Row(**dict(zip(COLUMNS, each, strict=True))) for each in found.fetchall())
