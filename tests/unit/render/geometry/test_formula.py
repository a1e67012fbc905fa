"""The guide language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pptlearn.render.geometry.formula import LARGEST, OPERATORS, Guides


def value(formula, width=2000, height=1000):
    guides = Guides(width, height)
    guides.define([("result", formula)])
    return guides["result"]


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("val 7", 7),
        ("", 0),
        ("*/ 6 4 3", 8),
        ("+- 6 4 3", 7),
        ("+/ 6 4 2", 5),
        ("?: 1 10 20", 10),
        ("?: 0 10 20", 20),
        ("abs -3", 3),
        ("max 3 5", 5),
        ("min 3 5", 3),
        ("pin 0 -5 10", 0),
        ("pin 0 15 10", 10),
        ("pin 0 5 10", 5),
        ("mod 2 3 6", 7),
        ("sqrt 81", 9),
        ("sin 10 5400000", 10),
        ("cos 10 10800000", -10),
        ("tan 10 2700000", 10),
        ("at2 1 1", 2_700_000),
        ("cat2 10 3 4", 6),
        ("sat2 10 3 4", 8),
    ],
)
def test_every_operator_computes_what_the_standard_says(formula, expected):
    assert value(formula) == pytest.approx(expected)


def test_there_are_seventeen_operators():
    assert len(OPERATORS) == 17


@pytest.mark.parametrize(
    ("name", "expected"),
    [("w", 2000), ("hd4", 250), ("wd12", 2000 / 12), ("ss", 1000), ("ssd16", 62.5), ("3cd4", 16_200_000)],
)
def test_built_in_guides_follow_the_size(name, expected):
    assert value(f"val {name}") == expected


@pytest.mark.parametrize(
    "formula",
    ["*/ 1 1 0", "+/ 1 1 0", "sqrt -1", "val nonsense", "val nan", "what 1 2", "*/ 1 2"],
)
def test_what_cannot_be_computed_is_zero(formula):
    assert value(formula) == 0


def test_squares_of_lengths_keep_their_worth():
    assert value("*/ w w 1", width=12_192_000) == 12_192_000**2


@given(
    st.sampled_from(sorted(OPERATORS)),
    st.lists(st.one_of(st.floats(), st.text(max_size=5)), min_size=0, max_size=4),
)
def test_no_formula_breaks_the_drawing_or_leaves_bounds(operator, arguments):
    words = [str(each).replace(" ", "") or "0" for each in arguments]
    assert abs(value(" ".join([operator, *words]))) <= LARGEST
