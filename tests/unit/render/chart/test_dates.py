"""Points of a date axis stand as far apart as their dates."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pptlearn.model.chart import Axis
from pptlearn.model.number_format import format_number
from pptlearn.render.chart.dates import date_axis

JANUARY = 45_292
"""1 January 2024."""


def dates(*serials, most=10, is_between=False, **said):
    axis = Axis(id="1", kind="date", position="b", **said)
    return date_axis(axis, serials, is_between=is_between, is_1904=False, most=most)


def test_days_apart_are_days_apart_on_the_axis():
    scale = dates(JANUARY, JANUARY + 1, JANUARY + 4).scale

    assert [scale.at(n) for n in range(3)] == [0, 0.25, 1]


def test_months_are_alike_however_many_days_they_have():
    scale = dates(JANUARY, JANUARY + 31, JANUARY + 60).scale

    assert [scale.at(n) for n in range(3)] == [0, 0.5, 1]


def test_columns_have_the_width_of_a_day():
    assert dates(JANUARY, JANUARY + 9, is_between=True).scale.slot == 0.1


def test_ticks_are_as_many_as_have_room():
    year = dates(JANUARY, JANUARY + 365, most=13, base_unit="days")
    months = [format_number(each, "mmm") for each in year.ticks]

    assert months == "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def test_the_author_chooses_the_step():
    found = dates(JANUARY, JANUARY + 365 * 4, major_unit=1.0, major_time_unit="years", base_unit="days")

    assert [format_number(each, "yyyy") for each in found.ticks] == ["2024", "2025", "2026", "2027"]


def test_what_is_no_date_makes_no_date_axis():
    assert dates(-5, 3) is None
    assert dates(None) is None


@settings(deadline=None)
@given(st.lists(st.floats(0, 2_958_464) | st.none(), min_size=1, max_size=8), st.floats(1, 50))
def test_every_date_stands_on_the_axis(serials, most):
    found = dates(*serials, most=most)

    if found is not None:
        assert all(-1e-9 <= found.scale.at(n) <= 1 + 1e-9 for n in range(len(serials)))
        assert all(-1e-9 <= place <= 1 + 1e-9 for place in found.places)


@pytest.mark.parametrize("unit", ["days", "months", "years"])
def test_a_single_date_is_an_axis_too(unit):
    assert len(dates(JANUARY, base_unit=unit).ticks) == 1


def test_an_axis_with_ends_shows_what_lies_between_them():
    bounded = dates(JANUARY, JANUARY + 10, JANUARY + 40, minimum=JANUARY + 10, maximum=JANUARY + 20)

    assert bounded.scale.at(1) == 0
    assert bounded.scale.at(2) == 3
    assert min(bounded.ticks) == JANUARY + 10
    assert max(bounded.ticks) <= JANUARY + 20
