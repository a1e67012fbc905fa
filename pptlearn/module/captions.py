"""Captions of a slide's voice: the deck's own win, else those made from the notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pptlearn.model.media import Assets
from pptlearn.model.shape import Media
from pptlearn.model.slide import Slide
from pptlearn.model.walk import shapes_of


def captions(slide: Slide, assets: Assets) -> list[dict[str, Any]]:
    """Return the caption tracks of the slide's voice with their cues inline ([start, end, text])."""
    return _own(slide, assets) or _from_notes(slide, assets)


def cue_starts(slide: Slide, tracks: Sequence[Mapping[str, Any]]) -> list[float]:
    """Return when the cues of the first track begin, in seconds after the slide's start."""
    offset = slide.narration.start if slide.narration else 0.0
    return sorted({round(offset + cue[0], 3) for track in tracks[:1] for cue in track["cues"]})


def _own(slide: Slide, assets: Assets) -> list[dict[str, Any]]:
    spoken = slide.narration.shape if slide.narration else None
    voices = [shape for shape in shapes_of(slide.shapes) if isinstance(shape, Media) and shape.id == spoken]
    return [
        {
            "language": caption.language or slide.language,
            "src": assets.captions[caption.media].path,
            "origin": "deck",
            "cues": [[cue.start, cue.end, cue.text] for cue in assets.caption_cues.get(caption.media, ())],
        }
        for voice in voices
        for caption in voice.captions
        if caption.media in assets.captions
    ]


def _from_notes(slide: Slide, assets: Assets) -> list[dict[str, Any]]:
    cues = assets.notes_cues.get(slide.number, ())
    asset = assets.notes_captions.get(slide.number)
    if not cues or asset is None:
        return []
    return [
        {
            "language": slide.language,
            "src": asset.path,
            "origin": "notes",
            "cues": [[cue.start, cue.end, cue.text] for cue in cues],
        }
    ]
