"""Gradients: along a line, about a point, and along an outline."""

import pytest

from pptlearn.model.geometry import PresetGeometry
from pptlearn.model.paint import BLACK, WHITE, Color, GradientFill, GradientStop, Insets
from pptlearn.model.shape import AutoShape
from tests.elements import every

STOPS = (GradientStop(0, WHITE), GradientStop(1, BLACK))
MIDDLE = Insets(0.5, 0.5, 0.5, 0.5)


@pytest.fixture
def filled(drawn, placed):
    def draw(outline="star5", **how):
        fill = GradientFill(**{"stops": STOPS, "focus": MIDDLE, **how})
        return drawn(
            AutoShape(id="1", name="", transform=placed(), fill=fill, geometry=PresetGeometry(outline))
        )

    return draw


def test_a_gradient_along_the_outline_shows_it_within_itself(filled):
    picture = filled(path="shape")
    rings = every(picture, "use")
    (outline,) = (each for each in every(picture, "path") if each.attributes.get("id"))
    assert {ring.attributes["href"] for ring in rings} == {"#" + outline.attributes["id"]}
    assert rings[0].attributes["fill"] == "#000000"
    assert rings[-1].attributes["fill"] > "#f0f0f0"
    assert rings[-1].attributes["transform"].startswith("translate(752 376)")


def test_a_gradient_one_can_see_through_is_nested_rectangles(filled):
    stops = (GradientStop(0, Color(0, 0, 0, 0.2)), STOPS[1])
    assert not every(filled(path="shape", stops=stops), "use")


@pytest.mark.parametrize(("top", "bottom", "middle"), [(0.5, 0.5, "384"), (1.5, -0.5, "768"), (-1, 2, "0")])
def test_a_gradient_begins_in_its_shape_wherever_it_says(filled, top, bottom, middle):
    (circle,) = every(filled(path="circle", focus=Insets(0.5, top, 0.5, bottom)), "radialGradient")
    assert circle.attributes["cy"] == middle


def test_what_sticks_out_of_its_box_is_filled_too(filled):
    (pattern,) = every(filled("cloudCallout", path="shape"), "pattern")
    assert float(pattern.attributes["x"]) < 0
    assert pattern.children[0].attributes["transform"].startswith("translate(")
