"""The formula language of animated values."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pptlearn.render.effects.formula import evaluate

NAMES = {"#ppt_x": 0.5, "#ppt_w": 0.2, "ppt_y": 0.25, "$": 0.5}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0-#ppt_w/2", -0.1),
        ("1+#ppt_w/2", 1.1),
        (".1", 0.1),
        ("2/3*#ppt_w", 2 / 15),
        ("-2^2", 4),
        ("#ppt_x+(cos(-2*pi*(1-$))*-#ppt_x)*(1-$)", 0.5 + (math.cos(-math.pi) * -0.5) * 0.5),
        ("max(1, 2, ppt_y)", 2),
        ("#ppt_w*sin(2.5*pi*$)", 0.2 * math.sin(1.25 * math.pi)),
        ("1e-3", 0.001),
        ("7%4", 3),
    ],
)
def test_what_powerpoint_writes_is_worked_out(text, value):
    assert evaluate(text, NAMES) == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    ["", "1+", "(", "visible", "1/0", "sqrt(-1)", "9^9^9^9^9", "open('x')", "__import__", "1 2", "(" * 500],
)
def test_what_has_no_value_has_none(text):
    assert evaluate(text, NAMES) is None


@given(st.text(alphabet="0123456789.+-*/^%()$#ptxwhy_ecosin, ", max_size=60))
def test_no_text_breaks_it(text):
    value = evaluate(text, NAMES)
    assert value is None or math.isfinite(value)
