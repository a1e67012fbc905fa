"""Bullets: a character, a number or a picture in the room a hanging indent leaves."""

from __future__ import annotations

from pptlearn.model.text import Paragraph, PictureBullet, Run, RunStyle
from pptlearn.render.context import stage, stage_pt
from pptlearn.render.markup import Element, el, number, style
from pptlearn.render.text.ink import Css
from pptlearn.render.text.metrics import fitted
from pptlearn.render.text.run import beyond, letters, styled
from pptlearn.render.text.setting import Setting


def draw_bullet(paragraph: Paragraph, strut: Css, first: RunStyle, setting: Setting) -> Element | None:
    """Return the bullet of a paragraph whose text begins in the style `first`; None when it has none."""
    bullet = paragraph.bullet
    if bullet is None:
        return None
    room = f"{number(stage(max(0, -paragraph.indent)))}px"
    if isinstance(bullet, PictureBullet):
        return _picture(bullet, room, setting)
    css = beyond(strut, letters(bullet.style, setting))
    size = fitted(first.size, setting.autofit) * bullet.style.size / first.size
    css["font-size"] = f"{number(stage_pt(size))}px"
    return styled("span", [bullet.text], {"min-width": room, **css}, class_="bullet")


def _picture(bullet: PictureBullet, room: str, setting: Setting) -> Element | None:
    url = setting.context.image_url(bullet.image)
    if url is None:
        return None
    height = f"{number(stage_pt(bullet.size * setting.autofit.font_scale))}px"
    picture = el("img", src=url, alt="", style=style(height=height))
    return el("span", picture, class_="bullet", style=style(min_width=room))


def first_style(paragraph: Paragraph) -> RunStyle:
    """Return the style a paragraph's text begins in."""
    return next((each.style for each in paragraph.inlines if isinstance(each, Run)), paragraph.end_style)
