"""Transitions and morph."""

from dataclasses import replace

import pytest

from pptlearn.model.media import Assets
from pptlearn.model.slide import Slide
from pptlearn.model.timing import Transition
from pptlearn.model.units import Emu
from pptlearn.render.effects.morph import match
from pptlearn.render.effects.transitions import TRANSITIONS, draw_transition
from tests.decks import a_picture, a_shape, a_slide

SIZE = (Emu(12192000), Emu(6858000))


def draw(transition, problems, before=None, after=None):
    slide = replace(after or Slide(number=3, id=258), transition=transition)
    return draw_transition(slide, before, SIZE, Assets(), problems)


@pytest.mark.parametrize("name", sorted(TRANSITIONS))
@pytest.mark.parametrize("direction", ["", "l", "u", "ld", "in", "vert"])
def test_every_transition_moves_something_and_ends_with_the_new_slide(name, direction, no_problems):
    drawn = draw(Transition(name=name, duration=1.0, direction=direction), no_problems)
    assert drawn["layers"]
    for layer in drawn["layers"]:
        assert len({str(frame) for frame in layer["keyframes"]}) > 1
        if layer["on"] == "to":
            assert layer["keyframes"][-1].get("opacity", 1) == 1


def test_a_push_moves_both_slides_one_way(no_problems):
    away, comes = draw(Transition(name="push", duration=1.0, direction="u"), no_problems)["layers"]
    assert away["keyframes"][-1] == {"translate": "calc(var(--scale) * 0px) calc(var(--scale) * -720px)"}
    assert comes["keyframes"][0] == {"translate": "calc(var(--scale) * 0px) calc(var(--scale) * 720px)"}


def test_an_unknown_transition_is_a_fade_and_said(problems):
    drawn = draw(Transition(name="teleport", duration=1.0), problems)
    assert drawn["layers"][0]["keyframes"] == [{"opacity": 0}, {"opacity": 1}]
    assert [each.code for each in problems] == ["effects.replaced"]


def test_a_cut_has_none(no_problems):
    assert draw(None, no_problems) is None


def test_morph_says_which_shape_becomes_which(no_problems):
    before, after = (a_slide("", a_shape("Same words", id="4", at=(x, 0, 100, 50))) for x in (0, 500))
    drawn = draw(Transition(name="morph", duration=2.0), no_problems, before, after)
    assert drawn["pairs"] == [{"from": "4", "to": "4", "same": True}]


def test_a_name_with_two_marks_forces_a_pair_of_unlike_shapes():
    old = replace(a_shape("Words", id="4", at=(0, 0, 100, 50)), name="!!hero")
    new = replace(a_picture(id="9"), name="!!hero")
    assert match([old], [new]) == [{"from": "4", "to": "9"}]


def test_such_a_name_goes_with_no_other():
    old = replace(a_shape("Words", id="4", at=(0, 0, 100, 50)), name="!!hero")
    assert match([old], [a_shape("Words", id="4", at=(0, 0, 100, 50))]) == []


def test_of_several_like_shapes_the_nearest_is_taken_and_none_twice():
    old = [a_shape("A", id=str(at), at=(at * 200, 0, 50, 50)) for at in (1, 2)]
    new = [a_shape("A", id=str(at + 10), at=(at * 200 + 20, 0, 50, 50)) for at in (1, 2)]
    assert [(pair["from"], pair["to"]) for pair in match(old, new)] == [("1", "11"), ("2", "12")]


def test_shapes_with_other_words_are_not_the_same():
    assert match([a_shape("A", id="4", at=(0, 0, 50, 50))], [a_shape("B", id="5", at=(0, 0, 50, 50))]) == []
