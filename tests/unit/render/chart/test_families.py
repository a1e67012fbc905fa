"""Every family of charts is drawn from its data."""

import re
from dataclasses import replace

import pytest

from pptlearn.model.chart import (
    Axis,
    DataLabels,
    DataPoint,
    DataTable,
    ErrorBars,
    Legend,
    Marker,
    Quartiles,
    TrendLine,
)
from pptlearn.model.paint import BLACK, NO_FILL, Color, GradientFill, GradientStop, Line, SolidFill
from pptlearn.model.text import Paragraph, Run, RunStyle, TextBody
from pptlearn.model.units import Emu
from tests.charts import a_chart
from tests.elements import every

BLUE, RED = SolidFill(Color(0, 0, 255)), SolidFill(Color(255, 0, 0))
THIN = Line(fill=SolidFill(BLACK), width=Emu(9_525))


def painted(chart, **said):
    """Return the chart with its series painted, blue first, then red."""
    plot = chart.plots[0]
    series = [
        replace(each, **{"fill": fill, "line": replace(THIN, fill=fill), **said})
        for each, fill in zip(plot.series, (BLUE, RED), strict=False)
    ]
    return replace(chart, plots=(replace(plot, series=tuple(series)),))


def filled(picture, tag, fill=BLUE):
    return [each for each in every(picture, tag) if each.attributes.get("fill") == fill.color.hex]


def words(picture):
    return [" ".join(map(str, each.children)) for each in every(picture, "text")]


def drawn_parts(picture):
    return [part for tag in ("rect", "path", "text") for part in every(picture, tag)]


def size(rect, side):
    return float(rect.attributes[side])


def test_columns_are_as_high_as_their_values(picture):
    first, second, third = filled(picture(painted(a_chart("barChart", (1.0, 3.0, 2.0)))), "rect")

    assert size(second, "height") == pytest.approx(3 * size(first, "height"), rel=0.01)
    assert size(third, "height") == pytest.approx(2 * size(first, "height"), rel=0.01)


def test_bars_lie(picture):
    chart = painted(a_chart("barChart", (1.0, 2.0), names=("a", "b"), plot={"direction": "bar"}))
    first, second = filled(picture(chart), "rect")

    assert size(second, "width") == pytest.approx(2 * size(first, "width"), rel=0.01)


def test_stacked_columns_stand_on_each_other(picture):
    chart = painted(a_chart("barChart", (1.0,), (2.0,), names=("a",), plot={"grouping": "stacked"}))
    drawn = picture(chart)
    (low,), (high,) = filled(drawn, "rect"), filled(drawn, "rect", RED)

    assert size(high, "y") + size(high, "height") == pytest.approx(size(low, "y"), abs=1)
    assert size(high, "x") == size(low, "x")


def test_stacks_to_a_hundred_are_all_alike(picture):
    chart = painted(a_chart("barChart", (1.0, 9.0), (1.0, 1.0), plot={"grouping": "percentStacked"}))
    drawn = picture(chart)
    stacks = [
        size(low, "height") + size(high, "height")
        for low, high in zip(filled(drawn, "rect"), filled(drawn, "rect", RED), strict=True)
    ]

    assert stacks[0] == pytest.approx(stacks[1], rel=0.01)
    assert "100%" in words(drawn)


def test_overlapping_columns_share_their_place(picture):
    chart = painted(a_chart("barChart", (1.0,), (1.0,), names=("a",), plot={"overlap": 1.0}))
    drawn = picture(chart)

    assert size(filled(drawn, "rect")[0], "x") == size(filled(drawn, "rect", RED)[0], "x")


def test_one_negative_column_may_invert_alone(picture):
    points = (DataPoint(index=1, inverts=True),)
    drawn = picture(painted(a_chart("barChart", (1.0, -1.0, -2.0), names=("a", "b", "c")), points=points))

    white = [each for each in every(drawn, "rect") if each.attributes.get("fill") == "#ffffff"]

    assert (len(filled(drawn, "rect")), len(white)) == (2, 1)


def test_negative_columns_that_invert_lose_their_colour(picture):
    chart = painted(a_chart("barChart", (1.0, -1.0), names=("a", "b")), inverts=True)

    assert len(filled(picture(chart), "rect")) == 1


