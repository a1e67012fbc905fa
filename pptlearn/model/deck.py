"""A deck: slides in order, and what belongs to all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pptlearn.model.fonts import FaceKey, FaceLook
from pptlearn.model.media import MediaRef
from pptlearn.model.paint import BLACK, WHITE, Color
from pptlearn.model.slide import Section, Slide
from pptlearn.model.units import Emu


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """What the player takes over so that it looks like the deck."""

    text: Color = BLACK
    background: Color = WHITE
    accents: tuple[Color, ...] = ()
    """accent1 to accent6."""
    link: Color = Color(0x05, 0x63, 0xC1)
    heading_face: str = ""
    body_face: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """How the author set the show up."""

    loops: bool = False
    is_kiosk: bool = False
    uses_timings: bool = True
    plays_narration: bool = True
    plays_animation: bool = True
    slides: tuple[int, ...] = ()
    """Numbers of the slides it plays, in their order (a custom show, *From … to …*); empty for all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbeddedFont:
    """A face that travels in the deck."""

    key: FaceKey
    media: str
    """Id of a `MediaRef` holding the .fntdata."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """A presentation, read."""

    name: str
    """File name without folder."""
    sha256: str = ""
    """Of the file."""
    title: str = ""
    """From the document properties; may be empty."""
    language: str = "en"
    """BCP 47: the language most text is in."""
    tagged: str = ""
    """The language most text is tagged with: another one when its words say so (Dutch tagged as English)."""
    width: Emu = Emu(12192000)
    height: Emu = Emu(6858000)
    slides: tuple[Slide, ...] = ()
    sections: tuple[Section, ...] = ()
    theme: Theme = Theme()
    show: Show = Show()
    media: Mapping[str, MediaRef] = field(default_factory=dict)
    """By id."""
    fonts: tuple[EmbeddedFont, ...] = ()
    typefaces: Mapping[str, FaceLook] = field(default_factory=dict)
    """What the deck says of the typefaces it names."""
    saved: str = ""
    """Date of the last save, ISO 8601, as the properties say."""
    is_by_old_mac: bool = False
    """Last saved by PowerPoint for Mac 2011 or older, which sets lines lower in their boxes."""
    is_by_old_windows: bool = False
    """Last saved by PowerPoint 2010 or older, which does not kern by OpenType."""
