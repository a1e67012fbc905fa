"""Faces that are not installed break lines where their originals' widths say, in a real browser."""

from itertools import groupby
from math import floor

import pytest

from pptlearn.cache import Cache, default_folder
from pptlearn.fonts.metrics import face_metrics
from pptlearn.fonts.prepare import prepare_fonts
from pptlearn.model.deck import Deck
from pptlearn.model.fonts import FaceKey
from pptlearn.model.geometry import Box, Transform
from pptlearn.model.media import Assets
from pptlearn.model.slide import Slide
from pptlearn.model.text import TextBody
from pptlearn.model.units import EMU_PER_PT, EMU_PER_PX, Emu
from pptlearn.options import FontOptions
from pptlearn.problems import Problems
from pptlearn.render.slide import render_slides
from tests.fidelity.words import shown
from tests.texts import paragraph, run, text_box

pytestmark = pytest.mark.browser

FACES = (
    "Aptos|Arial|Bookman Old Style|Calibri|Calibri Light|Cambria|Candara|Century Gothic|Consolas|Constantia|"
    "Corbel|Franklin Gothic Book|Garamond|Georgia|Gill Sans MT|Palatino Linotype|Segoe UI|Tahoma|"
    "Times New Roman|Trebuchet MS|Tw Cen MT|Verdana"
).split("|")
TEXT = (
    "Before the pump starts, close the outlet valve and check that nobody stands near the shaft; "
    "then open it slowly until the gauge shows half the pressure of the main line."
)
FEW = 20
SIZE, WIDTH = 18.0, 310.0
"""Points."""


def test_lines_of_every_twin_break_where_its_original_breaks_them(page):
    known = {name: said for name in FACES if len(said := _words(name)) >= FEW}
    slides = tuple(_slide(number, *face) for number, face in enumerate(known.items(), start=1))
    deck = Deck(name="deck.pptx", slides=slides)
    options = FontOptions(use_system_fonts=False)
    faces = prepare_fonts(deck, None, options, Cache(default_folder()), Problems())
    markups = [drawing.markup for drawing in render_slides(deck, Assets(), faces, Problems())]
    words = shown(page, markups, faces, deck.width / EMU_PER_PX, deck.height / EMU_PER_PX)

    assert len(known) >= 16
    assert {name: _lines(found) for name, found in zip(known, words, strict=True)} == {
        name: _expected(name, said) for name, said in known.items()
    }


def _words(name):
    """Return the words all of whose letters have a measured width."""
    face = face_metrics(FaceKey(name))
    return [word for word in TEXT.split() if face is not None and set(word) <= set(face.widths)]


def _slide(number, name, words):
    box = Box(Emu(0), Emu(0), Emu(round(WIDTH * EMU_PER_PT)), Emu(300 * EMU_PER_PT))
    insets = dict.fromkeys(("left", "top", "right", "bottom"), Emu(0))
    body = TextBody(paragraphs=(paragraph(run(" ".join(words), size=SIZE, face=name)),), **insets)
    return Slide(number=number, id=255 + number, shapes=(text_box(transform=Transform(box), text=body),))


def _lines(words):
    """Return the words of each line, as the browser placed them."""
    return [[word.text for word in line] for _, line in groupby(words, key=lambda word: round(word.y, 3))]


def _expected(name, words):
    """Return the words of each line, by the original's widths in eighths of a point."""
    widths = {char: floor(8 * SIZE * em + 0.5) / 8 for char, em in face_metrics(FaceKey(name)).widths.items()}
    lines, end = [[]], 0.0
    for word in words:
        width = sum(widths[letter] for letter in word)
        space = widths[" "] if lines[-1] else 0.0
        if end + space + width > WIDTH:
            lines.append([])
            end, space = 0.0, 0.0
        lines[-1].append(word)
        end += space + width
    return lines
