"""Attributes as the types the schema gives them; what cannot be understood counts as not said."""

from __future__ import annotations

import math
import re

from pptlearn.model.units import EMU_PER_INCH, EMU_PER_PT, Emu
from pptlearn.read.xml import Element

# ST_CoordinateUnqualified, ECMA-376 part 1, 20.1.10.16.
FARTHEST = 27_273_042_316_900

_UNITS = {
    "cm": EMU_PER_INCH / 2.54,
    "mm": EMU_PER_INCH / 25.4,
    "in": EMU_PER_INCH,
    "pt": EMU_PER_PT,
    "pc": 12 * EMU_PER_PT,
    "pi": 12 * EMU_PER_PT,
}
_UNIVERSAL = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)(mm|cm|in|pt|pc|pi)", re.ASCII)
_TRUE = frozenset(("1", "true", "on", "t"))
_FALSE = frozenset(("0", "false", "off", "f"))


def integer(text: str | None) -> int | None:
    """Return a whole number, None when `text` is none; numbers beyond any length are cut."""
    if text is None or len(text) > 40:
        return None
    try:
        return max(-FARTHEST, min(FARTHEST, int(text)))
    except ValueError:
        return _rounded(text)


def number(text: str | None) -> float | None:
    """Return a finite number."""
    try:
        value = float(text) if text is not None and len(text) <= 40 else math.nan
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def length(text: str | None) -> Emu | None:
    """Return a length in EMU: a plain number, or one with its unit as Strict files write it (`1.5cm`)."""
    plain = integer(text)
    if plain is not None:
        return Emu(plain)
    match = _UNIVERSAL.fullmatch(text) if text and len(text) <= 40 else None
    if match is None:
        return None
    return Emu(max(-FARTHEST, min(FARTHEST, round(float(match[1]) * _UNITS[match[2]]))))


def share(text: str | None) -> float | None:
    """Return a percentage as a share: `50000` (thousandths of a per cent) and `50%` are 0.5."""
    if text and text.endswith("%"):
        value = number(text[:-1])
        return None if value is None else value / 100
    value = number(text)
    return None if value is None else value / 100_000


def degrees(text: str | None) -> float | None:
    """Return an angle in degrees: `5400000` (sixty-thousandths of a degree) is 90."""
    value = number(text)
    return None if value is None else value / 60_000


def hundredths(text: str | None) -> float | None:
    """Return a number given in hundredths: a size of `1800` is 18 points."""
    value = integer(text)
    return None if value is None else value / 100


def flag(text: str | None) -> bool | None:
    """Return a yes or no."""
    if text in _TRUE:
        return True
    return False if text in _FALSE else None


def is_on(element: Element, name: str, default: bool = False) -> bool:
    """Return a yes or no attribute with its default."""
    said = flag(element.get(name))
    return default if said is None else said


def emu(element: Element, name: str, default: int = 0) -> Emu:
    """Return a length attribute with its default."""
    said = length(element.get(name))
    return Emu(default) if said is None else said


def _rounded(text: str) -> int | None:
    value = number(text)
    return None if value is None else max(-FARTHEST, min(FARTHEST, round(value)))
