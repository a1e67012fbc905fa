"""Lengths and angles as OOXML stores them, and their conversions."""

from __future__ import annotations

from typing import NewType

Emu = NewType("Emu", int)
"""English Metric Unit: 914 400 to the inch, 12 700 to the point, 9 525 to the CSS pixel."""

EMU_PER_INCH = 914_400
EMU_PER_PT = 12_700
EMU_PER_PX = 9_525
PX_PER_PT = EMU_PER_PT / EMU_PER_PX

ZERO = Emu(0)


def px(length: float) -> float:
    """Return `length` (EMU) in CSS pixels."""
    return length / EMU_PER_PX
