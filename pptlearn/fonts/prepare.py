"""Give every face of a deck a font the module carries: its metric twin, subset to what the deck writes."""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pptlearn.cache import Cache, recipe_key
from pptlearn.fonts.bent import with_outlines
from pptlearn.fonts.losses import Losses
from pptlearn.fonts.places import Found, fingerprint, font_files
from pptlearn.fonts.uses import face_uses
from pptlearn.model.deck import Deck
from pptlearn.model.fonts import Face, FaceKey, Faces, FaceUse
from pptlearn.model.media import MediaSource
from pptlearn.options import FontOptions
from pptlearn.problems import Problems

VERSION = 65
"""Raised when the making of a face changes, so that older cached faces are made anew."""


def prepare_fonts(
    deck: Deck, source: MediaSource, options: FontOptions, cache: Cache, problems: Problems
) -> Faces:
    """Return the faces for everything the deck writes, and report what is not shown in the author's own.

    A face's companions (fonts for scripts its own one cannot draw) stand beside it under a key of their own.
    """
    files = font_files(system=options.use_system_fonts)
    machine = fingerprint(files)
    embedded = _embedded(deck, source)
    faces: dict[FaceKey, Face] = {}
    losses = Losses()
    for use in face_uses(deck):
        facts = _facts(use, embedded.get(use.key.name, ()), machine, files, cache)
        losses.note(use, facts)
        faces |= {face.key: face for face in _faces(use.key, facts)}
    losses.report(problems)
    return with_outlines(Faces(by_key=faces), deck, cache)


def _embedded(deck: Deck, source: MediaSource) -> dict[str, tuple[bytes, ...]]:
    """Return the font files inside the deck by the name runs ask for."""
    if not deck.fonts:
        return {}
    from pptlearn.fonts.embedded import embedded_bytes

    return embedded_bytes(deck, source)


def _facts(
    use: FaceUse, embedded: tuple[bytes, ...], machine: str, files: tuple[Found, ...], cache: Cache
) -> dict[str, Any]:
    """Return what was made of a face; when it was made before, no font library is loaded."""
    recipe = {
        "fonts": "face",
        "version": VERSION,
        "face": list(use.key),
        "characters": use.characters,
        "language": use.language,
        "look": list(use.look),
        "joins": use.joins,
        "stands": use.stands,
        "embedded": [hashlib.sha256(each).hexdigest() for each in embedded],
    }
    path = cache.get_or_put(
        recipe_key(machine, recipe), lambda target: _make(target, use, embedded, files, cache)
    )
    return dict(json.loads(path.read_text(encoding="utf-8")))


def _make(
    target: Path, use: FaceUse, embedded: tuple[bytes, ...], files: tuple[Found, ...], cache: Cache
) -> None:
    from pptlearn.fonts.catalogue import catalogue
    from pptlearn.fonts.embedded import embedded_files
    from pptlearn.fonts.make import make_face

    inside, unusable = embedded_files(embedded, use.key.name)
    made = make_face(use, catalogue(files, cache), inside)
    facts = {
        "woff2": b64encode(made.woff2).decode(),
        "ascent": made.ascent,
        "origin": made.origin,
        "stand_in": made.stand_in,
        "advances": made.advances,
        "companions": [[each.name, b64encode(each.woff2).decode()] for each in made.companions],
        "emoji": made.emoji,
        "generic": made.generic,
        "missing": made.missing,
        "unusable": unusable,
    }
    target.write_text(json.dumps(facts, sort_keys=True), encoding="utf-8")


def _faces(key: FaceKey, facts: Mapping[str, Any]) -> Iterator[Face]:
    """Yield a face, then its companions."""
    companions = [_companion(key, name, b64decode(woff2), facts) for name, woff2 in facts["companions"]]
    woff2 = b64decode(facts["woff2"])
    yield Face(
        key=key,
        family=_family(key, woff2),
        ascent=facts["ascent"],
        woff2=woff2,
        advances=facts["advances"],
        fallback=(*facts["emoji"], *(each.family for each in companions), facts["generic"]),
        origin=facts["origin"],
        stand_in=facts["stand_in"],
    )
    yield from companions


def _companion(key: FaceKey, name: str, woff2: bytes, facts: Mapping[str, Any]) -> Face:
    own = key._replace(name=f"{key.name} + {name}")
    return Face(
        key=own,
        family=_family(own, woff2),
        ascent=facts["ascent"],
        woff2=woff2,
        origin="package",
        stand_in=name,
    )


def _family(key: FaceKey, woff2: bytes) -> str:
    return "pptl-" + hashlib.sha256(repr(tuple(key)).encode() + woff2).hexdigest()[:10]
