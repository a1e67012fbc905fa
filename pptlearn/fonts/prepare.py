"""Give every face of a deck a font the module carries: its metric twin, subset to what the deck writes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pptlearn.cache import Cache, recipe_key
from pptlearn.fonts.places import Found, fingerprint, font_files
from pptlearn.fonts.uses import face_uses
from pptlearn.model.deck import Deck
from pptlearn.model.fonts import Face, FaceKey, Faces, FaceUse
from pptlearn.model.media import MediaSource
from pptlearn.options import FontOptions
from pptlearn.problems import Problems, Where

VERSION = 2
"""Raised when the making of a face changes, so that older cached faces are made anew."""


def prepare_fonts(
    deck: Deck, source: MediaSource, options: FontOptions, cache: Cache, problems: Problems
) -> Faces:
    """Return the faces for everything the deck writes, and report what is not shown in the author's own."""
    files = font_files(system=options.use_system_fonts)
    machine = fingerprint(files)
    made = {use.key: _face(use, machine, files, cache, problems) for use in face_uses(deck)}
    return Faces(by_key=made)


def _face(use: FaceUse, machine: str, files: tuple[Found, ...], cache: Cache, problems: Problems) -> Face:
    recipe = {"fonts": "face", "version": VERSION, "face": list(use.key), "characters": use.characters}
    path = cache.get_or_put(recipe_key(machine, recipe), lambda target: _make(target, use, files, cache))
    header, _, woff2 = path.read_bytes().partition(b"\n")
    facts = json.loads(header)
    _report(facts, use, problems)
    return Face(
        key=use.key,
        family=facts["family"],
        ascent=facts["ascent"],
        woff2=woff2,
        advances=facts["advances"],
        fallback=tuple(facts["fallback"]),
        origin=facts["origin"],
        stand_in=facts["stand_in"],
    )


def _make(target: Path, use: FaceUse, files: tuple[Found, ...], cache: Cache) -> None:
    from pptlearn.fonts.catalogue import catalogue
    from pptlearn.fonts.find import sources
    from pptlearn.fonts.metrics import face_metrics
    from pptlearn.fonts.twin import plan, sfnt, woff2

    families = catalogue(files, cache)
    found = sources(use.key, families)
    metrics = face_metrics(use.key.name, bold=use.key.bold, italic=use.key.italic)
    ascent = metrics.ascent if metrics and metrics.ascent else found[0].file.ascent if found else 0.93
    twin = plan(use.characters, metrics, found, ascent)
    packed = woff2(sfnt(twin))
    facts = {
        "family": _family(use.key, packed),
        "ascent": ascent,
        "origin": "twin" if metrics else "nearest",
        "stand_in": found[0].file.name if found else "",
        "fallback": ["sans-serif"],
        "missing": twin.missing,
        "advances": {char: round(letter.width, 4) for char, letter in twin.letters.items()},
    }
    target.write_bytes(json.dumps(facts, sort_keys=True).encode() + b"\n" + packed)


def _family(key: FaceKey, woff2: bytes) -> str:
    return "pptl-" + hashlib.sha256(repr(tuple(key)).encode() + woff2).hexdigest()[:10]


def _report(facts: dict[str, Any], use: FaceUse, problems: Problems) -> None:
    where = Where(slide=use.slides[0]) if use.slides else Where()
    if facts["origin"] == "nearest" and use.characters.strip():
        problems.report(
            "fonts.replaced", where, face=use.key.name, stand_in=facts["stand_in"], slides=_listed(use.slides)
        )
    if facts["missing"]:
        problems.report(
            "fonts.no-glyphs", where, face=use.key.name, characters=" ".join(facts["missing"][:12])
        )


def _listed(slides: Iterable[int]) -> str:
    return ", ".join(map(str, sorted(slides)))
