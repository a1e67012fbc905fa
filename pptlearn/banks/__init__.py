"""Question banks in and out; here only where one lies, so that a deck without a bank loads no format."""

from __future__ import annotations

from pathlib import Path

BESIDE = (".gift.txt", ".gift", ".aiken.txt", ".aiken", ".xlsx", ".csv")
"""Endings of a bank that lies beside its deck, with the same name; the first there is wins."""


def beside(deck: Path) -> Path | None:
    """Return the bank that lies beside `deck`."""
    banks = (deck.with_name(deck.stem + ending) for ending in BESIDE)
    return next((bank for bank in banks if _is_file(bank)), None)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name longer than the file system knows
        return False
