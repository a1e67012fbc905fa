"""Which open font files draw a face, best first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pptlearn.fonts.catalogue import FontFile
from pptlearn.fonts.outlines import Outlines
from pptlearn.fonts.standins import EVERYTHING, stand_ins, taken_apart
from pptlearn.model.fonts import FaceKey

Families = Mapping[str, Sequence[FontFile]]
BOLDER = 300
"""What bold adds to a face that is not at the regular weight."""
NOTICEABLE = 150
"""A missing weight this large is synthesised."""
EMBOLDEN = 1 / 36
"""Of an em: how far outlines are thickened then."""
RESTRICTED = 0x0002
"""OS/2 fsType: must not be embedded. Bits 8 and 9 (no subsetting, bitmaps only) forbid it as well."""
NO_OUTLINES = 0x0300


def sources(key: FaceKey, families: Families) -> tuple[Outlines, ...]:
    """Return the fonts a face is drawn from: its stand-ins, then whatever fills their gaps."""
    names = dict.fromkeys((*stand_ins(key.name), *EVERYTHING))
    found = (opened(name, key, families) for name in names)
    return tuple(each for each in found if each is not None)


def opened(family: str, key: FaceKey, families: Families) -> Outlines | None:
    """Return the member of an open family nearest in weight and slant to what is asked, or None."""
    members = families.get(family.casefold())
    if not members:
        return None
    weight = wanted_weight(key)
    file = min(members, key=lambda each: _distance(each, weight, key.italic))
    short = weight - _heaviest(file, weight)
    narrow = taken_apart(key.name).condensed
    return Outlines(
        file,
        weight=weight,
        width=75.0 if narrow else 100.0,
        embolden=EMBOLDEN if short >= NOTICEABLE else 0.0,
        slant=key.italic and not file.italic,
    )


def wanted_weight(key: FaceKey) -> int:
    named = taken_apart(key.name).weight
    return max(named, min(named + BOLDER, 900)) if key.bold else named


def _distance(file: FontFile, weight: int, italic: bool) -> tuple[bool, int, int, str, int]:
    return (
        file.italic != italic,
        abs(_heaviest(file, weight) - weight),
        abs(file.width - 5),
        file.path,
        file.index,
    )


def _heaviest(file: FontFile, weight: int) -> int:
    """Return the weight of the file nearest to `weight`."""
    low, high = file.axes.get("wght", (file.weight, file.weight))
    return int(min(max(weight, low), high))


def may_be_embedded(file: FontFile) -> bool:
    """Say whether the licence bits let the font travel inside a module."""
    return not (file.fs_type & 0x000F == RESTRICTED or file.fs_type & NO_OUTLINES)
