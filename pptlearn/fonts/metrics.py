"""What is known of the faces PowerPoint writes in: advance widths, kern pairs, baseline.

`metrics.jsonl` holds a face a line, which
scripts/make_face_metrics.py made from what PowerPoint's own PDFs embed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from pptlearn.fonts.boxes import Box, measured
from pptlearn.fonts.standins import (
    THICKER,
    ascent,
    canonical,
    has_full_width_signs,
    kin,
    like,
    thickened,
    widths_of_kinds,
)
from pptlearn.model.fonts import FaceKey
from pptlearn.resources import package_text

STYLES = {
    (False, False): "regular",
    (True, False): "bold",
    (False, True): "italic",
    (True, True): "bold italic",
}
NEAREST_STYLES: dict[tuple[bool, bool], tuple[tuple[bool, bool], ...]] = {
    (False, False): ((True, False), (False, True)),
    (True, False): ((False, False),),
    (False, True): ((False, False),),
    (True, True): ((True, False), (False, True), (False, False)),
}
"""Which styles of a family tell most about one that was not measured, or not wholly."""
FULL_WIDTH = dict.fromkeys("“”‘’…—", 1.0)
FEW = 20
"""Below so many widths one cannot say whether a face is monospaced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceMetrics:
    """Lengths in em."""

    key: FaceKey
    """The face this is about."""
    ascent: float | None = None
    """`a` of docs/text-layout.md; None where it is not known."""
    x_height: float | None = None
    cap_height: float | None = None
    upm: int = 2048
    widths: Mapping[str, float] = field(default_factory=dict)
    kern: Mapping[str, float] = field(default_factory=dict)
    """By pair of characters."""
    boxes: Mapping[str, Box] = field(default_factory=dict)
    """Where the ink of characters is."""
    stem: float | None = None
    """How thick the stem of an n is."""
    has_kern_table: bool = False
    """`kern` is the face's own table: pairs not in it are not kerned, as far as its characters were seen."""
    relative: FaceMetrics | None = None
    """Another style of the family, for characters missing here."""

    @property
    def pitch(self) -> float | None:
        """The one width of a monospaced face; None for any other."""
        found = set(self.widths.values())
        return found.pop() if len(found) == 1 and len(self.widths) >= FEW else None


def face_metrics(key: FaceKey) -> FaceMetrics | None:
    """Return what is known of a face or of its family's nearest style, None for a family never measured."""
    found = _of_nearest_style(key) or _of_its_kinds(key)
    if found and has_full_width_signs(key.name):
        return replace(found, widths={**FULL_WIDTH, **found.widths})
    return found


def _of_its_kinds(key: FaceKey) -> FaceMetrics | None:
    """Return what is known of a family whose characters were never measured one by one."""
    above = ascent(key.name)
    return FaceMetrics(key=key, ascent=above) if above or widths_of_kinds(key.name) else None


def _of_nearest_style(key: FaceKey) -> FaceMetrics | None:
    style = (key.bold, key.italic)
    if key.bold and (wider := thickened(key.name)) is not None:
        plain = face_metrics(key._replace(bold=False))
        return plain and _widened(plain, wider)
    found = [face for each in (style, *NEAREST_STYLES[style]) if (face := _measured(key.name, *each))]
    if not found:
        return _from_kin(key)
    first, *others = found
    if (first.key.bold, first.key.italic) != style:
        return _relative_to(first, key)
    if not others:
        return first
    kerned = first if first.kern else others[0]
    return replace(first, kern=kerned.kern, has_kern_table=kerned.has_kern_table, relative=others[0])


def _from_kin(key: FaceKey) -> FaceMetrics | None:
    """Return the family at its usual weight as what is known of one at another weight."""
    family = kin(key.name)
    face = face_metrics(FaceKey(family, False, key.italic)) if family else None
    if face is None:
        return None
    return _relative_to(face if face.widths else face.relative or face, key)


def _relative_to(face: FaceMetrics, key: FaceKey) -> FaceMetrics:
    """Return what another style of the family tells about a face."""
    return FaceMetrics(
        key=key,
        ascent=face.ascent,
        upm=face.upm,
        kern=face.kern,
        has_kern_table=face.has_kern_table,
        relative=face,
    )


def _widened(face: FaceMetrics, by: float) -> FaceMetrics:
    """Return a face whose outlines are stroked, and whose characters are this much wider (em)."""
    return replace(
        face,
        widths={char: width + by if width else 0 for char, width in face.widths.items()},
        boxes={char: box.grown(THICKER / 2) for char, box in face.boxes.items()},
        stem=face.stem and face.stem + THICKER,
    )


def _measured(family: str, bold: bool, italic: bool) -> FaceMetrics | None:
    """Return one style as measured, completed by the family whose widths it shares."""
    line = _lines().get(f"{canonical(family)}|{STYLES[bold, italic]}")
    face = _parsed(line, FaceKey(family, bold, italic)) if line else None
    model = like(family)
    other = _measured(model.family, bold, italic) if model else None
    if model is None or other is None:
        return face
    scaled = {char: width * model.scale for char, width in other.widths.items()}
    if face is None:
        kern = {pair: value * model.scale for pair, value in other.kern.items()}
        return replace(other, key=FaceKey(family, bold, italic), widths=scaled, kern=kern)
    kerned = face if face.kern else other
    widths = {**scaled, **face.widths}
    return replace(face, widths=widths, kern=kerned.kern, has_kern_table=kerned.has_kern_table)


@cache
def _lines() -> dict[str, str]:
    """Return the lines by `family|style`, unparsed."""
    start = len('{"face": "')
    lines = package_text("fonts/metrics.jsonl").splitlines()
    return {line[start : line.index('"', start)]: line for line in lines}


def _parsed(line: str, key: FaceKey) -> FaceMetrics:
    face = json.loads(line)
    ink = measured(face["face"])
    upm = face["upm"]
    return FaceMetrics(
        key=key,
        ascent=face.get("a"),
        x_height=face["x"] / upm if "x" in face else None,
        cap_height=face["cap"] / upm if "cap" in face else None,
        upm=upm,
        widths={char: width / upm for char, width in face["widths"].items()},
        kern={
            **ink.kern,
            **{pair: value / upm for pair, value in face.get("kern", {}).items()},
        },
        boxes=ink.boxes,
        stem=ink.stem,
        has_kern_table=face.get("kerned", False),
    )
