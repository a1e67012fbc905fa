"""PowerPoint's line box, against values measured on its own PDFs."""

import pytest

from pptlearn.model.text import Autofit, Percent, Points
from pptlearn.render.text.lines import LineFace
from pptlearn.render.text.metrics import fitted, gap, line_box, line_share, mixed_ascent, old_mac_box

CALIBRI, TW_CEN, COURIER_NEW, MEIRYO = 0.936, 0.9, 0.8817, 0.9


@pytest.mark.parametrize(
    ("ascent", "spacing", "measured"),
    [
        (0.936, 1.0, 0.9357),
        (0.936, 0.9, 0.8150),
        (0.936, 0.8, 0.7193),
        (0.936, 0.7, 0.6313),
        (0.936, 1.2, 1.0793),
        (0.882, 0.7, 0.6117),
    ],
)
def test_the_first_baseline_lies_where_powerpoint_puts_it(ascent, spacing, measured):
    assert line_box(ascent, spacing).above == pytest.approx(measured, abs=0.003)


@pytest.mark.parametrize("spacing", [0.5, 0.9, 1.0, 1.02, 1.5, 3.0])
@pytest.mark.parametrize("ascent", [0.85, 0.9, 0.97])
def test_a_line_is_as_high_as_its_spacing_says_in_every_face(ascent, spacing):
    assert line_box(ascent, spacing).height == pytest.approx(1.2 * spacing)


@pytest.mark.parametrize(
    ("size", "scale", "shown"), [(20, 0.875, 18), (37, 0.5, 19), (22.2, 1.0, 22.2), (12, 0.01, 1)]
)
def test_autofit_sets_text_in_whole_points_and_rounds_halves_up(size, scale, shown):
    assert fitted(size, Autofit(font_scale=scale)) == shown


def test_autofit_takes_percentage_points_from_line_spacing():
    assert line_share(Percent(0.9), 20, Autofit(0.9, 0.2)) == pytest.approx(0.7)


def test_exact_line_spacing_is_not_reduced_by_autofit():
    assert line_share(Points(24), 20, Autofit(0.9, 0.2)) == pytest.approx(1.0)


def test_spacing_in_percent_counts_from_the_line_and_in_points_from_nothing():
    assert gap(Percent(0.2), 20) == pytest.approx(4.8)
    assert gap(Points(6), 20) == 6


def test_faces_in_one_line_share_its_height():
    ascent = mixed_ascent([(0.936, 20), (0.976, 20)])
    assert 0.936 < ascent < 0.976


def test_a_smaller_face_beside_a_larger_one_does_not_move_its_baseline():
    assert mixed_ascent([(0.936, 40), (0.976, 10)]) == pytest.approx(0.936)


@pytest.mark.parametrize("spacing", [0.8, 1.0, 1.5])
def test_old_mac_powerpoint_puts_a_baseline_one_size_below_the_top_at_any_spacing(spacing):
    assert old_mac_box(spacing).above == pytest.approx(spacing)
    assert old_mac_box(spacing).height == pytest.approx(1.2 * spacing)


@pytest.mark.parametrize(("ascent", "spacing", "descent"), [(0.936, 0.8, 0.264), (0.894, 0.9, 0.276)])
def test_a_block_ends_below_its_last_line_by_what_a_single_line_needs_if_it_is_not_deep(
    ascent, spacing, descent
):
    assert LineFace(ascent=ascent, size=20, spacing=spacing).descent == pytest.approx(descent)
