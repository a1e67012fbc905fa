"""What is not shown in the author's own typefaces, told once a family with the slides it is on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pptlearn.model.fonts import FaceUse
from pptlearn.problems import DECK, Problems, Where

MOST_NAMED = 12
"""Missing characters that a message lists."""


class Losses:
    """Collects what the faces of a deck lost; regular, bold and italic of a family are one loss."""

    def __init__(self) -> None:
        self._slides: dict[tuple[str, str, str], set[int]] = {}
        self._missing: dict[str, set[str]] = {}

    def note(self, use: FaceUse, facts: Mapping[str, Any]) -> None:
        name = use.key.name
        if facts["origin"] in ("nearest", "missing") and use.characters.strip():
            self._add("fonts.replaced", name, facts["stand_in"] or "the device's own", use)
        if facts["unusable"] and facts["origin"] != "embedded":
            self._add("fonts.embedded-unused", name, facts["unusable"], use)
        if facts["missing"]:
            self._add("fonts.no-glyphs", name, "", use)
            self._missing.setdefault(name, set()).update(facts["missing"])

    def report(self, problems: Problems) -> None:
        for (code, face, detail), slides in self._slides.items():
            characters = " ".join(sorted(self._missing.get(face, ()))[:MOST_NAMED])
            listed = _ranges(sorted(slides))
            facts = {
                "face": face,
                "stand_in": detail,
                "reason": detail,
                "characters": characters,
                "slides": listed,
            }
            problems.report(code, Where(slide=min(slides)) if slides else DECK, **facts)

    def _add(self, code: str, face: str, detail: str, use: FaceUse) -> None:
        self._slides.setdefault((code, face, detail), set()).update(use.slides)


def _ranges(numbers: Sequence[int]) -> str:
    """Return "1–4, 7" of 1, 2, 3, 4 and 7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
