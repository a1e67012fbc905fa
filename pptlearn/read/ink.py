"""Ink: the strokes of an InkML part, and when each was drawn where a recording (`iact:actions`) says so.

W3C InkML 1.0 and MS-PPTX 2.2 (inkAction): numbers stand in channels, points are separated by commas, and a
value may be written as a difference to the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import hypot
from typing import TypeAlias

from pptlearn.model.paint import Color
from pptlearn.read.attributes import number
from pptlearn.read.timing.times import seconds
from pptlearn.read.xml import Element, local_name

Point: TypeAlias = tuple[float, float]
"""Centimetres."""

EMU_PER_CM = 360_000
CHANNELS = ("X", "Y")
VALUE = re.compile(r"[!'\"]?\s*-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)|\*|[!'\"]")
PREFIXES = "!'\""
MOST_STROKES = 5_000
MOST_POINTS = 20_000
"""Of one stroke."""
HAND_SPEED = 12.0
"""Centimetres a second: how fast a stroke is drawn whose own time is not stored."""
CENTIMETRES = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "himetric": 0.001}


@dataclass(frozen=True, slots=True)
class Brush:
    """What a stroke is drawn with."""

    color: Color = Color(0, 0, 0)
    width: float = 0.1
    """Centimetres."""
    is_flat: bool = False
    """A highlighter's tip is a rectangle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    points: tuple[Point, ...]
    brush: Brush
    start: float | None = None
    """Seconds after the ink begins to play; None when it was not recorded."""

    @property
    def length(self) -> float:
        """Centimetres."""
        pairs = zip(self.points, self.points[1:], strict=False)
        return sum(hypot(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairs)

    @property
    def duration(self) -> float:
        """Seconds it takes to draw."""
        return max(0.05, min(3.0, self.length / HAND_SPEED))


def read_strokes(root: Element) -> tuple[Stroke, ...]:
    """Return the strokes of an ink part in the order in which they were drawn."""
    brushes = {_id(each): _brush(each) for each in root.iter("*") if local_name(each) == "brush"}
    axes = _axes(root)
    found = [
        Stroke(points=points, brush=brushes.get(trace.get("brushRef", "").lstrip("#"), Brush()), start=start)
        for trace, start in list(_traces(root))[:MOST_STROKES]
        if (points := _points(trace.text or "", axes))
    ]
    return tuple(sorted(found, key=lambda stroke: stroke.start or 0.0))


def _traces(root: Element) -> Iterator[tuple[Element, float | None]]:
    """Yield the traces; in a recording, those of actions that add ink, with their time."""
    if local_name(root) != "actions":
        yield from ((each, None) for each in root.iter("*") if local_name(each) == "trace")
        return
    unit = root.get("timeUnit", "ms")
    for action in root.iter("*"):
        if local_name(action) == "action" and action.get("type", "add") == "add":
            start = seconds(f"{action.get('startTime', '0')}{unit}")
            yield from ((each, start) for each in action.iter("*") if local_name(each) == "trace")


def _id(element: Element) -> str:
    return str(element.get("{http://www.w3.org/XML/1998/namespace}id", ""))


def _brush(element: Element) -> Brush:
    said = {each.get("name", ""): each for each in element.iter("*") if local_name(each) == "brushProperty"}
    values = {name: each.get("value", "") for name, each in said.items()}
    brush = Brush(is_flat=values.get("tip") == "rectangle")
    width = number(values.get("width"))
    if width:
        unit = CENTIMETRES.get(said["width"].get("units", "cm"), 1.0)
        brush = replace(brush, width=max(0.001, min(10.0, width * unit)))
    clear = (number(values.get("transparency")) or 0.0) / 255
    is_marker = values.get("rasterOp") == "maskPen"
    alpha = 0.5 if is_marker else max(0.0, min(1.0, 1 - clear))
    color = values.get("color", "")
    if re.fullmatch("#[0-9A-Fa-f]{6}", color):
        red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
        return replace(brush, color=Color(red, green, blue, alpha))
    return replace(brush, color=Color(0, 0, 0, alpha))


def _axes(root: Element) -> dict[str, tuple[int, float]]:
    """Return where X and Y stand among the channels, and the centimetres of one step of each."""
    names = [each.get("name", "") for each in root.iter("*") if local_name(each) == "channel"]
    steps = {
        each.get("channel", ""): number(each.get("value")) or 0.0
        for each in root.iter("*")
        if local_name(each) == "channelProperty" and each.get("name") == "resolution"
    }
    first = {name: names.index(name) for name in CHANNELS if name in names}
    return {
        name: (first.get(name, at), 1 / steps[name] if steps.get(name, 0) > 0 else 0.001)
        for at, name in enumerate(CHANNELS)
    }


def _points(text: str, axes: dict[str, tuple[int, float]]) -> tuple[Point, ...]:
    columns: list[_Channel] = []
    points = []
    for written in text.split(",")[:MOST_POINTS]:
        values = VALUE.findall(written)
        columns += [_Channel() for _ in values[len(columns) :]]
        row = _row(columns, values)
        if all(at < len(row) for at, _ in axes.values()):
            (x_at, x_step), (y_at, y_step) = axes["X"], axes["Y"]
            points.append((row[x_at] * x_step, row[y_at] * y_step))
    return tuple(points)


def _row(columns: list[_Channel], values: list[str]) -> list[float]:
    """Return a point's numbers; PowerPoint leaves a prefix out before a minus (`'5-3'1` are differences)."""
    mode = ""
    row = []
    for column, value in zip(columns, values, strict=False):
        mode = value[0] if value[0] in PREFIXES else mode
        row.append(column.read(value.lstrip(PREFIXES).strip(), mode or column.mode))
    return row


@dataclass(slots=True)
class _Channel:
    """One column of a trace: `'` begins differences, `"` differences of differences, `!` plain values."""

    mode: str = "!"
    value: float = 0.0
    speed: float = 0.0

    def read(self, written: str, mode: str) -> float:
        self.mode = mode
        if not written or written == "*":
            return self.value
        given = float(written)
        if mode == '"':
            self.speed += given
            self.value += self.speed
        elif mode == "'":
            self.speed = given
            self.value += given
        else:
            self.speed, self.value = given - self.value, given
        return self.value
