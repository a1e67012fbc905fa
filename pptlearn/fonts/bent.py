"""The outlines of letters in bent text, which the module draws as paths because no browser bends type."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

from pptlearn.cache import Cache, recipe_key
from pptlearn.model.deck import Deck
from pptlearn.model.fonts import Face, FaceKey, Faces, Glyph
from pptlearn.model.text import Run
from pptlearn.model.walk import bodies_of, shapes_of

VERSION = 1


def with_outlines(faces: Faces, deck: Deck, cache: Cache) -> Faces:
    """Return the faces, those that bent text is set in with their letters' outlines."""
    outlined = {key: _outlined(faces.by_key[key], cache) for key in set(_bent(deck)) if key in faces.by_key}
    return replace(faces, by_key={**faces.by_key, **outlined}) if outlined else faces


def _bent(deck: Deck) -> Iterator[FaceKey]:
    for slide in deck.slides:
        for shape in shapes_of(slide.shapes):
            for body in bodies_of(shape):
                if body.warp:
                    runs = (each for paragraph in body.paragraphs for each in paragraph.inlines)
                    styles = (each.style for each in runs if isinstance(each, Run))
                    yield from (FaceKey(style.face, style.bold, style.italic) for style in styles)


def _outlined(face: Face, cache: Cache) -> Face:
    if face.woff2 is None:
        return face
    woff2 = face.woff2
    recipe = recipe_key(hashlib.sha256(woff2).hexdigest(), {"fonts": "outlines", "version": VERSION})
    path = cache.get_or_put(recipe, lambda target: _write(target, woff2))
    glyphs: dict[str, Glyph] = {
        char: tuple((letter, tuple(values)) for letter, values in drawn)
        for char, drawn in json.loads(path.read_text(encoding="utf-8")).items()
    }
    return replace(face, outlines=glyphs)


def _write(target: Path, woff2: bytes) -> None:
    target.write_text(json.dumps(_outlines(woff2), sort_keys=True), encoding="utf-8")


def _outlines(woff2: bytes) -> dict[str, list[Any]]:
    """Return the outline of every character a font draws."""
    from fontTools.pens.recordingPen import DecomposingRecordingPen
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(woff2))
    glyphs, em = font.getGlyphSet(), font["head"].unitsPerEm
    found = {}
    for code, name in font.getBestCmap().items():
        pen = DecomposingRecordingPen(glyphs)
        glyphs[name].draw(pen)
        found[chr(code)] = [step for command in pen.value for step in _steps(*command, em=em)]
    return found


def _steps(name: str, points: tuple[Any, ...], *, em: int) -> Iterator[list[Any]]:
    """Yield what one command of a pen draws, in SVG's letters, em and downwards."""
    if name in ("closePath", "endPath"):
        yield ["Z", []]
    elif name == "qCurveTo":
        yield from (["Q", _in_em(each, em)] for each in _quadratics(points))
    else:
        yield [{"moveTo": "M", "lineTo": "L", "curveTo": "C"}[name], _in_em(points, em)]


def _quadratics(points: tuple[Any, ...]) -> Iterator[Any]:
    """Yield curves of one control point each; between two of them TrueType implies a point on the curve."""
    if points[-1] is None:  # a closed contour without a point on it begins halfway between two of them
        points = (*points[:-1], _middle(points[-2], points[0]))
    *controls, last = points
    ends = [_middle(*pair) for pair in pairwise(controls)]
    yield from zip(controls, [*ends, last], strict=True)


def _middle(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


def _in_em(points: Any, em: int) -> list[float]:
    return [round(value / em, 4) for x, y in points for value in (x, -y)]
