"""What is drawn almost right is reported, and what is drawn right is not."""

import pytest

from pptlearn.model.geometry import PresetGeometry
from pptlearn.model.paint import (
    BLACK,
    WHITE,
    Color,
    Effects,
    GradientFill,
    GradientStop,
    Line,
    PatternFill,
    Recolor,
    Scene3d,
    SolidFill,
)
from pptlearn.model.shape import AutoShape, Connector, Picture
from pptlearn.model.units import Emu
from tests.elements import every

STOPS = (GradientStop(0, BLACK), GradientStop(1, WHITE))
BEVEL = Scene3d(bevel_top=("circle", Emu(76_200), Emu(76_200)))


@pytest.fixture
def codes(drawn, placed, problems):
    """The codes reported while a shape of a kind is drawn."""

    def draw(kind, **how):
        drawn(kind(id="1", name="Shape", transform=placed(), **how))
        return [problem.code for problem in problems]

    return draw


def test_a_bevel_is_near(codes):
    assert codes(AutoShape, fill=SolidFill(BLACK), scene=BEVEL) == ["render.depth"]


def test_a_flat_scene_is_not_worth_a_word(codes):
    assert codes(AutoShape, fill=SolidFill(BLACK), scene=Scene3d()) == []


def test_a_pattern_nobody_knows_is_near(codes):
    fill = PatternFill(preset="stars", foreground=BLACK, background=WHITE)
    assert codes(AutoShape, fill=fill) == ["render.unknown-pattern"]


def test_a_gradient_along_the_outline_is_near_where_one_sees_through_it(codes):
    assert codes(AutoShape, fill=GradientFill(stops=STOPS, path="shape")) == []
    faint = (GradientStop(0, Color(0, 0, 0, 0.5)), STOPS[1])
    assert codes(AutoShape, fill=GradientFill(stops=faint, path="shape")) == ["render.shape-gradient"]


def test_a_colour_effect_nobody_knows_is_near(codes):
    assert codes(Picture, image="p", recolors=(Recolor(name="fillOverlay"),)) == ["render.unknown-recolor"]


def test_an_uneven_double_connector_is_near(codes):
    line = Line(fill=SolidFill(BLACK), compound="thickThin")
    geometry = PresetGeometry("straightConnector1")
    assert codes(Connector, line=line, geometry=geometry) == ["render.uneven-line"]


def test_a_bevel_shows_light_and_shade_on_its_edges(drawn, placed):
    element = drawn(AutoShape(id="1", name="", transform=placed(), fill=SolidFill(BLACK), scene=BEVEL))
    assert [flood.attributes["flood-color"] for flood in every(element, "feFlood")] == ["#000000", "#ffffff"]


def test_the_lights_brighten_the_face_of_a_bevelled_shape(drawn, placed):
    element = drawn(AutoShape(id="1", name="", transform=placed(), fill=SolidFill(BLACK), scene=BEVEL))
    assert {each.attributes["slope"] for each in every(element, "feFuncG")} == {"1.034"}


def test_a_camera_tilts_the_shapes_plane(drawn, placed):
    scene = Scene3d(camera="perspectiveLeft", longitude=20)
    element = drawn(AutoShape(id="1", name="", transform=placed(), fill=SolidFill(BLACK), scene=scene))
    assert "transform:matrix3d(0.939693,0,0," in element.attributes["style"]


def test_a_preset_camera_turns_the_plane_it_tilted(drawn, placed):
    scene = Scene3d(camera="isometricTopUp")
    element = drawn(AutoShape(id="1", name="", transform=placed(), fill=SolidFill(BLACK), scene=scene))
    assert "transform:matrix(0.706874,-0.405751," in element.attributes["style"]


def test_a_bevel_breaks_no_edge_of_a_line_and_softens_none(drawn, placed):
    soft = Effects(soft_edge=Emu(63_500))
    bare = drawn(
        AutoShape(id="1", name="", transform=placed(), line=Line(fill=SolidFill(BLACK)), scene=BEVEL)
    )
    bevelled = drawn(
        AutoShape(id="1", name="", transform=placed(), fill=SolidFill(BLACK), scene=BEVEL, effects=soft)
    )
    assert not every(bare, "feFlood")
    assert "edge" not in {each.attributes.get("result") for each in every(bevelled, "feComponentTransfer")}
