"""The file of a review: read, and changed by one writer at a time, in one stroke."""

from __future__ import annotations

import contextlib
import os
import secrets
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from pptlearn.aside import aside
from pptlearn.errors import ReviewError, ReviewUnreadable
from pptlearn.names import output_name
from pptlearn.review.text import from_text, to_text
from pptlearn.review.thread import Review

ENDING = ".review.json"
LARGEST = 8_000_000
"""Bytes of a file that is still read."""
PATIENCE = 5.0
"""Seconds. A change takes milliseconds: who holds the lock for longer has died."""
PACE = 0.02


def review_file(deck: Path) -> Path:
    """Return where the comments on a deck stand: beside it, under its name."""
    return deck.with_name(output_name(deck) + ENDING)


def read_review(file: Path) -> Review:
    """Return the review in `file`, an empty one when there is none; ReviewUnreadable for anything else."""
    try:
        if file.stat().st_size > LARGEST:
            raise ReviewUnreadable(f"{file.name} is larger than {LARGEST // 1_000_000} MB")
        return from_text(file.read_text(encoding="utf-8"), file.name)
    except FileNotFoundError:
        return Review()
    except (OSError, UnicodeDecodeError) as error:
        raise ReviewUnreadable(f"{file.name} cannot be read: {error}") from None


def change_review(file: Path, deck: str, change: Callable[[Review], Review]) -> Review:
    """Replace the review of `deck` in `file` by what `change` makes of it, and return that.

    Whoever else changes it, from this computer or another one of the share, waits; nothing is lost, and at
    no moment half a file is there. Raises ReviewError when the folder refuses.
    """
    try:
        with _alone(file):
            changed = change(read_review(file))
            _write(file, to_text(changed, deck))
    except OSError as error:
        raise ReviewError(
            f"{file.name} cannot be written: {error.strerror or error}",
            hint="Comments are kept beside the deck: its folder must let you write.",
        ) from None
    return changed


@contextlib.contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Hold a lock that one writer at a time can make; of a writer that died it is taken over."""
    lock = file.with_name(f".{file.name}.lock")
    mine = secrets.token_hex(8)
    seen, since = "", time.monotonic()
    while not _is_made(lock, mine):
        holder = _text(lock)
        # Clocks of two computers differ: the age of a lock is how long this writer has seen it.
        if holder != seen:
            seen, since = holder, time.monotonic()
        elif time.monotonic() - since > PATIENCE:
            lock.unlink(missing_ok=True)
        time.sleep(PACE)
    try:
        yield
    finally:
        if _text(lock) == mine:
            lock.unlink(missing_ok=True)


def _is_made(lock: Path, mine: str) -> bool:
    try:
        handle = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
    except FileExistsError:
        return False
    with os.fdopen(handle, "w") as stream:
        stream.write(mine)
    return True


def _text(lock: Path) -> str:
    try:
        return lock.read_text()
    except OSError:
        return ""


def _write(file: Path, text: str) -> None:
    with aside(file) as path, path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
