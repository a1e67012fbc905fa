"""Turn EMF and WMF into SVG: the only file that uses metafile-render."""

from __future__ import annotations

from pptlearn.media.store import Unusable


def as_svg(metafile: bytes, name: str) -> bytes:
    """Return the drawing as SVG; raise Unusable when it cannot be drawn."""
    from metafile_render import MetafileError, render_metafile

    try:
        return render_metafile(metafile, output_format="svg").data
    except MetafileError as error:
        raise Unusable("media.damaged-picture", name=name) from error
