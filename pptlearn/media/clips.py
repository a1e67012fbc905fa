"""Sound and video as browsers play them: passed through byte for byte, or made anew with ffmpeg."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pptlearn.errors import FfmpegMissing
from pptlearn.media import ffmpeg
from pptlearn.media.kinds import JPEG, MEDIA, Kind
from pptlearn.media.levels import silences_of
from pptlearn.media.probe import probe
from pptlearn.media.recipes import (
    M4A,
    MP4,
    POSTER,
    Recipe,
    Stretch,
    sound_recipe,
    stretch_of,
    video_recipe,
    web_kind,
)
from pptlearn.media.store import Facts, Source, Store, Unusable
from pptlearn.model.media import Asset, Clip
from pptlearn.options import Limits, MediaOptions

SHORTEST = 0.02
"""Seconds of a clip that can still be heard."""
PATIENCE = 60.0
"""Seconds that any conversion may take."""
PATIENCE_PER_SECOND = 15.0
"""Further seconds it may take for each second of the clip."""


def prepare_clip(store: Store, clip: Clip, options: MediaOptions, limits: Limits) -> Asset:
    """Return the asset that plays a clip; raise Unusable when there is none."""
    source = store.find(clip.media)
    if source.kind is not MEDIA:
        raise Unusable("media.clip-format", name=source.name, format=source.kind.name)
    seen = store.learn(
        source.sha256,
        {"look": "clip"},
        lambda: probe(store.file(source), source.name),
        name=source.name,
    )
    stretch = stretch_of(clip, seen["seconds"])
    _check(stretch, source, limits)
    kind = web_kind(seen, clip.kind)
    if kind is not None and stretch.is_whole:
        return store.keep(source, kind, _facts(seen))
    if clip.kind == "video" and seen["video"]:
        return _made(store, source, MP4, video_recipe(seen, stretch, options), seen["seconds"])
    if seen["audio"]:
        return _made(store, source, M4A, sound_recipe(seen, stretch, options), seen["seconds"])
    raise Unusable("media.damaged-clip", name=source.name)


def with_silences(store: Store, voice: Asset) -> Asset:
    """Return the asset of a voice with its silences; one that is silent throughout has a single one."""
    try:
        silences = store.learn(voice.sha256, {"look": "silences"}, lambda: _silences(voice), name=voice.path)
    except FfmpegMissing:  # the voice plays as it is; only captions are a little less exact
        return voice
    return replace(voice, silences=tuple((start, end) for start, end in silences))


def prepare_poster(store: Store, clip: Clip, asset: Asset) -> Asset:
    """Return a picture of a video's first frame; raise Unusable when there is none."""
    source = store.find(clip.media)

    def write(path: Path) -> Facts:
        _convert(asset.file, path, POSTER, 1.0, source)
        return {"width": asset.width, "height": asset.height}

    return store.make(source, _named("poster", POSTER, store, source, of=asset.sha256), JPEG, write)


def _check(stretch: Stretch, source: Source, limits: Limits) -> None:
    if stretch.seconds > limits.media_seconds:
        raise Unusable("media.too-long", name=source.name, limit=limits.media_seconds // 3600)
    if stretch.seconds < SHORTEST:
        raise Unusable("media.empty-clip" if stretch.is_trimmed else "media.damaged-clip", name=source.name)


def _made(store: Store, source: Source, kind: Kind, recipe: Recipe, seconds: float) -> Asset:
    def write(path: Path) -> Facts:
        _convert(store.file(source), path, recipe, seconds, source)
        return _facts(probe(path, source.name))

    return store.make(source, _named(kind.name, recipe, store, source), kind, write)


def _named(make: str, recipe: Recipe, store: Store, source: Source, **more: object) -> Mapping[str, object]:
    """Return the name a product of ffmpeg is kept under."""
    try:
        version = ffmpeg.version(store.cache)
    except FfmpegMissing as error:
        raise Unusable("media.ffmpeg-missing", is_lasting=False, name=source.name) from error
    return {"make": make, "streams": recipe.streams, "options": recipe.options, "ffmpeg": version, **more}


def _convert(file: Path, path: Path, recipe: Recipe, seconds: float, source: Source) -> None:
    limit = PATIENCE + PATIENCE_PER_SECOND * seconds
    try:
        ffmpeg.convert(file, path, recipe.streams, recipe.options, limit=limit)
    except ffmpeg.FfmpegFailed as error:
        is_lasting = not isinstance(error, ffmpeg.FfmpegTooSlow)
        raise Unusable(
            "media.not-converted", is_lasting=is_lasting, name=source.name, reason=str(error)
        ) from error


def _facts(seen: Mapping[str, Any]) -> Facts:
    video = seen["video"] or {}
    return {"duration_seconds": seen["seconds"], "width": video.get("width"), "height": video.get("height")}


def _silences(voice: Asset) -> object:
    return silences_of(voice.file, voice.duration_seconds or 0.0)
