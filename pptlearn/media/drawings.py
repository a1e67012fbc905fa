"""Drawings made of lines and curves: SVG made harmless, EMF and WMF turned into SVG."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Mapping
from functools import cache as once
from pathlib import Path

from pptlearn.media import svg
from pptlearn.media.kinds import EMF, EPS, GZIP, HEAD_BYTES, SVG, WMF, Kind, kind_of
from pptlearn.media.store import REMARK, Facts, Source, Store, Unusable
from pptlearn.model.media import Asset

METAFILES = 4
"""Counted up when metafiles are drawn in another way, so that none comes from the cache as it was."""
LARGEST = 64 << 20
"""Bytes of a drawing, unpacked: many times the largest one seen in a deck."""


def prepare_drawing(store: Store, source: Source) -> Asset:
    """Return a drawing as an SVG asset; raise Unusable when it cannot be one."""
    if source.bytes > LARGEST:
        raise Unusable("media.drawing-too-large", name=source.name, limit=LARGEST >> 20)
    return store.make(
        source, _recipe(source.kind), SVG, lambda path: _draw(store.file(source), source.name, path)
    )


def _recipe(kind: Kind) -> Mapping[str, object]:
    """Return what makes the SVG: our own cleaning alone, or a package whose version matters."""
    return (
        {"make": "svg"}
        if kind is SVG
        else {"make": "svg", "metafiles": METAFILES, "metafile-render": _version()}
    )


@once
def _version() -> str:
    from importlib.metadata import version

    return version("metafile-render")


def _draw(drawing: Path, name: str, path: Path) -> Facts:
    content = drawing.read_bytes()
    kind = kind_of(content[:HEAD_BYTES])
    if kind is GZIP:  # .emz, .wmz, .svgz
        content = _unzipped(content, name)
        kind = kind_of(content[:HEAD_BYTES])
    is_whole = kind is not EPS
    if kind is EPS:
        from pptlearn.media import postscript  # almost no deck has one

        content = postscript.preview_of(content) or content
        kind = kind_of(content[:HEAD_BYTES])
    if kind in (EMF, WMF):
        from pptlearn.media import metafile  # most decks have none

        content, is_all = metafile.as_svg(content, kind, name)
        is_whole = is_whole and is_all
    elif kind is not SVG:
        raise Unusable("media.picture-format", name=name, format=kind.name)
    markup, width, height = svg.sanitised(content, name)
    path.write_text(markup, encoding="utf-8", newline="\n")
    size = {"width": width, "height": height}
    return size if is_whole else {**size, REMARK: "media.part-of-drawing"}


def _unzipped(content: bytes, name: str) -> bytes:
    try:
        with gzip.open(io.BytesIO(content)) as stream:
            return stream.read(LARGEST)
    except (OSError, EOFError, zlib.error) as error:
        raise Unusable("media.damaged-picture", name=name) from error
