"""Axes: gridlines, lines, ticks and labels around the plot area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, copysign
from typing import NamedTuple

from pptlearn.model.chart import Axis
from pptlearn.model.number_format import format_number
from pptlearn.render.chart.canvas import line_path, segment
from pptlearn.render.chart.grid import Grid
from pptlearn.render.chart.scale import CategoryScale, ValueScale
from pptlearn.render.chart.words import Words
from pptlearn.render.context import stage_pt
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

TICK = 0.33
"""Length of a major tick on one side of the axis, in em of its labels; a minor one has 60 %."""
GAP_BELOW = 0.62
"""Between a lying axis and its labels, in em of them (measured on ten charts, as what follows)."""
GAP_BESIDE, BESIDE = 0.53, stage_pt(6.6)
"""Between an upright axis and its labels, in em of them, and what is added."""
SLANT = -45.0
TIGHTEST = 1.05
"""Slanted or thinned labels keep so many line heights from each other."""
INSIDE = {"in": (0.0, 1.0), "out": (1.0, 0.0), "cross": (1.0, 1.0)}
"""Outward and inward share of a tick."""


class Group(NamedTuple):
    """Neighbouring categories under one outer label."""

    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True)
class AxisLabels:
    """The labels of an axis, set so that they fit."""

    texts: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    turn: float = 0.0
    every: int = 1
    """Only each n-th is written."""
    places: tuple[float, ...] = ()
    """Where they stand, when not at the scale's ticks or categories (dates)."""
    groups: tuple[tuple[Group, ...], ...] = ()
    """Outer levels of categories, from the axis outward."""

    def depth(self, words: Words, *, is_across: bool) -> float:
        """Return how much room the labels take away from the axis."""
        if not self.texts:
            return 0.0
        outer = len(self.groups) * words.line_height
        widest = max(words.width(line) for lines in self.lines for line in lines)
        tallest = max(len(lines) for lines in self.lines) * words.line_height
        if not is_across:
            return widest + outer
        if self.turn in (90.0, -90.0):
            return widest + outer
        return outer + (tallest if not self.turn else widest * 0.71 + words.line_height * 0.71)


def value_labels(scale: ValueScale, axis: Axis, code: str, *, is_1904: bool = False) -> tuple[str, ...]:
    """Return what stands at each tick of a value axis."""
    shown = axis.number_format or code
    return tuple(format_number(tick / axis.display_unit, shown, is_1904=is_1904) for tick in scale.ticks())


def fit_labels(texts: Sequence[str], words: Words, slot: float, axis: Axis, *, is_across: bool) -> AxisLabels:
    """Return category labels as PowerPoint fits them: wrapped, else slanted, else thinned out."""
    if not any(texts):
        return AxisLabels((), ())
    slot = max(1.0, slot)
    whole = AxisLabels(tuple(texts), tuple((text,) for text in texts), every=axis.label_interval or 1)
    if not is_across:
        every = axis.label_interval or max(1, ceil(words.line_height * TIGHTEST / slot))
        return AxisLabels(whole.texts, whole.lines, every=every)
    if axis.label_rotation is not None and axis.label_rotation != 0 and abs(axis.label_rotation) <= 90:
        return AxisLabels(whole.texts, whole.lines, axis.label_rotation, whole.every)
    room = slot * whole.every
    if all(words.width(text) <= room for text in texts):
        return whole
    wrapped = tuple(tuple(words.wrap(text, room)) for text in texts)
    if all(words.width(line) <= room for lines in wrapped for line in lines) and max(map(len, wrapped)) <= 4:
        return AxisLabels(whole.texts, wrapped, every=whole.every)
    every = axis.label_interval or max(1, ceil(words.line_height * TIGHTEST / slot))
    turn = 0.0 if axis.label_rotation == 0 else SLANT
    return AxisLabels(whole.texts, whole.lines, turn, every)


