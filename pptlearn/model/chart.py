"""Charts: data and formatting, resolved from the chart part and its theme."""

from __future__ import annotations

from dataclasses import dataclass

from pptlearn.model.paint import NO_FILL, NO_LINE, Fill, Line
from pptlearn.model.text import RunStyle, TextBody


@dataclass(frozen=True, slots=True, kw_only=True)
class DataLabels:
    show_value: bool = False
    show_category: bool = False
    show_series: bool = False
    show_percent: bool = False
    show_size: bool = False
    """Size of a bubble."""
    show_cells: bool = False
    """Texts of cells of the author's choice (`Series.cell_texts`)."""
    show_legend_key: bool = False
    position: str = ""
    """`ctr inEnd inBase outEnd l r t b bestFit`, empty for the kind's default."""
    separator: str = ", "
    number_format: str = ""
    style: RunStyle = RunStyle()
    fill: Fill = NO_FILL
    line: Line = NO_LINE
    leader_line: Line | None = None
    """From a label that stands off to its point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    symbol: str = "none"
    size: float = 5.0
    """Points."""
    fill: Fill = NO_FILL
    line: Line = NO_LINE


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPoint:
    """What differs for one point of a series."""

    index: int
    fill: Fill | None = None
    line: Line | None = None
    marker: Marker | None = None
    explosion: float = 0.0
    label: TextBody | None = None
    """A label the author wrote; runs with a `field` stand for what is plotted (`VALUE CATEGORYNAME`…)."""
    labels: DataLabels | None = None
    """What its label shows, where it differs from the series'."""
    label_offset: tuple[float, float] = (0.0, 0.0)
    """How far the author moved its label, in shares of the chart."""
    is_label_hidden: bool = False
    inverts: bool | None = None
    """As its series' `inverts`, where the point says so itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendLine:
    kind: str
    line: Line
    name: str = ""
    order: int = 2
    period: int = 2
    forward: float = 0.0
    backward: float = 0.0
    shows_equation: bool = False
    shows_fit: bool = False
    """R squared."""
    style: RunStyle = RunStyle()
    """Of equation and fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorBars:
    direction: str
    """`x` or `y`."""
    kind: str = "both"
    has_end_caps: bool = True
    plus: tuple[float | None, ...] = ()
    minus: tuple[float | None, ...] = ()
    line: Line = NO_LINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Quartiles:
    """Spread of many values, as a box with whiskers shows it."""

    low: float
    first: float
    median: float
    third: float
    high: float
    mean: float
    outliers: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    name: str
    values: tuple[float | None, ...]
    number: int = 0
    """Which series of the whole chart it is, counted from 0 through all plots."""
    categories: tuple[str, ...] = ()
    x_values: tuple[float | None, ...] = ()
    """For scatter and bubble, and for date axes (serial days)."""
    sizes: tuple[float | None, ...] = ()
    """For bubble."""
    fill: Fill = NO_FILL
    line: Line = NO_LINE
    marker: Marker | None = None
    is_smooth: bool = False
    points: tuple[DataPoint, ...] = ()
    labels: DataLabels | None = None
    trend_lines: tuple[TrendLine, ...] = ()
    error_bars: tuple[ErrorBars, ...] = ()
    number_format: str = "General"
    cell_texts: tuple[str, ...] = ()
    """Texts of cells for labels."""
    category_format: str = "General"
    """Number format of categories that are numbers or dates."""
    body: str = ""
    """`box cylinder cone coneToMax pyramid pyramidToMax`: of 3-D bars, where it differs from the plot's."""
    inverts: bool = False
    """Negative bars are filled white (or with `negative_fill`)."""
    negative_fill: Fill | None = None
    outer_categories: tuple[tuple[str, ...], ...] = ()
    """Outer levels of multi-level categories, innermost first; empty texts continue the group before."""
    totals: tuple[int, ...] = ()
    """Points of a waterfall that stand on the axis."""
    spreads: tuple[Quartiles | None, ...] = ()
    """Per category, for box and whisker charts; `values` are the medians then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    id: str
    kind: str
    """`category value date series`."""
    position: str
    """`l r t b`."""
    crosses_axis: str = ""
    crosses: str = "autoZero"
    """`autoZero min max`, or a number as text."""
    crosses_between: str = "between"
    is_deleted: bool = False
    is_reversed: bool = False
    minimum: float | None = None
    maximum: float | None = None
    major_unit: float | None = None
    minor_unit: float | None = None
    log_base: float | None = None
    number_format: str = "General"
    label_position: str = "nextTo"
    major_tick: str = "out"
    minor_tick: str = "none"
    line: Line = NO_LINE
    major_gridlines: Line | None = None
    minor_gridlines: Line | None = None
    style: RunStyle = RunStyle()
    label_rotation: float | None = None
    title: TextBody | None = None
    title_rotation: float | None = None
    label_interval: int | None = None
    label_offset: float = 1.0
    """How far labels stand off, as a share of the usual."""
    categories_levels: tuple[tuple[str, ...], ...] = ()
    """Outer levels of multi-level categories."""
    base_unit: str = ""
    """`days months years`: what parts the points of a date axis; empty is automatic."""
    major_time_unit: str = ""
    display_unit: float = 1.0
    """What its labels count in: 1000 for thousands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """One chart family inside the plot area; a combination chart has several."""

    kind: str
    """XML name without prefix: `barChart lineChart pieChart doughnutChart areaChart scatterChart bubbleChart
    radarChart stockChart surfaceChart ofPieChart` and their 3-D kin, or a 2016 kind (`waterfall`…)."""
    series: tuple[Series, ...]
    axis_ids: tuple[str, ...] = ()
    direction: str = "col"
    """`col` or `bar`."""
    grouping: str = "clustered"
    """`clustered stacked percentStacked standard`."""
    gap_width: float = 1.5
    """Share of a bar's width."""
    gap_depth: float = 1.5
    """Gap between the rows of a 3-D plot, as a share of a bar's depth."""
    overlap: float = 0.0
    varies_colors: bool = False
    first_slice_angle: float = 0.0
    hole_size: float = 0.5
    scatter_style: str = "lineMarker"
    radar_style: str = "standard"
    bubble_scale: float = 1.0
    size_represents: str = "area"
    labels: DataLabels | None = None
    has_drop_lines: bool = False
    has_high_low_lines: bool = False
    joint_line: Line = NO_LINE
    """Line of drop lines, high-low lines or series lines."""
    up_down_bars: tuple[tuple[Fill, Line], tuple[Fill, Line]] | None = None
    is_3d: bool = False
    tilt: float = 15.0
    """Degrees by which a 3-D plot is seen from above."""
    turn: float = 20.0
    """Degrees by which it is seen from the side."""
    palette: tuple[Fill, ...] = ()
    """Colours of the branches of a treemap or sunburst, in turn."""
    legend_names: tuple[str, ...] = ()
    """What its legend lists in the palette's colours, where that is not the series."""
    options: tuple[tuple[str, str], ...] = ()
    """Settings of rare kinds, by name."""


