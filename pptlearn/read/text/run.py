"""Runs: properties to a style, text to stretches of one face each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pptlearn.model.paint import BLACK, Color, Fill, SolidFill
from pptlearn.model.text import Inline, LineBreak, Run, RunStyle
from pptlearn.read.part import Part
from pptlearn.read.text.ideographs import ideographs_of
from pptlearn.read.text.properties import Properties
from pptlearn.read.text.scripts import EAST_ASIAN, LATIN, SYMBOL, script_of, stretches
from pptlearn.read.text.symbols import is_symbol_face, to_unicode
from pptlearn.read.theme import FontSet, ThemePart

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NEVER_SHOWN = re.compile("[\x00-\x08\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_ARROW = re.compile(r"\s*[ßàèéêó]\s*")
"""What `<--`, `-->`, `==>` and `<=>` become: letters that Wingdings draws as arrows."""
_BREAK = "\v"
_USUAL = {"Hang": "Malgun Gothic"}
"""What PowerPoint draws a script in where no typeface is named for it. Which one draws ideographs depends on
the computer; they are as wide in most."""
_SAME_IN_ALL = [
    "size",
    "bold",
    "italic",
    "underline",
    "strike",
    "baseline",
    "caps",
    "spacing",
    "kern_from",
    "fill",
    "outline",
    "highlight",
    "effects",
    "language",
]


def split_runs(text: str, said: Properties, part: Part, **more: Any) -> Iterator[Inline]:
    """Yield the text of one `a:r` as runs of one face each, and its line breaks; `more` is of every run."""
    for number, line in enumerate(clean(text).split(_BREAK)):
        if number:
            yield LineBreak(style_of(said, part))
        for kind, stretch in _stretches(line, said) if line else ():
            style = style_of(said, part, kind, stretch)
            shown = to_unicode(stretch, style.face) if is_symbol_face(style.face) else stretch
            yield Run(shown, style, **more)


def _stretches(line: str, said: Properties) -> Iterator[tuple[str, str]]:
    """Yield a run's stretches; AutoCorrect's arrow is one letter (`à`) that `a:sym` draws as a symbol."""
    if _ARROW.fullmatch(line) and is_symbol_face(said.get("sym", "")):
        yield SYMBOL, line
    else:
        yield from stretches(line, said.get("language", ""))


def clean(text: str) -> str:
    """Return text without characters that are never shown; line breaks become `\\v`."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    text = text.replace("\r\n", " ").replace("\n", " ").replace("\r", "")
    return _NEVER_SHOWN.sub("", text)


def style_of(said: Properties, part: Part, kind: str = LATIN, text: str = "") -> RunStyle:
    """Return the style of a stretch of text; alike stretches share one."""
    languages = (said.get("language", ""), said.get("other_language", ""))
    script = "" if kind in (LATIN, SYMBOL) else script_of(text, *languages)
    if kind == EAST_ASIAN and not script:
        script = ideographs_of(part)
    key = (part.theme.name, kind, script, frozenset(said.items()))
    known = part.deck.run_styles.get(key)
    if known is None:
        known = part.deck.run_styles[key] = _make_style(said, face_of(said, part.theme, kind, script))
    return known


def face_of(said: Properties, theme: ThemePart, kind: str, script: str = "") -> str:
    """Return the typeface that draws a kind of characters."""
    latin = _face(said.get("latin", "+mn-lt"), theme, "")
    if kind == LATIN:
        return latin
    if kind == SYMBOL:
        return _face(said.get("sym", ""), theme, "") or latin
    own = _face(said.get(kind, "+mn-ea" if kind == EAST_ASIAN else "+mn-cs"), theme, script)
    return own or _USUAL.get(script) or latin


def _make_style(said: Properties, face: str) -> RunStyle:
    same = {name: said[name] for name in _SAME_IN_ALL if name in said}
    same.setdefault("fill", SolidFill(BLACK))
    underline = said.get("underline_fill")
    return RunStyle(**same, face=face, underline_color=solid_color(underline) if underline else None)


def solid_color(fill: Fill | None) -> Color | None:
    """Return the one colour of a solid fill."""
    return fill.color if isinstance(fill, SolidFill) else None


def _face(name: str, theme: ThemePart, script: str) -> str:
    if not name.startswith("+"):
        return _without_at(name)
    fonts = theme.major if name.startswith("+mj") else theme.minor
    return _without_at(_THEME_FACES.get(name[4:], _latin)(fonts, script))


def _latin(fonts: FontSet, _: str) -> str:
    return fonts.latin


def _east_asian(fonts: FontSet, script: str) -> str:
    return fonts.east_asian or fonts.scripts.get(script, "")


def _complex(fonts: FontSet, script: str) -> str:
    return fonts.complex or fonts.scripts.get(script, "")


_THEME_FACES = {"lt": _latin, "ea": _east_asian, "cs": _complex}


@lru_cache(maxsize=1024)
def _without_at(name: str) -> str:
    """Return a face's name without the `@` that turns its characters in vertical text."""
    return clean(name).removeprefix("@").strip()[:100]
