"""WebVTT, the caption format of the web: read with forgiveness, written strictly."""

from __future__ import annotations

import re

from pptlearn.model.media import Cue

_TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
_TIMES = re.compile(rf"{_TIME}\s*-->\s*{_TIME}")
_TAG = re.compile(r"<[^<>]*>")
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": " ", "&lrm;": "\u200e", "&rlm;": "\u200f"}
_ENTITY = re.compile("|".join(_ENTITIES))


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


def _time(seconds: float) -> str:
    whole = round(seconds * 1000)
    return f"{whole // 3_600_000:02}:{whole // 60_000 % 60:02}:{whole // 1000 % 60:02}.{whole % 1000:03}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
