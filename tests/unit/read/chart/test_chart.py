"""A chart part becomes data and formatting, whatever it leaves out."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pptlearn.model.paint import Color, SolidFill
from pptlearn.model.shape import Chart, UnknownShape
from tests.charts import (
    AXES,
    LINK,
    ON_AXES,
    A,
    C,
    a_frame,
    a_series,
    bars,
    chart_space,
    numbers,
    parts_of,
    strings,
)
from tests.unit.read.packages import a_slide

TITLE = '<c:title><c:overlay val="0"/></c:title>'


def model(shape):
    assert isinstance(shape, Chart)
    return shape.chart


def test_series_carry_their_numbers_categories_and_name(chart_of):
    series = model(chart_of(chart_space(bars(a_series(3, 4.5))))).plots[0].series[0]

    assert series.name == "Sales"
    assert series.values == (3, 4.5)
    assert series.categories == ("Q1", "Q2")


def test_series_without_a_colour_take_the_accents_in_turn(chart_of):
    plot = model(chart_of(chart_space(bars(a_series(1), a_series(2, index=1))))).plots[0]

    assert [each.fill for each in plot.series] == [
        SolidFill(Color(0x44, 0x72, 0xC4)),
        SolidFill(Color(0xED, 0x7D, 0x31)),
    ]


def test_a_gap_in_the_numbers_stays_a_gap(chart_of):
    points = '<c:ptCount val="3"/><c:pt idx="0"><c:v>1</c:v></c:pt><c:pt idx="2"><c:v>#N/A</c:v></c:pt>'
    values = f"<c:val><c:numRef><c:numCache>{points}</c:numCache></c:numRef></c:val>"
    series = model(chart_of(chart_space(bars(f"<c:ser>{values}</c:ser>")))).plots[0].series[0]

    assert series.values == (1, None, None)


def test_a_series_whose_cells_are_hidden_is_not_shown(chart_of):
    hidden = '<c:ser><c:idx val="1"/><c:val><c:numRef><c:f>A1</c:f></c:numRef></c:val></c:ser>'
    plot = model(chart_of(chart_space(bars(a_series(1), hidden)))).plots[0]

    assert [each.name for each in plot.series] == ["Sales"]


def test_the_only_series_names_the_chart(chart_of):
    assert model(chart_of(chart_space(bars(a_series(1)), before=TITLE))).title.text == "Sales"


def test_a_title_nobody_wrote_is_powerpoints_own(chart_of):
    two = bars(a_series(1), a_series(2, index=1))

    assert model(chart_of(chart_space(two, before=TITLE))).title.text == "Chart Title"


def test_a_deleted_title_is_not_shown(chart_of):
    assert (
        model(chart_of(chart_space(bars(a_series(1)), before='<c:autoTitleDeleted val="1"/>'))).title is None
    )


def test_outer_levels_of_categories_are_kept(chart_of):
    level = '<c:lvl><c:pt idx="{0}"><c:v>{1}</c:v></c:pt></c:lvl>'
    many = level.format(0, "Jan") + level.format(0, "2024")
    cache = f'<c:multiLvlStrCache><c:ptCount val="2"/>{many}</c:multiLvlStrCache>'
    cat = f"<c:cat><c:multiLvlStrRef>{cache}</c:multiLvlStrRef></c:cat>"
    series = (
        model(chart_of(chart_space(bars(f"<c:ser>{cat}<c:val>{numbers(1, 2)}</c:val></c:ser>"))))
        .plots[0]
        .series[0]
    )

    assert series.categories == ("Jan", "")
    assert series.outer_categories == (("2024", ""),)


def test_labels_can_take_their_words_from_cells(chart_of):
    cells = (
        '<c:extLst><c:ext uri="x"><c15:datalabelsRange><c15:dlblRangeCache><c:ptCount val="1"/>'
        '<c:pt idx="0"><c:v>Item 1</c:v></c:pt></c15:dlblRangeCache></c15:datalabelsRange></c:ext></c:extLst>'
    )
    series = model(chart_of(chart_space(bars(a_series(1, more=cells))))).plots[0].series[0]

    assert series.cell_texts == ("Item 1",)


def test_one_point_may_have_a_label_and_a_colour_of_its_own(chart_of):
    own = (
        '<c:dPt><c:idx val="1"/><c:spPr><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></c:spPr></c:dPt>'
        '<c:dLbls><c:dLbl><c:idx val="0"/><c:showVal val="1"/><c:showSerName val="1"/></c:dLbl></c:dLbls>'
    )
    first, second = model(chart_of(chart_space(bars(a_series(1, 2, more=own))))).plots[0].series[0].points

    assert first.labels.show_series
    assert second.fill == SolidFill(Color(255, 0, 0))


def test_a_slice_without_a_colour_keeps_its_series_colour(chart_of):
    fill = '<c:spPr><a:solidFill><a:srgbClr val="00FF00"/></a:solidFill></c:spPr>'
    pie = f'<c:pieChart><c:varyColors val="1"/>{a_series(1, 2, more=fill)}</c:pieChart>'
    series = model(chart_of(chart_space(pie, axes=""))).plots[0].series[0]

    assert [each.fill for each in series.points] == []


@pytest.mark.parametrize(
    "space",
    [
        "<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'/>",
        chart_space(""),
        chart_space("<c:mapChart/>"),
    ],
)
def test_a_chart_without_plots_keeps_its_place(chart_of, space):
    assert isinstance(chart_of(space), UnknownShape)


def test_a_count_of_a_billion_points_is_not_believed(chart_of):
    points = '<c:ptCount val="1000000000"/><c:pt idx="4000000000"><c:v>1</c:v></c:pt>'
    values = f"<c:val><c:numRef><c:numCache>{points}</c:numCache></c:numRef></c:val>"
    series = model(chart_of(chart_space(bars(f"<c:ser>{values}</c:ser>")))).plots[0].series[0]

    assert len(series.values) <= 20_000


WORDS = "NaN INF -INF 1e999 -1e308 1e-320 -5 0 7 x 99999999999".split()
NUMBERS = st.sampled_from(["", *WORDS])
NAMES = st.sampled_from(
    """idx order gapWidth overlap holeSize firstSliceAng bubbleScale explosion majorUnit minorUnit logBase min
    max x y w h ptCount size order period forward backward tickLblSkip splitPos secondPieSize val""".split()
)
KINDS = st.sampled_from(
    "bar bar3D line pie pie3D doughnut area scatter bubble radar stock surface ofPie".split()
)


@given(st.lists(st.tuples(NAMES, NUMBERS), max_size=12), st.lists(NUMBERS, max_size=5), KINDS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_number_breaks_a_chart(chart_of, drawing_of_chart, said, values, kind):
    words = "".join(f'<c:{name} val="{number}"/>' for name, number in said)
    names = f"<c:cat>{strings('a', 'b')}</c:cat>"
    trend = f'<c:trendline><c:trendlineType val="poly"/>{words}</c:trendline>'
    data = "".join(
        f"<c:{name}>{numbers(*values)}</c:{name}>" for name in ("val", "xVal", "yVal", "bubbleSize")
    )
    series = f"<c:ser>{words}{trend}<c:errBars>{words}</c:errBars>{names}{data}</c:ser>"
    axes = AXES.replace("<c:axPos", f"<c:scaling>{words}</c:scaling>{words}<c:axPos")
    layout = f"<c:layout><c:manualLayout>{words}</c:manualLayout></c:layout>"
    plot = f"{layout}<c:{kind}Chart>{words}{series}{ON_AXES}</c:{kind}Chart>"

    markup = str(drawing_of_chart(chart_of(chart_space(plot, axes=axes))))

    assert not set(re.findall(r"[ \"]-?(nan|inf)[ \"]", markup))


def test_shapes_drawn_onto_a_chart_stand_where_they_were_drawn(deck_of):
    anchor = (
        '<cdr:relSizeAnchor xmlns:cdr="http://schemas.openxmlformats.org/drawingml/2006/chartDrawing">'
        "<cdr:from><cdr:x>0.5</cdr:x><cdr:y>0.25</cdr:y></cdr:from><cdr:to><cdr:x>1</cdr:x><cdr:y>1</cdr:y></cdr:to>"
        '<cdr:sp><cdr:nvSpPr><cdr:cNvPr id="2" name="Note"/><cdr:cNvSpPr/></cdr:nvSpPr><cdr:spPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm></cdr:spPr><cdr:txBody><a:bodyPr/>'
        "<a:p><a:r><a:t>Note</a:t></a:r></a:p></cdr:txBody></cdr:sp></cdr:relSizeAnchor>"
    )
    drawing = f"<c:userShapes {C} {A}>{anchor}</c:userShapes>"
    parts = parts_of(chart_space(bars(a_series(1))), ("d1", "chartUserShapes", "../drawings/drawing1.xml"))
    parts["ppt/drawings/drawing1.xml"] = drawing
    chart, note = deck_of(a_slide(a_frame(), links=(LINK,)), parts=parts).slides[0].shapes
    box = note.transform.box

    assert (box.x, box.y) == (914_400 + 5_486_400 // 2, 3_657_600 // 4)
    assert (box.width, box.height) == (5_486_400 // 2, 3_657_600 * 3 // 4)
    assert note.id.startswith(f"{chart.id}.")
    assert note.text.paragraphs[0].inlines[0].style.size == 11


@pytest.mark.parametrize(
    ("language", "title"),
    [("de-DE", "Diagrammtitel"), ("zh-TW", "圖表標題"), ("zh-CN", "图表标题"), ("cy-GB", "Chart Title")],
)
def test_a_title_that_nobody_worded_speaks_the_language_of_its_chart(chart_of, language, title):
    both = bars(a_series(1), a_series(2, index=1))
    space = chart_space(both, before=TITLE).replace("<c:chart>", f'<c:lang val="{language}"/><c:chart>', 1)

    assert model(chart_of(space)).title.text == title


def test_a_marker_left_to_powerpoint_is_larger_and_as_strong_as_its_line(chart_of):
    line = '<c:spPr><a:ln w="76200"/></c:spPr>'
    chosen = '<c:marker><c:symbol val="square"/></c:marker>'
    both = a_series(1, 3, more=line) + a_series(1, 3, index=1, more=chosen)
    plots = f"<c:lineChart>{both}{ON_AXES}</c:lineChart>"
    own, said = (each.marker for each in chart_of(chart_space(plots)).chart.plots[0].series)

    assert (own.symbol, own.size, own.line.width) == ("diamond", 7, 76_200)
    assert (said.symbol, said.size) == ("square", 5)
