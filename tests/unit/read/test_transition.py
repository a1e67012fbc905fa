"""Transitions with PowerPoint's defaults filled in."""

from dataclasses import replace

import pytest

from pptlearn.read.transition import read_going
from tests.unit.read.motions import a_part


def read(inside, attributes=""):
    return read_going(a_part(f"<p:transition {attributes}>{inside}</p:transition>")).transition


@pytest.mark.parametrize(
    ("inside", "name", "direction"),
    [
        ("<p:push/>", "push", "l"),
        ('<p:push dir="u"/>', "push", "u"),
        ('<p:split orient="vert"/>', "split", "out"),
        ("<p:blinds/>", "blinds", "horz"),
        ('<p15:prstTrans prst="curtains"/>', "curtains", ""),
        ('<p14:warp dir="in"/>', "warp", "in"),
    ],
)
def test_what_equals_the_default_is_filled_in(inside, name, direction):
    transition = read(inside)
    assert (transition.name, transition.direction) == (name, direction)


@pytest.mark.parametrize(
    ("attributes", "seconds"),
    [
        ('spd="slow"', 1),
        ('spd="med"', 0.75),
        ("", 0.5),
        ('p14:dur="3400" spd="slow"', 3.4),
        ('p14:dur="1.5s"', 1.5),
    ],
)
def test_the_exact_duration_wins_over_the_speed(attributes, seconds):
    assert read("<p:fade/>", attributes).duration == pytest.approx(seconds)


def test_a_transition_without_effect_is_none():
    assert read("") is None
    assert read("<p:cut/>").name == ""


def test_the_branch_that_is_understood_is_taken():
    going = read_going(
        a_part(
            '<mc:AlternateContent><mc:Choice Requires="p14">'
            '<p:transition p14:dur="900"><p14:vortex/></p:transition></mc:Choice>'
            "<mc:Fallback><p:transition><p:fade/></p:transition></mc:Fallback></mc:AlternateContent>"
        )
    )
    assert (going.transition.name, going.transition.duration) == ("vortex", pytest.approx(0.9))


def test_a_slide_without_a_transition_has_that_of_its_layout_or_master():
    master = a_part('<p:transition spd="slow"><p:push dir="u"/></p:transition>')
    layout = replace(a_part(), parent=master)
    assert read_going(replace(a_part(), parent=layout)).transition.name == "push"
    assert read_going(replace(a_part("<p:transition/>"), parent=layout)).transition is None
