"""Files beside a deck that its module is made of too: its question bank, and the media it links to."""

from __future__ import annotations

import json
from pathlib import Path

from pptlearn.cache import sha256_of
from pptlearn.convert import lies_beside
from pptlearn.watch.inbox import stamp_of


def stamps_beside(deck: Path) -> str:
    """Return size and time of every file that may belong to `deck`, null for what is not there, as JSON."""
    return json.dumps({name: stamp_of(deck.with_name(name)) for name in lies_beside(deck)})


def has_changed(deck: Path, stamps: str) -> bool:
    """Say whether a file beside `deck` came, went or changed since `stamps` were taken."""
    then = json.loads(stamps)
    return json.dumps({name: stamp_of(deck.with_name(name)) for name in then}) != stamps


def contents_beside(deck: Path, stamps: str) -> list[tuple[str, str]]:
    """Return name and SHA-256 of the files that were there; OSError when one cannot be read."""
    found = []
    for name, stamp in sorted(json.loads(stamps).items()):
        if stamp is not None:
            with deck.with_name(name).open("rb") as stream:
                found.append((name, sha256_of(stream)))
    return found
