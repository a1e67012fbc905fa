"""Draw a metric twin: open outlines at the original's advance widths, kerning and baseline."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from pptlearn.fonts.metrics import FaceMetrics
from pptlearn.fonts.outlines import Outlines

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Characters of no width that texts or the drawing of text bring in."""
ALWAYS = " \u00a0" + INVISIBLE
NARROWEST, WIDEST = 0.72, 1.35
"""How far an outline is pressed or stretched, beyond the height's scale, to fill its advance."""
SHORTEST, TALLEST = 0.8, 1.2
SAME_WIDTH = 0.0006
"""Widths known from PDFs are rounded to thousandths of an em; a stand-in this near has the true width."""
MOST_KERNED = 400
TWIN_NAME = "pptlearn twin"
EPOCH = 2_082_844_800
"""1970 in the seconds since 1904 that fonts count: no clock, so that bytes never differ."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One character of a twin: where its outline comes from, and how it is scaled. Lengths in em."""

    source: Outlines
    glyph: int
    width: float
    x_scale: float
    y_scale: float
    shift: float


@dataclass(frozen=True, slots=True)
class Twin:
    letters: Mapping[str, Letter]
    kern: Mapping[str, float]
    ascent: float
    upm: int
    missing: str
    """Characters no font here has."""


def plan(characters: str, metrics: FaceMetrics | None, sources: Sequence[Outlines], ascent: float) -> Twin:
    """Return how every character is drawn; the first of `sources` decides the look, the others fill gaps."""
    known = metrics or FaceMetrics()
    fits = {id(source): Fit.of(source, known) for source in sources}
    letters: dict[str, Letter] = {}
    missing = []
    for char in sorted({*characters, *ALWAYS} - {"\n", "\t", "\v", "\r"}):
        source = next((each for each in sources if each.glyph(char)), None)
        if source is not None:
            letters[char] = fits[id(source)].letter(char, known.widths.get(char))
        elif char not in ALWAYS:
            missing.append(char)
    return Twin(letters, kerning(letters, known, sources), ascent, known.upm, "".join(missing))


@dataclass(frozen=True, slots=True)
class Fit:
    """How one source is brought to the original's proportions."""

    source: Outlines
    width: float
    """The original's widths to the source's, in the median."""
    small: float
    """Height of small letters to the source's."""
    capital: float

    @classmethod
    def of(cls, source: Outlines, metrics: FaceMetrics) -> Fit:
        small = bounded(ratio(metrics.x_height, source.x_height), SHORTEST, TALLEST)
        capital = bounded(ratio(metrics.cap_height, source.cap_height) or small, SHORTEST, TALLEST)
        return cls(source, typical_ratio(source, metrics.widths) or small, small, capital)

    def letter(self, char: str, width: float | None) -> Letter:
        glyph = self.source.glyph(char)
        assert glyph is not None
        own = self.source.width(glyph)
        if width is None:
            width = own * (self.width if char.isalnum() or char.isspace() else 1.0)
        elif abs(width - own) <= SAME_WIDTH:
            width = own
        tall = self.capital if char.isupper() or char.isdigit() else self.small
        x_scale = bounded(width / own, NARROWEST * tall, WIDEST * tall) if own else 1.0
        return Letter(self.source, glyph, width, x_scale, tall, (width - own * x_scale) / 2)


def ratio(wanted: float | None, own: float | None) -> float:
    return wanted / own if wanted and own else 1.0


def typical_ratio(source: Outlines, widths: Mapping[str, float]) -> float | None:
    """Return the median of known letter widths to the source's own."""
    pairs = ((width, source.glyph(char)) for char, width in widths.items() if char.isalpha())
    ratios = [width / own for width, glyph in pairs if glyph and (own := source.width(glyph))]
    return median(ratios) if ratios else None


def bounded(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)


def kerning(
    letters: Mapping[str, Letter], metrics: FaceMetrics, sources: Sequence[Outlines]
) -> dict[str, float]:
    """Return the kern pairs between the twin's characters.

    Where the original's table was not seen, the first source's own kerning is the best guess.
    """
    known = {pair: value for pair, value in metrics.kern.items() if pair[0] in letters and pair[1] in letters}
    if metrics.has_all_kerning or not sources:
        return known
    first = [char for char, letter in letters.items() if letter.source is sources[0] and not char.isspace()][
        :MOST_KERNED
    ]
    guessed = {pair: value for pair, value in sources[0].kern(first).items() if pair[1] != "-"}
    return {**guessed, **known}


def sfnt(twin: Twin) -> Any:
    """Return the twin as a fontTools font, the same bytes every time."""
    from fontTools.fontBuilder import FontBuilder

    chars = sorted(twin.letters)
    names = {char: f"u{ord(char):04X}" for char in chars}
    builder = FontBuilder(twin.upm, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap({ord(char): name for char, name in names.items()})
    glyphs = {names[char]: _glyph(twin.letters[char], twin.upm) for char in chars}
    widths = {names[char]: round(twin.letters[char].width * twin.upm) for char in chars}
    builder.setupGlyf({".notdef": _empty(), **glyphs})
    table = builder.font["glyf"]
    builder.setupHorizontalMetrics(
        {
            ".notdef": (twin.upm // 2, 0),
            **{name: (width, getattr(table[name], "xMin", 0)) for name, width in widths.items()},
        }
    )
    ascent = round(twin.ascent * twin.upm)
    descent = round(1.2 * twin.upm) - ascent
    builder.setupHorizontalHeader(ascent=ascent, descent=-descent)
    builder.setupNameTable({"familyName": TWIN_NAME, "styleName": "Regular"})
    builder.setupOS2(
        sTypoAscender=ascent,
        sTypoDescender=-descent,
        sTypoLineGap=0,
        usWinAscent=ascent,
        usWinDescent=descent,
    )
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = EPOCH
    _kern_table(
        builder.font, {(names[a], names[b]): round(value * twin.upm) for (a, b), value in _pairs(twin.kern)}
    )
    return builder.font


def _pairs(kern: Mapping[str, float]) -> Iterable[tuple[tuple[str, str], float]]:
    return (((pair[0], pair[1]), value) for pair, value in sorted(kern.items()))


def _glyph(letter: Letter, upm: int) -> Any:
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    scale = upm / letter.source.units_per_em
    pen = TTGlyphPen(None)
    quadratic = Cu2QuPen(pen, max_err=upm / 1000)
    transformed = TransformPen(
        quadratic, (letter.x_scale * scale, 0, 0, letter.y_scale * scale, letter.shift * upm, 0)
    )
    letter.source.draw(letter.glyph, transformed)
    return pen.glyph(dropImpliedOnCurves=True)


def _empty() -> Any:
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    return TTGlyphPen(None).glyph()


def _kern_table(font: Any, pairs: Mapping[tuple[str, str], int]) -> None:
    from fontTools.ttLib import newTable
    from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

    kept = {pair: value for pair, value in pairs.items() if value}
    if not kept:
        return
    subtable = KernTable_format_0()
    subtable.version = subtable.coverage = 0
    subtable.coverage = 1
    subtable.tupleIndex = None
    subtable.kernTable = kept
    font["kern"] = newTable("kern")
    font["kern"].version = 0
    font["kern"].kernTables = [subtable]


def woff2(font: Any) -> bytes:
    """Return a fontTools font as woff2."""
    font.flavor = "woff2"
    font.recalcTimestamp = False
    target = io.BytesIO()
    font.save(target)
    return target.getvalue()
