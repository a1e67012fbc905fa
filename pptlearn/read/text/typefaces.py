"""What a deck says of its typefaces beside their names, by which one that nobody here has is told."""

from __future__ import annotations

from pptlearn.model.fonts import PLAIN, FaceLook
from pptlearn.read.attributes import integer
from pptlearn.read.part import DeckFacts
from pptlearn.read.xml import A, Element

_TEXT, _SCRIPT = 2, 3
"""Families of PANOSE 1.0 (its first byte): letters for text, and handwritten ones."""
_SERIFS, _SANS, _MONOSPACED, _CONDENSED = range(2, 11), range(11, 16), 9, (6, 8)
_WEIGHTS = {2: 200, 3: 300, 4: 300, 7: 600, 8: 700, 9: 800, 10: 900, 11: 900}
"""By the third byte; 5 and 6 (book and medium) are what regular faces have."""
_FIXED = 1
_PITCH_FAMILIES = {1: "serif", 2: "sans", 4: "script"}
"""By the high half of `pitchFamily` ([MS-WMF] 2.1.1.14, 2.1.1.24)."""
_REGIONS = {128: "JP", 129: "KR", 134: "SC", 136: "TC"}
"""By `charset` ([MS-WMF] 2.1.1.5)."""
_NAMING = frozenset((A + "latin", A + "ea", A + "cs"))


def note_typeface(element: Element, name: str, deck: DeckFacts) -> None:
    """Note what `a:latin`, `a:ea` or `a:cs` says of the typeface it names, once a deck."""
    if name not in deck.typefaces and not name.startswith("+"):
        look = look_of(element)
        if look != PLAIN:
            deck.typefaces[name] = look


def note_theme_typefaces(theme: Element | None, deck: DeckFacts) -> None:
    """Note what a theme says of the typefaces it names."""
    for element in () if theme is None else theme.iter(*_NAMING):
        name = element.get("typeface", "").strip()
        if name:
            note_typeface(element, name, deck)


def look_of(element: Element) -> FaceLook:
    """Return what `panose`, `pitchFamily` and `charset` tell of a typeface."""
    panose = _panose(element.get("panose", ""))
    pitch = integer(element.get("pitchFamily")) or 0
    region = _REGIONS.get((integer(element.get("charset")) or 0) % 256, "")
    kind = _PITCH_FAMILIES.get(pitch >> 4, "")
    if pitch & 3 == _FIXED and not region:
        kind = "mono"
    if panose[0] == _SCRIPT:
        kind = "script"
    if panose[0] != _TEXT:
        return FaceLook(kind=kind, region=region)
    return FaceLook(
        kind=_kind(panose) or kind,
        weight=_WEIGHTS.get(panose[2], 0),
        is_condensed=panose[3] in _CONDENSED,
        region=region,
    )


def _kind(panose: bytes) -> str:
    if panose[3] == _MONOSPACED:
        return "mono"
    return "serif" if panose[1] in _SERIFS else "sans" if panose[1] in _SANS else ""


def _panose(text: str) -> bytes:
    try:
        return bytes.fromhex(text)[:10].ljust(10, b"\0")
    except ValueError:
        return bytes(10)
