"""Extruded shapes show the sides that their camera sees, as light as PowerPoint's lights make them."""

import pytest

from pptlearn.model.geometry import CustomGeometry, GeometryPath, PathCommand, PresetGeometry
from pptlearn.model.paint import Color, Line, Scene3d, SolidFill
from pptlearn.model.shape import AutoShape
from pptlearn.model.units import Emu
from pptlearn.render.paint.camera import CAMERAS, View
from tests.elements import INCH, every

BLUE = SolidFill(Color(0, 0, 200))
RED = Color(200, 0, 0)
FACE = "#0000c8"


@pytest.fixture
def picture(drawn, placed):
    """Draw a blue shape an inch wide, half an inch deep."""

    def draw(outline="rect", line=None, turned=None, **scene):
        solid = Scene3d(extrusion=Emu(INCH // 2), **scene)
        shape = AutoShape(
            id="1",
            name="",
            transform=placed(INCH, INCH, **(turned or {})),
            fill=BLUE,
            line=line or Line(),
            scene=solid,
            geometry=PresetGeometry(outline),
        )
        return drawn(shape)

    return draw


def sides(picture):
    return [each for each in every(picture, "path") if each.attributes["fill"] != FACE]


@pytest.mark.parametrize("camera", sorted(CAMERAS))
def test_the_back_shows_where_the_camera_sees_it(camera):
    view = View.of(Scene3d(camera=camera, lift=Emu(90_000)))
    x, y = view.behind(100.0, -50.0, 0.0)

    assert (x, y) == pytest.approx((100, -50))
    assert view.behind(100.0, -50.0, 500.0) != pytest.approx((100, -50), abs=1)


def test_the_farther_behind_the_smaller_it_looks_in_perspective():
    view = View.of(Scene3d(camera="perspectiveFront"))

    assert view.behind(1000.0, 0.0, 5000.0)[0] == pytest.approx(698.6, abs=0.1)


def test_a_camera_that_sees_from_the_front_leaves_the_plane_as_it_is():
    assert View.of(Scene3d()).is_plain
    assert View.of(Scene3d(camera="obliqueTopLeft")).css() == ""


def test_a_box_seen_straight_from_the_front_shows_no_side(picture):
    assert sides(picture()) == []
    assert sides(picture(camera="perspectiveFront")) == []


def test_a_box_seen_from_its_corner_shows_two_sides_behind_its_face(picture):
    drawn = picture(camera="obliqueTopRight")

    assert len(sides(drawn)) == 2
    assert every(drawn, "path")[-1].attributes["fill"] == FACE


@pytest.mark.parametrize(
    ("direction", "turn", "tones"),
    [
        ("t", 0.0, ["#140000", "#920000"]),
        ("r", 0.0, ["#920000", "#960000"]),
        ("t", 90.0, ["#920000", "#960000"]),
    ],
)
def test_light_stays_with_the_slide_and_turns_with_its_rig(picture, direction, turn, tones):
    drawn = picture(camera="obliqueTopRight", extrusion_color=RED, light_direction=direction, light_turn=turn)

    assert sorted(each.attributes["fill"] for each in sides(drawn)) == tones


def test_sides_take_the_lines_colour_when_none_is_said(picture):
    drawn = picture(camera="obliqueTopLeft", line=Line(fill=SolidFill(RED), width=Emu(12_700)))

    assert sorted(each.attributes["fill"] for each in sides(drawn))[0].endswith("0000")


def test_the_inner_sides_of_a_frame_are_seen_through_it(picture):
    assert len(sides(picture("frame", camera="obliqueTopRight"))) == 4


def test_a_mirrored_shape_shows_the_sides_its_camera_sees(picture):
    straight, mirrored = (
        [
            each.attributes["fill"]
            for each in sides(picture(camera="obliqueTopRight", extrusion_color=RED, turned=turned))
        ]
        for turned in ({}, {"flip_h": True, "flip_v": True})
    )
    assert sorted(straight) == sorted(mirrored)


def test_a_wireframe_is_its_edges_alone(picture):
    line = Line(fill=SolidFill(RED), width=Emu(12_700))
    (edges,) = every(picture(camera="obliqueTopLeft", material="legacyWireframe", line=line), "path")

    assert edges.attributes["fill"] == "none"
    assert edges.attributes["d"].count("M") == 2 + 4


def test_round_shapes_have_sides_too(picture):
    assert len(sides(picture("ellipse", camera="obliqueTopRight"))) > 8


def test_an_outline_of_endless_corners_has_no_sides(drawn, placed):
    corners = [PathCommand("line", (str(place % 97), str(place % 89))) for place in range(7000)]
    traced = CustomGeometry(paths=(GeometryPath((PathCommand("move", ("0", "0")), *corners), 100, 100),))
    scene = Scene3d(camera="obliqueTopRight", extrusion=Emu(INCH))
    shape = AutoShape(id="1", name="", transform=placed(), fill=BLUE, scene=scene, geometry=traced)
    assert sides(drawn(shape)) == []