def test_a_line_goes_through_its_points(picture):
    drawn = picture(painted(a_chart("lineChart", (1.0, 3.0, 2.0))))
    (path,) = [each for each in every(drawn, "path") if each.attributes.get("stroke") == BLUE.color.hex]

    assert len(re.findall("[ML]", path.attributes["d"])) == 3


def test_a_gap_parts_a_line(picture):
    drawn = picture(painted(a_chart("lineChart", (1.0, 2.0, None, 3.0, 1.0))))
    (path,) = [each for each in every(drawn, "path") if each.attributes.get("stroke") == BLUE.color.hex]

    assert path.attributes["d"].count("M") == 2


def test_a_spanned_gap_does_not(picture):
    drawn = picture(painted(a_chart("lineChart", (1.0, 2.0, None, 3.0, 1.0), blanks_as="span")))
    (path,) = [each for each in every(drawn, "path") if each.attributes.get("stroke") == BLUE.color.hex]

    assert path.attributes["d"].count("M") == 1


def test_a_pie_has_a_slice_for_each_value(picture):
    chart = painted(a_chart("pieChart", (1.0, 2.0, 1.0)), points=(DataPoint(index=1, fill=RED),))
    drawn = picture(chart)

    assert len(filled(drawn, "path")) == 2
    assert len(filled(drawn, "path", RED)) == 1


def test_a_doughnut_has_a_ring_for_each_series(picture):
    drawn = picture(painted(a_chart("doughnutChart", (1.0, 2.0), (2.0, 1.0))))

    assert len(filled(drawn, "path")) == len(filled(drawn, "path", RED)) == 2


def test_bubbles_grow_with_their_size(picture):
    axes = (
        Axis(id="1", kind="value", position="b", crosses_axis="2"),
        Axis(id="2", kind="value", position="l", crosses_axis="1"),
    )
    chart = painted(a_chart("bubbleChart", (1.0, 2.0), axes=axes), x_values=(1.0, 2.0), sizes=(1.0, 4.0))
    radii = [
        float(re.search(r"A([\d.]+)", each.attributes["d"]).group(1))
        for each in filled(picture(chart), "path")
    ]

    assert radii[1] == pytest.approx(2 * radii[0], rel=0.01)


def test_a_box_shows_median_whiskers_and_outliers(picture):
    spread = Quartiles(low=1, first=2, median=3, third=4, high=5, mean=3, outliers=(9,))
    drawn = picture(painted(a_chart("boxWhisker", (3.0,), names=("a",)), spreads=(spread,)))

    assert len(filled(drawn, "rect")) == 1
    assert len(filled(drawn, "path")) == 1


def test_a_waterfall_steps_on_from_where_it_stood(picture):
    chart = painted(a_chart("waterfall", (10.0, -4.0, 6.0)), totals=(2,))
    first, fall, total = filled(picture(chart), "rect")

    assert size(fall, "y") == pytest.approx(size(first, "y"), abs=1)
    assert size(total, "y") == pytest.approx(size(fall, "y") + size(fall, "height"), abs=1)


def test_a_treemap_shares_its_area_by_size(picture):
    chart = painted(a_chart("treemap", (6.0, 2.0, 1.0), axes=()))
    areas = [size(each, "width") * size(each, "height") for each in filled(picture(chart), "rect")]

    assert areas[0] / areas[1] == pytest.approx(3, rel=0.01)


@pytest.mark.parametrize(
    "kind",
    """areaChart barChart bubbleChart doughnutChart funnel lineChart ofPieChart pieChart radarChart
    scatterChart stockChart sunburst treemap waterfall boxWhisker""".split(),
)
@pytest.mark.parametrize("values", [(), (None, None), (0.0, 0.0), (-1.0, -2.0), (1e90, -1e90), (5.0,)])
def test_no_family_fails_at_odd_values(picture, kind, values):
    chart = painted(a_chart(kind, values), labels=DataLabels(show_value=True))

    assert every(picture(chart), "table")


def test_labels_say_what_they_are_told_to(picture):
    labels = DataLabels(show_series=True, show_value=True, separator=": ", number_format="0.0")
    drawn = picture(painted(a_chart("barChart", (2.0,), names=("a",)), labels=labels))

    assert "Series 1: 2.0" in words(drawn)


