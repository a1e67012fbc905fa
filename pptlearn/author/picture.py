"""A picture drawn by rule, for the hotspot example: a corridor with two doors, one of them the exit."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence

WIDTH, HEIGHT = 850, 510
WALL, FLOOR, FRAME = (236, 232, 224), (176, 164, 148), (120, 110, 100)
SKY, WOOD, GREEN, WHITE = (176, 210, 236), (190, 142, 96), (0, 132, 84), (255, 255, 255)

RECTANGLES: Sequence[tuple[int, int, int, int, tuple[int, int, int]]] = (
    (0, 0, 850, 400, WALL),
    (0, 400, 850, 510, FLOOR),
    (70, 90, 270, 250, FRAME),
    (80, 100, 260, 240, SKY),
    (166, 100, 174, 240, FRAME),
    (340, 150, 480, 400, FRAME),
    (350, 160, 470, 400, WOOD),
    (450, 275, 462, 287, FRAME),
    (590, 150, 740, 400, FRAME),
    (600, 160, 730, 400, GREEN),
    (612, 275, 624, 287, WHITE),
    (600, 95, 730, 135, GREEN),
    (655, 102, 667, 128, WHITE),
    (667, 108, 700, 122, WHITE),
)
"""Left, top, right, bottom, colour; painted in order."""


def exit_picture() -> bytes:
    """Return the picture as PNG."""
    rows = [bytearray(WALL * WIDTH) for _ in range(HEIGHT)]
    for left, top, right, bottom, color in RECTANGLES:
        for row in rows[top:bottom]:
            row[3 * left : 3 * right] = bytes(color * (right - left))
    pixels = b"".join(b"\0" + bytes(row) for row in rows)
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(pixels, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
