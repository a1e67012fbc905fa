"""What `pptlearn doctor` finds on a machine."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What this machine has of one thing."""

    name: str
    """What was looked for: `ffmpeg`, `Calibri`…"""
    is_there: bool
    detail: str
    """What was found, or what happens without it."""
    hint: str = ""
    """How to get it."""
    is_needed: bool = True
    """Without it something fails; else it only makes modules better."""
