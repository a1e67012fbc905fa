"""The faces that draw a run: from the module's own faces, or a plain one when a face is missing there."""

from __future__ import annotations

import re

from pptlearn.model.fonts import Face, FaceKey
from pptlearn.model.text import RunStyle
from pptlearn.render.context import RenderContext

USUAL_ASCENT = 0.936
"""Calibri's, for a face nobody prepared."""
PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
"""Needs no quotes; a generic family may have none."""
UNSAFE = re.compile(r"[^\w .\-]")


def face_of(style: RunStyle, context: RenderContext) -> Face:
    """Return the face a run is drawn in."""
    try:
        return context.faces.get(style.face, bold=style.bold, italic=style.italic)
    except KeyError:
        return plain_face(style)


def plain_face(style: RunStyle) -> Face:
    """Return the browser's own sans-serif for a run whose face was not prepared."""
    return Face(
        key=FaceKey(style.face, style.bold, style.italic),
        family=style.face,
        ascent=USUAL_ASCENT,
        fallback=("sans-serif",),
        css_weight=700 if style.bold else 400,
        css_style="italic" if style.italic else "normal",
    )


def font_family(face: Face) -> str:
    """Return the CSS `font-family` of a face, its stand-ins after it."""
    names = dict.fromkeys(UNSAFE.sub("", name) for name in (face.family, *face.fallback))
    return ",".join(name if PLAIN.fullmatch(name) else f"'{name}'" for name in names if name)
