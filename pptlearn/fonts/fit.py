"""How a stand-in's letters are brought to the original's proportions. Lengths in em."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from statistics import median

from pptlearn.fonts.boxes import Box, Ladder, is_alike, ladder
from pptlearn.fonts.kinds import IDEOGRAPH, kind_of, usual_widths
from pptlearn.fonts.metrics import FaceMetrics
from pptlearn.fonts.outlines import Outlines
from pptlearn.fonts.standins import ideographs, is_botched

NARROWEST, WIDEST = 0.84, 1.18
"""How far one letter is pressed or stretched beyond what all are; past that it gets room at its sides, so
that stems keep their weight."""
BOLDEST = 1.12
"""How much bolder than all others a letter may become by being stretched."""
STEMS = 2.0
"""Ink that is no wider than so many stems is a stem, or a point: it may be as wide as the original's."""
SHORTEST, TALLEST = 0.8, 1.2
SAME_WIDTH = 0.0006
"""Widths known from PDFs are rounded to thousandths of an em; a stand-in this near has the true width."""
SAME_RATIO, SAME_SHARE = 0.004, 0.9
"""When so many of the letters are so equally wide, the source was drawn to the face's widths."""
SAME_STEM, LEAST_STROKE, MOST_STROKE = 0.004, 0.018, 0.04
"""Stems that differ less look alike; further than that strokes are not thinned (hairlines would go) or
thickened (letters would clog)."""
PRIVATE_USE = "Co"
TALL_SIGNS = frozenset("()[]{}/\\|!?&%#@$€£¥§‰†‡")
"""Signs as high as capitals."""
QUOTES, SQUARE = frozenset("“”‘’"), 0.9
"""Quotes that are wider than so many em fill a square, as those of Chinese faces."""
LONG = frozenset("…—")
STROKES = {"/": 1, "\\": -1}
"""Signs that are one slanting stroke, and the side to which it leans."""
LOW_LEFT = frozenset("、。，．")
"""Full-width signs that stand in the left lower corner of their square."""
CONDENSED = 0.82
"""A condensed face to its normal one, where nothing is known (Arial Narrow to Arial)."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One character of a twin: where its outline comes from, and how it is scaled."""

    source: Outlines
    glyph: int
    width: float
    x_scale: float
    y_scale: float
    shift: float
    """Of the scaled outline, to the right."""
    heights: Ladder | None = None
    """Where heights come to stand, when scaling them all alike is not enough."""
    lean: float = 0.0
    """How much further it leans to the right than its source does (tangent)."""

    def resized(self, by: float) -> Letter:
        """Return the letter that much larger; only of faces whose letters were never measured."""
        return replace(
            self,
            width=self.width * by,
            x_scale=self.x_scale * by,
            y_scale=self.y_scale * by,
            shift=self.shift * by,
        )

    def placed(self, point: tuple[float, float]) -> tuple[float, float]:
        """Return where a point of the source's outline (em) comes to lie."""
        x, y = point
        height = self.heights(y) if self.heights else y * self.y_scale
        return x * self.x_scale + self.lean * height + self.shift, height