def test_a_written_label_is_filled_in_from_the_data(picture):
    style = RunStyle(size=10)
    runs = (Run("[CELLRANGE]", style, field="CELLRANGE"), Run("!", style))
    label = TextBody(paragraphs=(Paragraph(inlines=runs),))
    chart = a_chart("barChart", (2.0,), names=("a",))
    drawn = picture(painted(chart, cell_texts=("Best",), points=(DataPoint(index=0, label=label),)))

    assert "Best!" in words(drawn)


def test_slices_show_their_share(picture):
    drawn = picture(painted(a_chart("pieChart", (1.0, 3.0)), labels=DataLabels(show_percent=True)))

    assert {"25%", "75%"} <= set(words(drawn))


def test_the_legend_lists_series_but_not_hidden_entries(picture):
    drawn = picture(painted(a_chart("barChart", (1.0,), (2.0,), legend=Legend(hidden_entries=(0,)))))

    assert "Series 2" in words(drawn)
    assert "Series 1" not in words(drawn)


def test_the_legend_of_a_pie_lists_its_slices(picture):
    assert {"Q1", "Q2"} <= set(words(picture(painted(a_chart("pieChart", (1.0, 2.0), legend=Legend())))))


def test_trend_lines_and_error_bars_are_drawn(picture):
    trend = TrendLine(kind="linear", line=replace(THIN, fill=RED))
    errors = ErrorBars(direction="y", plus=(1.0,) * 3, minus=(1.0,) * 3, line=replace(THIN, fill=RED))
    chart = painted(a_chart("lineChart", (1.0, 2.0, 3.0)), trend_lines=(trend,), error_bars=(errors,))
    red = [each for each in every(picture(chart), "path") if each.attributes.get("stroke") == RED.color.hex]

    assert len(red) == 7


def test_markers_stand_on_points(picture):
    marker = Marker(symbol="diamond", fill=RED)

    assert len(filled(picture(painted(a_chart("lineChart", (1.0, 2.0)), marker=marker)), "path", RED)) == 2


def test_the_data_can_be_heard_as_a_table(picture):
    drawn = picture(painted(a_chart("barChart", (1.0, 2.5), names=("Q1", "Q2")), number_format="0.00"))

    assert [each.children for each in every(drawn, "td")][1:] == [["1.00"], ["2.50"]]
    assert [str(each.children[0]) for each in every(drawn, "th")] == ["Series 1", "Q1", "Q2"]


def test_nothing_is_painted_without_paint(picture):
    drawn = picture(painted(a_chart("barChart", (1.0,)), fill=NO_FILL, line=replace(THIN, fill=NO_FILL)))

    assert filled(drawn, "rect") == []


def test_a_pie_of_pie_shows_its_last_values_beside_it(picture):
    options = (("ofPieType", "pie"), ("splitPos", "2"))
    drawn = picture(painted(a_chart("ofPieChart", (5.0, 3.0, 1.0, 1.0), plot={"options": options})))

    assert len(filled(drawn, "path")) == 2 + 1 + 2


def test_a_bar_of_pie_shows_its_last_values_as_a_bar(picture):
    options = (("ofPieType", "bar"), ("splitPos", "2"))
    drawn = picture(painted(a_chart("ofPieChart", (5.0, 3.0, 1.0, 1.0), plot={"options": options})))

    assert len(filled(drawn, "rect")) == 2


def test_a_radar_chart_names_its_rings(picture):
    assert {"0", "1", "2", "3", "4"} <= set(words(picture(painted(a_chart("radarChart", (1.0, 3.0, 2.0))))))


@pytest.mark.parametrize(
    "kind", ["barChart", "lineChart", "scatterChart", "pieChart", "radarChart", "bubbleChart"]
)
def test_each_point_says_its_series_and_category_so_that_charts_can_be_built_in_parts(picture, kind):
    dot = Marker(symbol="circle", fill=RED)
    chart = painted(a_chart(kind, (1.0, 3.0), names=("a", "b")), sizes=(1.0, 2.0), marker=dot)
    marked = {
        each.attributes["data-category"]
        for each in drawn_parts(picture(chart))
        if each.attributes.get("data-series") == "0" and "data-category" in each.attributes
    }

    assert marked == {"0", "1"}


