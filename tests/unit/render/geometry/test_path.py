"""Paths: arcs as curves, spaces of their own, and hostile numbers."""

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pptlearn.model.geometry import CustomGeometry, GeometryPath, PathCommand
from pptlearn.render.geometry.outline import outline
from pptlearn.render.geometry.path import STEPS, subpaths, svg, trace

DEGREE = 60_000


def test_a_full_turn_comes_back_to_its_start():
    segments = trace([("move", (0, 50)), ("arc", (100, 50, 180 * DEGREE, 360 * DEGREE))], 1, 1)
    assert len(segments) == 5
    assert segments[-1][1][-2:] == pytest.approx((0, 50))


def test_a_quarter_circle_stays_on_its_circle():
    start, curve = trace([("move", (100, 0)), ("arc", (100, 100, 0, 90 * DEGREE))], 1, 1)
    points = [start[1], *zip(curve[1][::2], curve[1][1::2], strict=True)]
    middle = [
        sum(weight * point[axis] for weight, point in zip((1, 3, 3, 1), points, strict=True)) / 8
        for axis in (0, 1)
    ]
    assert hypot(*middle) == pytest.approx(100, rel=1e-3)
    assert points[-1] == pytest.approx((0, 100), abs=1e-9)


def test_a_negative_swing_turns_back():
    *_, last = trace([("move", (100, 0)), ("arc", (100, 100, 0, -90 * DEGREE))], 1, 1)
    assert last[1][-2:] == pytest.approx((0, -100), abs=1e-9)


def test_angles_of_an_ellipse_are_seen_from_its_middle():
    *_, last = trace([("move", (200, 0)), ("arc", (200, 100, 0, 45 * DEGREE))], 1, 1)
    x, y = last[1][-2:]
    assert x == pytest.approx(y)


def test_a_path_is_stretched_from_its_own_space():
    commands = (PathCommand("move", ("0", "0")), PathCommand("line", ("10", "5")))
    geometry = CustomGeometry((GeometryPath(commands, width=10, height=5),))
    assert svg(outline(geometry, 914_400, 914_400).paths[0].segments) == "M0 0L768 768"


def test_a_line_after_a_close_starts_where_the_outline_did():
    pieces = subpaths([("M", (1, 1)), ("L", (5, 1)), ("Z", ()), ("L", (1, 9))])
    assert pieces == [[("M", (1, 1)), ("L", (5, 1)), ("Z", ())], [("M", (1, 1)), ("L", (1, 9))]]


@given(
    st.lists(
        st.sampled_from(sorted(STEPS)).flatmap(
            lambda name: st.tuples(
                st.just(name),
                st.lists(
                    st.floats(allow_nan=False, allow_infinity=False, min_value=-1e12, max_value=1e12),
                    min_size=(
                        count := {"move": 2, "line": 2, "arc": 4, "quad": 4, "cubic": 6, "close": 0}[name]
                    ),
                    max_size=count,
                ),
            )
        ),
        max_size=8,
    )
)
def test_any_path_becomes_numbers_a_browser_takes(commands):
    text = svg(trace(commands, 0.00084, 0.00084))
    assert "e" not in text
    assert "n" not in text
    assert not text or text.startswith("M")
