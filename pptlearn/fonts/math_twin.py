"""The twin of a face that formulas are set in: scripts, fractions and fences stand as in Cambria Math."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any

from pptlearn.fonts.formulas import (
    AXIS,
    FENCES,
    FORMULA_ADVANCES,
    MATH_LENGTHS,
    MATH_PERCENTS,
    PRIMES,
    SCRIPT_ADVANCES,
    WIDER_BY_HEIGHT,
)
from pptlearn.fonts.outlines import Outlines
from pptlearn.fonts.sfnt import Fitting, subset, woff2
from pptlearn.fonts.twin import Twin
from pptlearn.model.fonts import FENCE_HEIGHTS, SCRIPT_FEATURE, fence_feature

Place = Callable[[tuple[float, float]], tuple[float, float]]
Forms = dict[str, dict[str, str]]
"""By OpenType feature: which glyph stands for which."""


def math_woff2(twin: Twin, source: Outlines, *, is_itself: bool = False) -> bytes:
    """Return a twin that keeps its source's MATH table and has the forms that formulas ask for, as woff2.

    A growing sign is as wide in browsers as its widest form: so fences grow by features, each height its own.
    """
    font = subset(source, twin.letters)
    names, upm = font.getBestCmap(), source.units_per_em
    for char, letter in twin.letters.items():
        if letter is None or letter.source is not source:
            continue
        as_high = letter if letter.heights else replace(letter, y_scale=1.0)
        advance = letter.width if is_itself else FORMULA_ADVANCES.get(char, letter.width)
        _redraw(font, names[ord(char)], Fitting(as_high, upm).transformPoint, advance * upm)
    if not is_itself:
        _set_as_cambria(font["MATH"].table.MathConstants, upm)
    scripts = _own_forms(font, SCRIPT_FEATURE) if is_itself else dict(_script_forms(font, names))
    _substitute(font, {SCRIPT_FEATURE: scripts, **_fence_forms(font, names)})
    return woff2(font)


def _redraw(font: Any, name: str, placed: Place, advance: float) -> None:
    """Move the points of a glyph and give it another advance."""
    glyf = font["glyf"]
    if glyf[name].numberOfContours > 0:
        coordinates = glyf[name].coordinates
        for index, point in enumerate(coordinates):
            coordinates[index] = placed(point)
        coordinates.toInt()
        glyf[name].recalcBounds(glyf)
    font["hmtx"].metrics[name] = (round(advance), getattr(glyf[name], "xMin", 0))


def _set_as_cambria(constants: Any, upm: int) -> None:
    for name, percent in MATH_PERCENTS.items():
        setattr(constants, name, percent)
    for name, em in MATH_LENGTHS.items():
        getattr(constants, name).Value = round(em * upm)


def _script_forms(font: Any, names: Mapping[int, str]) -> Iterator[tuple[str, str]]:
    """Yield the forms that letters have in scripts, drawn as much wider as their advances are."""
    for char, em in SCRIPT_ADVANCES.items():
        name = names.get(ord(char))
        if name is not None:
            advance = em * font["head"].unitsPerEm
            new = _copy(font, name, f"{name}.{SCRIPT_FEATURE}")
            _redraw(font, new, _widened(advance / font["hmtx"].metrics[name][0]), advance)
            yield name, new
    for name in (names[ord(char)] for char in PRIMES if ord(char) in names):
        new = _copy(font, name, f"{name}.{SCRIPT_FEATURE}")
        _redraw(font, new, _lowered(font["head"].unitsPerEm), font["hmtx"].metrics[name][0])
        yield name, new


def _widened(by: float) -> Place:
    return lambda point: (point[0] * by, point[1])


def _lowered(upm: int) -> Place:
    """Return where a raised sign must be drawn to stand in a superscript as it stands by itself."""
    small, up = MATH_PERCENTS["ScriptPercentScaleDown"] / 100, MATH_LENGTHS["SuperscriptShiftUp"] * upm
    return lambda point: (point[0] / small, (point[1] - up) / small)


def _own_forms(font: Any, feature: str) -> dict[str, str]:
    """Return the first form that a font itself has of each glyph for a feature."""
    gsub: Any = font["GSUB"].table if "GSUB" in font else None
    if gsub is None or gsub.FeatureList is None:
        return {}
    found = (each.Feature for each in gsub.FeatureList.FeatureRecord if each.FeatureTag == feature)
    lookups = sorted({index for each in found for index in each.LookupListIndex})
    forms: dict[str, str] = {}
    for table in (table for index in lookups for table in gsub.LookupList.Lookup[index].SubTable):
        table = getattr(table, "ExtSubTable", table)
        forms |= getattr(table, "mapping", {})
        forms |= {name: others[0] for name, others in getattr(table, "alternates", {}).items()}
    return forms


def _fence_forms(font: Any, names: Mapping[int, str]) -> Forms:
    """Return the fences at each height, each drawn by the source's form that is nearest to it."""
    forms: Forms = {}
    present = {names[ord(fence)]: WIDER_BY_HEIGHT.get(fence, 0.0) for fence in FENCES if ord(fence) in names}
    for step, height in enumerate(FENCE_HEIGHTS):
        feature = fence_feature(step)
        forms[feature] = {
            name: _fence(font, name, f"{name}.{feature}", height, wider * (height - FENCE_HEIGHTS[0]))
            for name, wider in present.items()
        }
    return forms


def _fence(font: Any, name: str, new: str, height: float, wider: float) -> str:
    """Add a fence of a height in em, so much wider than it usually is."""
    upm, (narrow, _) = font["head"].unitsPerEm, font["hmtx"].metrics[name]
    _copy(font, _nearest(font, name, height * upm), new)
    glyph, (old, _) = font["glyf"][new], font["hmtx"].metrics[new]
    advance = narrow + wider * upm
    taller, low, bottom = height * upm / (glyph.yMax - glyph.yMin), (AXIS - height / 2) * upm, glyph.yMin
    _redraw(font, new, lambda at: (at[0] * advance / old, low + (at[1] - bottom) * taller), advance)
    return new


def _nearest(font: Any, name: str, height: float) -> str:
    """Return the form of a growing sign whose height is nearest."""
    variants = font["MATH"].table.MathVariants
    grown = zip(variants.VertGlyphCoverage.glyphs, variants.VertGlyphConstruction, strict=True)
    records = next((each.MathGlyphVariantRecord for glyph, each in grown if glyph == name), ())
    by_distance = sorted(records, key=lambda record: abs(record.AdvanceMeasurement - height))
    return by_distance[0].VariantGlyph if by_distance else name


def _copy(font: Any, name: str, new: str) -> str:
    font["glyf"][new] = deepcopy(font["glyf"][name])
    font["hmtx"].metrics[new] = font["hmtx"].metrics[name]
    font.setGlyphOrder(font["glyf"].glyphOrder)
    return new


def _substitute(font: Any, forms: Forms) -> None:
    """Make these the features of a font, in place of its own."""
    from fontTools.feaLib.builder import addOpenTypeFeaturesFromString

    for tag in ("GSUB", "GPOS", "GDEF"):
        if tag in font:
            del font[tag]
    rules = {
        feature: " ".join(f"sub {name} by {form};" for name, form in sorted(found.items()))
        for feature, found in forms.items()
    }
    written = (f"feature {feature} {{ {rule} }} {feature};" for feature, rule in rules.items() if rule)
    addOpenTypeFeaturesFromString(font, "\n".join(written))
