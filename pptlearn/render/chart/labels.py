"""Data labels: what they say and where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import cos, pi, sin

from pptlearn.model.chart import DataLabels, Plot, Series
from pptlearn.model.number_format import format_number
from pptlearn.model.text import Run, RunStyle
from pptlearn.render.chart.area import Area
from pptlearn.render.chart.canvas import Point, rectangle
from pptlearn.render.chart.series import labels_of, point, value
from pptlearn.render.chart.words import Words
from pptlearn.render.context import RenderContext, stage_pt
from pptlearn.render.markup import Element
from pptlearn.render.paint.canvas import Canvas

GAP = stage_pt(3.0)
"""Between a point or bar and its label."""
ROUNDS = ("pieChart", "ofPieChart", "doughnutChart")


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

    def at_bar(self, series: Series, index: int, area: Area, *, is_negative: bool, is_sideways: bool) -> None:
        """Label a bar inside or beyond its end."""
        default = "ctr" if self.plot.grouping in ("stacked", "percentStacked") else "outEnd"
        written = self._text(series, index)
        if written is None:
            return
        lines, words, labels = written
        width, height = max(map(words.width, lines)), words.line_height * len(lines)
        position = (labels.position if labels else "") or default
        x, y = area.middle
        length, size = (area.width, width) if is_sideways else (area.height, height)
        beyond = {
            "outEnd": length / 2 + size / 2 + GAP,
            "inEnd": length / 2 - size / 2 - GAP,
            "inBase": GAP + size / 2 - length / 2,
        }
        shift = beyond.get(position, 0.0) * (-1 if is_negative else 1)
        self._put(lines, words, labels, (x + shift, y) if is_sideways else (x, y - shift))

    def at_point(
        self, series: Series, index: int, place: Point, default: str = "r", offset: float = 0.0
    ) -> None:
        """Label a point of a line, area or scatter chart beside it."""
        written = self._text(series, index)
        if written is None:
            return
        lines, words, labels = written
        position = (labels.position if labels else "") or default
        across = max(map(words.width, lines)) / 2 + GAP + offset
        down = words.line_height * len(lines) / 2 + GAP + offset
        shifts = {"l": (-across, 0.0), "r": (across, 0.0), "t": (0.0, -down), "b": (0.0, down)}
        dx, dy = shifts.get(position, (0.0, 0.0))
        self._put(lines, words, labels, (place[0] + dx, place[1] + dy))

    def at_slice(
        self,
        series: Series,
        index: int,
        center: Point,
        inner: float,
        outer: float,
        halfway: float,
        sweep: float,
        share: float,
    ) -> None:
        """Label a slice inside, or beyond its edge when it is told to or too thin for its words."""
        written = self._text(series, index, share)
        if written is None:
            return
        lines, words, labels = written
        width, height = max(map(words.width, lines)), words.line_height * len(lines)
        position = (labels.position if labels else "") or "bestFit"
        fits = sweep >= pi or 2 * (outer + inner) / 2 * sin(sweep / 2) > width * 0.9
        radius = (outer + inner) / 2 if inner else outer * 0.62
        if position == "inEnd":
            radius = outer - max(width * abs(sin(halfway)), height * abs(cos(halfway))) / 2 - GAP
        elif position == "outEnd" or (position == "bestFit" and not fits and not inner):
            radius = outer + GAP * 2 + (width * abs(sin(halfway)) + height * abs(cos(halfway))) / 2
        self._put(
            lines, words, labels, (center[0] + radius * sin(halfway), center[1] - radius * cos(halfway))
        )

    def _put(self, lines: list[str], words: Words, labels: DataLabels | None, middle: Point) -> None:
        height = words.line_height * len(lines)
        if labels is not None:
            width = max(map(words.width, lines)) + 2 * GAP
            box = Area(middle[0] - width / 2, middle[1] - height / 2, width, height)
            behind = rectangle(box, labels.fill, labels.line, self.canvas)
            if behind is not None:
                self.drawn.append(behind)
        self.drawn.extend(words.lines(lines, middle[0], middle[1] - height / 2))

    def _text(
        self, series: Series, index: int, share: float | None = None
    ) -> tuple[list[str], Words, DataLabels | None] | None:
        """Return the lines of a label and how they look; None when the point has none."""
        own, labels = point(series, index), labels_of(self.plot, series)
        if own is not None and own.is_label_hidden:
            return None
        if own is not None and own.label is not None:
            style = _first_style(own.label.paragraphs[0].inlines) or (
                labels.style if labels else RunStyle(size=10)
            )
            return own.label.text.split("\n"), Words(style, self.context), labels
        if labels is None:
            return None
        said = self._parts(series, index, labels, share)
        text = labels.separator.join(part for part in said if part)
        return (text.split("\n"), Words(labels.style, self.context), labels) if text.strip() else None

    def _parts(self, series: Series, index: int, labels: DataLabels, share: float | None) -> list[str]:
        size = value(series, index)
        code = labels.number_format or series.number_format
        shown = "" if size is None else format_number(size, code, is_1904=self.is_1904)
        percent = "" if share is None else format_number(share, labels.number_format or "0%")
        name = self.names[index] if index < len(self.names) else ""
        return [
            series.name if labels.show_series else "",
            name if labels.show_category else "",
            shown if labels.show_value else "",
            percent if labels.show_percent else "",
        ]


def _first_style(inlines: tuple[object, ...]) -> RunStyle | None:
    return next((each.style for each in inlines if isinstance(each, Run)), None)
