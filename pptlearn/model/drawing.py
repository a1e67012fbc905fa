"""A slide drawn: its markup, its plain text, and its motion as keyframes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

STAGE_SCALE = 8
"""Stage units to the CSS pixel. Browsers round a font's ascent to whole units; an enlarged stage, scaled
down as a whole, makes that error invisible (measured in docs/text-layout.md)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnStep:
    """One step of the timeline as the player plays it."""

    trigger: str
    """`click` or `auto`."""
    at: float | None
    is_recorded: bool = False
    effects: tuple[Mapping[str, Any], ...] = ()
    """JSON-like; the shape is documented in `render/effects/__init__.py` and read by `player/motion.js`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """One slide as markup, with what it needs."""

    number: int
    markup: str
    """Inside of `<section data-slide="N">`: HTML with inline SVG; every length in stage units."""
    text: str
    """Plain text in reading order."""
    steps: tuple[DrawnStep, ...] = ()
    interactions: tuple[Mapping[str, Any], ...] = ()
    traces: tuple[Mapping[str, Any], ...] = ()
    transition: Mapping[str, Any] | None = None
    """How the slide takes the place of the one before it: `render/effects/transitions`."""
    links: tuple[Mapping[str, Any], ...] = ()
    alt_text_missing: tuple[str, ...] = ()
    """Names of pictures without alternative text that are not decorative."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """Shapes and effects drawn, for the report: `shapes`, `effectsRead`, `effectsKept`, `effectsReplaced`."""
