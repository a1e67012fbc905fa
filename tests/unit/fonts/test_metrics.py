"""What is known of the faces PowerPoint writes in."""

import pytest

from pptlearn.fonts.metrics import face_metrics
from pptlearn.model.fonts import FaceKey


def test_a_measured_face_has_its_own_widths_and_baseline():
    calibri = face_metrics(FaceKey("Calibri"))
    assert calibri.widths["n"] == pytest.approx(1076 / 2048)
    assert calibri.ascent == 0.936
    assert calibri.kern["To"] < 0


def test_names_are_found_in_any_case_and_in_their_own_language():
    assert face_metrics(FaceKey("CALIBRI")).widths == face_metrics(FaceKey("Calibri")).widths
    assert face_metrics(FaceKey("ＭＳ Ｐゴシック")).widths == face_metrics(FaceKey("MS PGothic")).widths


def test_an_unmeasured_style_refers_to_the_nearest_one():
    metrics = face_metrics(FaceKey("Verdana", bold=True, italic=True))
    assert not metrics.widths
    assert metrics.relative.key == FaceKey("Verdana", bold=True)


def test_another_weight_of_a_family_refers_to_its_usual_one():
    assert face_metrics(FaceKey("Segoe UI Semibold")).relative.key.name == "segoe ui"


def test_arial_narrow_is_arial_at_82_per_cent():
    narrow, arial = face_metrics(FaceKey("Arial Narrow")), face_metrics(FaceKey("Arial"))
    assert narrow.widths["n"] == pytest.approx(0.82 * arial.widths["n"])


def test_a_family_without_a_bold_of_its_own_keeps_its_widths_when_thickened():
    light, bold = face_metrics(FaceKey("Calibri Light")), face_metrics(FaceKey("Calibri Light", bold=True))
    assert bold.widths["n"] == pytest.approx(light.widths["n"] - 0.007)


@pytest.mark.parametrize(
    "family", ["Book Antiqua", "Bookman Old Style", "Century Gothic", "Century Schoolbook"]
)
def test_office_versions_of_old_typefaces_have_whole_alphabets(family):
    for bold in (False, True):
        assert set("ABCXYZabcxyz0189éßŁ") <= face_metrics(FaceKey(family, bold)).widths.keys()


def test_a_monospaced_face_has_a_pitch():
    assert face_metrics(FaceKey("Consolas")).pitch == pytest.approx(0.55, abs=0.001)
    assert face_metrics(FaceKey("Calibri")).pitch is None


def test_nothing_is_known_of_a_face_never_measured():
    assert face_metrics(FaceKey("Comfortaa")) is None
