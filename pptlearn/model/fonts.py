"""Typefaces: what the deck asks for (`FaceUse`) and what draws it in the module (`Face`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

BOX_ASCENT, BOX_DESCENT = 15 / 16, 9 / 32
"""What the module tells browsers of every face's ascent and descent, in em. Alike for all, so that faces meet
in a line without moving it; and whole stage units at whole points, so that nothing is rounded. Where a
baseline stands is `Face.ascent`'s business."""


FENCE_HEIGHTS = (0.927, 1.208, 1.65, 1.976, 2.55, 2.956, 3.717, 4.336)
"""Em of the parentheses of Cambria Math, each a glyph of its own; its other fences are within 1 %."""
SCRIPT_FEATURE = "ssty"
"""The OpenType feature with the forms that letters have in scripts."""


def fence_feature(step: int) -> str:
    """Return the feature by which a face for formulas draws fences of `FENCE_HEIGHTS[step]`."""
    return f"ss{step + 1:02}"


Glyph: TypeAlias = tuple[tuple[str, tuple[float, ...]], ...]
"""The outline of one character: SVG's letters (M L Q C Z) and their coordinates in em from where the
character stands on the baseline, downwards."""


class FaceKey(NamedTuple):
    """A typeface as a run names it."""

    name: str
    bold: bool = False
    italic: bool = False


class FaceLook(NamedTuple):
    """What a deck says of a typeface beside its name."""

    kind: str = ""
    """`serif sans mono script`; empty where it does not say."""
    weight: int = 0
    """As in CSS; 0 for an ordinary one."""
    is_condensed: bool = False
    region: str = ""
    """Whose ideographs it was made for: `JP KR SC TC`."""


PLAIN = FaceLook()


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceUse:
    key: FaceKey
    characters: str
    """Every character drawn in it, once, sorted."""
    slides: tuple[int, ...] = ()
    """Numbers of the slides that use it, for the report."""
    language: str = ""
    """BCP 47: what most of its Chinese, Japanese or Korean characters are tagged with, of these languages."""
    look: FaceLook = PLAIN
    stands: bool = False
    """Some of it is set in lines that run down, its letters upright."""
    joins: bool = False
    """Letters join (`fi`, `ti`) where the face has a glyph for both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One @font-face of the module. Sizes are in em, after `size-adjust`."""

    key: FaceKey
    family: str
    """CSS family name, unique to this face: no synthetic bold or italic is ever wanted from the browser
    unless `weight`/`style` below say so."""
    ascent: float
    """Baseline's distance from the top of a single-spaced line (1.2 em high): `a` in docs/text-layout.md."""
    woff2: bytes | None = field(default=None, repr=False)
    """The subset font; None leaves it to `fallback`."""
    fallback: tuple[str, ...] = ()
    """CSS families after `family`, generic last."""
    css_weight: int = 400
    """What the runs must ask for; above 400 only where the browser is to embolden."""
    css_style: str = "normal"
    advances: Mapping[str, float] = field(default_factory=dict, repr=False)
    """Width of each character in em, as drawn: what tab stops are reckoned with. Unknown ones are missing."""
    outlines: Mapping[str, Glyph] = field(default_factory=dict, repr=False)
    """How each character is drawn, for a face that bent text is set in."""
    size_adjust: float = 1.0
    """1 unless the stand-in's widths are unknown."""
    origin: str = "twin"
    """`embedded installed package twin nearest missing`."""
    stand_in: str = ""
    """Name of the face whose outlines are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces:
    by_key: Mapping[FaceKey, Face] = field(default_factory=dict)

    def get(self, name: str, *, bold: bool = False, italic: bool = False) -> Face:
        """Return the face for a run; KeyError when the deck's text never asked for it."""
        return self.by_key[FaceKey(name, bold, italic)]
