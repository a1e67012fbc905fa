"""One run: its letters as CSS, told apart from what its paragraph already says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import bidirectional

from pptlearn.model.text import Run, RunStyle
from pptlearn.render.context import stage_pt
from pptlearn.render.markup import Element, el, number
from pptlearn.render.text.breaks import breakable
from pptlearn.render.text.decoration import strike, underline
from pptlearn.render.text.hanging import hanging
from pptlearn.render.text.ink import Css, css_color, glows, ink, is_near, outline
from pptlearn.render.text.language import is_right_to_left
from pptlearn.render.text.link import hover_address, link_attributes
from pptlearn.render.text.metrics import RAISED_SIZE, fitted
from pptlearn.render.text.setting import Setting, typeset
from pptlearn.render.text.typeface import face_of, font_family

USUAL: Css = {
    "font-weight": "400",
    "font-style": "normal",
    "font-kerning": "none",
    "font-variant-ligatures": "none",
    "letter-spacing": "0",
    "text-transform": "none",
}
"""What `text.css` says of every paragraph."""
UNSEEN = 0.001
"""Stage units too few to be written."""
OPEN_FAMILY = "package"
"""Origin of faces with OpenType kerning alone: PowerPoint 2010 left 546 pairs of Titillium Web unkerned."""
SMALL_CAPS_SIZE = 0.8
WORD = re.compile(r"\S+")
LOWER_CASE = re.compile(r"[^\W\d_A-Z]+")


def draw_run(run: Run, strut: Css, setting: Setting) -> list[Element | str]:
    """Return the run inside a paragraph that already says `strut`."""
    if is_near(run.style):
        setting.context.problems.report("render.text-paint", setting.context.where(setting.shape))
    css = beyond(strut, letters(run.style, setting))
    around: Css = {}
    if "font-size" in css and setting.is_exact:
        css["line-height"] = "0"
    elif run.style.baseline:
        around = {name: css.pop(name) for name in ("font-size",) if name in css}
        css["line-height"] = "0"
    css |= raised(run.style, setting) | trimmings(run.style)
    element = wrapped(list(pieces(run, setting)), css, **anchor_attributes(run, setting))
    if crossed := strike(run.style):
        element = [styled("s", element, crossed)]
    return [styled("span", element, around)] if around else element


def beyond(said: Css, css: Css) -> Css:
    """Return what `css` says other than `said`."""
    return {name: value for name, value in css.items() if said.get(name) != value}


def letters(style: RunStyle, setting: Setting) -> Css:
    """Return what a paragraph can say for all its runs: every one of these is inherited."""
    face = face_of(style, setting.context)
    size = fitted(style.size, setting.autofit)
    deck = setting.context.deck
    spacing = stage_pt(style.spacing + setting.trackings.get(typeset(style), 0.0))
    is_unkerned = deck.is_by_old_mac or (deck.is_by_old_windows and face.origin == OPEN_FAMILY)
    is_kerned = bool(style.kern_from) and size >= (style.kern_from or 0) and not is_unkerned
    return {
        "font-family": font_family(face),
        "font-size": f"{number(stage_pt(size))}px",
        "font-weight": str(face.css_weight),
        "font-style": face.css_style,
        "font-kerning": "normal" if is_kerned else "none",
        "font-variant-ligatures": "common-ligatures" if deck.is_by_old_mac else "none",
        "letter-spacing": f"{number(spacing)}px" if abs(spacing) >= UNSEEN else "0",
        "text-transform": "uppercase" if style.caps == "all" else "none",
        "color": ink(style.fill)["color"],
    }


def raised(style: RunStyle, setting: Setting) -> Css:
    """Return size and place of super- or subscript."""
    if not style.baseline:
        return {}
    size = stage_pt(fitted(style.size, setting.autofit))
    return {
        "font-size": f"{number(size * RAISED_SIZE)}px",
        "position": "relative",
        "top": f"{number(-style.baseline * size)}px",
    }


def trimmings(style: RunStyle) -> Css:
    """Return what belongs to this run alone: decoration, highlight, outline, shadow, a gradient."""
    css = underline(style) if style.underline != "words" else {}
    if style.highlight:
        css["background-color"] = css_color(style.highlight)
    css |= outline(style.outline) | glows(style.effects, style.fill)
    return css | {name: value for name, value in ink(style.fill).items() if name != "color"}


def is_set_leftward(run: Run) -> bool:
    """Tell whether spaces, points and numbers of a run go from right to left because its language does.

    So PowerPoint sets them, by their run; the page's own rule looks at the letters around them. A run with
    Latin letters in it stands as the page has it.
    """
    if not is_right_to_left(run.style.language):
        return False
    directions = {bidirectional(char) for char in run.text}
    return "L" not in directions and not directions <= {"R", "AL", "NSM"}


def pieces(run: Run, setting: Setting) -> Iterator[Element | str]:
    """Yield the run's text with its break rules, small capitals and underlined words."""
    if run.style.caps == "small":
        small = {"font-size": f"{SMALL_CAPS_SIZE}em", "text-transform": "uppercase"}
        yield from _alternating(LOWER_CASE, run.text, small)
    elif run.style.underline == "words":
        yield from _alternating(WORD, run.text, underline(run.style))
    elif setting.hangs:
        yield from hanging(run, setting)
    else:
        yield from breakable(run.text)


def anchor_attributes(run: Run, setting: Setting) -> dict[str, str | None]:
    """Return what makes the run a link, and its language where that is not the page's."""
    language = setting.language_said(run.style.language)
    return {
        **link_attributes(run.action or run.hover, setting.context),
        "data_hover": hover_address(run.hover, setting.context),
        "data_at": None if run.offset is None else str(run.offset),
        "class_": "leftward" if is_set_leftward(run) else None,
        "data_item": run.item,
        "lang": language if language and language != setting.language else None,
    }


def wrapped(children: list[Element | str], css: Css, **attributes: str | None) -> list[Element | str]:
    """Return `children` in an element of their own, if there is anything to say about them."""
    if not css and not any(attributes.values()):
        return children
    tag = "a" if attributes.get("href") else "span"
    return [styled(tag, children, css, **attributes)]


def styled(tag: str, children: list[Element | str], css: Css, **attributes: str | None) -> Element:
    """Return an element with a style."""
    element = el(tag, *children, **attributes)
    return element.set("style", ";".join(f"{name}:{value}" for name, value in css.items()) or None)


def _alternating(pattern: re.Pattern[str], text: str, css: Css) -> Iterator[Element | str]:
    done = 0
    for found in pattern.finditer(text):
        yield from breakable(text[done : found.start()])
        yield styled("span", list(breakable(found[0])), css)
        done = found.end()
    yield from breakable(text[done:])
