"""Fonts of text whose lines run down."""

import pytest

from pptlearn.fonts.make import make_face
from pptlearn.fonts.uses import face_uses
from pptlearn.model.deck import Deck
from pptlearn.model.fonts import FaceKey, FaceUse
from pptlearn.model.geometry import Transform
from pptlearn.model.shape import AutoShape
from pptlearn.model.slide import Slide
from pptlearn.model.text import Paragraph, Run, RunStyle, TextBody
from tests.unit.fonts.conftest import as_font


def font_of(packaged, characters, **said):
    made = make_face(FaceUse(key=FaceKey("MS PGothic"), characters=characters, **said), packaged)
    return as_font(made.woff2)


def test_signs_take_the_form_that_they_have_in_lines_that_run_down(packaged):
    font = font_of(packaged, "「、字ー", stands=True)
    (feature,) = font["GSUB"].table.FeatureList.FeatureRecord
    turned = font["GSUB"].table.LookupList.Lookup[0].SubTable[0].mapping

    assert feature.FeatureTag == "vert"
    assert {*turned} == {font.getBestCmap()[ord(char)] for char in "「、ー"}
    bracket, standing = (font["glyf"][name] for name in next(iter(sorted(turned.items()))))
    assert (bracket.xMax, bracket.yMax) != (standing.xMax, standing.yMax)


def test_ideographs_are_as_high_as_wide_and_upright_letters_stand_further_apart(packaged):
    font = font_of(packaged, "字a", stands=True)
    heights = {char: font["vmtx"][font.getBestCmap()[ord(char)]][0] for char in "字a"}

    assert heights["字"] == font["head"].unitsPerEm
    assert heights["a"] == pytest.approx(1.41 * font["head"].unitsPerEm, abs=1)


def test_fonts_of_lines_that_run_across_hold_nothing_of_this(packaged):
    font = font_of(packaged, "「、字ー")

    assert "vmtx" not in font
    assert "GSUB" not in font


@pytest.mark.parametrize(("vertical", "stands"), [("eaVert", True), ("wordArtVert", True), ("vert", False)])
def test_a_deck_says_which_faces_stand_upright_in_lines_that_run_down(vertical, stands):
    style = RunStyle(face="MS Gothic")
    paragraph = Paragraph(inlines=(Run("字", style),), end_style=style)
    body = TextBody(paragraphs=(paragraph,), vertical=vertical)
    shape = AutoShape(id="1", name="Text", transform=Transform(), text=body)
    deck = Deck(name="deck.pptx", slides=(Slide(number=1, id=256, shapes=(shape,)),))

    assert [use.stands for use in face_uses(deck)] == [stands]
