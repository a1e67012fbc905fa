"""Files that are no zip: encrypted decks are opened with their password, all others get their sentence."""

from __future__ import annotations

import io
from pathlib import Path
from typing import BinaryIO

from pptlearn.errors import DeckEncrypted, NotADeck

_STARTS = (
    (b"%pdf", "is a PDF, not a PowerPoint deck"),
    (b"\x1f\x8b", "is a gzip archive, not a PowerPoint deck"),
    (b"{\\rtf", "is an RTF text, not a PowerPoint deck"),
    (b"<!doctype html", "is a web page, not a PowerPoint deck"),
    (b"<html", "is a web page, not a PowerPoint deck"),
    (b"<?xml", "is an XML file, not a PowerPoint deck"),
    (b"version https://git-lfs", "is only a pointer to the deck; fetch the file itself with git lfs pull"),
    (b"pk", "is damaged: it was cut off or changed on its way"),
)
"""What a file is by how it starts, after white space, in small letters."""


def not_a_zip(name: str, start: bytes) -> str:
    """Say in one sentence why a file that is no zip cannot be a deck."""
    if not start:
        return f"{name} is empty"
    shown = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    what = next((words for mark, words in _STARTS if shown.startswith(mark)), "is not a PowerPoint deck")
    return f"{name} {what}"


def decrypted(path: Path, password: str | None) -> BinaryIO:
    """Return the zip inside an encrypted deck; raises DeckEncrypted, or NotADeck for other OLE files."""
    streams = _streams(path)
    if "PowerPoint Document" in streams:
        raise NotADeck(f"{path.name} is in the format of PowerPoint 97-2003 (.ppt)")
    if "EncryptedPackage" not in streams:
        raise NotADeck(f"{path.name} is an old Office file, not a PowerPoint deck")
    if password is None:
        raise DeckEncrypted(f"{path.name} is protected by a password")
    return _decrypt(path, password)


def _streams(path: Path) -> set[str]:
    import olefile  # type: ignore[import-untyped]

    try:
        with olefile.OleFileIO(path) as container:
            return {entry[0] for entry in container.listdir()}
    except (OSError, ValueError, IndexError, TypeError, AttributeError, MemoryError):
        # olefile raises any of these over a damaged directory.
        raise NotADeck(f"{path.name} is damaged") from None


def _decrypt(path: Path, password: str) -> BinaryIO:
    import msoffcrypto  # type: ignore[import-untyped]
    from msoffcrypto.exceptions import (  # type: ignore[import-untyped]
        DecryptionError,
        FileFormatError,
        InvalidKeyError,
    )

    plain = io.BytesIO()
    try:
        with path.open("rb") as file:
            office = msoffcrypto.OfficeFile(file)
            office.load_key(password=password)
            office.decrypt(plain)
    except (InvalidKeyError, DecryptionError):
        raise DeckEncrypted(f"{path.name} does not open with this password") from None
    except (FileFormatError, ValueError, KeyError, AttributeError, TypeError, IndexError):
        raise DeckEncrypted(f"{path.name} is protected in a way that cannot be opened here") from None
    plain.seek(0)
    return plain
