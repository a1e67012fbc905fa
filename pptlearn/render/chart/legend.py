"""The legend: keys with names, beside or below the plot."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle
from typing import NamedTuple

from pptlearn.model.chart import ChartModel, Marker, Plot, Series, TrendLine
from pptlearn.model.paint import NO_FILL, NO_LINE, Fill, Line
from pptlearn.render.chart.area import Area
from pptlearn.render.chart.bands import bands_of
from pptlearn.render.chart.branches import branches_of
from pptlearn.render.chart.canvas import line_path, rectangle, segment
from pptlearn.render.chart.markers import draw_marker
from pptlearn.render.chart.series import categories, fill_of
from pptlearn.render.chart.words import Words
from pptlearn.render.context import stage_pt
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

LINED = frozenset({"lineChart", "scatterChart", "radarChart", "stockChart"})
ROUND = frozenset({"pieChart", "doughnutChart", "ofPieChart"})
MARGIN = stage_pt(7.0)
KEY_GAP = 0.15
"""In em, between a key and its name."""
ENTRY_GAP, LEAST_GAP = 1.05, 0.6
"""In em, between one entry and the next in a row: where there is room, and where a row is full."""
LINE_KEY = 1.2
"""Length in em of a line's key; a filled key is a square of 0.6 em."""
SQUARE_KEY = 0.6
MARKER_KEY = 0.7
"""Greatest size in em of a marker in a key."""
BEFORE, AFTER = 0.38, 0.6
"""Room in em within a legend at the side: before its keys, and after its longest name."""
TREND_NAMES = {
    "exp": "Expon.",
    "linear": "Linear",
    "log": "Log.",
    "movingAvg": "{period} per. Mov. Avg.",
    "poly": "Poly.",
    "power": "Power",
}
WIDEST_BESIDE = 0.7
"""Share of the chart that a legend at the side takes at most."""
ROW_HEIGHT, LEAST_LINE = 1.38, 0.9
"""Line heights from entry to entry in a column: where there is room, and at least; else they go into rows."""


class Entry(NamedTuple):
    name: str
    fill: Fill
    line: Line
    marker: Marker | None
    is_line: bool


def entries(chart: ChartModel) -> list[Entry]:
    """Return what the legend lists: the series, or the slices of a pie; what the author hid is left out."""
    found = [entry for plot in chart.plots for entry in _listed(chart, plot)]
    found += [entry for plot in chart.plots for entry in _trends(plot)]
    hidden = chart.legend.hidden_entries if chart.legend else ()
    listed = [entry for number, entry in enumerate(found) if number not in hidden]
    return listed[::-1] if _is_upwards(chart) else listed


def _listed(chart: ChartModel, plot: Plot) -> list[Entry]:
    if plot.kind != "surfaceChart":
        return of_plot(plot)
    axis = next((each for each in chart.axes if each.kind == "value"), None)
    found = bands_of(plot, axis, chart.blanks_as)
    return [Entry(name, fill, NO_LINE, None, False) for name, fill in zip(found, plot.palette, strict=False)]


def _is_upwards(chart: ChartModel) -> bool:
    """Say whether the legend lists from the bottom up, as stacks and lying bars stand beside it."""
    if chart.legend is None or chart.legend.position in ("t", "b"):
        return False
    plot, axes = chart.plots[0], chart.axes
    if plot.kind == "barChart" and plot.direction == "bar":
        is_reversed = any(axis.is_reversed for axis in axes if axis.kind in ("category", "date"))
        return plot.grouping == "clustered" and not plot.varies_colors and not is_reversed
    return plot.grouping in ("stacked", "percentStacked") or plot.kind == "surfaceChart"


def place_legend(chart: ChartModel, area: Area, words: Words) -> tuple[Area, Area]:
    """Return the legend's box and what is left of `area` beside it."""
    legend = chart.legend
    listed = entries(chart)
    if legend is None or not listed:
        return Area(area.right, area.y, 0, 0), area
    across = legend.position in ("t", "b")
    widths = [_width(entry, words) for entry in listed]
    if across:
        rows = _rows(widths, area.width - 2 * MARGIN, words)
        lengths = (sum(widths[n] for n in row) + ENTRY_GAP * words.size * (len(row) - 1) for row in rows)
        width = min(area.width - 2 * MARGIN, max(lengths))
        height = len(rows) * words.line_height * 1.15
    else:
        width = max(widths) + (BEFORE + AFTER) * words.size
        height = len(listed) * words.line_height * ROW_HEIGHT
    widest = area.width if across else area.width * WIDEST_BESIDE
    box = _box(legend.position, area, min(width, widest), min(height, area.height))
    if legend.overlays:
        return box, area
    taken = (height if across else box.width) + MARGIN
    side = {"t": "top", "b": "bottom", "l": "left"}.get(legend.position, "right")
    return box, area.without(**{side: taken})


