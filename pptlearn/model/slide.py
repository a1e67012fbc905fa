"""A slide: what stands on it, what is said with it, what moves."""

from __future__ import annotations

from dataclasses import dataclass

from pptlearn.model.media import Clip
from pptlearn.model.paint import NO_FILL, Fill
from pptlearn.model.shape import Shape
from pptlearn.model.timing import NO_TIMELINE, Timeline, Transition


@dataclass(frozen=True, slots=True)
class Notes:
    """What the speaker wrote under a slide, a paragraph each; `Private:` paragraphs never get here."""

    paragraphs: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return "\n".join(self.paragraphs).strip()


NO_NOTES = Notes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Narration:
    """The recorded voice of a slide."""

    clip: Clip
    start: float = 0.0
    """Seconds after the slide's start."""
    shape: str = ""
    """Id of the `Media` shape it belongs to."""
    chosen_by: str = ""
    """The rule that chose it, for the report: `narration flag`, `starts with the slide`…"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One slide: what stands on it, what is said, how it moves."""

    number: int
    """As PowerPoint counts: from 1, hidden slides counted."""
    id: int
    """PowerPoint's slide id."""
    title: str = ""
    """The title placeholder's text, else empty."""
    is_hidden: bool = False
    section: str | None = None
    """Id of its section."""
    layout: str = ""
    """Name of its layout."""
    background: Fill = NO_FILL
    shapes: tuple[Shape, ...] = ()
    """Drawing order: master's, layout's, then the slide's own."""
    notes: Notes = NO_NOTES
    narration: Narration | None = None
    timeline: Timeline = NO_TIMELINE
    transition: Transition | None = None
    advance_after: float | None = None
    """Seconds (`advTm`); None waits for the learner."""
    advances_on_click: bool = True
    language: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A named run of slides (`p14:section`)."""

    id: str
    name: str
    slides: tuple[int, ...]
    """Numbers of its slides."""
