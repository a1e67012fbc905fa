"""What all paragraphs of one text body share while they are drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from pptlearn.model.shape import Shape
from pptlearn.model.text import NO_AUTOFIT, Autofit, RunStyle
from pptlearn.render.context import RenderContext
from pptlearn.render.text.language import language_tag


class Typeset(NamedTuple):
    """What decides how wide characters are."""

    face: str
    bold: bool
    italic: bool
    size: float


def typeset(style: RunStyle) -> Typeset:
    return Typeset(style.face, style.bold, style.italic, style.size)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    context: RenderContext
    shape: Shape
    """Whose text it is, for problems."""
    width: float
    """EMU of one column, between the insets."""
    autofit: Autofit = NO_AUTOFIT
    spaces_first_and_last: bool = False
    is_numbered: bool = True
    """Paragraphs carry their number, by which an animation finds them."""
    is_upright: bool = False
    """East Asian vertical setting: lines stand, and the browser centres them itself."""

    is_exact: bool = False
    """The paragraph's line spacing is a length, which no run may change."""
    spacing: float = 1.0
    """The paragraph's line spacing, as a share of the single line."""
    lowered: float = 0.0
    """Stage units by which the paragraph stands lower than a browser would set it."""
    hangs: bool = False
    """East Asian stops may hang over the ends of the paragraph's lines."""
    trackings: Mapping[Typeset, float] = field(default_factory=dict)
    """Points after each character of the paragraph, by what it is set in."""
    around: str = ""
    """The language the paragraph around a run has said; empty when it is the page's."""

    @property
    def language(self) -> str:
        """The language that text is in when it says nothing."""
        return self.around or self.context.slide.language or self.context.deck.language

    def language_said(self, tag: str) -> str:
        """Return the language a page may give text with this tag; empty for one that is no language."""
        deck = self.context.deck
        return language_tag(deck.language if tag == deck.tagged else tag)
