"""PowerPoint's line box: how high a line is and where its baseline stands (rules: docs/text-layout.md)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor

from pptlearn.model.fonts import BOX_ASCENT, BOX_DESCENT
from pptlearn.model.text import Autofit, Percent, Points, Spacing
from pptlearn.model.units import EMU_PER_PT

LINE = 1.2
"""Height of a single-spaced line in em, whatever the typeface."""
LOWER = 0.05
"""Points that all text stands below what the rules say, measured."""
RAISED_SIZE = 2 / 3
"""Size of super- and subscript as a share of the text's, measured."""
OLD_MAC_ASCENT = 1.0
"""Where PowerPoint for Mac 2011 puts the baseline of every face, in em at single spacing, measured."""
OLD_MAC_OVERHANG = 0.15
"""Points by which PowerPoint for Mac 2011 lets a line be too long, at least, measured."""
LEAST_DESCENT = 0.3
"""The descent in em up to which a changed spacing is taken from (or given to) the room above the baseline."""


@dataclass(frozen=True, slots=True)
class LineBox:
    """Room a line takes above and below its baseline, in em of its largest size."""

    above: float
    below: float

    @property
    def height(self) -> float:
        return self.above + self.below


def line_box(ascent: float, spacing: float = 1.0, height: float = LINE) -> LineBox:
    """Return the line box of a face with this `ascent` (em of `height`) at `spacing` (1 is single)."""
    descent = height - ascent
    if spacing == 1:
        return LineBox(ascent, descent)
    share = LEAST_DESCENT * spacing
    kept = min(descent, share) if spacing < 1 else share
    below = kept + max(0.0, descent - LEAST_DESCENT)
    return LineBox(height * spacing - below, below)


def old_mac_box(spacing: float) -> LineBox:
    """Return the line box of PowerPoint for Mac 2011, shared alike between above and below at any spacing."""
    return LineBox(OLD_MAC_ASCENT * spacing, (LINE - OLD_MAC_ASCENT) * spacing)


def whole_points(length: float) -> float:
    """Return a length (EMU) cut to whole points, on which PowerPoint for Mac 2011 begins its lines."""
    return floor(length / EMU_PER_PT) * EMU_PER_PT


def browser_baseline(height: float, size: float) -> float:
    """Return where a browser puts the baseline, from the top of a line of this height (stage units).

    What the line has more than the face's box goes half above and half below; browsers round ascent and
    descent, and the half above down.
    """
    ascent, descent = (floor(part * size + 0.5) for part in (BOX_ASCENT, BOX_DESCENT))
    return floor((height - ascent - descent) / 2) + ascent


def mixed_ascent(parts: Iterable[tuple[float, float]]) -> float:
    """Return the ascent, in em of the largest size, of a line with several (ascent, size) in it."""
    parts = tuple(parts)
    above = max(ascent * size for ascent, size in parts)
    below = max((LINE - ascent) * size for ascent, size in parts)
    return LINE * above / (above + below)


def fitted(size: float, autofit: Autofit) -> float:
    """Return a size (points) after autofit, which sets text in whole points, halves rounded up."""
    return size if autofit.font_scale == 1 else max(1.0, floor(size * autofit.font_scale + 0.5))


def line_share(spacing: Spacing, size: float, autofit: Autofit) -> float:
    """Return the line spacing as a share of the single line height at `size` (points, fitted)."""
    if isinstance(spacing, Percent):
        return max(0.05, spacing.share - autofit.line_reduction)
    return max(0.05, spacing.points / (LINE * size))


def gap(spacing: Spacing, size: float) -> float:
    """Return the room before or after a paragraph in points; `size` (fitted) is what a share counts from."""
    if isinstance(spacing, Points):
        return spacing.points
    return spacing.share * LINE * size
