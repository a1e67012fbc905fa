"""Charts: one slide per feature."""

from __future__ import annotations

from tests.charts import AXES, LINK, ON_AXES, a_frame, a_series, bars, chart_space, numbers, strings
from tests.fidelity.decks.sample import Sample

POINTS = (
    f'<c:scatterChart><c:scatterStyle val="lineMarker"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx>'
    f"{strings('Runs')}</c:tx><c:xVal>{numbers(1, 2, 3)}</c:xVal><c:yVal>{numbers(4, 2, 5)}</c:yVal></c:ser>"
    f"{ON_AXES}</c:scatterChart>"
)
ACROSS = AXES.replace("c:catAx", "c:valAx")
PIE = f"<c:pieChart><c:varyColors val='1'/>{a_series(3, 1)}</c:pieChart>"


def a_chart(*spaces: str) -> Sample:
    """Return charts on one slide; the shapes of all have the same place."""
    names = [f"c{number}" for number in range(1, len(spaces) + 1)]
    return Sample(
        tuple(
            a_frame().replace('r:id="c1"', f'r:id="{name}"').replace('id="9"', f'id="{name[1:]}"')
            for name in names
        ),
        {f"ppt/charts/chart{name[1:]}.xml": space for name, space in zip(names, spaces, strict=True)},
        tuple((name, LINK[1], f"../charts/chart{name[1:]}.xml") for name in names),
    )


TABLE = (
    '<c:dTable><c:showHorzBorder val="1"/><c:showVertBorder val="1"/><c:showOutline val="1"/>'
    '<c:showKeys val="1"/></c:dTable>'
)
IN_THOUSANDS = AXES.replace(
    "</c:valAx>", '<c:dispUnits><c:builtInUnit val="thousands"/></c:dispUnits></c:valAx>'
)
SHALLOW = (
    '<c:legend><c:legendPos val="r"/><c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>'
    '<c:x val="0.3"/><c:y val="0.02"/><c:w val="0.4"/><c:h val="0.06"/></c:manualLayout></c:layout>'
    "</c:legend>"
)
LYING = chart_space(
    bars(a_series(1, -3), a_series(2, 1, index=1, name="Costs")).replace('"col"', '"bar"'),
    AXES.replace("<c:catAx>", '<c:catAx><c:scaling><c:orientation val="maxMin"/></c:scaling>'),
    before='<c:title><c:overlay val="0"/></c:title>',
    after=SHALLOW,
).replace("<c:chart>", '<c:lang val="nl-NL"/><c:chart>', 1)
"""Bars from the top down, their values above; a shallow legend in a row; a title in the chart's language."""
TREND = '<c:trendline><c:trendlineType val="linear"/></c:trendline>'
OFF = '<c:errBars><c:errBarType val="both"/><c:errValType val="fixedVal"/><c:val val="500"/></c:errBars>'
SLIDES = {
    "columns, bars, lines, areas, pies, doughnuts": a_chart(
        chart_space(bars(a_series(1, 3), a_series(2, 1, index=1, name="Costs"))),
        chart_space(f"<c:lineChart>{a_series(1, 3)}{ON_AXES}</c:lineChart>"),
        chart_space(PIE, axes=""),
        LYING,
    ),
    "data tables, trend lines, error bars, units of axes": a_chart(
        chart_space(bars(a_series(1000, 3000, more=TREND + OFF)), IN_THOUSANDS + TABLE, after="<c:legend/>")
    ),
    "scatter, bubble, radar, stock": a_chart(chart_space(POINTS, axes=ACROSS)),
    "data for screen readers": a_chart(
        chart_space(
            bars(a_series(1, 3)),
            before="<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Sales</a:t></a:r></a:p></c:rich></c:tx></c:title>",
        )
    ),
}