def groups_of(levels: Sequence[Sequence[str]], count: int) -> tuple[tuple[Group, ...], ...]:
    """Return the groups of each outer level, innermost first: a text holds until the next one."""
    found = []
    for level in levels:
        starts = [n for n in range(count) if n == 0 or (n < len(level) and level[n])]
        ends = [*(n - 1 for n in starts[1:]), count - 1]
        texts = [level[n] if n < len(level) else "" for n in starts]
        found.append(tuple(Group(*each) for each in zip(starts, ends, texts, strict=True)))
    return tuple(found)


def label_gap(axis: Axis, words: Words, *, is_across: bool) -> float:
    """Return the room between an axis and its labels, in stage units."""
    gap = GAP_BELOW * words.size if is_across else GAP_BESIDE * words.size + BESIDE
    return gap * axis.label_offset


def draw_gridlines(axis: Axis, grid: Grid, canvas: Canvas) -> list[Element]:
    """Return the gridlines of a value or category axis."""
    drawn = []
    for line, unit in ((axis.minor_gridlines, "minor"), (axis.major_gridlines, "major")):
        if line is None:
            continue
        for share in grid_shares(axis, grid, unit):
            ends = ((share, 0.0), (share, 1.0)) if _is_across(axis, grid) else ((0.0, share), (1.0, share))
            drawn.append(line_path(segment(grid.point(*ends[0]), grid.point(*ends[1])), line, canvas))
    return [each for each in drawn if each is not None]


def draw_axis(
    axis: Axis, grid: Grid, labels: AxisLabels, crossing: float, canvas: Canvas, words: Words
) -> list[Element]:
    """Return an axis' line, ticks and labels.

    `crossing` is the share of the other axis where this one stands.
    """
    if axis.is_deleted:
        return []
    is_own = _is_across(axis, grid)
    start, end = (
        (grid.point(0.0, crossing), grid.point(1.0, crossing))
        if is_own
        else (grid.point(crossing, 0.0), grid.point(crossing, 1.0))
    )
    drawn = [
        line_path(segment(start, end) + _ticks(axis, grid, crossing, TICK * words.size), axis.line, canvas)
    ]
    if axis.label_position != "none":
        drawn += _labels(axis, grid, labels, crossing, words)
        drawn.append(line_path(_separators(axis, grid, labels, crossing, words), axis.line, canvas))
    return [each for each in drawn if each is not None]


def is_horizontal(axis: Axis, grid: Grid) -> bool:
    """Say whether an axis runs from left to right."""
    return _is_across(axis, grid) != grid.is_sideways


def _is_across(axis: Axis, grid: Grid) -> bool:
    """Say whether an axis is the grid's category (or x) axis."""
    return axis.kind in ("category", "date", "series") or (
        isinstance(grid.across, ValueScale) and axis.position in ("b", "t")
    )


def _scale(axis: Axis, grid: Grid) -> CategoryScale | ValueScale:
    return grid.across if _is_across(axis, grid) else grid.up


def grid_shares(axis: Axis, grid: Grid, unit: str) -> list[float]:
    """Return where the gridlines of an axis stand, as shares of it."""
    scale = _scale(axis, grid)
    if isinstance(scale, ValueScale):
        return [scale.at(tick) for tick in scale.ticks(scale.minor if unit == "minor" else None)]
    return _borders(scale)


def _borders(scale: CategoryScale) -> list[float]:
    """Return where the ticks of a category axis stand: between the categories."""
    if scale.shares:
        return []
    if scale.is_between:
        return [n * scale.slot for n in range(scale.count + 1)]
    return [scale.at(n) for n in range(scale.count)]


def _ticks(axis: Axis, grid: Grid, crossing: float, major: float) -> str:
    path = ""
    across = is_horizontal(axis, grid)
    outward = _outward(axis, across)
    for kind, unit, length in ((axis.major_tick, "major", major), (axis.minor_tick, "minor", major * 0.6)):
        if kind not in INSIDE or (unit == "minor" and axis.kind != "value"):
            continue
        out, inside = INSIDE[kind]
        for share in grid_shares(axis, grid, unit):
            x, y = grid.point(share, crossing) if _is_across(axis, grid) else grid.point(crossing, share)
            dx, dy = (0.0, outward * length) if across else (outward * length, 0.0)
            path += segment((x - dx * inside, y - dy * inside), (x + dx * out, y + dy * out))
    return path


