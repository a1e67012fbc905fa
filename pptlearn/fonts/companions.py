"""Fonts that stand beside a face's own: for scripts that keep their shaping, and for emoji."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pptlearn.fonts.joined import JOINER, Forms, forms_in, size_by_forms
from pptlearn.fonts.outlines import Outlines
from pptlearn.fonts.sfnt import emoji_woff2, shaped_woff2
from pptlearn.fonts.standins import usual_size

BETWEEN = " \u00a0\u200c\u200d\u25cc"
"""What shaping puts between letters, or under a mark that has none: spaces, joiners, a dotted circle."""
ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
JOINING = re.compile("[\u0600-\u07ff\u0840-\u08ff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufefc]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """A font that draws what the face's own one does not."""

    name: str
    woff2: bytes
    characters: str
    advances: Mapping[str, float]
    """In em; of letters that join, as they stand in the middle of a word."""


def companions(
    shaped: str, emoji: str, found: Iterable[Outlines], size: float | None, forms: Forms
) -> tuple[tuple[Companion, ...], str]:
    """Return a companion for each font that has some of the characters, and what none has.

    `size` is how large the face's letters are beside usual ones, None where nothing says it; `forms` are the
    widths that letters of the face have where they join.
    """
    made, left = [], shaped + emoji
    for source in found:
        own = "".join(char for char in left if source.glyph(char))
        if own:
            is_emoji = set(own) <= set(emoji)
            made.append(_emoji(source, own) if is_emoji else _shaped(source, own, size, forms))
            left = "".join(char for char in left if char not in own)
    return tuple(made), left


def _emoji(source: Outlines, own: str) -> Companion:
    return Companion(
        name=source.file.name, woff2=emoji_woff2(source, own + BETWEEN), characters=own, advances={}
    )


def _shaped(source: Outlines, own: str, size: float | None, forms: Forms) -> Companion:
    is_arabic = bool(ARABIC.search(own))
    known = forms_in(forms, own) if is_arabic else {}
    large = size_by_forms(source, known) if known else None
    large = large or size or usual_size(source.file.name)
    return Companion(
        name=source.file.name,
        woff2=shaped_woff2(source, own + BETWEEN, large, known),
        characters=own,
        advances={char: _advance(source, char, large, known) for char in own},
    )


def _advance(source: Outlines, char: str, size: float, forms: Forms) -> float:
    """Return the width of a letter in em; of one that joins, between two others."""
    if unicodedata.combining(char) or not JOINING.match(char):
        return size * (source.width_of(char) or 0.0)
    form = f"{JOINER}{char}{JOINER}"
    return forms.get(form) or size * sum(advance for _, advance in source.shaped(form))
