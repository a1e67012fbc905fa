"""The voice of a slide and the other media on it, as the manifest carries them."""

from __future__ import annotations

from typing import Any

from pptlearn.model.media import Assets
from pptlearn.model.shape import Media
from pptlearn.model.slide import Slide
from pptlearn.model.walk import shapes_of


def narration_entry(slide: Slide, assets: Assets) -> dict[str, Any] | None:
    """Return the slide's voice, or None when it has none or it could not be prepared."""
    narration = slide.narration
    asset = assets.clips.get(narration.clip) if narration else None
    if narration is None or asset is None:
        return None
    return {
        "src": asset.path,
        "type": asset.type,
        "startSeconds": narration.start,
        "durationSeconds": asset.duration_seconds or 0.0,
        "origin": "recorded",
        "sourcePart": narration.clip.media,
        "sourceSha256": asset.source_sha256,
    }


def media_entries(slide: Slide, assets: Assets) -> list[dict[str, Any]]:
    """Return every sound and video of the slide that is not its voice, in drawing order."""
    return [
        _entry(shape, slide, assets)
        for shape in shapes_of(slide.shapes)
        if isinstance(shape, Media) and not shape.is_voice
    ]


def _entry(shape: Media, slide: Slide, assets: Assets) -> dict[str, Any]:
    asset = assets.clips.get(shape.clip) if shape.clip else None
    return {
        "shape": shape.id,
        "name": shape.name,
        "alt": shape.alt,
        "kind": shape.clip.kind if shape.clip else "video",
        "src": asset.path if asset else None,
        "type": asset.type if asset else None,
        "durationSeconds": asset.duration_seconds if asset else None,
        "poster": asset.poster if asset else None,
        "onlineUrl": shape.online_url or None,
        "starts": shape.starts,
        "delaySeconds": shape.delay,
        "loops": shape.loops,
        "passes": shape.passes,
        "muted": shape.mute,
        "slideSpan": shape.slide_span,
        "stopsOnNext": shape.stops_on_next and not _is_presenter(shape, slide),
        "hiddenWhenStopped": shape.is_hidden_when_stopped,
        "fullScreen": shape.is_full_screen,
        "rewinds": shape.rewinds,
        "presents": _is_presenter(shape, slide),
        "captions": [
            {
                "language": caption.language,
                "label": caption.label,
                "src": assets.captions[caption.media].path,
                "cues": [
                    [cue.start, cue.end, cue.text] for cue in assets.caption_cues.get(caption.media, ())
                ],
            }
            for caption in shape.captions
            if caption.media in assets.captions
        ],
    }


def _is_presenter(shape: Media, slide: Slide) -> bool:
    """Say whether this is the picture of who speaks: it stays with the voice."""
    return slide.narration is not None and slide.narration.shape == shape.id
