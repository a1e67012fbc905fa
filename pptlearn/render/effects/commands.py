"""Commands of effects to media: play from, pause, stop."""

from __future__ import annotations

import re
from typing import Any

from pptlearn.model.shape import Media, Shape
from pptlearn.model.timing import Behaviour

PLAY = re.compile(r"playFrom\(\s*(.*?)\s*\)")
NUMBER = re.compile(r"[0-9]+\.?[0-9]*|\.[0-9]+")
WORDS = {
    "togglePause": "toggle",
    "pause": "pause",
    "resume": "play",
    "stop": "stop",
    "onstopaudio": "stopAll",
}


def command(behaviour: Behaviour, voice: str, clip: Shape | None = None) -> dict[str, Any] | None:
    """Return what media (`clip`) is to do, and seconds after the effect's start.

    The slide's voice takes no commands: it follows the clock.
    """
    if behaviour.kind != "cmd" or behaviour.target.shape == voice != "":
        return None
    found = PLAY.match(behaviour.filter)
    if found:
        return {"do": "play", "from": _seconds(found[1], clip), "at": round(behaviour.begin, 4)}
    word = WORDS.get(behaviour.filter)
    return {"do": word, "at": round(behaviour.begin, 4)} if word else None


def _seconds(written: str, clip: Shape | None) -> float:
    """Return where a clip is to play from: a number of seconds, or one of its bookmarks."""
    if NUMBER.fullmatch(written):
        return float(written)
    if not isinstance(clip, Media) or clip.clip is None:
        return 0.0
    marks = (time for name, time in clip.bookmarks if name == written)
    return next((round(max(0.0, time - clip.clip.trim_start), 3) for time in marks), 0.0)
