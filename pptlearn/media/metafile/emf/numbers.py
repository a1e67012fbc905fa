"""What stands in a record: whole numbers, points and boxes at their places."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import TypeAlias

from pptlearn.media.metafile.outlines import Box, Point
from pptlearn.media.metafile.player import Player

Play: TypeAlias = Callable[[Player, bytes], None]
"""Does what a record asks; it is given what follows the record's kind and length."""


def ints(record: bytes, count: int, place: int = 0) -> tuple[int, ...]:
    return struct.unpack_from(f"<{count}i", record, place)


def points_of(record: bytes, place: int, count: int, *, small: bool) -> list[Point]:
    count = min(count, (len(record) - place) // (4 if small else 8))
    numbers = struct.unpack_from(f"<{2 * count}{'h' if small else 'i'}", record, place)
    return [(float(x), float(y)) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def box_of(record: bytes) -> Box:
    left, top, right, bottom = ints(record, 4)
    return float(left), float(top), float(right), float(bottom)
