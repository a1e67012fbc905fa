"""Write fonts: a twin as TrueType, a shaped script's subset, either as woff2; the same bytes every time."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from pptlearn.fonts.fit import Letter
from pptlearn.fonts.joined import Forms, fit_forms
from pptlearn.fonts.outlines import Outlines
from pptlearn.fonts.twin import Twin
from pptlearn.fonts.upright import is_square, set_vertical_metrics, turning

NAME = "pptlearn"
"""Open licences reserve the names of their fonts: what was changed must not bear them."""
EPOCH = 2_082_844_800
"""1970 in the seconds since 1904 that fonts count: no clock, so that bytes never differ."""
OVERLAPS = 0x40
"""Glyph flag: contours may overlap, as those of variable fonts do; without it macOS draws holes."""
UNKNOWN = ".notdef"
"""The glyph for what a font lacks, never seen: the next family in line draws that."""
EMOJI_ADVANCE = 1.373
"""Em: the advance of Segoe UI Emoji, in which PowerPoint sets them; a measured deck agrees."""
APART = {"\u0e33": "\u0e4d\u0e32", "\u0eb3": "\u0ecd\u0eb2"} | {
    vowel: "\u17c1" + vowel for vowel in "\u17be\u17bf\u17c0\u17c4\u17c5"
}
"""What shaping takes apart though Unicode does not: Sara Am of Thai and Lao, two-sided vowels of Khmer."""
CURVE_ERROR = 1 / 1000
"""Of an em: how far a quadratic curve may leave the cubic one it stands for."""


def twin_woff2(twin: Twin) -> bytes:
    """Return a twin as woff2."""
    from fontTools.fontBuilder import FontBuilder

    names = {char: f"u{ord(char):04X}" for char in sorted(twin.letters)}
    joined = {text: "_".join(names[char] for char in text) for text in sorted(twin.ligatures)}
    drawn: dict[str, Letter | None] = {names[char]: twin.letters[char] for char in names}
    drawn |= {name: twin.ligatures[text] for text, name in joined.items()}
    turned = {names[char]: f"{names[char]}.vert" for char in sorted(twin.standing or {})}
    drawn |= {turned[names[char]]: letter for char, letter in (twin.standing or {}).items()}
    ascent = round(twin.ascent * twin.upm)
    descent = round(1.2 * twin.upm) - ascent
    builder = FontBuilder(twin.upm, isTTF=True)
    builder.setupGlyphOrder([UNKNOWN, *drawn])
    builder.setupCharacterMap({ord(char): name for char, name in names.items()})
    builder.setupGlyf(
        {UNKNOWN: _speck()} | {name: _glyph(letter, twin.upm) for name, letter in drawn.items()}
    )
    builder.setupHorizontalMetrics(
        {UNKNOWN: (twin.upm // 2, 0)} | _advances(drawn, twin.upm, builder.font["glyf"])
    )
    builder.setupHorizontalHeader(ascent=ascent, descent=-descent)
    builder.setupNameTable({"familyName": NAME, "styleName": "Regular"})
    builder.setupOS2(
        sTypoAscender=ascent,
        sTypoDescender=-descent,
        sTypoLineGap=0,
        usWinAscent=ascent,
        usWinDescent=descent,
    )
    builder.setupPost(keepGlyphNames=False)
    _add_kerning(
        builder.font,
        {(names[pair[0]], names[pair[1]]): round(em * twin.upm) for pair, em in sorted(twin.kern.items())},
    )
    if twin.standing is not None:
        squares = {names[char] for char in names if is_square(char)} | {*turned.values()}
        set_vertical_metrics(builder, squares, twin.upm)
    if joined or turned:
        builder.addOpenTypeFeatures(_joining(joined) + turning(turned))
    return woff2(builder.font)


def _joining(joined: Mapping[str, str]) -> str:
    """Return the feature by which letters join."""
    if not joined:
        return ""
    longest_first = sorted(joined.values(), key=len, reverse=True)
    rules = (f"sub {name.replace('_', ' ')} by {name};" for name in longest_first)
    return f"feature liga {{ {' '.join(rules)} }} liga;"


def _advances(drawn: Mapping[str, Letter | None], upm: int, glyf: Any) -> dict[str, tuple[int, int]]:
    return {
        name: (round(letter.width * upm) if letter else 0, getattr(glyf[name], "xMin", 0))
        for name, letter in drawn.items()
    }


def _glyph(letter: Letter | None, upm: int) -> Any:
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(None)
    if letter is not None:
        fitting = TransformPen(Cu2QuPen(pen, max_err=upm * CURVE_ERROR), Fitting(letter, upm))
        letter.source.draw(letter.glyph, fitting)
    glyph = pen.glyph()
    if glyph.numberOfContours > 0:
        glyph.flags[0] |= OVERLAPS
    return glyph


class Fitting:
    """What a `TransformPen` asks for each point: where it comes to lie in the twin."""

    def __init__(self, letter: Letter, upm: int) -> None:
        self._placed, self._from, self._to = letter.placed, letter.source.units_per_em, upm

    def transformPoint(self, point: tuple[float, float]) -> tuple[float, float]:  # noqa: N802 (fontTools' name)
        x, y = self._placed((point[0] / self._from, point[1] / self._from))
        return x * self._to, y * self._to


def _speck() -> Any:
    """Return the smallest glyph: browsers refuse a font that has no outlines at all."""
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    pen.lineTo((0, 1))
    pen.lineTo((1, 0))
    pen.closePath()
    return pen.glyph()


def _add_kerning(font: Any, pairs: Mapping[tuple[str, str], int]) -> None:
    from fontTools.ttLib import newTable
    from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

    kept = {pair: units for pair, units in pairs.items() if units}
    if not kept:
        return
    subtable = KernTable_format_0()
    subtable.coverage, subtable.tupleIndex, subtable.kernTable = 1, None, kept
    table = font["kern"] = newTable("kern")
    table.version, table.kernTables = 0, [subtable]


def shaped_woff2(source: Outlines, characters: str, size: float, forms: Forms) -> bytes:
    """Return a font's subset with its own shaping and marks, `size` times as large, as woff2.

    `forms` are the widths of letters that join, where they were measured. A font with PostScript outlines
    stays as it is: the open families for such scripts have TrueType ones.
    """
    font = subset(source, {*characters, *_apart(characters)})
    if "glyf" in font:
        font["head"].unitsPerEm = round(source.units_per_em / size)
        fit_forms(font, forms)
    return woff2(font)


def _apart(characters: str) -> str:
    """Return what shaping takes characters apart into, vowels on both sides of a letter among them."""
    return unicodedata.normalize("NFD", "".join(APART.get(char, char) for char in characters))


def emoji_woff2(source: Outlines, characters: str) -> bytes:
    """Return a font's subset whose signs are as wide as PowerPoint's, each in the middle of its room."""
    font = subset(source, characters)
    glyf, advances = font["glyf"], font["hmtx"].metrics
    room = round(EMOJI_ADVANCE * source.units_per_em)
    for name, (advance, _) in list(advances.items()):
        if glyf[name].numberOfContours <= 0:
            continue  # a space, a joiner
        glyf[name].coordinates.translate(((room - advance) / 2, 0))
        glyf[name].coordinates.toInt()
        glyf[name].recalcBounds(glyf)
        advances[name] = (room, glyf[name].xMin)
    return woff2(font)


def subset(source: Outlines, characters: Iterable[str]) -> Any:
    """Return a font of these characters alone, as `TTFont`."""
    import uharfbuzz as hb
    from fontTools.ttLib import TTFont

    wanted = hb.SubsetInput()
    wanted.unicode_set.update({ord(char) for char in characters})
    wanted.name_id_set.clear()
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.SET_OVERLAPS_FLAG
    for tag in source.file.axes:
        if tag in source.coordinates:
            wanted.pin_axis_location(source.face, tag, source.coordinates[tag])
        else:
            wanted.pin_axis_to_default(source.face, tag)
    font = TTFont(io.BytesIO(hb.subset(source.face, wanted).blob.data))
    font["name"].setName(NAME, 1, 3, 1, 0x409)
    return font


def woff2(font: Any) -> bytes:
    """Return a font as woff2, the same bytes every time."""
    font["head"].created = font["head"].modified = EPOCH
    font.recalcTimestamp = False
    font.flavor = "woff2"
    target = io.BytesIO()
    font.save(target)
    return target.getvalue()
