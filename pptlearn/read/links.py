"""Which files in its own folder a deck's sounds and films link to, found without reading the deck."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from zipfile import ZipFile

from pptlearn.read.media import file_name, is_online
from pptlearn.read.package import DAMAGE

LARGEST = 2_000_000
"""Bytes of a relationships part that is still looked into."""
MOST = 50_000_000
"""Bytes of all of them together: nobody waits for a zip that was made to be endless."""
RELATIONSHIP = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
ATTRIBUTE = re.compile(r"""\b(Type|Target|TargetMode)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
MEDIA = ("audio", "video", "media")


def linked_files(deck: Path) -> tuple[str, ...]:
    """Return the bare names of linked media, there or not; nothing for a deck that cannot be opened."""
    try:
        with ZipFile(deck) as archive:
            return tuple(sorted(set(_linked(archive))))
    except (*DAMAGE, ValueError):
        return ()


def _linked(archive: ZipFile) -> Iterator[str]:
    looked_into = 0
    for entry in archive.infolist():
        if not entry.filename.endswith(".rels") or entry.file_size > LARGEST:
            continue
        looked_into += entry.file_size
        if looked_into > MOST:
            return
        text = archive.read(entry).decode(errors="replace")
        for element in RELATIONSHIP.findall(text) if "External" in text else ():
            said = {key: unescape(one or other) for key, one, other in ATTRIBUTE.findall(element)}
            kind = said.get("Type", "").rpartition("/")[2]
            if kind in MEDIA and said.get("TargetMode") == "External" and _is_file(said.get("Target", "")):
                yield file_name(said["Target"])


def _is_file(address: str) -> bool:
    """Say whether an address names a file by a name that can be one."""
    name = file_name(address)
    is_name = name not in ("", ".", "..") and "\0" not in name and Path(name).name == name
    return is_name and not is_online(address)
