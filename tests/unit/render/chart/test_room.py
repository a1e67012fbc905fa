"""Plots, labels and legends have the places and the room that PowerPoint gives them."""

from dataclasses import replace

import pytest

from pptlearn.model.chart import Axis, DataLabels, DataPoint, Legend, ManualLayout, Marker
from pptlearn.model.paint import Color, Line, SolidFill
from pptlearn.model.text import RunStyle
from pptlearn.model.units import Emu
from pptlearn.render.context import stage_pt
from tests.charts import a_chart
from tests.elements import every

GREEN = SolidFill(Color(0, 128, 0))
LINE = Line(fill=GREEN, width=Emu(9_525))
BOTH = DataLabels(show_value=True, show_percent=True)


def with_axes(chart, **said):
    return replace(chart, axes=tuple(replace(axis, **said) for axis in chart.axes))


def in_green(chart, **said):
    plot = chart.plots[0]
    series = tuple(replace(each, fill=GREEN, line=LINE, **said) for each in plot.series)
    return replace(chart, plots=(replace(plot, series=series),))


def words(picture):
    return [str(each.children[0]) for each in every(picture, "text")]


def places(picture, side):
    return {str(each.children[0]): float(each.attributes[side]) for each in every(picture, "text")}


def names_beside(picture):
    down = places(picture, "y")
    return sorted((each for each in down if each.startswith("Series")), key=down.get)


def test_labels_stand_off_by_their_size(picture):
    chart = a_chart(axes=(Axis(id="2", kind="value", position="l", line=LINE, style=RunStyle(size=20)),))
    drawn = picture(chart)
    axis = next(each for each in every(drawn, "path") if each.attributes.get("stroke") == GREEN.color.hex)
    line = float(axis.attributes["d"][1:].split()[0])

    assert line - places(drawn, "x")["0"] == pytest.approx(0.53 * stage_pt(20) + stage_pt(6.6), abs=1)


def test_the_uppermost_label_has_room_above_the_plot(picture):
    small, large = (picture(with_axes(a_chart(), style=RunStyle(size=size))) for size in (10, 40))

    assert places(large, "y")["3.5" if "3.5" in words(large) else "4"] > stage_pt(20)
    assert places(small, "y")["3.5"] < places(large, "y")["4"]


def test_labels_within_the_plot_need_no_room_below_it(picture):
    chart = in_green(a_chart("barChart", (-4.0, 4.0), names=("a", "b")))
    below, above = (
        every(picture(with_axes(chart, label_position=place)), "rect") for place in ("low", "nextTo")
    )

    def lowest(rects):
        return max(float(each.attributes["y"]) + float(each.attributes["height"]) for each in rects)

    assert lowest(above) > lowest(below)


@pytest.mark.parametrize(
    ("kind", "plot", "position", "is_upwards"),
    [
        ("barChart", {"grouping": "stacked"}, "r", True),
        ("barChart", {"grouping": "stacked", "direction": "bar"}, "r", False),
        ("barChart", {"grouping": "clustered", "direction": "bar"}, "r", True),
        ("barChart", {"grouping": "clustered"}, "r", False),
        ("areaChart", {"grouping": "percentStacked"}, "l", True),
        ("lineChart", {"grouping": "standard"}, "r", False),
    ],
)
def test_a_legend_beside_stacks_lists_them_as_they_stand(picture, kind, plot, position, is_upwards):
    chart = a_chart(kind, (1.0, 2.0), (2.0, 1.0), plot=plot, legend=Legend(position=position))

    assert names_beside(picture(chart)) == (
        ["Series 2", "Series 1"] if is_upwards else ["Series 1", "Series 2"]
    )


def test_a_large_marker_is_small_in_the_legend(picture):
    marker = Marker(symbol="square", size=40, fill=GREEN)
    chart = in_green(a_chart("lineChart", (1.0,), names=("a",), legend=Legend()), marker=marker, name="")
    squares = [each for each in every(picture(chart), "path") if each.attributes["fill"] == GREEN.color.hex]
    sizes = [_width(each.attributes["d"]) for each in squares]

    assert min(sizes) < stage_pt(20) < max(sizes) == pytest.approx(stage_pt(40), rel=0.01)


def test_what_lies_beyond_a_fixed_axis_is_cut_off(picture):
    chart = in_green(a_chart("lineChart", (1.0, 9.0, 2.0)), marker=Marker(symbol="square", fill=GREEN))
    axes = tuple(replace(axis, maximum=5.0) if axis.kind == "value" else axis for axis in chart.axes)
    drawn = picture(replace(chart, axes=axes))
    cut = [each for each in every(drawn, "svg") if each.attributes.get("overflow") == "hidden"]
    markers = [each for each in every(drawn, "path") if each.attributes["fill"] == GREEN.color.hex]

    assert len(every(cut[0], "path")) == 1
    assert len(markers) == 2


def test_a_format_of_percentages_leaves_the_values_alone(picture):
    labels = replace(BOTH, number_format="0.00%")
    chart = a_chart("pieChart", (1.0, 3.0), names=("a", "b"), plot={"labels": labels})

    assert "1, 25.00%" in words(picture(chart))


def test_a_pie_leaves_room_for_labels_beside_it(picture):
    inside, outside = (
        in_green(a_chart("pieChart", (1.0, 3.0), plot={"labels": replace(BOTH, position=place)}))
        for place in ("ctr", "outEnd")
    )

    assert _radius(picture(outside)) < 0.9 * _radius(picture(inside))


