"""Data labels: what they say and where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import copysign, cos, hypot, pi, sin
from typing import NamedTuple, TypeVar

from pptlearn.model.chart import DataLabels, Plot, Series
from pptlearn.model.number_format import format_number, general
from pptlearn.model.text import Paragraph, Run, RunStyle
from pptlearn.render.chart.apart import stand_apart
from pptlearn.render.chart.area import Area
from pptlearn.render.chart.canvas import Point, line_path, marked, polyline, rectangle
from pptlearn.render.chart.series import labels_of, point, value
from pptlearn.render.chart.slice import Slice
from pptlearn.render.chart.words import Words
from pptlearn.render.context import RenderContext, stage_pt
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

GAP = stage_pt(3.0)
"""Between a point or bar and its label."""
INSET = stage_pt(1.5)
"""Above and below the words in a label's box (`tIns` and `bIns` of the usual label)."""
AROUND = stage_pt(7.0)
"""Beside the labels that a pie leaves room for (measured)."""
LEADS_FROM = 1.5
"""Line heights a label must be off its point to be joined to it by a line."""
T = TypeVar("T")
ROUNDS = ("pieChart", "ofPieChart", "doughnutChart")


class Label(NamedTuple):
    """A label's lines and how they look."""

    lines: list[str]
    words: Words
    labels: DataLabels


