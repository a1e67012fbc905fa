"""The text of what is said on a slide, readable without time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def transcript(notes: str, captions: Iterable[Mapping[str, Any]]) -> str:
    """Return what is said: the deck's own captions when it has some, else the notes."""
    for track in captions:
        if track["origin"] != "notes":
            return " ".join(cue[2].replace("\n", " ") for cue in track["cues"])
    return notes
