"""Numbers are written as the worksheet's format code says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pptlearn.model.number_format import format_number

SHOWN = [
    (1234.5, "General", "1234.5"),
    (0.1 + 0.2, "General", "0.3"),
    (1e20, "General", "1E+20"),
    (1234567.891, "#,##0.00", "1,234,567.89"),
    (0.5, "0%", "50%"),
    (0.1234, "0.0%", "12.3%"),
    (1234567, "#,##0,", "1,235"),
    (4034000, '#,##0.00,"K"', "4,034.00K"),
    (7, "000", "007"),
    (0.5, "#.##", ".5"),
    (2.0, "0.##", "2."),
    (2.5, "0", "3"),
    (-3, "0;(0)", "(3)"),
    (0, '0;-0;"none"', "none"),
    (1234, "[$€-2] #,##0", "€ 1,234"),
    (5, '0" Liter"', "5 Liter"),
    (12345.678, "0.00E+00", "1.23E+04"),
    (43831, "d-mmm-yy", "1-Jan-20"),
    (43831.75, "yyyy-mm-dd hh:mm", "2020-01-01 18:00"),
    (0.75, "h:mm AM/PM", "6:00 PM"),
    (43831, "mmmm yyyy", "January 2020"),
    (43831, "dddd", "Wednesday"),
    (-1, "d.m.yyyy", "########"),
    (1.5, "[h]:mm", "36:00"),
    (43831, "[$-407]d. mmmm yyyy", "1. Januar 2020"),
    (43831, "[$-40C]dddd", "mercredi"),
    (43831, "[$-409]mmmm", "January"),
    (1.5, "# ?/?", "1 1/2"),
    (-0.75, "?/?", "-3/4"),
    (1.26, "# ?/4", "1 1/4"),
    (1500000, '[>=1000000]0.0,,"M";[>=1000]0.0,"K";0', "1.5M"),
    (1500, '[>=1000000]0.0,,"M";[>=1000]0.0,"K";0', "1.5K"),
    (15, '[>=1000000]0.0,,"M";[>=1000]0.0,"K";0', "15"),
]


@pytest.mark.parametrize(("number", "code", "text"), SHOWN)
def test_a_number_is_shown_as_its_code_says(number, code, text):
    assert format_number(number, code) == text


def test_old_macintosh_workbooks_count_days_from_1904():
    assert format_number(0, "yyyy-mm-dd", is_1904=True) == "1904-01-01"


@settings(deadline=None)
@given(
    st.floats(allow_nan=False, allow_infinity=False, width=64),
    st.text('#0?.,%eE+-;dmyhs[]"\\_* AP/@G', max_size=12),
)
def test_any_code_shows_any_number(number, code):
    assert isinstance(format_number(number, code), str)


@settings(deadline=None)
@given(st.integers(-(10**9), 10**9))
def test_thousands_can_be_read_back(number):
    assert int(format_number(number, "#,##0").replace(",", "")) == number
