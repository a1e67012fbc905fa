"""Bullets: character, number or picture, with size and colour worked out from the text they stand before."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.model.paint import SolidFill
from pptlearn.model.text import Bullet, CharBullet, NumberBullet, PictureBullet, RunStyle
from pptlearn.read.part import Part
from pptlearn.read.text.numbering import Counter, numbered
from pptlearn.read.text.properties import Glyph, Image, Numbered, OfText, Properties
from pptlearn.read.text.run import clean, face_of
from pptlearn.read.text.scripts import LATIN
from pptlearn.read.text.symbols import is_symbol_face, to_unicode


def read_bullet(said: Properties, level: int, first: RunStyle, counter: Counter, part: Part) -> Bullet | None:
    """Return a paragraph's bullet; `first` is the style of its first run, `counter` the body's own."""
    bullet = said.get("bullet")
    if not isinstance(bullet, Numbered):
        counter.interrupt(level)
    style = _style(said, first, part)
    if isinstance(bullet, Numbered):
        number = counter.next(level, bullet.scheme, bullet.start)
        return NumberBullet(
            scheme=bullet.scheme, number=number, text=numbered(bullet.scheme, number), style=style
        )
    if isinstance(bullet, Glyph) and bullet.text:
        text = clean(bullet.text)
        shown = to_unicode(text, style.face) if is_symbol_face(style.face) else text
        return CharBullet(text=shown, style=style)
    if isinstance(bullet, Image):
        return PictureBullet(image=bullet.id, size=style.size)
    return None


def _style(said: Properties, first: RunStyle, part: Part) -> RunStyle:
    size, color, face = said.get("bullet_size"), said.get("bullet_color"), said.get("bullet_face")
    return replace(
        first,
        size=first.size * size.share if isinstance(size, OfText) else size or first.size,
        face=face_of({LATIN: face}, part.theme, LATIN) if face else first.face,
        fill=SolidFill(color) if color else first.fill,
        underline="none",
        strike="noStrike",
        baseline=0.0,
        highlight=None,
    )
