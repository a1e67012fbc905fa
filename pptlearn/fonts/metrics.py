"""What is known of the faces PowerPoint writes in: advance widths, kern pairs, baseline.

`metrics.jsonl` holds a face a line (made by scripts/make_face_metrics.py from what PowerPoint's own PDFs embed).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pptlearn.resources import package_text

STYLES = {
    (False, False): "regular",
    (True, False): "bold",
    (False, True): "italic",
    (True, True): "bold italic",
}
NEAREST_STYLES = {
    (False, False): (),
    (True, False): ((False, False),),
    (False, True): ((False, False),),
    (True, True): ((True, False), (False, True), (False, False)),
}
"""Which style of the family tells most about a style that was never measured."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceMetrics:
    """Lengths in em."""

    ascent: float | None = None
    """`a` of docs/text-layout.md; None where it is not known."""
    x_height: float | None = None
    cap_height: float | None = None
    upm: int = 2048
    widths: Mapping[str, float] = field(default_factory=dict)
    kern: Mapping[str, float] = field(default_factory=dict)
    """By pair of characters."""
    has_all_kerning: bool = False
    """The face's own kern table was seen: a pair of measured characters not listed is not kerned."""
    bold: bool = False
    italic: bool = False
    """The style that was measured, which may be another one than was asked for."""


def face_metrics(family: str, *, bold: bool, italic: bool) -> FaceMetrics | None:
    """Return what is known of a face, of the nearest style of its family, or None for a family never measured."""
    for style in ((bold, italic), *NEAREST_STYLES[bold, italic]):
        line = _lines().get(f"{family.casefold()}|{STYLES[style]}")
        if line is not None:
            return _parsed(json.loads(line), *style)
    return None


@cache
def _lines() -> dict[str, str]:
    """Return the lines by `family|style`, unparsed."""
    start = len('{"face": "')
    lines = package_text("fonts/metrics.jsonl").splitlines()
    return {line[start : line.index('"', start)]: line for line in lines}


def _parsed(face: Mapping[str, Any], bold: bool, italic: bool) -> FaceMetrics:
    upm = face["upm"]

    def em(name: str) -> float | None:
        return face[name] / upm if name in face else None

    return FaceMetrics(
        ascent=face.get("a"),
        x_height=em("x"),
        cap_height=em("cap"),
        upm=upm,
        widths={char: width / upm for char, width in face["widths"].items()},
        kern={pair: value / upm for pair, value in face.get("kern", {}).items()},
        has_all_kerning=face["kerned"],
        bold=bold,
        italic=italic,
    )
