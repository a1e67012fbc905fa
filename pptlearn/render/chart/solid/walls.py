"""Floor, walls, gridlines and axes of the box of a 3-D chart."""

from __future__ import annotations

from pptlearn.model.chart import Axis, ChartModel
from pptlearn.render.chart.axes import TICK, AxisLabels, grid_shares, label_gap
from pptlearn.render.chart.canvas import Point, line_path, polyline, segment, shape
from pptlearn.render.chart.frames import Frame
from pptlearn.render.chart.scale import ValueScale
from pptlearn.render.chart.solid.box import Box
from pptlearn.render.chart.words import Words
from pptlearn.render.context import stage_pt
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas


def draw_walls(chart: ChartModel, box: Box, canvas: Canvas) -> list[Element]:
    """Return floor, side and back wall as far as they are painted."""
    x, z = box.far_side, box.far_back
    corners = {
        "floor": ((0, 0, 0), (1, 0, 0), (1, 0, 1), (0, 0, 1)),
        "sideWall": ((x, 0, 0), (x, 1, 0), (x, 1, 1), (x, 0, 1)),
        "backWall": ((0, 0, z), (1, 0, z), (1, 1, z), (0, 1, z)),
    }
    return [
        shape(polyline([box.corner(*each) for each in corners[name]], closed=True), fill, line, canvas)
        for name, fill, line in chart.walls
        if name in corners
    ]


def draw_lines(frame: Frame, box: Box, canvas: Canvas) -> list[Element]:
    """Return the gridlines: of values along the walls, of categories along floor and back wall."""
    drawn = []
    for axis in (frame.across, frame.up):
        for line, unit in ((axis.minor_gridlines, "minor"), (axis.major_gridlines, "major")):
            if line is not None:
                is_level = (axis is frame.up) != box.grid.is_sideways
                path = "".join(_around(box, share, is_level) for share in grid_shares(axis, box.grid, unit))
                drawn.append(line_path(path, line, canvas))
    return [each for each in drawn if each is not None]


def _around(box: Box, share: float, is_level: bool) -> str:
    """Return a gridline: level along the side and the back, or upright up the back and along the floor."""
    x, z = box.far_side, box.far_back
    if is_level:
        places = ((x, share, 1 - z), (x, share, z), (1 - x, share, z))
    else:
        places = ((share, 0.0, 1 - z), (share, 0.0, z), (share, 1.0, z))
    return polyline([box.corner(*each) for each in places])


def draw_edges(frame: Frame, box: Box, canvas: Canvas) -> list[Element]:
    """Return the lines of the axes, along the edges that their labels stand at."""
    drawn = []
    for axis in (frame.across, frame.up):
        if not axis.is_deleted:
            path = segment(*_edge(axis, frame, box)) + _ticks(axis, frame, box)
            drawn.append(line_path(path, axis.line, canvas))
    return [each for each in drawn if each is not None]


def _ticks(axis: Axis, frame: Frame, box: Box) -> str:
    """Return the ticks of an axis, away from the box."""
    if axis.major_tick not in ("out", "cross"):
        return ""
    length, path = TICK * stage_pt(axis.style.size), ""
    is_upright = (axis is frame.up) != box.grid.is_sideways
    edge, front = outer_edge(box), 1 - box.far_back
    for share in grid_shares(axis, box.grid, "major"):
        x, y = box.corner(edge[0], share, edge[1]) if is_upright else box.corner(share, 0, front)
        path += segment((x, y), (x - length, y) if is_upright else (x, y + length))
    return path


def _edge(axis: Axis, frame: Frame, box: Box) -> tuple[Point, Point]:
    if (axis is frame.up) != box.grid.is_sideways:
        x, z = outer_edge(box)
        return box.corner(x, 0, z), box.corner(x, 1, z)
    return box.corner(0, 0, 1 - box.far_back), box.corner(1, 0, 1 - box.far_back)


def outer_edge(box: Box) -> tuple[float, float]:
    """Return the upright edge that is seen farthest to the left."""
    edges = [(x, z) for x in (0.0, 1.0) for z in (0.0, 1.0)]
    return min(edges, key=lambda edge: box.corner(edge[0], 0, edge[1])[0])


def draw_labels(axis: Axis, frame: Frame, labels: AxisLabels, box: Box, words: Words) -> list[Element]:
    """Return the labels of an axis along its edge."""
    if axis.is_deleted or axis.label_position == "none":
        return []
    is_upright = (axis is frame.up) != box.grid.is_sideways
    scale = box.grid.up if axis is frame.up else box.grid.across
    if isinstance(scale, ValueScale):
        shares = [scale.at(tick) for tick in scale.ticks()]
    else:
        shares = list(labels.places) or [scale.at(n) for n in range(len(labels.texts))]
    gap = label_gap(axis, words, is_across=not is_upright)
    edge, front = outer_edge(box), 1 - box.far_back
    drawn: list[Element] = []
    for index, (share, lines) in enumerate(zip(shares, labels.lines, strict=False)):
        if index % labels.every:
            continue
        if is_upright:
            x, y = box.corner(edge[0], share, edge[1])
            drawn += words.lines(list(lines), x - gap, y - len(lines) * words.line_height / 2, "end")
        elif labels.turn:
            x, y = box.corner(share, 0, front)
            drawn.append(words.line(lines[0], x, y + gap + words.line_height * 0.35, "end", labels.turn))
        else:
            x, y = box.corner(share, 0, front)
            drawn += words.lines(list(lines), x, y + gap)
    return drawn


def draw_names(axis: Axis | None, names: list[str], box: Box, words: Words) -> list[Element]:
    """Return the names of the rows, along the floor's edge on the right."""
    if axis is None or axis.is_deleted or axis.label_position == "none" or box.rows < 2:
        return []
    side = 1 - box.far_side
    drawn = []
    for row, name in enumerate(names):
        x, y = box.corner(side, 0, (row + 0.5) / box.rows)
        drawn.append(words.line(name, x + words.size * 0.5, y + words.line_height / 2, "start"))
    return drawn
