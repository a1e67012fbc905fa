"""East Asian stops and commas, which hang over a line's end where PowerPoint lets them.

Chromium and Firefox know no hanging punctuation. So the sign takes no room in its line but is drawn after it,
and a space as wide as it follows, made by the style sheet (`.hanging`): at a line's end spaces hang.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pptlearn.model.text import Paragraph, Run
from pptlearn.render.markup import Element, el, number
from pptlearn.render.text.breaks import breakable
from pptlearn.render.text.measure import width_of
from pptlearn.render.text.setting import Setting
from pptlearn.render.text.typeface import face_of

SIGNS = "、。，．｡､"
SIGN = re.compile(rf"[{SIGNS}](?![\s{SIGNS}…」』】）〕》〉｝］”’！？：；!?:;)\]}}｣])")
"""One that nothing follows which may not begin a line."""
USUAL = 1.0
"""Em: the width that the style sheet takes such a sign to have."""


def hangs(paragraph: Paragraph, setting: Setting) -> bool:
    """Say whether stops may hang in a paragraph: it is set from the left, and wraps."""
    if not paragraph.hangs or paragraph.align != "l" or not any(sign in paragraph.text for sign in SIGNS):
        return False
    room = setting.width - paragraph.margin_left - paragraph.margin_right
    return width_of(paragraph.inlines, setting) > room - max(0, paragraph.indent)


def hanging(run: Run, setting: Setting) -> Iterator[Element | str]:
    """Yield the text of a run with its break rules, its stops ready to hang."""
    style, done = run.style, 0
    if style.spacing or style.highlight or style.underline != "none" or style.strike != "noStrike":
        yield from breakable(run.text)
        return
    advances = face_of(style, setting.context).advances
    for sign in SIGN.finditer(run.text):
        yield from breakable(run.text[done : sign.start()])
        yield _hung(sign[0], advances.get(sign[0], USUAL))
        done = sign.end()
    yield from breakable(run.text[done:])


def _hung(sign: str, width: float) -> Element:
    said = f"--room:{number(width)}em" if abs(width - USUAL) > 0.001 else None
    return el("span", sign, class_="hanging").set("style", said)
