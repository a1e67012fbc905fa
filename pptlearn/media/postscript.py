"""The picture that an EPS drawing holds of itself, for programs that do not know PostScript."""

from __future__ import annotations

import base64
import io
import struct

from pptlearn.media.raster import DAMAGE

BINARY = b"\xc5\xd0\xd3\xc6"
"""How an EPS file begins that holds one (Adobe Technical Note 5002, section 5)."""
HEADER = struct.Struct("<4s6L")
"""That mark, then place and length of the PostScript, of a WMF and of a TIFF."""
LARGEST = 40_000_000
"""Pixels."""


def preview_of(drawing: bytes) -> bytes | None:
    """Return the WMF of an EPS file, or its TIFF as SVG; None when it has none."""
    if len(drawing) < HEADER.size or not drawing.startswith(BINARY):
        return None
    _, _, _, *places = HEADER.unpack_from(drawing)
    (metafile_at, metafile_length), (picture_at, picture_length) = places[:2], places[2:]
    if metafile_length:
        return drawing[metafile_at : metafile_at + metafile_length]
    return _as_svg(drawing[picture_at : picture_at + picture_length]) if picture_length else None


def _as_svg(picture: bytes) -> bytes | None:
    """Return a TIFF as an SVG that holds it as PNG."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(picture), formats=["TIFF"]) as opened:
            if opened.width * opened.height > LARGEST:
                return None
            width, height, written = opened.width, opened.height, io.BytesIO()
            opened.convert("RGB").save(written, "PNG")
    except DAMAGE:
        return None
    data = base64.b64encode(written.getvalue()).decode("ascii")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}"><image width="{width}" height="{height}" '
        f'href="data:image/png;base64,{data}"/></svg>'
    ).encode("ascii")
