"""A drawing from its first record to its last."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from pptlearn.media.metafile.emf.bitmaps import BITMAPS
from pptlearn.media.metafile.emf.drawing import DRAWING
from pptlearn.media.metafile.emf.numbers import Play
from pptlearn.media.metafile.emf.objects import OBJECTS
from pptlearn.media.metafile.emf.paths import PATHS
from pptlearn.media.metafile.emf.state import STATE
from pptlearn.media.metafile.emf.text import TEXT
from pptlearn.media.metafile.outlines import Box
from pptlearn.media.metafile.player import Player
from pptlearn.media.metafile.state import State
from pptlearn.media.metafile.surface import Surface, TooMuch

RECORDS: dict[int, Play] = {**DRAWING, **PATHS, **TEXT, **BITMAPS, **OBJECTS, **STATE}
"""What each kind of record asks, by its number; the others are not seen."""
NOT_DRAWN = frozenset({53, 56, 72, 73, 79, 92, 96, 97})
"""Records that would be seen: floods, mixed outlines, framed and turned regions, slanted pictures."""


class Header(NamedTuple):
    frame: Box
    """What is shown, in device units."""
    size: tuple[float, float]
    """Of the picture in pixels, 96 to the inch."""
    dots: tuple[float, float]
    """Device units to the millimetre."""


def play_emf(content: bytes) -> tuple[bytes, bool]:
    """Return an EMF as SVG, and whether all of it is there; ValueError when its header is damaged."""
    header = _header(content)
    player = Player(Surface(header.frame, thinnest=1.0), State(), header.dots)
    try:
        for kind, record in records(content):
            if kind in RECORDS:
                _play(player, RECORDS[kind], record)
            elif kind in NOT_DRAWN:
                player.is_whole = False
    except TooMuch:
        player.is_whole = False
    return player.surface.svg(*header.size), player.is_whole


def records(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the kind and what follows kind and length of each record."""
    place = 0
    while place + 8 <= len(content):
        kind, size = struct.unpack_from("<II", content, place)
        if size < 8:
            return
        yield kind, content[place + 8 : place + size]
        place += size


def _play(player: Player, play: Play, record: bytes) -> None:
    try:
        play(player, record)
    except (struct.error, IndexError, ZeroDivisionError, OverflowError, ValueError):
        player.is_whole = False  # a damaged record


def _header(content: bytes) -> Header:
    try:
        bounds, frame = struct.unpack_from("<4i", content, 8), struct.unpack_from("<4i", content, 24)
        device, millimetres = struct.unpack_from("<2i", content, 72), struct.unpack_from("<2i", content, 80)
    except struct.error as error:
        raise ValueError("no header") from error
    dots = tuple(max(1, pixels) / max(1, length) for pixels, length in zip(device, millimetres, strict=True))
    across, down = dots
    box = (frame[0] * across / 100, frame[1] * down / 100, frame[2] * across / 100, frame[3] * down / 100)
    if box[2] <= box[0] or box[3] <= box[1]:
        if bounds[2] <= bounds[0] or bounds[3] <= bounds[1]:
            raise ValueError("no size")
        box = (bounds[0], bounds[1], bounds[2], bounds[3])
    width, height = (box[2] - box[0]) / across / 25.4 * 96, (box[3] - box[1]) / down / 25.4 * 96
    return Header(box, (width, height), (across, down))
