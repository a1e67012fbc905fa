"""Axes choose round numbers around the values, as PowerPoint does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pptlearn.model.chart import Axis
from pptlearn.render.chart.scale import CategoryScale, value_scale

FINITE = st.floats(-1e100, 1e100).filter(lambda value: value == 0 or abs(value) > 1e-100)


def axis(**said):
    return Axis(id="1", kind="value", position="l", **said)


def scale_of(*values, most=20, **said):
    return value_scale(values, axis(**said), most)


@pytest.mark.parametrize(
    ("values", "ends", "unit"),
    [
        ((2, 4.3, 5), (0, 6), 1),
        ((1.2, 8.2), (0, 9), 1),
        ((-2.8, 3.5), (-4, 4), 1),
        ((90,), (0, 100), 10),
        ((0, 100), (0, 120), 20),
        ((95, 100), (92, 101), 1),
        ((-5, -2), (-6, 0), 1),
        ((600, 4034), (0, 4500), 500),
    ],
)
def test_an_automatic_axis_ends_on_round_numbers(values, ends, unit):
    scale = scale_of(*values)

    assert (scale.minimum, scale.maximum) == pytest.approx(ends)
    assert scale.major == pytest.approx(unit)


def test_a_short_axis_has_wider_intervals():
    assert scale_of(1.2, 8.2, most=5).major == 2


def test_what_the_author_fixed_stays():
    scale = scale_of(3, 7, minimum=-10, maximum=10, major_unit=5)

    assert list(scale.ticks()) == [-10, -5, 0, 5, 10]


def test_intervals_count_from_a_fixed_start():
    scale = scale_of(0.381, 0.8, minimum=0.35, major_unit=0.1)

    assert list(scale.ticks()) == pytest.approx([0.35, 0.45, 0.55, 0.65, 0.75, 0.85])


def test_a_logarithmic_axis_has_a_tick_at_each_power():
    scale = scale_of(2, 800, log_base=10)

    assert list(scale.ticks()) == pytest.approx([1, 10, 100, 1000])
    assert scale.at(10) == pytest.approx(1 / 3)


def test_a_reversed_axis_runs_backwards():
    scale = scale_of(0, 5, is_reversed=True)

    assert scale.at(scale.minimum) == 1
    assert scale.at(scale.maximum) == 0


@settings(deadline=None)
@given(st.lists(FINITE, max_size=20), st.floats(1, 40))
def test_an_automatic_axis_holds_every_value(values, most):
    scale = value_scale(values, axis(), most)

    assert all(-1e-6 <= scale.at(value) <= 1 + 1e-6 for value in values)
    assert len(list(scale.ticks())) <= 13


@settings(deadline=None)
@given(
    st.lists(FINITE, max_size=5),
    FINITE | st.none(),
    FINITE | st.none(),
    FINITE | st.none(),
    FINITE | st.none(),
)
def test_no_setting_breaks_an_axis(values, minimum, maximum, unit, base):
    scale = value_scale(values, axis(minimum=minimum, maximum=maximum, major_unit=unit, log_base=base), 10)

    assert scale.maximum > scale.minimum
    assert all(0 <= scale.clamped(value) <= 1 for value in values)
    assert sum(1 for _ in scale.ticks()) < 2000


def test_categories_have_a_slot_each_or_stand_on_the_ends():
    assert [CategoryScale(4).at(n) for n in range(4)] == [0.125, 0.375, 0.625, 0.875]
    assert [CategoryScale(3, is_between=False).at(n) for n in range(3)] == [0, 0.5, 1]


def test_a_fixed_end_counts_when_the_other_is_chosen():
    scale = scale_of(0.624, 0.712, maximum=1.0, major_unit=0.1)

    assert (scale.minimum, scale.maximum) == (0.0, 1.0)
