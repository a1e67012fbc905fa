"""Letters that join, at the original's widths: each form (alone, first, middle, last) has its own."""

from __future__ import annotations

import io
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from statistics import median
from typing import Any

from pptlearn.fonts.fit import bounded
from pptlearn.fonts.metrics import FaceMetrics
from pptlearn.fonts.outlines import Outlines

JOINER = "\u200d"
FORMS = {
    "<isolated>": ("", ""),
    "<initial>": ("", JOINER),
    "<medial>": (JOINER, JOINER),
    "<final>": (JOINER, ""),
}
"""What stands before and after a letter that takes a form, by Unicode's word for the form."""
ARABIC = ("\u0600", "\u06ff")
ALONE = frozenset(("Nd", "Po"))
"""Categories of Arabic figures and signs, which never join."""
FEW = 12
"""So many forms tell how large a face's letters are."""
NARROWEST, WIDEST = 0.5, 2.0
"""How far a form is pressed or stretched; one further off is of another design."""
OF_FIGURES = (0.84, 1.18)
"""How far a figure is, which may have room at its sides instead."""
MARK_TO_BASE, MARK_TO_LIGATURE, CURSIVE = 4, 5, 3
"""Lookups of the GPOS table with anchors on letters."""

Forms = Mapping[str, float]
"""Width in em of each form, by the text that takes it."""


def forms_of(metrics: FaceMetrics | None) -> dict[str, float]:
    """Return the forms whose widths were measured, in the face or in its family's nearest style."""
    if metrics is None:
        return {}
    relative = metrics.relative.widths if metrics.relative else {}
    return dict(_forms({**relative, **metrics.widths}))


def _forms(widths: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    for char, width in widths.items():
        form, *codes = unicodedata.decomposition(char).split() or [""]
        if form in FORMS:
            before, after = FORMS[form]
            yield before + "".join(chr(int(code, 16)) for code in codes) + after, width
        elif _is_alone(char):
            yield char, width


def _is_alone(text: str) -> bool:
    return ARABIC[0] <= text <= ARABIC[1] and unicodedata.category(text[0]) in ALONE


def forms_in(forms: Forms, characters: str) -> Forms:
    """Return the forms with all those that a monospaced face draws of these characters as wide as any."""
    pitches = set(forms.values())
    if len(pitches) != 1 or len(forms) < FEW:
        return forms
    pitch = pitches.pop()
    letters = (char for char in characters if char.isalpha())
    return {before + char + after: pitch for char in letters for before, after in FORMS.values()}


def size_by_forms(source: Outlines, forms: Forms) -> float | None:
    """Return how large the original's letters are beside a font's, None where too little is known.

    A monospaced face tells nothing: its letters are wide without being large.
    """
    if len(set(forms.values())) == 1:
        return None
    own = {text: sum(advance for _, advance in source.shaped(text)) for text in forms}
    ratios = [forms[text] / advance for text, advance in own.items() if advance > 0]
    return median(ratios) if len(ratios) >= FEW else None


def fit_forms(font: Any, forms: Forms) -> None:
    """Bring the letters of a font (`TTFont`, at its final size) to these widths; what joins still meets."""
    if not forms:
        return
    upm = font["head"].unitsPerEm
    drawn = font.getBestCmap()
    figures = {drawn.get(ord(text)) for text in forms if _is_alone(text)}
    for name, width in _wanted(font, forms).items():
        wanted = round(width * upm)
        ratio = wanted / font["hmtx"].metrics[name][0]
        if NARROWEST <= ratio <= WIDEST:
            _stretch(font, name, bounded(ratio, *OF_FIGURES) if name in figures else ratio)
            _set_advance(font, name, wanted)


def _wanted(font: Any, forms: Forms) -> dict[str, float]:
    """Return the width of each glyph that alone makes a form wide; dots and marks take no room."""
    import uharfbuzz as hb

    target = io.BytesIO()
    font.save(target)
    shaper = hb.Font(hb.Face(target.getvalue()))
    drawn = font.getBestCmap()
    found: dict[int, list[float]] = defaultdict(list)
    for text, width in forms.items():
        if all(ord(char) in drawn for char in text):
            wide = [glyph for glyph, advance in shaped_by(shaper, text) if advance > 0]
            if len(wide) == 1:
                found[wide[0]].append(width)
    return {font.getGlyphName(glyph): median(widths) for glyph, widths in found.items()}


def shaped_by(font: Any, text: str) -> Iterator[tuple[int, int]]:
    """Yield the glyphs that a HarfBuzz font draws a text by, and their advances in its units."""
    import uharfbuzz as hb

    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    for glyph, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        yield glyph.codepoint, position.x_advance


def _stretch(font: Any, name: str, ratio: float) -> None:
    """Stretch a glyph from its origin, with its advance and with the places where marks stand on it."""
    glyph = font["glyf"][name]
    if glyph.isComposite():
        for part in glyph.components:
            part.x = round(part.x * ratio)
            (xx, xy), (yx, yy) = getattr(part, "transform", ((1, 0), (0, 1)))
            part.transform = ((xx * ratio, xy), (yx * ratio, yy))
    elif glyph.numberOfContours > 0:
        for index, (x, y) in enumerate(glyph.coordinates):
            glyph.coordinates[index] = (x * ratio, y)
        glyph.coordinates.toInt()
    advance, bearing = font["hmtx"].metrics[name]
    font["hmtx"].metrics[name] = (round(advance * ratio), bearing)
    for anchor in _anchors(font, name):
        anchor.XCoordinate = round(anchor.XCoordinate * ratio)


def _set_advance(font: Any, name: str, wanted: int) -> None:
    """Give a glyph its advance, in the middle of which it stands."""
    glyph, advance = font["glyf"][name], font["hmtx"].metrics[name][0]
    if glyph.numberOfContours > 0 and advance != wanted:
        glyph.coordinates.translate(((wanted - advance) / 2, 0))
        glyph.coordinates.toInt()
    glyph.recalcBounds(font["glyf"])
    font["hmtx"].metrics[name] = (wanted, getattr(glyph, "xMin", 0))


def _anchors(font: Any, name: str) -> Iterator[Any]:
    """Yield the anchors of a glyph on which marks, or the letters beside it, stand."""
    lookups = font["GPOS"].table.LookupList.Lookup if "GPOS" in font else ()
    for lookup in lookups:
        for subtable in lookup.SubTable:
            table = getattr(subtable, "ExtSubTable", subtable)
            found = _ANCHORS.get(table.LookupType)
            if found:
                yield from (anchor for anchor in found(table, name) if anchor is not None)


def _of_base(table: Any, name: str) -> Iterator[Any]:
    if name in table.BaseCoverage.glyphs:
        yield from table.BaseArray.BaseRecord[table.BaseCoverage.glyphs.index(name)].BaseAnchor


def _of_ligature(table: Any, name: str) -> Iterator[Any]:
    if name in table.LigatureCoverage.glyphs:
        attached = table.LigatureArray.LigatureAttach[table.LigatureCoverage.glyphs.index(name)]
        for part in attached.ComponentRecord:
            yield from part.LigatureAnchor


def _of_cursive(table: Any, name: str) -> Iterator[Any]:
    if name in table.Coverage.glyphs:
        record = table.EntryExitRecord[table.Coverage.glyphs.index(name)]
        yield from (record.EntryAnchor, record.ExitAnchor)


_ANCHORS = {MARK_TO_BASE: _of_base, MARK_TO_LIGATURE: _of_ligature, CURSIVE: _of_cursive}