def test_series_are_counted_through_all_plots_and_axes_are_no_series(picture):
    chart = painted(a_chart("barChart", (1.0, 3.0), (2.0, 1.0), names=("a", "b"), legend=Legend()))
    drawn = picture(chart)
    groups = [each for each in every(drawn, "g") if each.attributes.get("data-chart-part") == "background"]
    behind = [part for group in groups for part in drawn_parts(group)]

    assert "1" in {each.attributes.get("data-series") for each in filled(drawn, "rect", RED)}
    assert all(("data-series" in part.attributes) != (part in behind) for part in drawn_parts(drawn))


def test_the_data_table_stands_in_place_of_the_labels(picture):
    table = DataTable(has_keys=True, line=THIN)
    drawn = picture(painted(a_chart("barChart", (17.5, 3.2), names=("Spring", "Fall"), data_table=table)))
    rows = {"Spring", "Fall", "Series 1", "17.5", "3.2"}

    assert [text for text in words(drawn) if text in rows] == ["Spring", "Fall", "Series 1", "17.5", "3.2"]


def test_a_gradient_spans_each_column_by_itself(picture):
    stops = (GradientStop(0.0, BLACK), GradientStop(1.0, RED.color))
    drawn = picture(
        painted(a_chart("barChart", (1.0, 3.0), names=("a", "b")), fill=GradientFill(stops=stops))
    )
    ends = [each.attributes["y2"] for each in every(drawn, "linearGradient")]
    columns = [each for each in every(drawn, "rect") if "transform" in each.attributes]

    assert len(columns) == len(ends) == 2
    assert ends[0] != ends[1]


def test_trend_lines_have_their_names_in_the_legend(picture):
    trend = TrendLine(kind="movingAvg", line=THIN, period=3)
    drawn = picture(painted(a_chart("barChart", (1.0, 3.0, 2.0), legend=Legend()), trend_lines=(trend,)))

    assert "3 per. Mov. Avg. (Series 1)" in words(drawn)


def test_an_axis_counts_in_its_unit(picture):
    chart = a_chart("barChart", (1000.0, 3000.0), names=("a", "b"))
    across, up = chart.axes
    drawn = picture(replace(chart, axes=(across, replace(up, display_unit=1000.0))))

    assert {"0", "1", "3"} <= set(words(drawn))


def test_groups_of_categories_are_parted_by_lines(picture):
    chart = painted(a_chart("barChart", (1.0, 2.0, 3.0)), outer_categories=(("2024", "", "2025"),))
    across, up = chart.axes
    drawn = picture(replace(chart, axes=(replace(across, line=THIN), up)))
    lines = [
        each.attributes["d"] for each in every(drawn, "path") if each.attributes.get("stroke") == "#000000"
    ]

    assert any(d.count("M") == 3 for d in lines)


def test_a_3d_pie_is_seen_from_above_with_a_rim_in_front(picture):
    chart = painted(a_chart("pieChart", (1.0, 1.0), names=("a", "b"), plot={"is_3d": True, "tilt": 30.0}))
    faces = [
        each
        for each in every(picture(chart), "path")
        if "scale(1 0.5)" in each.attributes.get("transform", "")
    ]
    rims = [each for each in every(picture(chart), "path") if each.attributes["fill"] == "#0000bf"]

    assert len(faces) == 2
    assert len(rims) == 2


def test_a_trend_line_says_its_equation_and_how_well_it_fits(picture):
    trend = TrendLine(kind="linear", line=THIN, shows_equation=True, shows_fit=True)
    drawn = picture(painted(a_chart("lineChart", (1.0, 3.0, 5.0)), trend_lines=(trend,)))

    assert {"y = 2x - 1", "R² = 1"} <= set(words(drawn))


def test_errors_in_x_lie_level(picture):
    bars = ErrorBars(direction="x", plus=(1.0, 1.0), minus=(1.0, 1.0), line=THIN)
    chart = painted(a_chart("scatterChart", (1.0, 3.0)), x_values=(2.0, 4.0), error_bars=(bars,))
    axes = (replace(chart.axes[0], kind="value"), chart.axes[1])
    paths = [each.attributes["d"] for each in every(picture(replace(chart, axes=axes)), "path")]
    level = [d for d in paths if re.match(r"M[\d.]+ ([\d.]+)L[\d.]+ \1M", d)]

    assert len(level) == 4
