"""Captions: WebVTT of the deck read and written anew, and cues spread over a voice from its notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pptlearn.media.kinds import CAPTIONS
from pptlearn.media.store import Facts, Store, Unusable
from pptlearn.model.media import Asset, Cue

LARGEST = 4 << 20
"""Bytes of a caption file: a day of speech has one."""
_TIME = r"(?:(\d+):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
_TIMES = re.compile(rf"{_TIME}\s*-->\s*{_TIME}")
_TAG = re.compile(r"<[^<>]*>")
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": " ", "&lrm;": "\u200e", "&rlm;": "\u200f"}
_ENTITY = re.compile("|".join(_ENTITIES))


def prepare_captions(
    store: Store, media: str, skipped: float, seconds: float | None
) -> tuple[Asset, tuple[Cue, ...]]:
    """Return the captions of a clip as an asset and as cues, in the clip's own time after trimming.

    `skipped` seconds are trimmed from its start, and `seconds` are left (None when nobody knows).
    """
    source = store.find(media)
    if source.bytes > LARGEST:
        raise Unusable("media.captions-unreadable", name=source.name)
    cues = tuple(
        _played(parse_webvtt(store.file(source).read_bytes().decode("utf-8", "replace")), skipped, seconds)
    )
    if not cues:
        raise Unusable("media.captions-unreadable", name=source.name)

    def write(path: Path) -> Facts:
        path.write_text(webvtt(cues), encoding="utf-8", newline="\n")
        return {}

    return store.make(
        source, {"make": "webvtt", "skipped": skipped, "seconds": seconds}, CAPTIONS, write
    ), cues


def parse_webvtt(text: str) -> tuple[Cue, ...]:
    """Return the cues of a WebVTT (or SubRip) file, forgiving what browsers forgive and a little more."""
    blocks = re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n").strip("\ufeff"))
    return tuple(
        sorted((cue for block in blocks if (cue := _cue(block.split("\n")))), key=lambda cue: cue.start)
    )


def webvtt(cues: tuple[Cue, ...]) -> str:
    """Return cues as a WebVTT file."""
    return "\n".join(
        ["WEBVTT", *(f"\n{_time(cue.start)} --> {_time(cue.end)}\n{_escaped(cue.text)}" for cue in cues), ""]
    )


def _cue(lines: list[str]) -> Cue | None:
    for place, line in enumerate(lines):
        if found := _TIMES.search(line):
            start, end = _seconds(found.groups()[:4]), _seconds(found.groups()[4:])
            text = "\n".join(_plain(each) for each in lines[place + 1 :]).strip()
            return Cue(start, end, text) if text and end > start else None
    return None


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, fraction = (each or "0" for each in parts)
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + int(fraction.ljust(3, "0")) / 1000


def _plain(line: str) -> str:
    """Return the words of a line, without voices, classes and styles."""
    return _ENTITY.sub(lambda found: _ENTITIES[found[0]], _TAG.sub("", line)).strip()


def _played(cues: tuple[Cue, ...], skipped: float, seconds: float | None) -> Iterator[Cue]:
    """Yield cues in the time that is left after trimming."""
    last = float("inf") if seconds is None else seconds
    for cue in cues:
        start, end = max(0.0, cue.start - skipped), min(last, cue.end - skipped)
        if end > start:
            yield Cue(round(start, 3), round(end, 3), cue.text)


def _time(seconds: float) -> str:
    whole = round(seconds * 1000)
    return f"{whole // 3_600_000:02}:{whole // 60_000 % 60:02}:{whole // 1000 % 60:02}.{whole % 1000:03}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
