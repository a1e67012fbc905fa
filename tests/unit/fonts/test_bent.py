"""Faces that bent text is set in know how their letters are drawn."""

from dataclasses import replace

import pytest

from pptlearn.cache import Cache
from pptlearn.fonts.prepare import prepare_fonts
from pptlearn.model.text import RunStyle
from pptlearn.options import FontOptions

CALIBRI = RunStyle(face="Calibri")


@pytest.fixture
def prepare(no_media, tmp_path, no_problems):
    options = FontOptions(use_system_fonts=False)
    return lambda deck: prepare_fonts(deck, no_media, options, Cache(tmp_path / "cache"), no_problems)


def bent(deck):
    """Return the deck with its first text bent."""
    (slide, *others) = deck.slides
    (shape, *rest) = slide.shapes
    shape = replace(shape, text=replace(shape.text, warp="textWave1"))
    return replace(deck, slides=(replace(slide, shapes=(shape, *rest)), *others))


def test_bent_text_has_the_outlines_of_its_letters(prepare, a_deck):
    face = prepare(bent(a_deck("Hi", CALIBRI))).get("Calibri")
    assert set("Hi") <= set(face.outlines)
    letters, points = zip(*face.outlines["H"], strict=True)
    assert letters[0] == "M"
    assert letters[-1] == "Z"
    down = [value for values in points for value in values[1::2]]
    assert -0.75 < min(down) < -0.55
    assert max(down) == pytest.approx(0, abs=0.01)


def test_other_text_needs_no_outlines(prepare, a_deck):
    assert not prepare(a_deck("Hi", CALIBRI)).get("Calibri").outlines
