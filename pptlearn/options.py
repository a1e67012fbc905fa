"""Every choice a person can make about a conversion, with its default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

from pptlearn.theme_file import CustomTheme

T = TypeVar("T")

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a deck may cost before it is refused; the defaults let every honest deck through."""

    entries: int = 20_000
    """Files inside the .pptx."""
    file_megabytes: int = 2_000
    """The .pptx itself."""
    total_megabytes: int = 8_000
    """All files inside, unpacked."""
    xml_megabytes: int = 50
    """One XML part, unpacked: the largest of 900 real decks has 1.1."""
    xml_total_megabytes: int = 200
    """All XML parts together, unpacked: the most in 900 real decks is 7."""
    ratio: int = 400
    """Unpacked to packed size of one file larger than a megabyte."""
    slides: int = 2_000
    shapes: int = 20_000
    """On one slide, groups' children and cells of tables counted."""
    picture_megapixels: int = 200
    media_seconds: int = 6 * 3600
    """Length of one sound or video."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How a deck is opened and read."""

    limits: Limits = field(default_factory=Limits)
    password: str | None = None
    """Opens an encrypted deck."""
    include_hidden: bool = False
    """Hidden slides go into the module too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaOptions:
    """How pictures, sounds and films are prepared."""

    picture_scale: float = 2.0
    """Pictures larger than this many times their shown size are scaled down to it."""
    audio_kbps: int = 96
    """Bit rate of a voice that must be re-encoded."""
    video_height: int = 1080
    """Videos that must be re-encoded are scaled down to this height."""
    jobs: int = 0
    """Conversions side by side; 0 takes the number of processors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FontOptions:
    """How faces are chosen."""

    use_system_fonts: bool = True
    """Fonts installed on this computer may be used, as far as their licence bits allow embedding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizOptions:
    """How questions are looked for."""

    pass_mark: int = 80
    """Per cent of the points needed to pass."""
    attempts: int | None = None
    """How often a learner may try a question; None for no limit outside tests."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleOptions:
    """What the module says of itself, and how a learner moves in it."""

    id: str | None = None
    """Name the module's id is made from; the deck's file name when not given."""
    title: str | None = None
    language: str | None = None
    """BCP 47; the deck's own language when not given."""
    navigation: str = "free"
    """`free`, or `linear`: a slide opens when those before it were seen."""
    notes: str = "transcript"
    """`transcript` shows the notes as the transcript; `none` leaves them out of the module."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageOptions:
    """What is written, and in which look."""

    theme: CustomTheme | None = None
    """Colours, font and logo in place of the deck's own."""
    single_megabytes: int = 50
    """Largest `single` page that is still written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConvertOptions:
    """Everything a conversion can be told, stage by stage."""

    to: tuple[str, ...] = ("web",)
    """Formats to write."""
    read: ReadOptions = field(default_factory=ReadOptions)
    media: MediaOptions = field(default_factory=MediaOptions)
    fonts: FontOptions = field(default_factory=FontOptions)
    quiz: QuizOptions = field(default_factory=QuizOptions)
    module: ModuleOptions = field(default_factory=ModuleOptions)
    package: PackageOptions = field(default_factory=PackageOptions)
    use_cache: bool = True
    """Keep prepared assets between runs."""
    cache_megabytes: int = 2_000
    """Largest size of that cache."""


def override(options: T, said: Mapping[str, Any]) -> T:
    """Return `options` with what was said; what was left unsaid (None) keeps its value."""
    known = {each.name for each in fields(options)}  # type: ignore[arg-type]
    heard = {name: value for name, value in said.items() if value is not None and name in known}
    return replace(options, **heard)  # type: ignore[type-var]