@dataclass(frozen=True, slots=True)
class ManualLayout:
    """Shares of the chart's width and height; None is automatic."""

    x: float | None = None
    y: float | None = None
    width: float | None = None
    height: float | None = None
    target: str = "outer"
    """`inner` leaves axis labels outside the box."""
    right: float = 0.0
    """How far it is moved from its automatic place, where `x` does not say one."""
    down: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    position: str = "r"
    """`l r t b tr`."""
    overlays: bool = False
    layout: ManualLayout | None = None
    style: RunStyle = RunStyle()
    hidden_entries: tuple[int, ...] = ()
    fill: Fill = NO_FILL
    line: Line = NO_LINE


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTable:
    """The numbers as a table below the plot, in place of the labels of its categories."""

    has_rows: bool = True
    """Lines between its rows."""
    has_columns: bool = True
    has_outline: bool = True
    has_keys: bool = False
    """The keys of the legend stand before the names."""
    style: RunStyle = RunStyle()
    line: Line = NO_LINE


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartModel:
    plots: tuple[Plot, ...]
    axes: tuple[Axis, ...] = ()
    title: TextBody | None = None
    """None when the chart has none (or it was deleted)."""
    title_overlays: bool = False
    title_layout: ManualLayout | None = None
    legend: Legend | None = None
    plot_layout: ManualLayout | None = None
    fill: Fill = NO_FILL
    line: Line = NO_LINE
    plot_fill: Fill = NO_FILL
    plot_line: Line = NO_LINE
    style: RunStyle = RunStyle()
    blanks_as: str = "gap"
    """`gap zero span`."""
    data_table: DataTable | None = None
    is_1904: bool = False
    view_3d: tuple[tuple[str, float], ...] = ()
    walls: tuple[tuple[str, Fill, Line], ...] = ()
    """`floor`, `sideWall` and `backWall` of a 3-D chart, as far as they are painted."""
    rounded_corners: bool = False
