"""The charts of Office 2016 are read from their own kind of part."""

import pytest

from pptlearn.model.shape import Chart
from tests.charts import CHARTEX, LINK, a_frame, modern_space, parts_of, with_picture
from tests.unit.read.packages import a_slide


def plot_of(shape):
    assert isinstance(shape, Chart)
    return shape.chart.plots[0]


def test_a_waterfall_knows_its_totals(chart_of):
    space = modern_space("waterfall", (100, -40, 60), layout='<cx:subtotals><cx:idx val="2"/></cx:subtotals>')
    plot = plot_of(chart_of(space))

    assert plot.series[0].values == (100, -40, 60)
    assert plot.series[0].totals == (2,)
    assert len({each.fill for each in plot.series[0].points}) == 3


def test_a_histogram_counts_values_in_bins(chart_of):
    space = modern_space(
        "clusteredColumn", (1, 2, 2, 3, 9), layout='<cx:binning><cx:binSize val="4"/></cx:binning>'
    )
    series = plot_of(chart_of(space)).series[0]

    assert series.categories == ("[1, 5]", "(5, 9]")
    assert series.values == (4, 1)


def test_a_pareto_chart_sorts_and_adds_up(chart_of):
    line = '<cx:series layoutId="paretoLine" ownerIdx="0"/>'
    space = modern_space("clusteredColumn", (1, 3), ("rare", "usual"), more=line)
    columns, rising = chart_of(space).chart.plots

    assert columns.series[0].categories == ("usual", "rare")
    assert rising.series[0].values == (0.75, 1)


def test_a_box_chart_shows_the_spread_of_each_category(chart_of):
    space = modern_space(
        "boxWhisker", (1, 2, 3, 4, 50), ("a",) * 5, layout='<cx:statistics quartileMethod="inclusive"/>'
    )
    spread = plot_of(chart_of(space)).series[0].spreads[0]

    assert (spread.first, spread.median, spread.third) == (2, 3, 4)
    assert spread.outliers == (50,)


def test_a_treemap_keeps_its_branches(chart_of):
    space = modern_space("treemap", (5, 3), levels=[("Oak", "Elm"), ("Trees", "")])

    assert plot_of(chart_of(space)).series[0].outer_categories == (("Trees", ""),)


@pytest.mark.parametrize(
    "kind", ["waterfall", "funnel", "treemap", "sunburst", "boxWhisker", "clusteredColumn"]
)
def test_a_2016_chart_is_read_rather_than_its_picture(deck_of, kind):
    frame = with_picture(a_frame(CHARTEX))
    deck = deck_of(a_slide(frame, links=(LINK,)), parts=parts_of(modern_space(kind, (4, 2), ("a", "b"))))
    shape = deck.slides[0].shapes[0]

    assert isinstance(shape, Chart)
    assert shape.fallback is not None


def test_without_data_the_picture_is_shown(deck_of):
    deck = deck_of(a_slide(with_picture(a_frame(CHARTEX)), links=(LINK,)))

    assert type(deck.slides[0].shapes[0]).__name__ == "Picture"
