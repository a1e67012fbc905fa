"""Series that name no colour have those of the chart's colour part, or of its style."""

import pytest

from pptlearn.model.paint import NO_FILL, GradientFill
from tests.charts import a_series, bars, chart_space
from tests.unit.read.packages import THEME

CS = 'xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
STRONG = (
    '<a:gradFill><a:gsLst><a:gs pos="0"><a:schemeClr val="phClr"/></a:gs><a:gs pos="100000">'
    '<a:schemeClr val="lt1"/></a:gs></a:gsLst><a:lin ang="0"/></a:gradFill>'
)
LINES = '<c:lineChart>{}<c:axId val="1"/><c:axId val="2"/></c:lineChart>'


@pytest.fixture
def colors_of(chart_of):
    """Read a chart of so many series in a style and return their colours."""

    def read(style, number=3):
        chart = chart_of(styled(style, bars(*(a_series(1, 2, index=n) for n in range(number))))).chart
        return [each.fill.color.hex for each in chart.plots[0].series]

    return read


def styled(number, plots):
    return chart_space(plots).replace("<c:chart>", f'<c:style val="{number}"/><c:chart>', 1)


def light(color):
    return sum(int(color[n : n + 2], 16) for n in (1, 3, 5))


def test_the_usual_style_has_the_accents_in_turn(colors_of):
    assert colors_of(2) == colors_of(99) == colors_of(10)
    assert len(set(colors_of(2))) == 3


def test_many_series_have_each_accent_darker_first_and_lighter_later(colors_of):
    many = colors_of(2, 8)

    assert light(many[0]) < light(colors_of(2)[0]) < light(many[6])


def test_styles_of_one_accent_run_from_dark_to_light(colors_of):
    first, middle, last = colors_of(3)

    assert light(first) < light(middle) < light(last)
    assert middle == colors_of(2)[0]


def test_the_first_style_is_grey(colors_of):
    assert all(len({color[1:3], color[3:5], color[5:7]}) == 1 for color in colors_of(1))


def test_the_third_row_of_styles_has_the_themes_strongest_fill(chart_of):
    theme = THEME.replace("</a:fillStyleLst>", f"{STRONG}</a:fillStyleLst>")
    (series,) = chart_of(styled(18, bars(a_series(1, 2))), theme=theme).chart.plots[0].series

    assert isinstance(series.fill, GradientFill)


def test_the_second_row_of_styles_has_white_edges_and_wider_lines(chart_of):
    (bar,) = chart_of(styled(10, bars(a_series(1, 2)))).chart.plots[0].series
    (line,) = chart_of(styled(10, LINES.format(a_series(1, 2)))).chart.plots[0].series

    assert bar.line.fill.color.hex == "#ffffff"
    assert line.line.width == 47_625


def test_the_last_styles_are_light_on_dark(chart_of):
    chart = chart_of(styled(42, bars(a_series(1, 2)))).chart

    assert chart.fill.color.hex == "#101010"
    assert chart.style.fill.color.hex == "#fefefe"
    assert chart_of(styled(2, bars(a_series(1, 2)))).chart.fill == NO_FILL


def test_the_colours_of_a_colour_part_come_in_turn_each_round_with_its_variation(chart_of):
    part = (
        f'<cs:colorStyle {CS} {A} meth="cycle"><a:srgbClr val="102030"/><a:srgbClr val="405060"/>'
        '<cs:variation/><cs:variation><a:lumMod val="50000"/></cs:variation></cs:colorStyle>'
    )
    space = styled(2, bars(*(a_series(1, 2, index=n) for n in range(3))))
    link = ("r9", "chartColorStyle", "colors1.xml")
    chart = chart_of(space, link, beside={"ppt/charts/colors1.xml": part}).chart

    assert [each.fill.color.hex for each in chart.plots[0].series] == ["#102030", "#405060", "#081018"]
