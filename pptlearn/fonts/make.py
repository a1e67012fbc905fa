"""Make the fonts of one face: its twin, and a companion for every script that keeps its own shaping."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pptlearn.fonts.catalogue import FontFile
from pptlearn.fonts.companions import Companion, companions
from pptlearn.fonts.emoji import FAMILIES, emoji_in
from pptlearn.fonts.find import Families, Sources, nearest, opened, shaping_sources, sources
from pptlearn.fonts.joined import forms_of
from pptlearn.fonts.math_twin import math_woff2
from pptlearn.fonts.metrics import FaceMetrics, face_metrics
from pptlearn.fonts.outlines import Outlines
from pptlearn.fonts.regions import region_of
from pptlearn.fonts.sfnt import twin_woff2
from pptlearn.fonts.standins import (
    draws_signs,
    generic,
    has_persian_digits,
    like,
    size_of,
    stem,
    taken_apart,
    with_its_look,
)
from pptlearn.fonts.twin import Twin, plan
from pptlearn.fonts.upright import standing
from pptlearn.model.fonts import FaceKey, FaceUse

USUAL_ASCENT = 0.93
MATH = "math"
"""CSS generic family of faces that formulas are set in."""
SHAPED = re.compile(
    "[\u0600-\u109f\u1100-\u11ff\u1700-\u18af\u1950-\u1cff\ua840-\ua95f\ua980-\uaaff"
    "\ufb50-\ufdff\ufe70-\ufefc]"
)
"""Scripts whose letters change shape, join or carry marks: Arabic to Myanmar, Khmer, Mongolian…"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    woff2: bytes
    ascent: float
    origin: str
    stand_in: str
    advances: Mapping[str, float]
    companions: tuple[Companion, ...]
    emoji: tuple[str, ...]
    """The device's own families that draw emoji, if there are any to draw."""
    generic: str
    """CSS family when all else fails."""
    missing: str


def make_face(use: FaceUse, families: Families, embedded: Sequence[FontFile] = ()) -> Made:
    """Return the fonts that draw a face's characters."""
    region = region_of(use.key.name, use.characters, use.language, use.look.region)
    found = sources(use.key, families, embedded, region=region)
    if not found.itself:
        use = replace(use, key=use.key._replace(name=with_its_look(use.key.name, use.look)))
        found = sources(use.key, families, region=region)
    metrics = None if found.itself else face_metrics(use.key)
    shaped = "".join(SHAPED.findall(use.characters))
    emoji = emoji_in(use.characters)
    size = 1.0 if found.itself else size_of(use.key.name)
    twin = _twin(use, set(use.characters) - {*shaped, *emoji}, metrics, found, families)
    twin = twin.resized(size) if size else twin
    twin = replace(twin, standing=standing(twin.letters)) if use.stands else twin
    formulas = found.look[0] if found.look and generic(use.key.name) == MATH else None
    apart = shaping_sources(use.key, families, region=region) if shaped or emoji else ()
    forms = {} if found.itself else forms_of(metrics)
    beside, left = companions(shaped, emoji, apart, size, forms)
    return Made(
        woff2=math_woff2(twin, formulas, is_itself=formulas is found.itself)
        if formulas
        else twin_woff2(twin),
        ascent=twin.ascent,
        origin=_origin(use.key, found, metrics, bool(embedded)),
        stand_in=_stand_in(twin, beside, found),
        advances={
            **{char: round(width, 4) for each in beside for char, width in each.advances.items()},
            **{char: round(letter.width, 4) for char, letter in twin.letters.items() if letter},
        },
        companions=beside,
        emoji=FAMILIES if emoji else (),
        generic=generic(use.key.name),
        missing=twin.missing + "".join(char for char in left if char in shaped),
    )


def _twin(
    use: FaceUse, characters: set[str], metrics: FaceMetrics | None, found: Sources, families: Families
) -> Twin:
    key = use.key
    look = found.look[0] if found.look else None
    is_unknown = metrics is None and found.itself is None
    return plan(
        characters,
        metrics,
        found,
        ascent=_ascent(metrics, look),
        base=_in_the_measured_style(look, metrics, families),
        stem=None if found.itself else stem(key.name, bold=key.bold) or getattr(metrics, "stem", None),
        is_condensed=is_unknown and taken_apart(key.name).is_condensed and not like(key.name),
        joins=use.joins,
        digits=_persian_digits(key, families) if has_persian_digits(key.name) and not found.itself else None,
    )


def _persian_digits(key: FaceKey, families: Families) -> Outlines | None:
    return next((each for each in shaping_sources(key, families) if each.glyph("۰")), None)


def _ascent(metrics: FaceMetrics | None, look: Outlines | None) -> float:
    if metrics and metrics.ascent:
        return metrics.ascent
    return look.file.ascent if look else USUAL_ASCENT


def _in_the_measured_style(
    look: Outlines | None, metrics: FaceMetrics | None, families: Families
) -> Outlines | None:
    """Return the look at the weight that was measured, to see how its widths change between the two.

    It leans as the face does: italics of Office's faces are as wide as their uprights (within 1 %, where both
    were measured), which those of open faces are not.
    """
    if look is None or metrics is None or metrics.relative is None:
        return None
    key = metrics.relative.key._replace(italic=metrics.key.italic)
    return opened(nearest(families[look.file.families[-1]], key), key)


def _origin(key: FaceKey, found: Sources, metrics: FaceMetrics | None, is_embedded: bool) -> str:
    if is_embedded:
        return "embedded"
    if found.itself:
        return "package" if found.itself.file.is_packaged else "installed"
    return "twin" if metrics or draws_signs(key.name) else "nearest" if found.look else "missing"


def _stand_in(twin: Twin, companions: Sequence[Companion], found: Sources) -> str:
    """Return the name of the font most of the text is shown in."""
    writes = any(not char.isspace() for char, letter in twin.letters.items() if letter)
    if companions and not writes:
        return companions[0].name
    return found.look[0].file.name if found.look else ""
