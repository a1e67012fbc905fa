"""Drawings that hold EMF+ alone (no records of GDI beside it): the only file that uses metafile-render."""

from __future__ import annotations

import struct

from pptlearn.media.metafile.emf.play import records

COMMENT, SIGN, HEADER = 70, b"EMF+", 0x4001
LOSSES = ("unsupported", "skipped")
"""What the codes of diagnostics hold when something was left out."""


def is_plus_alone(content: bytes) -> bool:
    """Say whether a drawing's records of GDI are not all there because EMF+ takes their place."""
    for kind, record in records(content):
        if kind == COMMENT and record[4:8] == SIGN:
            name, flags = struct.unpack_from("<2H", record.ljust(12, b"\0"), 8)
            return name == HEADER and not flags & 1
    return False


def play_plus(content: bytes) -> tuple[bytes, bool]:
    """Return an EMF+ drawing as SVG, and whether all of it is there; ValueError when it cannot be drawn."""
    from metafile_render import MetafileError, render_metafile

    try:
        drawn = render_metafile(content, output_format="svg")
    except MetafileError as error:
        raise ValueError("not drawn") from error
    return drawn.data, not any(loss in each.code for each in drawn.diagnostics for loss in LOSSES)
