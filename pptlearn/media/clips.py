"""Sound and video as browsers play them: passed through byte for byte, or made anew with ffmpeg."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pptlearn.errors import FfmpegMissing
from pptlearn.media import ffmpeg
from pptlearn.media.kinds import JPEG, MEDIA
from pptlearn.media.levels import silences_of
from pptlearn.media.probe import probe
from pptlearn.media.recipes import (
    M4A,
    MP4,
    Stretch,
    poster_options,
    sound_options,
    stretch_of,
    video_options,
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
    seen = store.learn(source.sha256, {"look": "clip"}, lambda: probe(store.file(source), source.name))
    stretch = stretch_of(clip, seen["seconds"])
    _check(seen, stretch, source, limits)
    kind = web_kind(seen, clip.kind)
    if kind is not None and stretch.is_whole:
        return store.keep(source, kind, _facts(seen))
    return _made(
        store, source, seen, stretch, options, has_picture=clip.kind == "video" and bool(seen["video"])
    )


def with_silences(store: Store, voice: Asset) -> Asset:
    """Return the asset of a voice with its silences; one that is silent throughout has a single one."""
    try:
        silences = store.learn(voice.sha256, {"look": "silences"}, lambda: _silences(voice))
    except FfmpegMissing:  # the voice plays as it is; only captions are a little less exact
        return voice
    return replace(voice, silences=tuple((start, end) for start, end in silences))


def prepare_poster(store: Store, clip: Clip, asset: Asset) -> Asset:
    """Return a picture of a video's first frame; raise Unusable when there is none."""
    source = store.find(clip.media)
    recipe = {
        "make": "poster",
        "of": asset.sha256,
        "options": poster_options(),
        "ffmpeg": _version(store, source),
    }
    facts = {"width": asset.width, "height": asset.height}

    def write(path: Path) -> Facts:
        _convert(asset.file, path, poster_options(), 1.0, source)
        return facts

    return store.make(source, recipe, JPEG, write)


def _check(seen: Mapping[str, Any], stretch: Stretch, source: Source, limits: Limits) -> None:
    if seen["audio"] is None and seen["video"] is None:
        raise Unusable("media.damaged-clip", name=source.name)
    if stretch.seconds > limits.media_seconds:
        raise Unusable("media.too-long", name=source.name, limit=limits.media_seconds // 3600)
    if stretch.seconds < SHORTEST:
        raise Unusable("media.empty-clip", name=source.name)


def _made(
    store: Store,
    source: Source,
    seen: Mapping[str, Any],
    stretch: Stretch,
    options: MediaOptions,
    *,
    has_picture: bool,
) -> Asset:
    if not has_picture and seen["audio"] is None:
        raise Unusable("media.damaged-clip", name=source.name)
    kind, choose = (MP4, video_options) if has_picture else (M4A, sound_options)
    chosen = choose(seen, stretch, options)
    recipe = {"make": kind.name, "options": chosen, "ffmpeg": _version(store, source)}

    def write(path: Path) -> Facts:
        _convert(store.file(source), path, chosen, seen["seconds"], source)
        return _facts(probe(path, source.name))

    return store.make(source, recipe, kind, write)


def _convert(file: Path, path: Path, options: Mapping[str, Any], seconds: float, source: Source) -> None:
    try:
        ffmpeg.convert(file, path, options, limit=PATIENCE + PATIENCE_PER_SECOND * seconds)
    except ffmpeg.FfmpegFailed as error:
        raise Unusable("media.not-converted", name=source.name, reason=str(error)) from error


def _version(store: Store, source: Source) -> str:
    try:
        return ffmpeg.version(store.cache)
    except FfmpegMissing as error:
        raise Unusable("media.ffmpeg-missing", is_lasting=False, name=source.name) from error


def _facts(seen: Mapping[str, Any]) -> Facts:
    video = seen["video"] or {}
    return {"duration_seconds": seen["seconds"], "width": video.get("width"), "height": video.get("height")}


def _silences(voice: Asset) -> object:
    return silences_of(voice.file, voice.duration_seconds or 0.0)
