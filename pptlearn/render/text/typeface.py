"""The faces that draw a run: from the module's own faces, or a plain one when a face is missing there."""

from __future__ import annotations

import re
from math import floor

from pptlearn.model.fonts import Face, FaceKey
from pptlearn.model.text import RunStyle
from pptlearn.render.context import RenderContext

USUAL_ASCENT = 0.936
"""Calibri's, for a face nobody prepared."""
PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
"""Needs no quotes; a generic family may have none."""
UNSAFE = re.compile(r"[^\w .\-]")
STEPS = 8
"""Steps of a point in which monospaced text advances."""


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


def tracking(style: RunStyle, size: float, context: RenderContext) -> float:
    """Return the points to add after each character of a run at `size` (points, fitted).

    A monospaced face advances by whole eighths of a point, measured in six decks at sizes from 11 to 28.
    """
    pitch = face_of(style, context).pitch
    if pitch is None or context.deck.is_by_old_mac:
        return style.spacing
    return style.spacing + floor(STEPS * pitch * size + 0.5) / STEPS - pitch * size


def font_family(face: Face) -> str:
    """Return the CSS `font-family` of a face, its stand-ins after it."""
    names = dict.fromkeys(UNSAFE.sub("", name) for name in (face.family, *face.fallback))
    return ",".join(name if PLAIN.fullmatch(name) else f"'{name}'" for name in names if name)