@dataclass(frozen=True)
class Fit:
    """One source and the face it stands in for."""

    source: Outlines
    metrics: FaceMetrics | None
    base: Outlines | None = None
    """The source in the style of `metrics.relative`."""
    fills_gaps: bool = False
    """The source lends single characters; its signs keep their own size."""
    is_condensed: bool = False
    """The face is narrow and nothing is known of its widths."""
    likeness: Mapping[str, str] = field(default_factory=dict)
    """What the face draws in place of a character."""

    def has(self, char: str, *, of_its_own: bool) -> bool:
        """Say whether the source has a character; what a private one means only the face itself knows."""
        if is_botched(self.source.file.name, char):
            return False
        return self.source.glyph(self.likeness.get(char, char)) is not None and (
            of_its_own or unicodedata.category(char) != PRIVATE_USE
        )

    def is_wide_enough(self, char: str) -> bool:
        """Say whether the source's dots and dashes can be as long as the face's, which may fill a square."""
        wanted = self.metrics.widths.get(char, 0.0) if self.metrics and char in LONG else 0.0
        return (self.source.width_of(char) or 0.0) >= wanted / WIDEST

    def match_stem(self, wanted: float | None) -> None:
        """Give the source the weight, or the stroke, by which stems come out as the original's.

        Changes the source: fit letters by another `Fit` of it.
        """
        own, advance = self.source.stem(), self.source.width_of("n")
        if not wanted or not own or not advance:
            return
        boxes = self._boxes("n", self.source.glyph("n") or 0)
        target = wanted / (self.ink_ratio if boxes else self._x_scale("n", advance, self.width("n", advance)))
        if abs(target - own) > SAME_STEM:
            self.source.weigh(target)
        missing = target - (self.source.stem() or target)
        if abs(missing) > SAME_STEM:
            self.source.thicken(bounded(self.source.thickening + missing, -LEAST_STROKE, MOST_STROKE))

    def letter(self, char: str) -> Letter:
        glyph = self.source.glyph(self.likeness.get(char, char))
        assert glyph is not None, "a letter is only asked of a source that has it"
        own = self.source.width(glyph)
        width = self.width(char, own)
        x_scale = self._x_scale(char, own, width)
        boxes = self._boxes(char, glyph)
        if boxes:
            return self._boxed(char, glyph, width, *boxes)
        if kind_of(char) == IDEOGRAPH and self._ideographs:
            return self._boxed(char, glyph, width, *self._ideographs)
        is_square = _is_wide(char) or (char in QUOTES and width > SQUARE)
        shift = (width - own * x_scale) * (room_before(char) if is_square else 0.5) if own else 0.0
        return Letter(self.source, glyph, width, x_scale, self._height_scale(char), shift)

    def _boxes(self, char: str, glyph: int) -> tuple[Box, Box] | None:
        """Return the box of a letter's ink and the original's, where that was measured and is alike."""
        wanted = self.metrics.boxes.get(char) if self.metrics else None
        own = self.source.box(glyph) if wanted else None
        return (own, wanted) if own and wanted and is_alike(own, wanted, is_letter=char.isalnum()) else None

    def _boxed(self, char: str, glyph: int, width: float, own: Box, wanted: Box) -> Letter:
        """Return a letter whose ink fills the original's box, as far as its stems keep their weight."""
        x_scale, y_scale = wanted.width / own.width, wanted.height / own.height
        if char.isalnum() and own.width > STEMS * (self.source.stem() or own.width):
            x_scale = min(x_scale, BOLDEST * self.ink_ratio)
        x_height, wanted_x_height = self.source.x_height, self.metrics.x_height if self.metrics else None
        x_heights = (x_height, wanted_x_height) if x_height and wanted_x_height else None
        heights = ladder(own, wanted, x_heights if char.islower() else None)
        if char in STROKES:
            return self._leaning(char, glyph, width, own, wanted)
        left = (wanted.left + wanted.right - own.width * x_scale) / 2
        return Letter(self.source, glyph, width, x_scale, y_scale, left - own.left * x_scale, heights)

    def _leaning(self, char: str, glyph: int, width: float, own: Box, wanted: Box) -> Letter:
        """Return a solidus that fills the original's box by leaning as far: stretched, it would be bold."""
        x_scale = min(self.ink_ratio, wanted.width / own.width)
        lean = STROKES[char] * (wanted.width - own.width * x_scale) / wanted.height
        left = wanted.left - own.left * x_scale - min(lean * wanted.bottom, lean * wanted.top)
        heights = ladder(own, wanted, None)
        return Letter(self.source, glyph, width, x_scale, wanted.height / own.height, left, heights, lean)

    def ligature(self, glyph: int, parts: Sequence[Letter]) -> Letter:
        """Return the glyph that stands for several letters, fitted as these are."""
        own = self.source.width(glyph)
        apart = sum(self.source.width(part.glyph) for part in parts)
        width = own * sum(part.width for part in parts) / apart if apart else own
        first = parts[0]
        return Letter(self.source, glyph, width, width / own if own else 1.0, first.y_scale, 0.0)

    def _x_scale(self, char: str, own: float, width: float) -> float:
        usual = self.width_ratio if self._is_fitted(char) else 1.0
        return bounded(width / own, NARROWEST * usual, WIDEST * usual) if own else usual

    def width(self, char: str, own: float) -> float:
        """Return the original's width of a character as it was measured, or as its kin let one expect."""
        known = self.metrics.widths.get(char) if self.metrics else None
        if known is None:
            known = self._from_relative(char, own)
        if known is None and self.metrics:
            known = self._usual_widths.get(kind_of(char))
        if known is not None:
            return own if abs(known - own) <= SAME_WIDTH else known
        if self.metrics and self.metrics.pitch and not _is_wide(char) and own:
            return self.metrics.pitch
        return own * self.width_ratio if self._is_fitted(char) else own

    def _from_relative(self, char: str, own: float) -> float | None:
        """Return another style's width, changed as the source's own changes between the styles."""
        relative = self.metrics.relative if self.metrics else None
        known = relative.widths.get(char) if relative else None
        if known is None or relative is None:
            return None
        there = self.base.width_of(char) if self.base else None
        return known * own / there if there and not relative.pitch else known

    @cached_property
    def _ideographs(self) -> tuple[Box, Box] | None:
        """Where the source's and the original's ideographs are, on average."""
        known = ideographs(self.metrics.key.name, self.source.file.name) if self.metrics else None
        return (Box(*known[0]), Box(*known[1])) if known else None

    @cached_property
    def _usual_widths(self) -> dict[str, float]:
        """How wide the face's characters of each kind are, of the style that was measured."""
        metrics = self.metrics
        assert metrics is not None, "only asked of a face something is known of"
        known = metrics.relative.widths if metrics.relative and not metrics.widths else metrics.widths
        return usual_widths(metrics.key.name, known)

    @cached_property
    def width_ratio(self) -> float:
        """The original's letters to the source's, in the median."""
        found = self._ratios(self.metrics, self.source)
        if not found and self.metrics:
            found = self._ratios(self.metrics.relative, self.base)
        usual = CONDENSED if self.is_condensed and not self.source.file.is_condensed else self.small
        return median(found) if found else usual

    @staticmethod
    def _ratios(metrics: FaceMetrics | None, source: Outlines | None) -> list[float]:
        if metrics is None or source is None:
            return []
        pairs = ((width, source.width_of(char)) for char, width in metrics.widths.items() if _is_letter(char))
        return [width / own for width, own in pairs if own]

    @cached_property
    def ink_ratio(self) -> float:
        """How much wider the ink of the original's letters is, as seen at the n, whose stem is matched."""
        boxes = self._boxes("n", self.source.glyph("n") or 0)
        return boxes[1].width / boxes[0].width if boxes else self.width_ratio

    @cached_property
    def is_same_design(self) -> bool:
        """Say whether the source is the face itself, or was drawn to its widths (Carlito, Arimo, Caladea)."""
        if self.metrics is None:
            return not self.fills_gaps and self.width_ratio == 1
        ratios = self._ratios(self.metrics, self.source)
        alike = sum(abs(ratio - 1) <= SAME_RATIO for ratio in ratios)
        return bool(ratios) and alike >= SAME_SHARE * len(ratios)

    @cached_property
    def small(self) -> float:
        """The original's height of small letters to the source's."""
        return self._height_ratio("x_height") or 1.0

    @cached_property
    def capital(self) -> float:
        return self._height_ratio("cap_height") or self.small

    def _height_ratio(self, height: str) -> float | None:
        for metrics, source in (
            (self.metrics, self.source),
            (self.metrics and self.metrics.relative, self.base),
        ):
            wanted, own = getattr(metrics, height, None), getattr(source, height, None)
            if wanted and own:
                return bounded(wanted / own, SHORTEST, TALLEST)
        return None

    def _height_scale(self, char: str) -> float:
        if not self._is_fitted(char):
            return 1.0
        return self.capital if char.isupper() or char.isdigit() or char in TALL_SIGNS else self.small

    def _is_fitted(self, char: str) -> bool:
        """Say whether a character follows the face's proportions: no ideograph, no sign of another font."""
        return not _is_wide(char) and (char.isalnum() or char.isspace() or not self.fills_gaps)


def room_before(char: str) -> float:
    """Return the share of the room to spare that goes before a full-width sign, or of what is cut off there.

    Brackets, quotes, commas and stops fill only the half of their square that is next to the text.
    """
    if char in LOW_LEFT or unicodedata.category(char) in ("Pe", "Pf"):
        return 0.0
    return 1.0 if unicodedata.category(char) in ("Ps", "Pi") else 0.5


def bounded(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"


def _is_letter(char: str) -> bool:
    return char.isalpha() and not _is_wide(char)
