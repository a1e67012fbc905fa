"""How loud a voice is from moment to moment, and where it pauses: the only file that uses pydub."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from pptlearn.media import ffmpeg

RATE = 16_000
"""Samples a second that are looked at: speech has all its energy below 8 kHz."""
WINDOW = 0.02
"""Seconds that are one measurement."""
SHORTEST_PAUSE = 0.2
"""Seconds; shorter gaps are inside words (the closure of a t or k takes up to 0.15 s)."""
NOTHING = -90.0
"""dBFS of what has no sound at all: 16-bit audio ends at -96."""
PATIENCE = 60.0
"""Seconds that listening may take, besides the length of the sound."""
SILENT = -55.0
"""dBFS; a recording that never gets louder has no voice in it."""


def silences_of(path: Path, seconds: float) -> tuple[tuple[float, float], ...]:
    """Return start and end in seconds of each pause of a sound file, listened to a piece at a time.

    A file in which nothing can be heard is one pause from 0 to `seconds`.
    """
    with ffmpeg.decoded(path, RATE, limit=PATIENCE + seconds) as samples:
        loudness = list(_loudness(samples))
    if not loudness or max(loudness) < SILENT:
        return ((0.0, seconds),)
    return tuple(_pauses(loudness))


def _loudness(samples: IO[bytes]) -> Iterator[float]:
    """Yield dBFS for each window."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its source has escapes that newer Pythons warn about
        from pydub import AudioSegment
    width = int(RATE * WINDOW) * 2
    while piece := samples.read(width * 500):
        whole = AudioSegment(piece[: len(piece) // 2 * 2], sample_width=2, frame_rate=RATE, channels=1)
        for place in range(0, len(whole.raw_data), width):
            window = whole._spawn(whole.raw_data[place : place + width])
            yield max(NOTHING, window.dBFS)


def _pauses(loudness: list[float]) -> Iterator[tuple[float, float]]:
    """Yield start and end of each stretch below the threshold."""
    threshold, quiet_since = _threshold(loudness), None
    for place, level in enumerate([*loudness, 0.0]):
        if level < threshold:
            quiet_since = place if quiet_since is None else quiet_since
        elif quiet_since is not None:
            if (place - quiet_since) * WINDOW >= SHORTEST_PAUSE:
                yield round(quiet_since * WINDOW, 3), round(place * WINDOW, 3)
            quiet_since = None


def _threshold(loudness: list[float]) -> float:
    """Return the level between room and voice: a third of the way from one to the other."""
    ordered = sorted(loudness)
    room, voice = ordered[len(ordered) // 20], ordered[len(ordered) * 19 // 20]
    return min(max(room + (voice - room) / 3, voice - 40), voice - 12)
