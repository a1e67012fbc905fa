"""Auto shapes: where they stand, how they are painted, mirrored and turned."""

import pytest

from pptlearn.model.geometry import PresetGeometry
from pptlearn.model.paint import (
    NO_FILL,
    Color,
    Effects,
    GradientFill,
    GradientStop,
    Line,
    LineEnd,
    PatternFill,
    Shadow,
    SolidFill,
)
from pptlearn.model.shape import AutoShape
from pptlearn.model.units import Emu
from tests.elements import every

RED = Color(255, 0, 0)
BLUE = Color(0, 0, 255, 0.5)


@pytest.fixture
def box(placed):
    def make(fill=NO_FILL, line=Line(), preset="rect", effects=Effects(), **turned):
        return AutoShape(
            id="7",
            name="Box",
            transform=placed(**turned),
            fill=fill,
            line=line,
            geometry=PresetGeometry(preset),
            effects=effects,
        )

    return make


def test_a_shape_stands_in_stage_units_and_carries_its_id(drawn, box):
    element = drawn(box(SolidFill(RED)))
    assert element.attributes["data-shape"] == "7"
    assert element.attributes["style"] == "position:absolute;left:768px;top:0px;width:1536px;height:768px"


def test_a_solid_fill_is_one_path_with_its_opacity(drawn, box):
    (path,) = every(drawn(box(SolidFill(BLUE))), "path")
    assert (path.attributes["fill"], path.attributes["fill-opacity"]) == ("#0000ff", "0.5")
    assert "stroke" not in path.attributes


def test_a_shape_without_fill_and_line_draws_nothing(drawn, box):
    assert every(drawn(box()), "svg") == []


def test_turning_a_shape_turns_its_element(drawn, box):
    assert drawn(box(SolidFill(RED), rotation=30)).attributes["style"].endswith("transform:rotate(30deg)")


def test_mirroring_a_shape_mirrors_only_what_is_painted(drawn, box):
    element = drawn(box(SolidFill(RED), flip_h=True))
    assert "transform" not in element.attributes["style"]
    (mirror,) = every(element, "g")
    assert mirror.attributes["transform"] == "matrix(-1 0 0 1 1536 0)"


def test_a_shaded_part_of_a_preset_lies_over_its_fill(drawn, box):
    paths = every(drawn(box(SolidFill(RED), preset="can")), "path")
    assert [path.attributes["fill"] for path in paths[:3]] == ["#ff0000", "#ff0000", "#fff"]
    assert paths[2].attributes["fill-opacity"] == "0.4"


def test_an_unknown_outline_is_a_rectangle_and_a_problem(drawn, box, problems):
    assert len(every(drawn(box(SolidFill(RED), preset="blob")), "path")) == 1
    assert [problem.code for problem in problems] == ["render.unknown-outline"]


def test_a_line_has_its_width_dash_and_join(drawn, box):
    line = Line(fill=SolidFill(RED), width=Emu(12_700), dash="dashDot", join="miter", miter_limit=4)
    (path,) = every(drawn(box(line=line)), "path")
    assert path.attributes["fill"] == "none"
    assert path.attributes["stroke"] == "#ff0000"
    assert path.attributes["stroke-width"] == "10.667"
    assert path.attributes["stroke-dasharray"] == "42.7 32 10.7 32"
    assert path.attributes["stroke-miterlimit"] == "4"


def test_an_arrow_head_ends_the_line_at_its_back(drawn, box):
    line = Line(fill=SolidFill(RED), width=Emu(38_100), tail=LineEnd("triangle"))
    shaft, head = every(drawn(box(line=line, preset="straightConnector1")), "path")
    assert head.attributes["fill"] == "#ff0000"
    assert head.attributes["d"].startswith("M1536 768L")
    assert not shaft.attributes["d"].endswith("1536 768")


def test_closed_outlines_have_no_heads(drawn, box):
    line = Line(fill=SolidFill(RED), tail=LineEnd("triangle"))
    assert len(every(drawn(box(line=line)), "path")) == 1


@pytest.mark.parametrize("compound", ["dbl", "tri", "thickThin", "thinThick"])
def test_a_compound_line_has_gaps(drawn, box, compound):
    element = drawn(box(line=Line(fill=SolidFill(RED), width=Emu(76_200), compound=compound)))
    (mask,) = every(element, "mask")
    assert {"#fff", "#000"} == {
        path.attributes["stroke"] for path in every(mask, "path") if "stroke" in path.attributes
    }


def test_a_line_inside_its_outline_is_clipped_by_it(drawn, box):
    element = drawn(box(line=Line(fill=SolidFill(RED), width=Emu(12_700), align="in")))
    assert len(every(element, "clipPath")) == 1
    assert every(element, "path")[-1].attributes["stroke-width"] == "21.333"


def gradient(**how):
    return GradientFill(stops=(GradientStop(0, RED), GradientStop(1, BLUE)), **how)


def ends(element):
    (found,) = every(element, "linearGradient")
    return [float(found.attributes[name]) for name in ("x1", "y1", "x2", "y2")]


def test_a_linear_gradient_reaches_from_corner_to_corner(drawn, box):
    assert ends(drawn(box(gradient(angle=90)))) == [768, 0, 768, 768]
    x1, y1, x2, y2 = ends(drawn(box(gradient(angle=45))))
    assert (x2 - x1) == pytest.approx(y2 - y1) == pytest.approx((1536 + 768) / 2)


def test_a_scaled_gradient_follows_the_diagonal(drawn, box):
    x1, y1, x2, y2 = ends(drawn(box(gradient(angle=45, is_scaled=True))))
    assert (y2 - y1) / (x2 - x1) == pytest.approx(768 / 1536, rel=1e-3)


def test_a_gradient_that_does_not_turn_with_its_shape_stays_upright(drawn, box):
    x1, y1, x2, y2 = ends(drawn(box(gradient(angle=0, rotates_with_shape=False), rotation=90)))
    assert x1 == pytest.approx(x2, abs=0.01)
    assert y1 > y2


def test_gradient_stops_keep_their_opacity(drawn, box):
    stops = every(drawn(box(gradient())), "stop")
    assert [stop.attributes.get("stop-opacity") for stop in stops] == [None, "0.5"]


def test_a_pattern_is_tiles_of_eight_pixels(drawn, box):
    element = drawn(box(PatternFill(preset="horz", foreground=RED, background=BLUE)))
    (tile,) = every(element, "pattern")
    assert tile.attributes["width"] == "64"
    assert every(tile, "path")[0].attributes["d"] == "M0 32h64v8h-64z"


def test_a_shadow_falls_where_the_page_says_though_the_shape_is_turned(drawn, box):
    shadow = Shadow(color=RED, distance=Emu(9525), direction=0, rotates_with_shape=False)
    (offset,) = every(drawn(box(SolidFill(RED), effects=Effects(shadow=shadow), rotation=90)), "feOffset")
    assert (offset.attributes["dx"], offset.attributes["dy"]) == ("0", "-8")


def test_ids_inside_svg_carry_the_slides_number_and_are_unique(drawn, box):
    first, second = (every(drawn(box(gradient())), "linearGradient")[0].attributes["id"] for _ in range(2))
    assert first.startswith("s3-")
    assert first != second
