"""Plan a metric twin: which outline draws each character, how wide, and how pairs are kerned."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pptlearn.fonts.find import Sources
from pptlearn.fonts.fit import Fit, Letter
from pptlearn.fonts.metrics import FaceMetrics
from pptlearn.fonts.outlines import Outlines

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff"
"""Characters of no width that texts, or the drawing of text, bring in."""
ALWAYS = " \u00a0" + INVISIBLE
HANGING, IDEOGRAPHIC_SPACE = "、。，．", "\u3000"
"""Signs that hang over a line's end, and the space that then stands for them (render/text/hanging.py)."""
PERSIAN = dict(zip("0123456789", "۰۱۲۳۴۵۶۷۸۹", strict=True))
ALPHABETS = (re.compile("[\u0370-\u03ff\u1f00-\u1fff]"), re.compile("[\u0400-\u052f]"))
"""Greek and Cyrillic, of which some faces have but a few letters."""
UNDRAWN = frozenset("\t\n\v\f\r\u2028\u2029")
UNKERNED = frozenset(("WS", "R", "AL"))
"""Spaces and letters of scripts that run from right to left (Unicode bidirectional classes)."""
JOINED = tuple(f"{first}{last}" for first in ("ff", "tt", "f", "t") for last in "bfhijklt")
"""What Latin faces have ligatures for, longest first."""
LEAST_GUESSED = 0.025
"""Em: open faces kern hundreds of pairs by a little, each by its own taste; the strong ones are common."""
MOST_KERNED = 300
"""Characters whose pairs are looked up in a font; texts with more are ideographs, which are not kerned."""


@dataclass(frozen=True, slots=True)
class Twin:
    letters: Mapping[str, Letter | None]
    """None where nothing is drawn and nothing takes room."""
    kern: Mapping[str, float]
    """Em by pair of characters."""
    ascent: float
    upm: int
    missing: str
    """Characters no font here has."""
    ligatures: Mapping[str, Letter] = field(default_factory=dict)
    """By the letters that one glyph draws."""

    standing: Mapping[str, Letter] | None = None
    """Letters that look otherwise in lines that run down; None where there are no such lines."""

    def resized(self, by: float) -> Twin:
        """Return the twin of a family whose letters are that much larger for their points."""
        letters = {char: letter and letter.resized(by) for char, letter in self.letters.items()}
        return replace(self, letters=letters, kern={pair: value * by for pair, value in self.kern.items()})


def plan(
    characters: Iterable[str],
    metrics: FaceMetrics | None,
    found: Sources,
    *,
    ascent: float,
    base: Outlines | None = None,
    stem: float | None = None,
    is_condensed: bool = False,
    joins: bool = False,
    digits: Outlines | None = None,
) -> Twin:
    """Return how every character is drawn.

    `base` is the look in the style of `metrics.relative`; `digits` has the Persian digits that a face draws
    for European ones.
    """
    for each in found.look:
        Fit(each, metrics, is_condensed=is_condensed).match_stem(stem)
    fits = [
        Fit(each, metrics, base if place == 0 else None, is_condensed=is_condensed)
        for place, each in enumerate(found.look)
    ]
    fits += [Fit(each, metrics, fills_gaps=True) for each in found.gaps]
    persian = [Fit(digits, metrics, likeness=PERSIAN)] if digits else []
    letters: dict[str, Letter | None] = dict.fromkeys(INVISIBLE)
    hung = IDEOGRAPHIC_SPACE if {*HANGING} & {*characters} else ""
    wanted = {*_composed(characters), *ALWAYS, *hung} - UNDRAWN - {*INVISIBLE}
    whole = {alphabet: _whole(alphabet, wanted, fits) for alphabet in ALPHABETS}
    for char in sorted(wanted):
        alphabet = next((each for each in ALPHABETS if each.match(char)), None)
        asked = [*(persian if char in PERSIAN else []), *(whole[alphabet] if alphabet else fits)]
        having = [each for each in asked if each.has(char, of_its_own=each.source is found.itself)]
        lender = next((each for each in having if each.is_wide_enough(char)), having[0] if having else None)
        if lender is not None:
            letters[char] = lender.letter(char)
    upm = metrics.upm if metrics else found.look[0].units_per_em if found.look else 1000
    missing = "".join(sorted(wanted - letters.keys() - {*ALWAYS}))
    ligatures = dict(_ligatures(letters, fits[0])) if joins and found.look else {}
    return Twin(letters, kerning(letters, metrics, fits), ascent, upm, missing, ligatures)


def _whole(alphabet: re.Pattern[str], wanted: set[str], fits: list[Fit]) -> list[Fit]:
    """Return the fits that have all letters of an alphabet that are wanted; all of them when none has.

    A Latin face has Greek letters that formulas use; a Greek word is of one make.
    """
    letters = [char for char in wanted if alphabet.match(char)]
    return [fit for fit in fits if all(fit.has(char, of_its_own=True) for char in letters)] or fits


def _composed(characters: Iterable[str]) -> set[str]:
    """Add what letters become with the accents that follow them somewhere: shaping composes them."""
    chars = set(characters)
    accents = [char for char in chars if unicodedata.combining(char)]
    both = (unicodedata.normalize("NFC", char + accent) for accent in accents for char in chars)
    return chars | {composed for composed in both if len(composed) == 1}


def _ligatures(letters: Mapping[str, Letter | None], look: Fit) -> Iterator[tuple[str, Letter]]:
    """Yield the look's ligatures of letters that it draws, as much wider or narrower than these as in it."""
    for joined in JOINED:
        parts = [letters.get(char) for char in joined]
        glyph = look.source.ligature(joined)
        if glyph and all(part and part.source is look.source for part in parts):
            yield joined, look.ligature(glyph, [part for part in parts if part])


def kerning(
    letters: Mapping[str, Letter | None], metrics: FaceMetrics | None, fits: Sequence[Fit]
) -> dict[str, float]:
    """Return the kern pairs between the twin's characters.

    Where the original's table was not seen, the look's own strong pairs stand in for it: they bring a line of
    40 characters nearer to its true width by a fifth to a half (tried on seven faces whose tables are known,
    from eight stand-ins). A look of the same design has the same pairs.
    """
    known = metrics.kern if metrics else {}
    here = {pair: value for pair, value in known.items() if pair[0] in letters and pair[1] in letters}
    if not fits or (metrics and metrics.pitch):
        return here
    if fits[0].is_same_design:
        return {**_own_kerning(letters, fits[0], 0.0), **here}
    if metrics and metrics.has_kern_table:
        return here
    return {**_own_kerning(letters, fits[0], LEAST_GUESSED), **here}


def _own_kerning(letters: Mapping[str, Letter | None], look: Fit, least: float) -> dict[str, float]:
    """Return the look's own pairs, brought to the original's widths, that come to `least` em."""
    chars = [
        char
        for char, letter in letters.items()
        if letter and letter.source is look.source and unicodedata.bidirectional(char) not in UNKERNED
    ]
    pairs = look.source.kern(chars).items() if len(chars) <= MOST_KERNED else ()
    fitted = {pair: value * look.width_ratio for pair, value in pairs}
    # PowerPoint never kerns a character with the hyphen after it: it splits the text there.
    return {pair: value for pair, value in fitted.items() if abs(value) >= least and pair[1] != "-"}
