"""3-D charts stand in a box that is seen as PowerPoint sees it."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pptlearn.model.chart import Axis, DataTable, Legend
from pptlearn.model.paint import BLACK, Color, Line, SolidFill
from pptlearn.model.units import Emu
from pptlearn.render.chart.area import Area
from pptlearn.render.chart.solid.view import Spot, view_of
from tests.charts import a_chart
from tests.elements import every

BLUE, RED = SolidFill(Color(0, 0, 200)), SolidFill(Color(200, 0, 0))
THIN = Line(fill=SolidFill(BLACK), width=Emu(9_525))
ROOM = Area(100, 50, 400, 300)
STRAIGHT = {"rotX": 15.0, "rotY": 20.0, "rAngAx": 1.0}
IN_PERSPECTIVE = {"rotX": 15.0, "rotY": 20.0, "rAngAx": 0.0, "perspective": 30.0}
THIRD = Axis(id="3", kind="series", position="b")


def deep(kind="barChart", *rows, plot=None, view=None, third=False, **said):
    """Return a 3-D chart, its first series blue, its second red."""
    names = tuple("abc"[: len(rows[0])]) if rows else ("a", "b")
    chart = a_chart(kind, *(rows or ((1.0, 3.0),)), names=names, plot={"is_3d": True, **(plot or {})})
    series = tuple(
        replace(each, fill=fill, line=replace(THIN, fill=fill) if kind == "lineChart" else each.line)
        for each, fill in zip(chart.plots[0].series, (BLUE, RED), strict=False)
    )
    plots = (replace(chart.plots[0], series=series),)
    axes = (*chart.axes, THIRD) if third else chart.axes
    return replace(chart, plots=plots, axes=axes, view_3d=tuple((view or STRAIGHT).items()), **said)


def faces(picture):
    """Return the corners of each painted path, with its colour, in the order they are drawn."""
    return [
        (each.attributes["fill"], [tuple(map(float, pair.split())) for pair in _corners(each)])
        for each in every(picture, "path")
        if each.attributes["fill"] != "none"
    ]


def _corners(path):
    return re.sub("[MZ]", "", path.attributes["d"]).split("L")


def texts(picture):
    return [str(each.children[0]) for each in every(picture, "text")]


def test_a_box_fills_its_room():
    for said in (STRAIGHT, IN_PERSPECTIVE):
        assert view_of(said, 0.5, ROOM).outline() == pytest.approx(ROOM, abs=0.1)


def test_a_box_whose_height_the_author_chose_keeps_its_proportions():
    view = view_of({**STRAIGHT, "hPercent": 50.0}, 0.0, ROOM)

    assert view.outline().height == pytest.approx(view.outline().width / 2)


def test_a_right_angled_box_has_its_front_as_it_is():
    view = view_of(STRAIGHT, 0.5, ROOM)
    (left, low), (right, also_low) = view.at(Spot(0, 0, 0)), view.at(Spot(1, 0, 0))

    assert low == also_low
    assert view.at(Spot(0, 0, 0.5))[0] > left
    assert view.at(Spot(0, 0, 0.5))[1] < low
    assert right > left


def test_what_is_nearer_is_larger_in_perspective():
    view = view_of(IN_PERSPECTIVE, 1.0, ROOM)
    near = view.at(Spot(1, 0, 0))[1] - view.at(Spot(1, view.height, 0))[1]
    far = view.at(Spot(0, 0, 1))[1] - view.at(Spot(0, view.height, 1))[1]

    assert near > 1.2 * far


@given(
    st.dictionaries(
        st.sampled_from(["rotX", "rotY", "rAngAx", "perspective", "hPercent"]),
        st.floats(-1e6, 1e6),
        max_size=5,
    ),
    st.floats(0.02, 2),
)
@settings(max_examples=60, deadline=None)
def test_any_view_stays_within_its_room(said, depth):
    seen = view_of(said, depth, ROOM).outline()

    assert seen.width <= ROOM.width + 0.01
    assert seen.height <= ROOM.height + 0.01


def test_columns_show_their_front_their_top_and_their_right_side(picture):
    tones = [color for color, _ in faces(picture(deep()))]

    assert sorted(tones) == sorted(["#0000c8", "#000090", "#0000b0"] * 2)


def test_lying_bars_show_their_ends(picture):
    drawn = faces(picture(deep(plot={"direction": "bar"})))
    fronts = [corners for color, corners in drawn if color == "#0000c8"]
    lengths = [max(x for x, _ in corners) - min(x for x, _ in corners) for corners in fronts]

    assert len(drawn) == 6
    assert max(lengths) == pytest.approx(3 * min(lengths), rel=0.01)


def test_an_axis_in_depth_ends_at_the_largest_value(picture):
    assert max(map(float, filter(str.isdigit, texts(picture(deep()))))) == 3
    assert "3.5" in texts(picture(a_chart("barChart", (1.0, 3.0))))


def test_rows_behind_each_other_are_drawn_from_the_back_and_named_on_the_floor(picture):
    chart = deep("barChart", (1.0, 3.0), (2.0, 2.0), plot={"grouping": "standard"}, third=True)
    drawn = picture(chart)
    colors = ["red" if color.endswith("0000") else "blue" for color, _ in faces(drawn)]

    assert colors == ["red"] * 6 + ["blue"] * 6
    assert {"Series 1", "Series 2"} <= set(texts(drawn))


@pytest.mark.parametrize(
    ("body", "is_pointed", "is_round"),
    [("cone", True, True), ("pyramid", True, False), ("cylinder", False, True), ("box", False, False)],
)
def test_bodies_have_the_form_their_name_says(picture, body, is_pointed, is_round):
    drawn = faces(picture(deep("barChart", (2.0,), plot={"options": (("shape", body),)})))
    corners = [corner for _, face in drawn for corner in face]
    top, height = min(y for _, y in corners), max(y for _, y in corners) - min(y for _, y in corners)
    across = [x for x, y in corners if y < top + height / 5]

    assert (max(across) - min(across) < 1) == is_pointed
    assert (len(drawn) > 10) == is_round


def test_areas_have_thickness(picture):
    tones = {color for color, _ in faces(picture(deep("areaChart", (1.0, 3.0, 2.0))))}

    assert len(tones) > 2
    assert "#0000c8" in tones


def test_lines_are_ribbons(picture):
    drawn = faces(picture(deep("lineChart", (1.0, 3.0, 2.0), plot={"grouping": "standard"})))

    assert len(drawn) == 2
    assert all(len(corners) == 4 for _, corners in drawn)


def test_a_surface_is_coloured_by_its_height(picture):
    skin = deep("surfaceChart", (0.0, 4.0), (4.0, 0.0), plot={"palette": (BLUE, RED)}, legend=Legend())
    drawn = picture(skin)

    assert {color[1:3] == "00" for color, _ in faces(drawn)} == {True, False}
    assert "0-1" in texts(drawn)


def test_a_surface_of_wires_is_not_filled(picture):
    plot = {"palette": (BLUE, RED), "options": (("wireframe", "1"),)}
    drawn = picture(deep("surfaceChart", (0.0, 4.0), (4.0, 0.0), plot=plot))

    assert faces(drawn) == []
    assert every(drawn, "path")


def test_the_table_below_a_3d_chart_names_its_categories(picture):
    assert texts(picture(deep(data_table=DataTable(line=THIN)))).count("a") == 1


def test_walls_are_painted_behind_the_bars(picture):
    drawn = faces(picture(deep(walls=(("backWall", RED, THIN), ("floor", RED, THIN)))))

    assert [color for color, _ in drawn[:2]] == ["#c80000", "#c80000"]
