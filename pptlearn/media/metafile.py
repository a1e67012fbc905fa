"""Turn EMF and WMF into SVG: the only file that uses metafile-render."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import reduce
from operator import xor

from pptlearn.media.kinds import WMF, Kind
from pptlearn.media.store import Unusable

PLACEABLE = 0x9AC6CDD7
HEADER = 18
"""Bytes of META_HEADER; records follow (MS-WMF 2.3.2.2)."""
SET_WINDOW_ORIGIN, SET_WINDOW_EXTENT = 0x020B, 0x020C
UNITS_PER_INCH = 96
LOSSES = ("unsupported", "skipped")
"""What the codes of diagnostics hold when something was left out."""


def as_svg(metafile: bytes, kind: Kind, name: str) -> tuple[bytes, bool]:
    """Return the drawing as SVG, and whether all of it is there; raise Unusable when it cannot be drawn."""
    from metafile_render import MetafileError, render_metafile

    try:
        drawn = render_metafile(_placeable(metafile) if kind is WMF else metafile, output_format="svg")
    except MetafileError as error:
        raise Unusable("media.damaged-picture", name=name) from error
    return drawn.data, not any(loss in each.code for each in drawn.diagnostics for loss in LOSSES)


def _placeable(metafile: bytes) -> bytes:
    """Return a WMF with the header that gives its size, made from its window records when it has none."""
    if metafile.startswith(PLACEABLE.to_bytes(4, "little")):
        return metafile
    said = dict(reversed(list(_windows(metafile))))  # the first of each counts
    if SET_WINDOW_EXTENT not in said:
        return metafile
    (height, width), (top, left) = said[SET_WINDOW_EXTENT], said.get(SET_WINDOW_ORIGIN, (0, 0))
    corners = (left, top, left + width, top + height)
    if not all(-32768 <= each <= 32767 for each in corners):
        return metafile
    header = struct.pack("<IHhhhhHI", PLACEABLE, 0, *corners, UNITS_PER_INCH, 0)
    return header + struct.pack("<H", reduce(xor, struct.unpack("<10H", header))) + metafile


def _windows(metafile: bytes) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the records that set the window: which, and their two numbers (y before x)."""
    place = HEADER
    while place + 10 <= len(metafile):
        words, function = struct.unpack_from("<IH", metafile, place)
        if function in (SET_WINDOW_ORIGIN, SET_WINDOW_EXTENT):
            yield function, struct.unpack_from("<hh", metafile, place + 6)
        place += 2 * max(words, 3)
