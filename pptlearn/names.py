"""Names of files: decks, reports, and a module, which has its deck's name as far as file systems allow."""

from __future__ import annotations

import hashlib
from pathlib import PurePath

DECKS = (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm")
"""Endings of decks."""
REPORTS = (".report.html", ".report.json")
"""Endings of the reports that stand beside a module: for people, and for programs."""
LONGEST = 255
"""Bytes that a name may have on Linux; Windows and macOS count characters, and allow no more."""
ROOM = 28
"""Bytes left for what is put around a deck's name: `.scorm2004.zip`, or a dot and `.review.json.lock`."""
MARK = 9
"""Bytes of `~` and eight digits that tell two shortened names apart."""


def is_deck(path: PurePath) -> bool:
    """Say whether a file is a deck that people made, and no lock file or dot file."""
    return path.suffix.lower() in DECKS and not path.name.startswith(("~$", "."))


def output_name(deck: PurePath) -> str:
    """Return the deck's name without its ending; one too long to be written is cut, and marked as such."""
    whole = deck.stem.encode(errors="surrogateescape")
    if len(whole) <= LONGEST - ROOM:
        return deck.stem
    kept = whole[: LONGEST - ROOM - MARK].decode(errors="ignore").rstrip()
    return f"{kept}~{hashlib.sha256(whole).hexdigest()[: MARK - 1]}"