def draw_legend(chart: ChartModel, box: Area, words: Words, canvas: Canvas) -> list[Element]:
    """Return the legend inside its box."""
    listed = entries(chart)
    if chart.legend is None or not listed:
        return []
    behind = rectangle(box, chart.legend.fill, chart.legend.line, canvas)
    drawn = [behind] if behind is not None else []
    widths = [_width(entry, words) for entry in listed]
    rows = _rows(widths, box.width + 1, words)
    is_shallow = box.height < LEAST_LINE * words.line_height * len(listed)
    if chart.legend.position not in ("t", "b") and not (is_shallow and len(rows) < len(listed)):
        step = box.height / len(listed)
        for number, entry in enumerate(listed):
            drawn += _entry(entry, box.x + BEFORE * words.size, box.y + (number + 0.5) * step, words, canvas)
        return drawn
    for number, row in enumerate(rows):
        taken = sum(widths[n] for n in row)
        gap = min(ENTRY_GAP * words.size, max(0.0, box.width - taken) / max(1, len(row) - 1))
        x = box.x + (box.width - taken - gap * (len(row) - 1)) / 2
        for n in row:
            drawn += _entry(listed[n], x, box.y + (number + 0.5) * box.height / len(rows), words, canvas)
            x += widths[n] + gap
    return drawn


def of_plot(plot: Plot) -> list[Entry]:
    """Return what a legend lists of a plot."""
    if plot.kind in ROUND or (plot.varies_colors and len(plot.series) == 1 and plot.kind == "barChart"):
        first = plot.series[0] if plot.series else None
        if first is None:
            return []
        names = categories([plot])
        return [Entry(names[n], fill_of(first, n), NO_LINE, None, False) for n in range(len(first.values))]
    if plot.kind in ("treemap", "sunburst", "waterfall"):
        names = plot.legend_names or tuple(each.name for each in branches_of(plot.series[0]))
        return [Entry(name, fill, NO_LINE, None, False) for name, fill in zip(names, cycle(plot.palette))]
    is_line = plot.kind in LINED and plot.radar_style != "filled"
    return [
        Entry(each.name or f"Series{number}", each.fill, each.line, each.marker, is_line)
        for number, each in enumerate(plot.series, start=1)
    ]


def _trends(plot: Plot) -> list[Entry]:
    """Return the trend lines, named as PowerPoint names those without a name."""
    return [
        Entry(trend.name or _trend_name(trend, series), NO_FILL, trend.line, None, True)
        for series in plot.series
        for trend in series.trend_lines
    ]


def _trend_name(trend: TrendLine, series: Series) -> str:
    kind = TREND_NAMES.get(trend.kind, "Linear").format(period=trend.period)
    return f"{kind} ({series.name})"


def _width(entry: Entry, words: Words) -> float:
    return key_width(entry, words) + KEY_GAP * words.size + words.width(entry.name)


def key_width(entry: Entry, words: Words) -> float:
    return (LINE_KEY if entry.is_line else SQUARE_KEY) * words.size


def _rows(widths: list[float], room: float, words: Words) -> list[list[int]]:
    rows: list[list[int]] = [[]]
    used = 0.0
    for number, width in enumerate(widths):
        gap = LEAST_GAP * words.size if rows[-1] else 0.0
        if rows[-1] and used + gap + width > room:
            rows.append([])
            used, gap = 0.0, 0.0
        rows[-1].append(number)
        used += gap + width
    return rows


def _box(position: str, area: Area, width: float, height: float) -> Area:
    middle_x, middle_y = area.x + (area.width - width) / 2, area.y + (area.height - height) / 2
    places = {
        "t": (middle_x, area.y),
        "b": (middle_x, area.bottom - height),
        "l": (area.x, middle_y),
        "tr": (area.right - width, area.y),
    }
    x, y = places.get(position, (area.right - width, middle_y))
    return Area(x, y, width, height)


def draw_key(entry: Entry, x: float, middle: float, words: Words, canvas: Canvas) -> list[Element]:
    """Return the sign of a series."""
    width = key_width(entry, words)
    if entry.is_line:
        key = [
            line_path(segment((x, middle), (x + width, middle)), entry.line, canvas),
            draw_marker(_shrunk(entry.marker, words), (x + width / 2, middle), canvas),
        ]
    else:
        key = [rectangle(Area(x, middle - width / 2, width, width), entry.fill, entry.line, canvas)]
    return [each for each in key if each is not None]


def _shrunk(marker: Marker | None, words: Words) -> Marker | None:
    most = MARKER_KEY * words.style.size
    return replace(marker, size=most) if marker is not None and marker.size > most else marker


def _entry(entry: Entry, x: float, middle: float, words: Words, canvas: Canvas) -> list[Element]:
    start = x + key_width(entry, words) + KEY_GAP * words.size
    return [*draw_key(entry, x, middle, words, canvas), words.line(entry.name, start, middle, "start")]
