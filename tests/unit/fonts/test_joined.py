"""Letters that join, at the widths they have in PowerPoint's faces."""

import pytest

from pptlearn.fonts.joined import forms_of, shaped_by
from pptlearn.fonts.make import make_face
from pptlearn.fonts.metrics import face_metrics
from pptlearn.model.fonts import FaceKey, FaceUse
from tests.unit.fonts.conftest import as_font

TEXT = "نص عربي تجريبي لا ١٢٣"


def widths(packaged, name, text, characters=TEXT):
    """Return the advance in em of each glyph that draws a text in a face, and its font."""
    import io

    import uharfbuzz as hb

    (companion,) = make_face(FaceUse(key=FaceKey(name), characters=characters), packaged).companions
    font = as_font(companion.woff2)
    font.flavor = None
    target = io.BytesIO()
    font.save(target)
    upm = font["head"].unitsPerEm
    return [advance / upm for _, advance in shaped_by(hb.Font(hb.Face(target.getvalue())), text)], font


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Arial", ("ب\u200d", "\u200dا")),
        ("Arial", ("ر",)),
        ("Arial", ("١",)),
        ("B Nazanin", ("ع\u200d", "\u200dب\u200d", "\u200dن")),
        ("Vazir FD", ("ع\u200d", "\u200dر")),
    ],
)
def test_each_form_of_a_letter_is_as_wide_as_the_originals(packaged, name, forms):
    measured = forms_of(face_metrics(FaceKey(name)))
    word = "".join(forms).replace("\u200d", "")

    drawn, _ = widths(packaged, name, word, characters=TEXT + word)
    assert sum(drawn) == pytest.approx(sum(measured[form] for form in forms), abs=0.01)


def test_letters_of_a_face_never_measured_are_of_the_usual_size(packaged):
    unknown = sum(widths(packaged, "Sakkal Majalla", "عربي")[0])
    nazanin = sum(widths(packaged, "B Nazanin", "عربي")[0])

    assert unknown == pytest.approx(nazanin, rel=0.15)


def test_marks_stay_on_letters_that_are_pressed(packaged):
    _, font = widths(packaged, "Arial", "بَ", characters="بَ")
    _, wide = widths(packaged, "Sakkal Majalla", "بَ", characters="بَ")

    assert anchors(font) != anchors(wide)
    assert all(0 <= x <= upm for x, upm in anchors(font))


def test_a_figure_is_not_pressed_into_a_hairline(packaged):
    _, font = widths(packaged, "Vazir FD", "١", characters="١۱")
    name = font.getBestCmap()[ord("۱")]
    glyph, upm = font["glyf"][name], font["head"].unitsPerEm

    assert font["hmtx"][name][0] / upm < 0.4
    assert (glyph.xMax - glyph.xMin) / upm > 0.08


def anchors(font):
    """Return where marks stand on letters, with the units of an em."""
    found = []
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for subtable in lookup.SubTable:
            table = getattr(subtable, "ExtSubTable", subtable)
            if table.LookupType == 4:
                found += [
                    (anchor.XCoordinate, font["head"].unitsPerEm)
                    for record in table.BaseArray.BaseRecord
                    for anchor in record.BaseAnchor
                    if anchor is not None
                ]
    return found


def test_letters_that_join_are_measured_as_they_stand_in_words(packaged):
    made = make_face(FaceUse(key=FaceKey("B Nazanin"), characters="بنم"), packaged)
    measured = forms_of(face_metrics(FaceKey("B Nazanin")))

    assert made.advances["ب"] == pytest.approx(measured["\u200dب\u200d"], abs=0.001)
    assert made.advances["م"] < 0.5


def test_a_monospaced_face_has_wide_letters_and_no_large_ones(packaged):
    mono, font = widths(packaged, "Simplified Arabic Fixed", "ر")
    _, usual = widths(packaged, "Segoe UI", "ر")

    assert mono == [pytest.approx(0.6, abs=0.01)]
    assert font["head"].unitsPerEm == usual["head"].unitsPerEm


def test_old_korean_letters_come_from_a_font_with_postscript_outlines_as_it_is(packaged):
    (companion,) = make_face(
        FaceUse(key=FaceKey("Angsana New"), characters="\u1112\u1161"), packaged
    ).companions

    assert "glyf" not in as_font(companion.woff2)
