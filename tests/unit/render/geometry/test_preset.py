"""The 187 preset shapes."""

import pytest

from pptlearn.model.geometry import PresetGeometry
from pptlearn.render.geometry.outline import outline
from pptlearn.render.geometry.path import svg
from pptlearn.render.geometry.preset import is_known, names, preset

WIDTH, HEIGHT = 1_828_800, 914_400
BY_THEIR_NATURE_OUTSIDE = ("allout", "wedge", "Circular", "swoosh")
"""Callouts point out of their box; circular arrows may lean out of it."""


def corners(name):
    """Where the outline's segments end; handles of curves may lie anywhere."""
    for path in outline(PresetGeometry(name), WIDTH, HEIGHT).paths:
        yield from (values[-2:] for _, values in path.segments if values)


def test_all_presets_of_the_standard_are_there():
    assert len(names()) == len(set(names())) == 187


@pytest.mark.parametrize("name", names())
def test_every_preset_draws_with_all_its_guides_defined(name):
    definition = preset(name)
    defined = {each for each, _ in (*definition.adjusts, *definition.guides)}
    drawn = outline(PresetGeometry(name), WIDTH, HEIGHT)
    assert any(path.segments for path in drawn.paths)
    used = {
        argument for path in definition.paths for command in path.commands for argument in command.arguments
    }
    assert all(each in defined or each[-1].isdigit() or each in BUILT_IN for each in used)


BUILT_IN = {"l", "t", "r", "b", "w", "h", "hc", "vc", "ss", "ls"}


@pytest.mark.parametrize(
    "name", [each for each in names() if not any(part in each for part in BY_THEIR_NATURE_OUTSIDE)]
)
def test_presets_stay_in_their_box(name):
    slack = 160
    for x, y in corners(name):
        assert -slack <= x <= 1536 + slack
        assert -slack <= y <= 768 + slack


@pytest.mark.parametrize("size", [(0, 0), (0, HEIGHT), (WIDTH, 0), (1, 1)])
def test_presets_survive_boxes_without_area(size):
    for name in names():
        for path in outline(PresetGeometry(name), *size).paths:
            assert "nan" not in svg(path.segments)


def test_a_rectangle_is_its_box():
    assert (
        svg(outline(PresetGeometry("rect"), WIDTH, HEIGHT).paths[0].segments) == "M0 0L1536 0L1536 768L0 768Z"
    )


def test_adjust_values_of_the_author_replace_the_defaults():
    def corner(geometry):
        return outline(geometry, WIDTH, HEIGHT).paths[0].segments[0][1][1]

    assert corner(PresetGeometry("roundRect")) == pytest.approx(768 * 0.16667)
    assert corner(PresetGeometry("roundRect", (("adj", 50_000),))) == pytest.approx(384)


def test_text_stands_inside_an_ellipse():
    box = outline(PresetGeometry("ellipse"), WIDTH, HEIGHT).text_box
    assert box.x == pytest.approx(WIDTH * (1 - 0.5**0.5) / 2, rel=1e-3)
    assert box.width == pytest.approx(WIDTH * 0.5**0.5, rel=1e-3)


def test_an_unknown_name_is_drawn_as_a_rectangle():
    assert not is_known("blob")
    assert outline(PresetGeometry("blob"), WIDTH, HEIGHT) == outline(PresetGeometry("rect"), WIDTH, HEIGHT)


def test_a_callout_tells_how_far_it_points_out_of_its_box():
    assert outline(PresetGeometry("rect"), WIDTH, HEIGHT).overhang == 0
    pointing = PresetGeometry("wedgeRectCallout", (("adj1", 150_000), ("adj2", 0)))
    assert outline(pointing, WIDTH, HEIGHT).overhang == pytest.approx(1536)


@pytest.mark.parametrize("name", ["circularArrow", "leftCircularArrow"])
def test_the_band_of_a_circular_arrow_is_as_wide_as_it_says(name):
    """Its guides multiply four lengths: they overflow no limit in a shape of inches."""
    (path,) = outline(PresetGeometry(name), WIDTH, HEIGHT).paths
    across = [value for _, values in path.segments for value in values[-2::2]]
    assert max(across) - min(across) > 0.85 * WIDTH / 9525 * 8