@dataclass(slots=True)
class LabelWriter:
    """Collects the labels of one plot while its points are drawn; they stand over everything else."""

    plot: Plot
    context: RenderContext
    canvas: Canvas
    names: tuple[str, ...] = ()
    """Category labels."""
    is_1904: bool = False
    drawn: list[Element] = field(default_factory=list)
    around: list[Area] = field(default_factory=list)
    """Labels that stand around a pie already."""

    def at_bar(self, series: Series, index: int, area: Area, *, is_negative: bool, is_sideways: bool) -> None:
        """Label a bar inside or beyond its end."""
        default = "ctr" if self.plot.grouping != "clustered" or self.plot.kind == "funnel" else "outEnd"
        written = self._text(series, index)
        if written is None:
            return
        lines, words, labels = written
        width, height = max(map(words.width, lines)), words.line_height * len(lines)
        position = labels.position or default
        x, y = area.middle
        length, size = (area.width, width) if is_sideways else (area.height, height)
        beyond = {
            "outEnd": length / 2 + size / 2 + GAP,
            "inEnd": length / 2 - size / 2 - GAP,
            "inBase": GAP + size / 2 - length / 2,
        }
        shift = beyond.get(position, 0.0) * (-1 if is_negative else 1)
        self._put(series, index, written, (x + shift, y) if is_sideways else (x, y - shift), (x, y))

    def at_point(
        self, series: Series, index: int, place: Point, default: str = "r", offset: float = 0.0
    ) -> None:
        """Label a point of a line, area or scatter chart beside it."""
        written = self._text(series, index)
        if written is None:
            return
        lines, words, labels = written
        position = labels.position or default
        offset += _marker_reach(series, index)
        across = max(map(words.width, lines)) / 2 + GAP + offset
        down = words.line_height * len(lines) / 2 + GAP + offset
        shifts = {"l": (-across, 0.0), "r": (across, 0.0), "t": (0.0, -down), "b": (0.0, down)}
        dx, dy = shifts.get(position, (0.0, 0.0))
        self._put(series, index, written, (place[0] + dx, place[1] + dy), place)

    def at_slice(self, series: Series, index: int, piece: Slice) -> None:
        """Label a slice inside its edge, or beyond it when it is told to or too thin for its words."""
        written = self._text(series, index, piece.share)
        if written is None:
            return
        lines, words, labels = written
        size = max(map(words.width, lines)), words.line_height * len(lines)
        half = piece.reach(*size)
        inside, outside = piece.outer - half - GAP, piece.outer + half + 2 * GAP
        position = labels.position or "bestFit"
        if position == "bestFit" and not piece.inner:
            if _is_moved(series, index):
                position = "outEnd"
            elif piece.holds(*size, inside):
                position = "inEnd"
            else:
                self._beside_others(series, index, piece, written, size)
                return
        center = (piece.outer + piece.inner) / 2 if piece.inner else piece.outer * 0.62
        radius = {"inEnd": inside, "outEnd": outside}.get(position, center)
        self._put(series, index, written, piece.at(radius), piece.at(piece.outer))

    def _beside_others(
        self, series: Series, index: int, piece: Slice, written: Label, size: tuple[float, float]
    ) -> None:
        """Put a label beyond the edge of its slice, where no other stands."""
        box, is_led = stand_apart(piece, piece.outer + 2 * GAP, size, self.around)
        self.around.append(box)
        self._put(series, index, written, box.middle, piece.at(piece.outer), is_led=is_led)

    def room_around(self, series: Series) -> tuple[float, float]:
        """Return how much of its width and height a pie leaves to labels on each side."""
        if self.plot.kind != "pieChart" or not is_outside(self.plot, series):
            return 0.0, 0.0
        written = [each for n in range(len(series.values)) if (each := self._text(series, n, 0.0))]
        tallest = max((len(each.lines) * each.words.line_height for each in written), default=-AROUND)
        is_beyond = any(each.labels.position == "outEnd" for each in written)
        widest = max(each.words.width(line) for each in written for line in each.lines) if is_beyond else 0.0
        return (widest + AROUND if is_beyond else 0.0), tallest + AROUND

    def at_tile(self, series: Series, index: int, box: Area) -> None:
        """Label a rectangle of a treemap in its upper left corner, if there is room."""
        written = self._text(series, index)
        if written is not None:
            width = max(map(written.words.width, written.lines)) + 2 * GAP
            height = written.words.line_height * len(written.lines)
            if width <= box.width and height <= box.height:
                self._put(series, index, written, (box.x + width / 2, box.y + height / 2 + GAP / 2))

    def at_ring(
        self, text: str, series: Series, middle: Point, radius: float, angle: float, length: float
    ) -> None:
        """Label a piece of a sunburst's ring along its radius, if there is room."""
        if series.labels is None or not text:
            return
        words = Words(series.labels.style, self.context)
        if words.line_height <= length:
            place = middle[0] + radius * sin(angle), middle[1] - radius * cos(angle)
            turn = angle * 180 / pi - 90
            written = words.line(text, *place, "middle", turn + 180 if angle > pi else turn)
            self.drawn += marked([written], series.number)

    def _put(
        self,
        series: Series,
        index: int,
        label: Label,
        middle: Point,
        anchor: Point | None = None,
        *,
        is_led: bool = False,
    ) -> None:
        """Write a label about its middle, moved as the author moved it; led by a line if it is far."""
        lines, words, labels = label
        own = point(series, index)
        if own is not None and own.label_offset != (0.0, 0.0):
            across, down = own.label_offset
            middle = middle[0] + across * self.canvas.width, middle[1] + down * self.canvas.height
            is_led = True
        if is_led:
            self.drawn += marked([self._lead(label, middle, anchor)], series.number, index)
        height = words.line_height * len(lines)
        width = max(map(words.width, lines)) + 2 * GAP
        box = Area(middle[0] - width / 2, middle[1] - height / 2 - INSET, width, height + 2 * INSET)
        behind = rectangle(box, labels.fill, labels.line, self.canvas)
        written = words.lines(lines, middle[0], middle[1] - height / 2)
        self.drawn += marked([behind, *written], series.number, index)

    def _lead(self, label: Label, middle: Point, anchor: Point | None) -> Element | None:
        """Return the line from a point to the nearer side of its label, level where it arrives."""
        lines, words, labels = label
        if anchor is None or labels.leader_line is None:
            return None
        if hypot(anchor[0] - middle[0], anchor[1] - middle[1]) <= LEADS_FROM * words.line_height:
            return None
        away = copysign(max(map(words.width, lines)) / 2 + GAP, anchor[0] - middle[0])
        end = middle[0] + away, middle[1]
        bend = end[0] + copysign(min(words.size, abs(anchor[0] - end[0])), away), middle[1]
        return line_path(polyline([anchor, bend, end]), labels.leader_line, self.canvas)

    def _text(self, series: Series, index: int, share: float | None = None) -> Label | None:
        """Return the lines of a label and how they look; None when the point has none."""
        own, labels = point(series, index), labels_of(self.plot, series)
        if own is not None:
            if own.is_label_hidden:
                return None
            labels = own.labels or labels
        said = self._said(series, index, labels or DataLabels(), share)
        if own is not None and own.label is not None:
            labels = labels or DataLabels()
            style = _first_style(own.label.paragraphs[0].inlines) or labels.style
            lines = [_written(paragraph, said) for paragraph in own.label.paragraphs]
            return Label([line for line in lines if line] or [""], Words(style, self.context), labels)
        if labels is None:
            return None
        text = labels.separator.join(said[name] for name in _shown(labels) if said.get(name))
        return Label(text.split("\n"), Words(labels.style, self.context), labels) if text.strip() else None

    def _said(self, series: Series, index: int, labels: DataLabels, share: float | None) -> dict[str, str]:
        """Return what a label can show of a point, by the name of its field."""
        code = labels.number_format or series.number_format
        portion = "0%"
        if (
            labels.show_percent and "%" in labels.number_format
        ):  # a format of percentages is the share's alone
            code, portion = series.number_format, labels.number_format
        size, across = value(series, index), _at(series.x_values, index)
        bubble = _at(series.sizes, index)
        return {
            "CELLRANGE": _at(series.cell_texts, index) or "",
            "SERIESNAME": series.name,
            "CATEGORYNAME": _at(self.names, index) or "",
            "XVALUE": "" if across is None else self._number(across, code),
            "VALUE": "" if size is None else self._number(size, code),
            "YVALUE": "" if size is None else self._number(size, code),
            "BUBBLESIZE": "" if bubble is None else general(bubble),
            "PERCENTAGE": "" if share is None else format_number(share, portion),
        }

    def _number(self, size: float, code: str) -> str:
        return format_number(size, code, is_1904=self.is_1904)


