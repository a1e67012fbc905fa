"""EMF and WMF turned into SVG: their records played on a surface of paths, text and pictures."""

from __future__ import annotations

from pptlearn.media.kinds import WMF, Kind
from pptlearn.media.metafile.emf.play import play_emf
from pptlearn.media.metafile.plus import is_plus_alone, play_plus
from pptlearn.media.metafile.wmf import play_wmf
from pptlearn.media.store import Unusable


def as_svg(metafile: bytes, kind: Kind, name: str) -> tuple[bytes, bool]:
    """Return the drawing as SVG, and whether all of it is there; raise Unusable when it cannot be drawn."""
    play = play_wmf if kind is WMF else play_plus if is_plus_alone(metafile) else play_emf
    try:
        return play(metafile)
    except ValueError as error:
        raise Unusable("media.damaged-picture", name=name) from error
