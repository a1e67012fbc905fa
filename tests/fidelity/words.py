"""Where words stand in PowerPoint's PDF and on our slides in a browser, in shares of the slide's width."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from math import hypot
from pathlib import Path
from typing import NamedTuple

from pptlearn.model.drawing import STAGE_SCALE
from pptlearn.model.fonts import BOX_ASCENT, BOX_DESCENT
from pptlearn.package.page import faces_css
from pptlearn.resources import templates

NEAR = 0.01
"""A word counts as placed when it begins so near to where PowerPoint begins it."""
BASELINE = BOX_ASCENT / (BOX_ASCENT + BOX_DESCENT)
"""Where the baseline stands in the box a browser reports of a character."""
ALONE = "\u2e80"
"""From here on (Chinese, Japanese, Korean) each character counts as a word."""
UNREADABLE = "\u3400", "\u4dbf"
"""What the letters of a PDF seem to be that does not say which they are."""
SHOWN = """({baseline, alone}) => [...document.querySelectorAll('section')].map(section => {
    const stage = section.getBoundingClientRect(), words = [], range = document.createRange();
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    let block = null, last = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement.closest('.heard')) continue;
        const home = node.parentElement.closest('.bullet, p, text');
        if (home !== block) { block = home; last = null; }
        for (let i = 0; i < node.length; i++) {
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const box = range.getBoundingClientRect();
            if (!node.data[i].trim() || !box.height) { last = null; continue; }
            if (!last || box.top >= last.bottom || node.data[i] >= alone) {
                words.push(['', (box.left - stage.left) / stage.width,
                            (box.top + baseline * box.height - stage.top) / stage.width]);
            }
            words[words.length - 1][0] += node.data[i];
            last = box;
        }
    }
    return words;
})"""


class Word(NamedTuple):
    text: str
    x: float
    y: float
    """Of the point on the baseline where it begins."""


def printed(pdf: Path, pages: list[int]) -> list[list[Word]]:
    """Return the words of some pages (from 0) of a PDF."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        words = [_printed(document[page]) for page in pages]
    return [[word for word in slide if not UNREADABLE[0] <= word.text <= UNREADABLE[1]] for slide in words]


def shown(page, markups, faces, width: float, height: float) -> list[list[Word]]:
    """Return the words of drawn slides, as a browser places them; the size is in CSS pixels."""
    css = (templates() / "styles" / "text.css").read_text() + faces_css(list(faces.by_key.values()))
    frame = f"position:relative;width:{width}px;height:{height}px;overflow:hidden"
    stage = f"position:absolute;transform:scale({1 / STAGE_SCALE});transform-origin:0 0"
    slides = "".join(
        f"<section style='{frame}'><div style='{stage};width:{width * STAGE_SCALE}px;"
        f"height:{height * STAGE_SCALE}px'>{markup}</div></section>"
        for markup in markups
    )
    page.set_content(f"<!doctype html><style>{css}</style>{slides}")
    page.evaluate("() => document.fonts.ready")
    return [
        [Word(*word) for word in slide]
        for slide in page.evaluate(SHOWN, {"baseline": BASELINE, "alone": ALONE})
    ]


def placed(truth: list[Word], ours: list[Word]) -> int:
    """Return how many words of the truth have one of ours of the same letters near; each of ours once."""
    left = defaultdict(list)
    for word in ours:
        left[word.text].append(word)
    count = 0
    for word in truth:
        same = left[word.text]
        nearest = min(same, key=lambda each: _apart(word, each), default=None)
        if nearest is not None and _apart(word, nearest) <= NEAR:
            same.remove(nearest)
            count += 1
    return count


def _apart(first: Word, second: Word) -> float:
    return hypot(first.x - second.x, first.y - second.y)


def _printed(page) -> list[Word]:
    from pypdfium2 import raw

    text, (width, height) = page.get_textpage(), page.get_size()
    words: list[Word] = []
    goes_on = False
    for index in range(text.count_chars()):
        character = text.get_text_range(index, 1)
        if not character.strip() or character == "\ufffe" or raw.FPDFText_IsGenerated(text, index):
            goes_on = False
            continue
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        if goes_on and character < ALONE:
            words[-1] = words[-1]._replace(text=words[-1].text + character)
        else:
            words.append(Word(character, x.value / width, (height - y.value) / width))
            goes_on = True
    return words
