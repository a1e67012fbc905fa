"""Extruded shapes show the sides that their camera sees."""

from math import cos, radians, sin

import pytest

from pptlearn.model.geometry import PresetGeometry
from pptlearn.model.paint import Color, Scene3d, SolidFill
from pptlearn.model.shape import AutoShape
from pptlearn.model.units import Emu
from pptlearn.render.paint.depth import CAMERAS, depth_vector
from tests.elements import INCH, every

BLUE = SolidFill(Color(0, 0, 200))


@pytest.fixture
def picture(drawn, placed):
    """Draw a blue shape an inch wide, half an inch deep."""

    def draw(outline="rect", **scene):
        solid = Scene3d(extrusion=Emu(INCH // 2), **scene)
        shape = AutoShape(
            id="1",
            name="",
            transform=placed(INCH, INCH),
            fill=BLUE,
            scene=solid,
            geometry=PresetGeometry(outline),
        )
        return drawn(shape)

    return draw


def sides(picture):
    return [each for each in every(picture, "path") if each.attributes["fill"] != "#0000c8"]


def seen(point, camera):
    """Return where a camera sees a point: right, down and towards the viewer from the shape's middle."""
    latitude, longitude, revolution = (radians(angle) for angle in CAMERAS[camera])
    x, y, z = point
    x, z = x * cos(-longitude) + z * sin(-longitude), z * cos(-longitude) - x * sin(-longitude)
    y, z = y * cos(-latitude) - z * sin(-latitude), z
    return (
        x * cos(-revolution) - y * sin(-revolution),
        x * sin(-revolution) + y * cos(-revolution),
    )


@pytest.mark.parametrize("camera", sorted(CAMERAS))
def test_the_back_lies_where_the_tilted_plane_carries_it(camera):
    vector = depth_vector(Scene3d(camera=camera))

    assert seen((*vector, 0.0), camera) == pytest.approx(seen((0.0, 0.0, -1.0), camera), abs=1e-6)


def test_a_shape_seen_from_the_front_has_no_sides(picture):
    assert sides(picture()) == []
    assert sides(picture(camera="perspectiveFront")) == []


def test_a_box_seen_from_its_corner_shows_two_sides_behind_its_face(picture):
    drawn = picture(camera="obliqueTopRight")
    paths = every(drawn, "path")

    assert len(sides(drawn)) == 2
    assert paths[-1].attributes["fill"] == "#0000c8"


def test_sides_have_the_colour_of_the_extrusion_and_are_lighter_above(picture):
    own = Color(200, 0, 0)
    tones = [
        each.attributes["fill"] for each in sides(picture(camera="obliqueTopRight", extrusion_color=own))
    ]

    assert sorted(tones) == ["#8c0000", "#aa0000"]


def test_round_shapes_have_sides_too(picture):
    assert len(sides(picture("ellipse", camera="obliqueTopRight"))) > 8
