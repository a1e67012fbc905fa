"""Prepare all media of a deck: pictures, sound, video and captions become assets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from pptlearn.cache import Cache
from pptlearn.media.captions import prepare_captions
from pptlearn.media.clips import prepare_clip, prepare_poster, with_silences
from pptlearn.media.pictures import prepare_picture
from pptlearn.media.store import Store, Unusable
from pptlearn.media.uses import Captioned, Heard, Shown, captions_of, clips_of, largest, pictures_of
from pptlearn.media.work import Work
from pptlearn.model.deck import Deck
from pptlearn.model.media import Asset, Assets, Clip, Cue, MediaSource
from pptlearn.options import Limits, MediaOptions
from pptlearn.problems import Problems, Where
from pptlearn.progress import SILENT, Progress

Key = TypeVar("Key")
Use = TypeVar("Use")


def prepare_media(
    deck: Deck,
    source: MediaSource,
    options: MediaOptions,
    limits: Limits,
    cache: Cache,
    problems: Problems,
    progress: Progress = SILENT,
) -> Assets:
    """Return every picture, sound, video and caption the deck shows or plays, as a browser takes it.

    What cannot be prepared is missing from the result and reported where it stands.
    """
    with Work("media", options.jobs, progress) as work:
        bench = Bench(Store(deck, source, cache), options, limits, problems, work)
        images = _images(_by(pictures_of(deck), lambda shown: shown.image), bench)
        heard = _by(clips_of(deck), lambda each: each.clip)
        clips = _voices(heard, _clips(heard, bench), bench)
        clips, posters = _posters(heard, clips, images, bench)
        captions, cues = _captions(_by(captions_of(deck), lambda each: each.media), clips, bench)
    return Assets(images=images, clips=clips, posters=posters, captions=captions, caption_cues=cues)


@dataclass(frozen=True, slots=True)
class Bench:
    """What every step needs."""

    store: Store
    options: MediaOptions
    limits: Limits
    problems: Problems
    work: Work

    def report(self, error: Unusable, places: Iterable[Where]) -> None:
        for where in places:
            self.problems.report(error.code, where, **error.facts)


def _by(uses: Iterable[Use], key: Callable[[Use], Key]) -> dict[Key, list[Use]]:
    """Group uses by what they use, in the order of first use."""
    groups: dict[Key, list[Use]] = {}
    for use in uses:
        groups.setdefault(key(use), []).append(use)
    return groups


def _images(shown: Mapping[str, list[Shown]], bench: Bench) -> dict[str, Asset]:
    """Prepare pictures, and the spare ones of those that cannot be shown."""

    def prepare(group: list[Shown]) -> Asset:
        return prepare_picture(bench.store, largest(group), bench.options, bench.limits)

    made = bench.work.do(shown, prepare)
    failed = {image: error for image, error in made.items() if isinstance(error, Unusable)}
    made |= bench.work.do(_spare(failed, shown), prepare)
    good = {image: asset for image, asset in made.items() if isinstance(asset, Asset)}
    for image, error in failed.items():
        bench.report(error, (each.where for each in shown[image] if each.fallback not in good))
    for image, places in shown.items():  # in the deck's order, not in that of the threads
        if remark := bench.store.remarks.get(image):
            bench.report(remark, (each.where for each in places))
    return good


def _spare(failed: Iterable[str], shown: Mapping[str, list[Shown]]) -> dict[str, list[Shown]]:
    places = (
        each for image in failed for each in shown[image] if each.fallback and each.fallback not in shown
    )
    return _by((replace(each, image=each.fallback or "") for each in places), lambda each: each.image)


def _clips(heard: Mapping[Clip, list[Heard]], bench: Bench) -> dict[Clip, Asset]:
    made = bench.work.do(
        heard, lambda uses: prepare_clip(bench.store, uses[0].clip, bench.options, bench.limits)
    )
    for clip, error in made.items():
        if isinstance(error, Unusable):
            bench.report(error, (each.where for each in heard[clip]))
    return {clip: asset for clip, asset in made.items() if isinstance(asset, Asset)}


def _voices(heard: Mapping[Clip, list[Heard]], clips: dict[Clip, Asset], bench: Bench) -> dict[Clip, Asset]:
    """Listen through the voices: their pauses are needed for captions, and a silent one is reported."""
    voices = {clip: asset for clip, asset in clips.items() if any(each.is_voice for each in heard[clip])}
    made = bench.work.do(voices, lambda asset: with_silences(bench.store, asset))
    for clip, voice in made.items():
        if isinstance(voice, Asset) and voice.silences == ((0.0, voice.duration_seconds),):
            silent = Unusable("media.silent-narration", name=bench.store.find(clip.media).name)
            bench.report(silent, dict.fromkeys(each.where for each in heard[clip] if each.is_voice))
    return clips | {clip: voice for clip, voice in made.items() if isinstance(voice, Asset)}


def _posters(
    heard: Mapping[Clip, list[Heard]], clips: dict[Clip, Asset], images: Mapping[str, Asset], bench: Bench
) -> tuple[dict[Clip, Asset], dict[str, Asset]]:
    """Take the first frame of videos for which the deck has no picture."""
    bare = {
        clip: (clip, asset)
        for clip, asset in clips.items()
        if asset.width and any(each.poster not in images for each in heard[clip])
    }
    made = bench.work.do(bare, lambda pair: prepare_poster(bench.store, *pair))
    posters = {clip: poster for clip, poster in made.items() if isinstance(poster, Asset)}
    posted = {clip: replace(clips[clip], poster=poster.path) for clip, poster in posters.items()}
    return clips | posted, {poster.path: poster for poster in posters.values()}


def _captions(
    written: Mapping[str, list[Captioned]], clips: Mapping[Clip, Asset], bench: Bench
) -> tuple[dict[str, Asset], dict[str, tuple[Cue, ...]]]:
    def prepare(uses: list[Captioned]) -> tuple[Asset, tuple[Cue, ...]]:
        clip = uses[0].clip
        seconds = clips[clip].duration_seconds if clip and clip in clips else None
        return prepare_captions(bench.store, uses[0].media, clip.trim_start if clip else 0.0, seconds)

    made = bench.work.do(written, prepare)
    assets: dict[str, Asset] = {}
    cues: dict[str, tuple[Cue, ...]] = {}
    for media, result in made.items():
        if isinstance(result, Unusable):
            bench.report(result, (each.where for each in written[media]))
        else:
            assets[media], cues[media] = result
    return assets, cues
