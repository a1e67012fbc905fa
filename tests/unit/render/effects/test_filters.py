"""Filters: what is seen of a shape that comes or goes."""

import re

import pytest

from pptlearn.render.effects.filters import FILTERS, parted, shown, split

ARGUMENTS = {
    "wipe": ("up", "down", "left", "right"),
    "blinds": ("horizontal", "vertical"),
    "box": ("in", "out"),
    "circle": ("in", "out"),
    "diamond": ("in", "out"),
    "plus": ("in", "out"),
    "checkerboard": ("across", "down"),
    "barn": ("inVertical", "outVertical", "inHorizontal", "outHorizontal"),
    "randombar": ("horizontal", "vertical"),
    "slide": ("fromTop", "fromBottom", "fromLeft", "fromRight"),
    "strips": ("downLeft", "downRight", "upLeft", "upRight"),
    "wheel": ("1", "2", "3", "4", "8"),
}
EVERY = [(name, argument) for name in FILTERS for argument in ARGUMENTS.get(name, ("",))]


@pytest.mark.parametrize(("name", "argument"), EVERY)
@pytest.mark.parametrize("is_out", [False, True])
def test_start_and_end_can_be_gone_between(name, argument, is_out):
    start, end = (shown(name, argument, progress, is_out=is_out) for progress in (0.0, 1.0))
    assert start != end
    assert [_skeleton(value) for value in start.values()] == [_skeleton(value) for value in end.values()]


def _skeleton(value):
    """What must not change between two keyframes: everything but numbers."""
    return re.sub(r"-?[0-9.]+", "N", str(value))


def test_the_edge_that_leads_when_coming_leads_when_going():
    assert "inset(-400px 100" not in str(shown("wipe", "left", 0.25, is_out=False))
    coming = shown("wipe", "left", 0.25, is_out=False)["clipPath"]
    going = shown("wipe", "left", 0.25, is_out=True)["clipPath"]
    assert coming == "inset(-400px calc(75% - 100px) -400px -400px)"
    assert going == "inset(-400px -400px -400px calc(25% - 300px))"


def test_the_first_known_of_several_alternatives_counts():
    assert split("unheard(of); wipe(left)") == ("wipe", "left")
    assert split("unheard(of)") == ("unheard", "of")
    assert split("") == ("", "")


def test_a_mask_stands_beside_its_keyframes():
    frames, style = parted([shown("wheel", "4", progress, is_out=False) for progress in (0.0, 1.0)])
    assert frames == [{"--reveal": 0.0}, {"--reveal": 1.0}]
    assert "repeating-conic-gradient" in style["maskImage"]
