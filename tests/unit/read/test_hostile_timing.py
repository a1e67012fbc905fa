"""No timing tree, however odd, breaks a conversion or makes what JSON cannot hold."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pptlearn.model.media import Assets
from pptlearn.model.slide import Slide
from pptlearn.problems import Problems
from pptlearn.read.timing.timeline import read_timeline
from pptlearn.render.effects import draw_timeline
from tests.decks import a_shape
from tests.unit.read.motions import a_group, a_part, a_step, a_timing, an_effect, behaviour, show

SIZE = (12192000, 6858000)
ODD = st.sampled_from(
    [
        "",
        "0",
        "-1",
        "1",
        "500",
        "1e999",
        "nan",
        "inf",
        "indefinite",
        "99999999999999999999",
        "5s",
        "0.5",
        "50%",
        "x",
        "-2147483648",
    ]
)
ATTRIBUTES = st.sampled_from(
    ["ppt_x", "ppt_w", "r", "style.opacity", "style.visibility", "fillcolor", "", "xshear", "odd"]
)
FORMULAS = st.sampled_from(
    ["#ppt_x", "1/0", "1e308*10", "visible", "$*9", "((((", "0-#ppt_h/2", "sin(", "ppt_w^99"]
)
PATHS = st.sampled_from(
    [
        "M 0 0 L 1e999 1 E",
        "M",
        "L 1",
        "M 0 0 C 1 2 3",
        "m 0 0 l .1 .1 z",
        "Z Z Z E",
        "E",
        "M 0 0 L -1e308 1e308",
    ]
)
FILTERS = st.sampled_from(
    ["wipe(left)", "wheel(99999)", "wheel(-1)", "odd", "", "fade", "slide(odd)", "strips()", "image"]
)


@st.composite
def leaves(draw):
    names = ("repeatCount", "autoRev", "accel", "decel", "spd")
    node = " ".join(f'{name}="{draw(ODD)}"' for name in names)
    keys = "".join(
        f'<p:tav tm="{draw(ODD)}" fmla="{draw(FORMULAS)}">'
        f'<p:val><p:strVal val="{draw(FORMULAS)}"/></p:val></p:tav>'
        for _ in range(draw(st.integers(0, 3)))
    )
    kind, more, inner = draw(
        st.sampled_from(
            [
                ("anim", f'calcmode="fmla" from="{draw(FORMULAS)}"', f"<p:tavLst>{keys}</p:tavLst>"),
                ("set", "", f'<p:to><p:strVal val="{draw(FORMULAS)}"/></p:to>'),
                ("animRot", f'by="{draw(ODD)}" to="{draw(ODD)}"', ""),
                ("animScale", "", f'<p:by x="{draw(ODD)}" y="{draw(ODD)}"/>'),
                ("animMotion", f'path="{draw(PATHS)}"', ""),
                ("animEffect", f'filter="{draw(FILTERS)}" prLst="opacity: {draw(ODD)}"', ""),
                ("animEffect", f'filter="{draw(FILTERS)}" transition="out"', ""),
                ("animClr", "", f'<p:by><p:hsl h="{draw(ODD)}" s="{draw(ODD)}" l="{draw(ODD)}"/></p:by>'),
                ("cmd", 'cmd="playFrom(1e999)"', ""),
            ]
        )
    )
    return behaviour(kind, "4", dur=draw(ODD), attribute=draw(ATTRIBUTES), inner=inner, more=more, node=node)


def draw_slide(timing):
    timeline = read_timeline(a_part(timing))
    slide = Slide(number=1, id=256, shapes=(a_shape("Words", id="4", at=(0, 0, 100, 0)),), timeline=timeline)
    return draw_timeline(slide, *SIZE, Assets(), Problems())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(leaves(), min_size=1, max_size=3), ODD, ODD, ODD)
def test_odd_values_become_motion_that_json_can_hold(behaviours, delay, repeat, duration):
    more = f'repeatCount="{repeat}" dur="{duration}" accel="{delay}"'
    motion = draw_slide(a_timing(a_step(a_group(an_effect(*behaviours, delay=delay, more=more)))))
    assert len(motion.steps) == 1
    json.dumps([step.effects for step in motion.steps], allow_nan=False)


@pytest.mark.parametrize("depth", [60, 200])
def test_containers_inside_each_other_without_end_are_left_at_some_depth(depth):
    inside = an_effect(show("4"))
    for _ in range(depth // 2):
        inside = a_group(inside)
    assert len(draw_slide(a_timing(a_step(inside))).steps) == 1


def test_many_passes_of_a_long_formula_stay_small():
    keys = "".join(
        f'<p:tav tm="{at * 1000}" fmla="sin($)"><p:val><p:strVal val="{at}"/></p:val></p:tav>'
        for at in range(100)
    )
    anim = behaviour(
        "anim", "4", attribute="ppt_x", inner=f"<p:tavLst>{keys}</p:tavLst>", node='repeatCount="999000"'
    )
    motion = draw_slide(a_timing(a_step(a_group(an_effect(anim)))))
    assert len(json.dumps(motion.steps[0].effects)) < 200_000
