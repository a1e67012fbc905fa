"""Transitions and morph."""

from dataclasses import replace

import pytest

from pptlearn.model.geometry import Box, Transform
from pptlearn.model.media import Assets
from pptlearn.model.shape import Group
from pptlearn.model.slide import Slide
from pptlearn.model.timing import Transition
from pptlearn.model.units import Emu
from pptlearn.render.effects.morph import match
from pptlearn.render.effects.transitions import EMPTY, NEAR, TRANSITIONS, Fullness, draw_transition
from tests.decks import a_picture, a_shape, a_slide

SIZE = (Emu(12192000), Emu(6858000))


def draw(transition, problems, before=None, after=None, fullness=EMPTY):
    slide = replace(after or Slide(number=3, id=258), transition=transition)
    return draw_transition(slide, before, SIZE, Assets(), problems, fullness)


def tiles_of(path):
    tiles = [tile.lstrip("M").split("L") for tile in path.split("z") if tile]
    return [[tuple(float(word) for word in point.split()) for point in tile] for tile in tiles]


def is_inside(x, y, corners):
    """Say whether a point is in a convex outline."""
    turns = []
    for (x1, y1), (x2, y2) in zip(corners, [*corners[1:], corners[0]], strict=True):
        turns.append((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1))
    return all(turn >= -1e-6 for turn in turns) or all(turn <= 1e-6 for turn in turns)


@pytest.mark.parametrize("name", sorted(TRANSITIONS))
@pytest.mark.parametrize("direction", ["", "l", "u", "ld", "in", "vert"])
def test_every_transition_moves_something_and_ends_with_the_new_slide(name, direction, problems):
    drawn = draw(Transition(name=name, duration=1.0, direction=direction), problems)
    moving = [layer for layer in drawn["layers"] if len({str(frame) for frame in layer["keyframes"]}) > 1]
    assert moving
    for layer in drawn["layers"]:
        if layer["on"] == "to":
            assert layer["keyframes"][-1].get("opacity", 1) == 1
    assert [each.code for each in problems] == (["effects.near"] if name in NEAR else [])


@pytest.mark.parametrize("name", ["vortex", "shred", "comb", "blinds", "checker", "pageCurlDouble"])
def test_the_pieces_of_the_new_slide_cover_it(name, problems):
    layers = draw(Transition(name=name, duration=1.0), problems)["layers"]
    cuts = [layer["cut"] for layer in layers if layer["on"] == "to"]
    shown = 0.0
    for cut in cuts:
        top, right, bottom, left = (float(side.rstrip("%)")) / 100 for side in cut[6:].split())
        shown += (1 - top - bottom) * (1 - left - right)
    assert shown == pytest.approx(1, abs=1e-4)


def test_tiles_cover_the_slide_when_they_have_grown(problems):
    for pattern in ("diamond", "hexagon"):
        transition = Transition(name="glitter", duration=1.0, direction="l", options=(("pattern", pattern),))
        (layer,) = draw(transition, problems)["layers"]
        paths = [frame["clipPath"][6:-2] for frame in layer["keyframes"]]
        assert len({path.count("z") for path in paths}) == 1, "every outline has the same commands"
        grown = tiles_of(paths[-1])
        for at in range(400):
            x, y = (at * 0.618034 % 1) * 1280 * 8, (at * 0.754878 % 1) * 720 * 8
            assert any(is_inside(x, y, tile) for tile in grown), f"a gap at {x}, {y}"


def test_a_wipe_has_a_soft_edge_that_moves_with_the_time(no_problems):
    (layer,) = draw(Transition(name="wipe", duration=1.0, direction="l"), no_problems)["layers"]
    assert layer["style"]["maskImage"].startswith(
        "linear-gradient(to left, #000 calc(var(--reveal) * 115% - 15%)"
    )
    assert layer["keyframes"] == [{"--reveal": 0}, {"--reveal": 1}]


def test_a_pan_moves_the_contents_and_fades_the_background(no_problems):
    layers = draw(Transition(name="pan", duration=1.0, direction="l"), no_problems)["layers"]
    assert [(each["on"], each["only"], "translate" in each["keyframes"][0]) for each in layers] == [
        ("from", "background", False),
        ("to", "background", False),
        ("from", "content", True),
        ("to", "content", True),
    ]


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


def a_group(*children, box=(0, 0, 400, 400), rotation=0.0, stands_for=""):
    place = Transform(Box(*(Emu(each * 9525) for each in box)), rotation=rotation)
    return Group(id="9", name="Group", transform=place, children=children, stands_for=stands_for)


def test_what_stands_in_a_group_is_matched_by_itself():
    old = a_group(a_shape("A", id="4", at=(0, 0, 50, 50)), a_shape("B", id="5", at=(100, 0, 50, 50)))
    new = a_group(a_shape("A", id="4", at=(0, 0, 50, 50)), a_shape("B", id="5", at=(200, 90, 50, 50)))
    assert match([old], [new]) == [
        {"from": "9", "to": "9", "open": True},
        {"from": "4", "to": "4", "same": True},
        {"from": "5", "to": "5", "same": True},
    ]


def test_a_group_that_only_moves_moves_as_one():
    old = a_group(a_shape("A", id="4", at=(10, 0, 50, 50)))
    new = a_group(a_shape("A", id="4", at=(210, 90, 50, 50)), box=(200, 90, 400, 400))
    assert match([old], [new]) == [{"from": "9", "to": "9", "same": True}]


@pytest.mark.parametrize("kind", [{"stands_for": "smartart"}, {"rotation": 45.0}])
def test_a_diagram_or_turned_group_is_one_thing(kind):
    old, new = (a_group(a_shape("A", id="4", at=(x, 0, 50, 50)), **kind) for x in (0, 90))
    assert match([old], [new]) == [{"from": "9", "to": "9"}]


def test_shapes_with_other_words_are_not_the_same():
    assert match([a_shape("A", id="4", at=(0, 0, 50, 50))], [a_shape("B", id="5", at=(0, 0, 50, 50))]) == []


def test_slides_too_full_to_be_taken_apart_fade_and_that_is_said(problems):
    blinds = Transition(name="blinds", duration=1.0, direction="horz")
    assert any(
        "cut" in layer for layer in draw(blinds, problems, fullness=Fullness(old=50, new=50))["layers"]
    )
    assert not list(problems)
    (layer,) = draw(blinds, problems, fullness=Fullness(old=5000, new=50))["layers"]
    assert (layer["on"], [problem.code for problem in problems]) == ("to", ["effects.replaced"])
