"""A part being read: its element, its relationships, and everything its elements may refer to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

from pptlearn.model.fonts import FaceLook
from pptlearn.model.media import MediaRef
from pptlearn.model.text import RunStyle
from pptlearn.model.units import Emu
from pptlearn.problems import Problems, Where
from pptlearn.read.color import Palette
from pptlearn.read.package import Package, Relationship
from pptlearn.read.theme import ThemePart
from pptlearn.read.xml import Element, R


@dataclass(slots=True, kw_only=True)
class DeckFacts:
    """What belongs to the deck as a whole and every part may ask for."""

    slide_numbers: Mapping[str, int] = field(default_factory=dict)
    """Numbers of the slides by part name: where a jump leads."""
    slide_ids: Mapping[int, int] = field(default_factory=dict)
    """Numbers of the slides by PowerPoint's slide id."""
    section_slides: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Numbers of the slides in each of the author's sections, by the section's GUID."""
    custom_shows: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    """Numbers of the slides of each custom show, in its order, by its id."""
    size: tuple[Emu, Emu] = (Emu(12192000), Emu(6858000))
    """Width and height of a slide."""
    first_number: int = 1
    """What the first slide's number field shows."""
    saved: str = ""
    """Date of the last save, ISO 8601."""
    default_text: Element | None = None
    """`p:defaultTextStyle`."""
    table_styles: Mapping[str, Element] = field(default_factory=dict)
    """`a:tblStyle` by GUID, as far as the deck brings its own."""
    media: dict[str, MediaRef] = field(default_factory=dict)
    """Media met so far; becomes `Deck.media`."""
    typefaces: dict[str, FaceLook] = field(default_factory=dict)
    """What is said of the typefaces met so far; becomes `Deck.typefaces`."""
    ideographs: str = ""
    """The script of ideographs in runs that say no language (`Jpan`, `Hans`…), once it was asked for."""
    run_styles: dict[tuple[object, ...], RunStyle] = field(default_factory=dict)
    """Text styles resolved so far: a deck has few, and thousands of runs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A slide, layout or master."""

    package: Package
    name: str
    element: Element
    relationships: Mapping[str, Relationship]
    palette: Palette
    """The colours as the slide that is being drawn maps them."""
    theme: ThemePart
    problems: Problems
    deck: DeckFacts
    number: int | None = None
    """Number of the slide being drawn."""
    prefix: str = ""
    """Before the ids of its shapes: nothing, `layout:` or `master:`."""
    parent: Part | None = None
    """What it inherits from: a slide's layout, a layout's master."""
    memory: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)
    """What was worked out of this part once, by name."""

    def where(self, shape: str | None = None) -> Where:
        """Return the place of a problem: this slide, and the shape with this name."""
        return Where(self.number, shape)

    def related(self, id: str | None) -> Relationship | None:
        """Return a relationship; None when there is none with this id."""
        return self.relationships.get(id) if id else None

    def media(self, id: str | None) -> str | None:
        """Register the embedded file behind a relationship and return its id; None when it is missing."""
        relationship = self.related(id)
        if relationship is None or relationship.is_external:
            return None
        return self.register(self.package.media(relationship.target))

    def register(self, media: MediaRef | None) -> str | None:
        """Note media as used by the deck and return its id."""
        if media is None:
            return None
        self.deck.media[media.id] = media
        return media.id

    def of_theme(self) -> Part:
        """Return this part with the theme's relationships: pictures in the theme's fills are its own."""
        if "theme" not in self.memory:
            links = self.package.relationships(self.theme.name)
            self.memory["theme"] = replace(self, name=self.theme.name, relationships=links)
        return cast(Part, self.memory["theme"])

    @property
    def master(self) -> Part:
        """The part at the end of the line it inherits from."""
        return self if self.parent is None else self.parent.master

    def lineage(self) -> tuple[Part, ...]:
        """Return this part and those it inherits from, nearest first."""
        return (self, *(self.parent.lineage() if self.parent is not None else ()))


def relation_id(element: Element, name: str) -> str | None:
    """Return `r:embed`, `r:link`, `r:id`… of an element."""
    text: str | None = element.get(R + name)
    return text
