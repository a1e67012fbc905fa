"""Effects: which primitives and copies they are made of."""

import pytest

from pptlearn.model.paint import BLACK, Color, Effects, Glow, Line, Reflection, Shadow, SolidFill
from pptlearn.model.shape import AutoShape, Group
from pptlearn.model.units import Emu
from tests.elements import INCH, every

RED = Color(255, 0, 0, 0.5)


@pytest.fixture
def with_effect(drawn, placed):
    def draw(**effects):
        shape = AutoShape(
            id="1", name="Box", transform=placed(), fill=SolidFill(RED), effects=Effects(**effects)
        )
        return drawn(shape)

    return draw


def test_a_shadow_lies_behind_the_shape_in_its_own_colour(with_effect):
    element = with_effect(shadow=Shadow(color=RED, blur=Emu(9525), distance=Emu(19050), direction=90))
    (flood,) = every(element, "feFlood")
    assert (flood.attributes["flood-color"], flood.attributes["flood-opacity"]) == ("#ff0000", "0.5")
    assert [node.attributes["in"] for node in every(element, "feMergeNode")] == ["shadow", "SourceGraphic"]
    assert every(element, "feGaussianBlur")[0].attributes["stdDeviation"] == "4"
    assert every(element, "feOffset")[0].attributes["dy"] == "16"


def test_a_skewed_shadow_is_a_copy_about_the_point_it_is_aligned_at(with_effect):
    element = with_effect(shadow=Shadow(color=RED, scale_y=0.5, align="bl"))
    (copy,) = every(element, "use")
    assert copy.attributes["transform"] == "matrix(1 0 0 0.5 0 384)"
    assert copy.attributes["href"][1:] in {group.attributes.get("id") for group in every(element, "g")}


def test_a_reflection_is_a_mirrored_copy_that_fades(with_effect):
    element = with_effect(reflection=Reflection(scale_y=-1, align="bl", start_alpha=0.5, end_position=0.4))
    (copy,) = every(element, "use")
    assert copy.attributes["transform"] == "matrix(1 0 0 -1 0 1536)"
    (mask,) = every(element, "mask")
    assert mask.attributes["height"] == "770"
    opacities = [stop.attributes["stop-opacity"] for stop in every(element, "stop")]
    assert opacities == ["0.5", "0", "0"]


def test_the_reflection_of_a_turned_shape_lies_below_it_on_the_page(drawn, placed):
    mirrored = Effects(reflection=Reflection(scale_y=-1, align="bl"))
    shape = AutoShape(
        id="1", name="Box", transform=placed(rotation=90), fill=SolidFill(RED), effects=mirrored
    )
    (copy,) = every(drawn(shape), "use")
    assert copy.attributes["transform"] == "matrix(1 0 0 -1 0 2304) rotate(90 768 384)"


def test_glow_and_soft_edge_stand_in_one_filter(with_effect):
    element = with_effect(glow=Glow(RED, Emu(95250)), soft_edge=Emu(95250))
    (one,) = every(element, "filter")
    assert [node.attributes["in"] for node in every(one, "feMergeNode")] == ["glow", "soft"]


def test_filters_reach_far_enough_for_what_they_draw(with_effect):
    (one,) = every(with_effect(shadow=Shadow(color=RED, blur=Emu(952_500), distance=Emu(952_500))), "filter")
    assert float(one.attributes["x"]) < -800
    assert float(one.attributes["width"]) > 1536 + 1600


def test_effects_of_a_hostile_deck_stay_affordable(with_effect):
    (one,) = every(with_effect(shadow=Shadow(color=RED, blur=Emu(2**40), distance=Emu(2**40))), "filter")
    assert float(one.attributes["width"]) < 50_000


def test_a_shape_without_effects_needs_no_filter(with_effect):
    assert every(with_effect(), "filter") == []


def test_a_groups_shadow_is_cast_by_all_it_holds(drawn, placed):
    shadow = Shadow(color=RED, distance=Emu(9525), direction=0)
    group = Group(id="1", name="Group", transform=placed(), effects=Effects(shadow=shadow))
    assert "filter:drop-shadow(8px 0px 0px rgb(255 0 0 / 0.5))" in drawn(group).attributes["style"]


def test_a_reflection_mirrors_the_line_around_the_shape_too(drawn, placed):
    line = Line(fill=SolidFill(BLACK), width=Emu(76_200))
    effects = Effects(reflection=Reflection(scale_y=-1, align="bl"))
    shape = AutoShape(id="1", name="", transform=placed(height=INCH), line=line, effects=effects)
    (copy,) = every(drawn(shape), "use")
    down = float(copy.attributes["transform"].split()[-1].rstrip(")"))
    assert down == pytest.approx(2 * (768 + 32), abs=0.1)


def test_an_inner_shadow_leaves_the_line_alone(drawn, placed):
    line = Line(fill=SolidFill(BLACK), width=Emu(12_700))
    inner = Effects(inner_shadow=Shadow(color=BLACK, blur=Emu(12_700)))
    shape = AutoShape(id="1", name="", transform=placed(), fill=SolidFill(RED), line=line, effects=inner)
    shaded = [group for group in every(drawn(shape), "g") if group.attributes.get("filter")]
    assert all("stroke" not in path.attributes for group in shaded for path in every(group, "path"))
    assert any("stroke" in path.attributes for path in every(drawn(shape), "path"))