def test_a_label_that_was_moved_is_joined_to_its_slice_at_its_side(picture):
    labels = DataLabels(show_value=True, position="outEnd", leader_line=LINE)
    chart = a_chart("pieChart", (1.0, 3.0), names=("a", "b"), plot={"labels": labels})
    moved = DataPoint(index=1, label_offset=(-0.3, 0.1))
    series = replace(chart.plots[0].series[0], points=(moved,))
    chart = replace(chart, plots=(replace(chart.plots[0], series=(series,)),))
    drawn = picture(chart)
    (lead,) = (each for each in every(drawn, "path") if each.attributes.get("stroke") == GREEN.color.hex)
    end = lead.attributes["d"].split("L")[-1].split()

    assert float(end[0]) > places(drawn, "x")["3"]
    assert lead.attributes["d"].split("L")[-2].split()[1] == end[1]


def test_labels_of_thin_slices_stand_apart_where_powerpoint_may_choose(picture):
    names = ("Everything else", "Small", "Smaller", "Smallest")
    labels = DataLabels(show_category=True, position="bestFit", leader_line=LINE)
    drawn = picture(a_chart("pieChart", (94.0, 2.0, 2.0, 2.0), names=names, plot={"labels": labels}))
    across, down = places(drawn, "x"), places(drawn, "y")
    leads = [each for each in every(drawn, "path") if each.attributes.get("stroke") == GREEN.color.hex]

    for first, second in (("Small", "Smaller"), ("Smaller", "Smallest"), ("Small", "Smallest")):
        apart = abs(across[first] - across[second]), abs(down[first] - down[second])
        assert apart[0] > stage_pt(30) or apart[1] > stage_pt(9)
    assert leads


@pytest.mark.parametrize(("is_reversed", "side"), [(False, "below"), (True, "above")])
def test_a_value_axis_stands_where_the_first_category_is(picture, is_reversed, side):
    axes = (
        Axis(id="1", kind="category", position="l", is_reversed=is_reversed),
        Axis(id="2", kind="value", position="b"),
    )
    drawn = picture(a_chart("barChart", (1.0, 3.0), names=("a", "b"), axes=axes, plot={"direction": "bar"}))
    down = places(drawn, "y")

    assert (down["0"] < min(down["a"], down["b"])) == (side == "above")


def _radius(picture):
    return max(
        float(each.attributes["d"].split("A")[1].split()[0])
        for each in every(picture, "path")
        if "A" in each.attributes["d"]
    )


def test_the_names_of_a_legend_move_together_before_one_goes_to_the_next_row(picture):
    rows = ((1.0, 2.0, 3.0),) * 3
    narrow = ManualLayout(x=0.1, y=0.8, width=0.368, height=0.15)
    legend = Legend(position="b", layout=narrow, style=RunStyle(size=10))
    drawn = picture(a_chart("barChart", *rows, legend=legend))

    assert len({places(drawn, "y")[name] for name in names_beside(drawn)}) == 1


def test_a_legend_at_the_side_that_was_made_shallow_lists_in_a_row(picture):
    shallow = ManualLayout(x=0.3, y=0.02, width=0.6, height=0.05)
    legend = Legend(position="tr", layout=shallow, style=RunStyle(size=10))
    drawn = picture(a_chart("barChart", (1.0, 2.0, 3.0), (1.0, 2.0, 3.0), legend=legend))

    assert len({places(drawn, "y")[name] for name in names_beside(drawn)}) == 1


def test_a_lying_axis_is_as_fine_as_its_labels_have_room(picture):
    small, large = (
        [
            each
            for each in words(picture(a_chart("barChart", (1.0, 5e6), names=("a", "b"), **lying(size))))
            if each[0].isdigit()
        ]
        for size in (10, 24)
    )

    assert len(small) > len(large)


def lying(size):
    axes = (
        Axis(id="1", kind="category", position="l"),
        Axis(id="2", kind="value", position="b", style=RunStyle(size=size)),
    )
    return {"axes": axes, "plot": {"direction": "bar"}}


def _width(path):
    across = [float(pair.split()[0]) for pair in path.strip("MZ").split("L")]
    return max(across) - min(across)


def test_the_axes_of_bubbles_hold_all_of_each_bubble(picture):
    axes = tuple(Axis(id=id, kind="value", position=place) for id, place in (("1", "b"), ("2", "l")))
    points = a_chart("scatterChart", (10.0, 15.0), axes=axes)
    series = replace(points.plots[0].series[0], x_values=(1.0, 2.0), sizes=(3.0, 3.0))
    plots = [
        replace(points.plots[0], kind=kind, series=(series,)) for kind in ("scatterChart", "bubbleChart")
    ]
    highest = [
        max(float(word) for word in words(picture(replace(points, plots=(plot,)))) if "." not in word)
        for plot in plots
    ]

    assert highest == [16, 18]


def test_a_radars_axes_run_from_its_middle_to_its_names(picture):
    axes = (
        Axis(id="1", kind="category", position="b"),
        Axis(id="2", kind="value", position="l", line=LINE, major_tick="none"),
    )
    drawn = picture(a_chart("radarChart", (1.0, 2.0, 3.0, 4.0), names=tuple("abcd"), axes=axes))
    (spokes,) = (each for each in every(drawn, "path") if each.attributes.get("stroke") == GREEN.color.hex)
    across, down = places(drawn, "x"), places(drawn, "y")

    assert spokes.attributes["d"].count("M") == 4
    assert across["d"] < across["a"] == across["c"] < across["b"]
    assert down["a"] < down["b"] == down["d"] < down["c"]


def test_a_legend_below_is_as_wide_as_its_names_need(picture):
    rows = ((1.0, 2.0, 3.0),) * 7
    drawn = picture(a_chart("barChart", *rows, legend=Legend(position="b", style=RunStyle(size=10))))

    assert len({places(drawn, "y")[name] for name in names_beside(drawn)}) == 1
