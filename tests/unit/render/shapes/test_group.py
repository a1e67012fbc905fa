"""Groups turn and mirror what they hold."""

from dataclasses import replace

import pytest

from pptlearn.model.geometry import Box, Transform
from pptlearn.model.paint import Color, Effects, Shadow, SolidFill
from pptlearn.model.shape import AutoShape, Group
from pptlearn.model.units import Emu
from tests.elements import INCH, every

SHADOW = Shadow(color=Color(0, 0, 0), distance=Emu(9525), direction=0, rotates_with_shape=False)


@pytest.fixture
def group(placed):
    def make(**turned):
        child = AutoShape(
            id="2",
            name="Child",
            transform=Transform(Box(2 * INCH, INCH // 2, INCH, INCH)),
            fill=SolidFill(Color(9, 9, 9)),
            effects=Effects(shadow=SHADOW),
        )
        return Group(id="1", name="Group", transform=placed(**turned), children=(child,))

    return make


def test_children_stand_from_the_groups_corner(drawn, group):
    child = drawn(group()).children[0]
    assert child.attributes["data-shape"] == "2"
    assert "left:768px;top:384px" in child.attributes["style"]


def test_a_group_turns_and_mirrors_as_a_whole(drawn, group):
    element = drawn(group(rotation=20, flip_v=True))
    assert element.attributes["style"].endswith("transform:rotate(20deg)scale(1,-1)")


@pytest.mark.parametrize(
    ("turned", "expected"),
    [({}, ("8", "0")), ({"flip_h": True}, ("-8", "0")), ({"rotation": 90}, ("0", "-8"))],
)
def test_a_childs_shadow_falls_where_the_page_says(drawn, group, turned, expected):
    (offset,) = every(drawn(group(**turned)), "feOffset")
    assert (offset.attributes["dx"], offset.attributes["dy"]) == expected


def test_groups_inside_groups_add_up_their_mirrors(drawn, group):
    inner = group(flip_h=True)
    outer = replace(inner, id="0", children=(inner,))
    (offset,) = every(drawn(outer), "feOffset")
    assert offset.attributes["dx"] == "8"
