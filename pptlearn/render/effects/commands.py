"""Commands of effects to media: play from, pause, stop."""

from __future__ import annotations

import re
from typing import Any

from pptlearn.model.timing import Behaviour

PLAY = re.compile(r"playFrom\(\s*([0-9.]*)\s*\)")
WORDS = {
    "togglePause": "toggle",
    "pause": "pause",
    "resume": "play",
    "stop": "stop",
    "onstopaudio": "stopAll",
}


def command(behaviour: Behaviour, voice: str) -> dict[str, Any] | None:
    """Return what media is to do, and seconds after the effect's start; the slide's voice takes none."""
    if behaviour.kind != "cmd" or behaviour.target.shape == voice != "":
        return None
    found = PLAY.match(behaviour.filter)
    if found:
        return {"do": "play", "from": float(found[1] or 0), "at": round(behaviour.begin, 4)}
    word = WORDS.get(behaviour.filter)
    return {"do": word, "at": round(behaviour.begin, 4)} if word else None
