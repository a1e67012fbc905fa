"""Which font files draw a face: the face itself where it may be used, else open stand-ins, best first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pptlearn.fonts.catalogue import NORMAL_WIDTH, FontFile
from pptlearn.fonts.outlines import Outlines
from pptlearn.fonts.regions import JAPAN
from pptlearn.fonts.standins import (
    THICKER,
    canonical,
    everything,
    generic,
    is_style_first,
    shaped,
    stand_ins,
    taken_apart,
    thickened,
)
from pptlearn.model.fonts import FaceKey

Families = Mapping[str, Sequence[FontFile]]
BOLDER = 300
"""What bold adds to a face that is not at the regular weight."""
VISIBLE = 100
"""A family whose nearest weight is this far off gives way to one that has the weight."""
NOTICEABLE = 150
"""A weight missing by this much is made by thickening."""
CONDENSED_PERCENT = 75.0
SERIF = "serif"
"""CSS generic family of faces with serifs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The fonts a face is drawn from."""

    itself: Outlines | None = None
    look: tuple[Outlines, ...] = ()
    """Fonts of one look, best first; `itself` is one of them."""
    gaps: tuple[Outlines, ...] = ()
    """Where characters come from that those lack."""

    def all(self) -> tuple[Outlines, ...]:
        return (*self.look, *self.gaps)


def sources(
    key: FaceKey, families: Families, embedded: Sequence[FontFile] = (), *, region: str = JAPAN
) -> Sources:
    """Return what draws a face; a font embedded in the deck goes before everything else."""
    own = _itself(key, families, embedded)
    itself = opened(own, key) if own else None
    names = stand_ins(key.name, bold=key.bold, region=region)
    standing = _opened_families(_with_the_style_first(names, key, families), key, families)
    fillers = everything(region, serif=generic(key.name) == SERIF)
    gaps = _opened_families(fillers, key, families)
    return Sources(itself=itself, look=((itself,) if itself else ()) + standing, gaps=gaps)


def shaping_sources(key: FaceKey, families: Families, *, region: str = JAPAN) -> tuple[Outlines, ...]:
    """Return the fonts for scripts that need their own shaping; the face itself first, where it is here."""
    own = _itself(key, families, ())
    return ((opened(own, key),) if own else ()) + _opened_families(shaped(key.name, region), key, families)


def _itself(key: FaceKey, families: Families, embedded: Sequence[FontFile]) -> FontFile | None:
    if embedded:
        return nearest(embedded, key)
    name, base = canonical(key.name), taken_apart(key.name)
    members = families.get(name) or [
        file
        for file in families.get(canonical(base.name), ())
        if "wght" in file.axes and ("wdth" in file.axes or not base.is_condensed)
    ]
    allowed = [file for file in members if file.is_packaged or file.may_be_embedded]
    return nearest(allowed, key) if allowed else None


def _opened_families(names: Iterable[str], key: FaceKey, families: Families) -> tuple[Outlines, ...]:
    members = (families.get(name.casefold()) for name in names)
    return tuple(opened(nearest(each, key), key) for each in members if each)


def _with_the_style_first(names: tuple[str, ...], key: FaceKey, families: Families) -> Iterator[str]:
    """Return the family names, those with the weight and slant asked for first where that matters."""
    if not is_style_first(key.name):
        return iter(names)
    return iter(sorted(names, key=lambda name: not _has_style(families.get(name.casefold(), ()), key)))


def _has_style(members: Sequence[FontFile], key: FaceKey) -> bool:
    weight = wanted_weight(key)
    return any(
        file.italic == key.italic and abs(weight - _weight_near(file, weight)) < VISIBLE for file in members
    )


def opened(file: FontFile, key: FaceKey) -> Outlines:
    """Open a font file in the style a face asks for, made from what it has."""
    is_thin, is_upright = _lacks(file, key)
    return Outlines(
        file,
        weight=wanted_weight(key),
        width=CONDENSED_PERCENT if taken_apart(key.name).is_condensed else 100.0,
        thicken=THICKER if is_thin or (key.bold and thickened(key.name) is not None) else 0.0,
        slant=is_upright,
    )


def _lacks(file: FontFile, key: FaceKey) -> tuple[bool, bool]:
    """Say whether a file is noticeably too light for a face, and whether it wrongly stands upright."""
    weight = wanted_weight(key)
    return weight - _weight_near(file, weight) >= NOTICEABLE, key.italic and not file.italic


def wanted_weight(key: FaceKey) -> int:
    named = taken_apart(key.name).weight
    return min(named + BOLDER, 900) if key.bold and thickened(key.name) is None else named


def nearest(members: Sequence[FontFile], key: FaceKey) -> FontFile:
    """Return the member of a family nearest in slant, weight and width to what a face asks for."""
    weight = wanted_weight(key)

    def distance(file: FontFile) -> tuple[bool, int, int, str, int]:
        off = abs(_weight_near(file, weight) - weight)
        return file.italic != key.italic, off, abs(file.width - NORMAL_WIDTH), file.path, file.index

    return min(members, key=distance)


def _weight_near(file: FontFile, weight: int) -> int:
    """Return the weight the file has that is nearest to `weight`."""
    low, high = file.axes.get("wght", (file.weight, file.weight))
    return round(min(max(weight, low), high))
