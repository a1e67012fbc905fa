"""Letters of twins stand in the boxes measured in PowerPoint's own PDFs."""

import pytest

from pptlearn.fonts.boxes import Box, Ladder, is_alike, ladder, measured
from pptlearn.fonts.find import sources
from pptlearn.fonts.fit import Fit
from pptlearn.fonts.make import make_face
from pptlearn.fonts.metrics import face_metrics
from pptlearn.model.fonts import FaceKey, FaceUse
from tests.unit.fonts.conftest import as_font


def ink(packaged, key, char):
    """Return a character's box in a twin, in em."""
    font = as_font(make_face(FaceUse(key=key, characters="nHdg1.•"), packaged).woff2)
    glyph, upm = font["glyf"][font.getBestCmap()[ord(char)]], font["head"].unitsPerEm
    return Box(*(side / upm for side in (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)))


@pytest.mark.parametrize("family", ["Aptos", "Segoe UI", "Verdana", "Consolas"])
@pytest.mark.parametrize("char", "ndg.")
def test_the_ink_of_a_letter_fills_the_originals_box(packaged, family, char):
    wanted = face_metrics(FaceKey(family)).boxes[char]
    assert ink(packaged, FaceKey(family), char) == pytest.approx(wanted, abs=0.003)


def test_a_figure_is_not_stretched_until_it_looks_bold(packaged):
    key = FaceKey("Franklin Gothic Book")
    wanted, drawn = face_metrics(key).boxes["1"], ink(packaged, key, "1")
    assert drawn.width < 0.9 * wanted.width
    assert drawn.left + drawn.right == pytest.approx(wanted.left + wanted.right, abs=0.003)


def test_a_bold_that_powerpoint_makes_by_stroking_is_larger_by_the_stroke(packaged):
    light = face_metrics(FaceKey("Calibri Light")).boxes["n"]
    bold = ink(packaged, FaceKey("Calibri Light", bold=True), "n")
    assert bold.width - light.width == pytest.approx(0.029, abs=0.003)


def test_ascender_and_bowl_each_come_to_their_height():
    heights = ladder(Box(0, 0, 0.5, 0.7), Box(0, 0, 0.5, 0.8), (0.5, 0.4))
    assert [heights(each) for each in (0.0, 0.25, 0.5, 0.7)] == pytest.approx([0.0, 0.2, 0.4, 0.8])


def test_a_descender_leaves_the_baseline_where_it_is():
    assert ladder(Box(0, -0.2, 0.5, 0.5), Box(0, -0.3, 0.5, 0.5), None)(0.0) == pytest.approx(0.0)


def test_heights_beyond_the_ladder_go_on_as_its_ends():
    assert Ladder(((0.0, 0.0), (1.0, 2.0)))(1.5) == pytest.approx(3.0)


def test_a_letter_of_another_design_keeps_its_own_shape():
    narrow, wide = Box(0, 0, 0.2, 0.5), Box(0, 0, 0.4, 0.5)
    assert not is_alike(narrow, wide, is_letter=True)
    assert is_alike(narrow, wide, is_letter=False)


def test_pairs_seen_not_to_be_kerned_are_not_taken_over_from_the_stand_in(packaged):
    assert measured("aptos|regular").kern["tt"] == 0
    font = as_font(make_face(FaceUse(key=FaceKey("Aptos"), characters="tf"), packaged).woff2)
    names = font.getBestCmap()
    pairs = font["kern"].kernTables[0].kernTable if "kern" in font else {}
    assert (names[ord("t")], names[ord("t")]) not in pairs


def test_pairs_seen_kerned_are_kerned_by_as_much(packaged):
    font = as_font(make_face(FaceUse(key=FaceKey("Trebuchet MS"), characters="Yo"), packaged).woff2)
    names, upm = font.getBestCmap(), font["head"].unitsPerEm
    kern = font["kern"].kernTables[0].kernTable[names[ord("Y")], names[ord("o")]]
    assert kern / upm == pytest.approx(-0.114, abs=0.001)


def test_nothing_is_known_of_a_face_in_no_pdf():
    assert measured("no such face|regular").boxes == {}


def test_a_solidus_leans_as_far_as_the_originals_and_stays_as_thin(packaged):
    key = FaceKey("MS PGothic")
    made = as_font(make_face(FaceUse(key=key, characters="/n"), packaged).woff2)
    glyph, upm = made["glyf"][made.getBestCmap()[ord("/")]], made["head"].unitsPerEm
    lowest = [x / upm for x, y in glyph.coordinates if y == glyph.yMin]

    assert glyph.xMax / upm == pytest.approx(face_metrics(key).boxes["/"].right, abs=0.01)
    assert max(lowest) - min(lowest) < 0.12


def test_a_character_that_a_family_draws_badly_comes_from_another(packaged):
    fits = [Fit(each, None) for each in sources(FaceKey("Optima"), packaged).look]

    assert [(fit.source.file.name, fit.has("@", of_its_own=False)) for fit in fits[:2]] == [
        ("Cabin", False),
        ("Open Sans", True),
    ]
