"""Captions as assets: the deck's own WebVTT, and those made from the notes of narrated slides."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pptlearn.cache import Cache, recipe_key
from pptlearn.media.cues import cues_from_notes
from pptlearn.media.kinds import CAPTIONS
from pptlearn.media.spread import words_of
from pptlearn.media.store import Store, Unusable
from pptlearn.media.webvtt import parse_webvtt, webvtt
from pptlearn.model.deck import Deck
from pptlearn.model.media import Asset, Assets, Cue
from pptlearn.model.shape import Media
from pptlearn.model.slide import Slide
from pptlearn.model.walk import shapes_of
from pptlearn.problems import Problems, Where

LARGEST = 4 << 20
"""Bytes of a caption file: a day of speech has one."""


def prepare_captions(
    store: Store, media: str, skipped: float, seconds: float | None
) -> tuple[Asset, tuple[Cue, ...]]:
    """Return the captions of a clip as an asset and as cues, in the clip's own time after trimming.

    `skipped` seconds are trimmed from its start, and `seconds` are left (None when nobody knows).
    """
    source = store.find(media)
    if source.bytes > LARGEST:
        raise Unusable("media.captions-unreadable", name=source.name)
    text = store.file(source).read_text(encoding="utf-8", errors="replace")
    cues = tuple(_played(parse_webvtt(text), skipped, seconds))
    if not cues:
        raise Unusable("media.captions-unreadable", name=source.name)
    return caption_asset(cues, store.cache), cues


def captions_from_notes(deck: Deck, assets: Assets, cache: Cache, problems: Problems) -> Assets:
    """Return `assets` with captions for every slide whose notes are what its voice says."""
    made: dict[int, tuple[Cue, ...]] = {}
    for slide in deck.slides:
        voice = assets.clips.get(slide.narration.clip) if slide.narration else None
        if voice is not None and slide.notes.text and not _has_own(slide, assets) and not _is_silent(voice):
            cues = _from_notes(slide, voice, problems)
            if cues:
                made[slide.number] = cues
    files = {number: caption_asset(cues, cache) for number, cues in made.items()}
    return replace(assets, notes_cues=made, notes_captions=files)


def caption_asset(cues: tuple[Cue, ...], cache: Cache) -> Asset:
    """Return cues as a WebVTT file."""
    text = webvtt(cues)
    digest = hashlib.sha256(text.encode()).hexdigest()

    def write(path: Path) -> None:
        path.write_text(text, encoding="utf-8", newline="\n")

    file = cache.get_or_put(recipe_key(digest, {"make": "webvtt"}), write)
    path = f"assets/{digest[:16]}.{CAPTIONS.extension}"
    return Asset(path=path, type=CAPTIONS.type, bytes=len(text.encode()), sha256=digest, file=file)


def _from_notes(slide: Slide, voice: Asset, problems: Problems) -> tuple[Cue, ...] | None:
    text, seconds = slide.notes.text, voice.duration_seconds or 0.0
    cues = cues_from_notes(text, seconds, voice.silences)
    if cues is None:
        words = len(words_of(text))
        problems.report("media.notes-not-spoken", Where(slide.number), words=words, seconds=round(seconds))
    return cues


def _has_own(slide: Slide, assets: Assets) -> bool:
    """Return whether the deck itself carries captions for the slide's voice; they win."""
    voices = [shape for shape in shapes_of(slide.shapes) if isinstance(shape, Media) and shape.is_voice]
    return any(caption.media in assets.captions for voice in voices for caption in voice.captions)


def _is_silent(voice: Asset) -> bool:
    return voice.silences == ((0.0, voice.duration_seconds),)


def _played(cues: tuple[Cue, ...], skipped: float, seconds: float | None) -> Iterator[Cue]:
    """Yield cues in the time that is left after trimming."""
    last = float("inf") if seconds is None else seconds
    for cue in cues:
        start, end = max(0.0, cue.start - skipped), min(last, cue.end - skipped)
        if end > start:
            yield Cue(round(start, 3), round(end, 3), cue.text)