def _outward(axis: Axis, across: bool) -> int:
    """Return the direction labels and ticks point to: down or right is positive."""
    beyond = {"high": -1}.get(axis.label_position, 1)
    return beyond * ((1 if axis.position != "t" else -1) if across else (-1 if axis.position != "r" else 1))


def _labels(axis: Axis, grid: Grid, labels: AxisLabels, crossing: float, words: Words) -> list[Element]:
    own, across = _is_across(axis, grid), is_horizontal(axis, grid)
    place = {"low": 0.0, "high": 1.0}.get(axis.label_position, crossing)
    outward = _outward(axis, across)
    scale, gap = _scale(axis, grid), label_gap(axis, words, is_across=across)
    if labels.places:
        shares = list(labels.places)
    elif isinstance(scale, ValueScale):
        shares = [scale.at(tick) for tick in scale.ticks()]
    else:
        shares = [scale.at(n) for n in range(len(labels.texts))]
    drawn: list[Element] = []
    for index, (share, lines) in enumerate(zip(shares, labels.lines, strict=False)):
        if index % labels.every == 0:
            x, y = grid.point(share, place) if own else grid.point(place, share)
            drawn += _label(lines, labels.turn, x, y, outward * gap, across, words)
    return drawn + _outer_labels(axis, grid, labels, place, outward, words)


def _outer_labels(
    axis: Axis, grid: Grid, labels: AxisLabels, place: float, outward: int, words: Words
) -> list[Element]:
    """Return the labels of groups of categories, further out than the categories' own."""
    across, scale = is_horizontal(axis, grid), grid.across
    inner = replace(labels, groups=()).depth(words, is_across=across) + label_gap(
        axis, words, is_across=across
    )
    drawn: list[Element] = []
    for level, groups in enumerate(labels.groups):
        away = outward * (inner + (level + 0.5) * words.line_height)
        for group in groups:
            x, y = grid.point((scale.at(group.first) + scale.at(group.last)) / 2, place)
            if across:
                drawn.append(words.line(group.text, x, y + away))
            else:
                drawn.append(words.line(group.text, x + away, y, "middle", -90.0))
    return drawn


def _separators(axis: Axis, grid: Grid, labels: AxisLabels, crossing: float, words: Words) -> str:
    """Return the lines that part groups of categories, from the axis through their labels."""
    across, scale, outward = is_horizontal(axis, grid), grid.across, _outward(axis, is_horizontal(axis, grid))
    if not labels.groups or not isinstance(scale, CategoryScale):
        return ""
    inner = replace(labels, groups=()).depth(words, is_across=across) + label_gap(
        axis, words, is_across=across
    )
    path = ""
    for level, groups in enumerate(labels.groups):
        reach = outward * (inner + (level + 1) * words.line_height)
        half = scale.slot / 2 if scale.is_between else 0.0
        ends = [*(scale.at(group.first) - half for group in groups), scale.at(groups[-1].last) + half]
        for share in ends:
            x, y = grid.point(share, crossing)
            path += segment((x, y), (x, y + reach) if across else (x + reach, y))
    return path


def _label(
    lines: Sequence[str], turn: float, x: float, y: float, away: float, across: bool, words: Words
) -> list[Element]:
    """Return one label, `away` from its place on the axis: down or right is positive."""
    if not across:
        top = y - len(lines) * words.line_height / 2
        return words.lines(list(lines), x + away, top, "end" if away < 0 else "start")
    if turn:
        anchor = "end" if (turn < 0) == (away > 0) else "start"
        return [words.line(lines[0], x, y + away + copysign(words.line_height * 0.35, away), anchor, turn)]
    height = len(lines) * words.line_height
    return words.lines(list(lines), x, y + away if away > 0 else y + away - height)
