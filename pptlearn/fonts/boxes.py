"""Letters brought into the boxes measured in PowerPoint's own PDFs (scripts/measure_letters.py).

Advance widths put a letter in its place; its box says where in that room its ink lies, and how high it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from pptlearn.resources import package_text

MOST, MOST_OF_SIGNS = 1.45, 2.5
"""How far a letter's ink is stretched (or pressed) into its box; one further off is of another design."""
DEEP = 0.03
"""Em below the baseline from which on something is a descender, no mere overshoot."""
TALLER = 1.12
"""What rises so far above the x-height has an ascender."""
FLAT = 0.001
"""Em: no outline is lower."""


class Box(NamedTuple):
    """Where a letter's ink is, in em from its origin on the baseline."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom

    def grown(self, by: float) -> Box:
        """Return the box of the letter with its outline stroked, by this much on every side."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)


class Ladder(NamedTuple):
    """Heights of an outline and where each comes to stand (em); what is between them, in proportion."""

    rungs: tuple[tuple[float, float], ...]

    def __call__(self, height: float) -> float:
        (low, low_to), (high, high_to) = next(
            (pair for pair in pairwise(self.rungs) if height <= pair[1][0]), self.rungs[-2:]
        )
        return low_to + (height - low) * (high_to - low_to) / (high - low)


class Measured(NamedTuple):
    boxes: Mapping[str, Box]
    stem: float | None
    """How thick the stem of an n is, in em."""
    kern: Mapping[str, float]
    """Pairs seen in text that is kerned, in em; 0 where one is not."""


NOTHING = Measured({}, None, {})


def is_alike(own: Box, wanted: Box, *, is_letter: bool) -> bool:
    """Say whether a character's ink may be brought into another's box without harm to its shape."""
    if min(own.width, own.height, wanted.width, wanted.height) < FLAT:
        return False
    most = MOST if is_letter else MOST_OF_SIGNS
    ratios = (wanted.width / own.width, wanted.height / own.height)
    return all(1 / most <= ratio <= most for ratio in ratios)


def ladder(own: Box, wanted: Box, x_heights: tuple[float, float] | None) -> Ladder:
    """Return how the heights of a letter become another's; `x_heights` are both faces', for an ascender."""
    rungs = [(own.bottom, wanted.bottom)]
    if own.bottom < -DEEP and wanted.bottom < -DEEP and own.top > DEEP:
        rungs.append((0.0, 0.0))
    if x_heights and all(each > TALLER * x for each, x in zip((own.top, wanted.top), x_heights, strict=True)):
        rungs.append(x_heights)
    return Ladder((*rungs, (own.top, wanted.top)))


def measured(face: str) -> Measured:
    """Return what is known of a face's ink (`family|style`)."""
    line = _lines().get(face)
    if line is None:
        return NOTHING
    said = json.loads(line)
    boxes = {char: Box(*(side / 1000 for side in box)) for char, box in said["boxes"].items()}
    stem = said["stem"] / 1000 if "stem" in said else None
    kern = {pair: by / 1000 for pair, by in said.get("kern", {}).items()}
    return Measured(boxes, stem, {**dict.fromkeys(said.get("loose", "").split(), 0.0), **kern})


@cache
def _lines() -> dict[str, str]:
    """Return the lines by `family|style`, unparsed."""
    start = len('{"face": "')
    lines = package_text("fonts/boxes.jsonl").splitlines()
    return {line[start : line.index('"', start)]: line for line in lines}
