"""What a deck embeds (`MediaRef`, `Clip`) and what a module carries of it (`Asset`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaRef:
    """A file inside the deck, or one found beside it."""

    id: str
    """The part's name in the package (`ppt/media/image3.png`), or `beside:<file name>`."""
    name: str
    """The file name, for people."""
    size: int
    """Bytes, uncompressed."""
    content_type: str = ""
    """As the package claims it; never to be trusted: sniff the bytes."""


class MediaSource(Protocol):
    """Hands out the bytes of media, one file at a time, so that memory does not grow with them."""

    def open(self, media: str) -> BinaryIO:
        """Return a readable stream over the media with this id; KeyError when there is none."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageUse:
    """One picture and the largest place it is shown in; made once per picture of the deck."""

    image: str
    width_px: float
    """CSS pixels of the whole uncropped picture where it is shown largest."""
    height_px: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """A stretch of sound or video as the slide plays it."""

    media: str
    kind: str
    """`audio` or `video`."""
    trim_start: float = 0.0
    """Seconds removed from the start."""
    trim_end: float = 0.0
    """Seconds removed from the end."""
    fade_in: float = 0.0
    """Seconds."""
    fade_out: float = 0.0
    volume: float = 1.0
    """0 to 1 (PowerPoint's High is 0.8 in the file and 1 here)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """A prepared file that a module carries."""

    path: str
    """Relative to index.html, content-hashed: `assets/3f2a91c04b7d8e10.png`."""
    type: str
    """MIME type."""
    bytes: int
    sha256: str
    file: Path = field(compare=False)
    """Where the prepared bytes lie until the module is written (cache or work folder)."""
    width: int | None = None
    height: int | None = None
    """Pixels of a picture or video; units of its own for an SVG."""
    resolution: float = 96.0
    """Dots per inch a picture claims: a tile of a tiled fill is `width / resolution` inches wide."""
    duration_seconds: float | None = None
    """Decoded length of sound or video."""
    source_sha256: str = ""
    """Of the deck's own part it was made from; equal to `sha256` when it passed through byte for byte."""
    poster: str | None = None
    """Path of the asset that shows a video's first frame, when one was made."""
    silences: tuple[tuple[float, float], ...] = ()
    """Start and end in seconds of the silent stretches of a narration."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A caption: when it stands, and what it says."""

    start: float
    """Seconds from the start of the sound, as it is played."""
    end: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assets:
    """All prepared media. What could not be prepared is missing here and reported as a problem."""

    images: Mapping[str, Asset] = field(default_factory=dict)
    """By `ImageUse.image`."""
    clips: Mapping[Clip, Asset] = field(default_factory=dict)
    posters: Mapping[str, Asset] = field(default_factory=dict)
    """Further assets that others name by path (posters)."""
    captions: Mapping[str, Asset] = field(default_factory=dict)
    """WebVTT files of the deck, by `MediaRef.id`."""
    caption_cues: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)
    """Their cues, by `MediaRef.id`."""
    notes_captions: Mapping[int, Asset] = field(default_factory=dict)
    """WebVTT files made from the notes, by slide number."""
    notes_cues: Mapping[int, tuple[Cue, ...]] = field(default_factory=dict)
    """Their cues, by slide number."""

    def all(self) -> tuple[Asset, ...]:
        """Return every asset once, sorted by path."""
        groups = (self.images, self.clips, self.posters, self.captions, self.notes_captions)
        found = {asset.path: asset for group in groups for asset in group.values()}
        return tuple(found[path] for path in sorted(found))