def is_outside(plot: Plot, series: Series) -> bool:
    """Say whether labels of a pie may stand beyond its edge, so that it leaves them room."""
    labels = labels_of(plot, series)
    return labels is not None and bool(_shown(labels)) and labels.position in ("", "bestFit", "outEnd")


def _is_moved(series: Series, index: int) -> bool:
    own = point(series, index)
    return own is not None and own.label_offset != (0.0, 0.0)


def _marker_reach(series: Series, index: int) -> float:
    """Return how far a point's marker reaches from its middle."""
    own = point(series, index)
    marker = own.marker if own and own.marker else series.marker
    return stage_pt(marker.size) / 2 if marker is not None and marker.symbol != "none" else 0.0


def _shown(labels: DataLabels) -> list[str]:
    """Return the fields of an automatic label, in PowerPoint's order."""
    flags = {
        "CELLRANGE": labels.show_cells,
        "SERIESNAME": labels.show_series,
        "CATEGORYNAME": labels.show_category,
        "VALUE": labels.show_value,
        "PERCENTAGE": labels.show_percent,
        "BUBBLESIZE": labels.show_size,
    }
    return [name for name, is_shown in flags.items() if is_shown]


def _written(paragraph: Paragraph, said: dict[str, str]) -> str:
    """Return a paragraph of a label with its fields filled in."""
    runs = [each for each in paragraph.inlines if isinstance(each, Run)]
    return "".join(said.get(run.field or "", run.text) for run in runs)


def _at(items: tuple[T, ...], index: int) -> T | None:
    return items[index] if index < len(items) else None


def _first_style(inlines: tuple[object, ...]) -> RunStyle | None:
    return next((each.style for each in inlines if isinstance(each, Run)), None)
