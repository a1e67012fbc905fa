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
NOT_THERE = MOST_POINTS
"""A column beyond all that a point has."""
LONGEST_STROKE = 60.0
"""Seconds: what took longer was no single stroke."""
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
    end: float | None = None
    """When it was rubbed out; None when it stays."""
    took: float | None = None
    """Seconds the hand needed, where the ink kept the time of its points."""

    @property
    def length(self) -> float:
        """Centimetres."""
        pairs = zip(self.points, self.points[1:], strict=False)
        return sum(hypot(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairs)

    @property
    def duration(self) -> float:
        """Seconds it takes to draw."""
        return self.took or max(0.05, min(3.0, self.length / HAND_SPEED))


def read_strokes(root: Element) -> tuple[Stroke, ...]:
    """Return the strokes of an ink part in the order in which they were drawn."""
    brushes = {_id(each): _brush(each) for each in root.iter("*") if local_name(each) == "brush"}
    axes = _axes(root)
    found = [
        Stroke(
            points=tuple((x, y) for x, y, _ in rows),
            brush=brushes.get(trace.get("brushRef", "").lstrip("#"), Brush()),
            start=start,
            end=end,
            took=_took([time for _, _, time in rows]),
        )
        for trace, start, end in list(_traces(root))[:MOST_STROKES]
        if (rows := _rows(trace.text or "", axes))
    ]
    return tuple(sorted(found, key=lambda stroke: stroke.start or 0.0))


def _traces(root: Element) -> Iterator[tuple[Element, float | None, float | None]]:
    """Yield the traces; in a recording, those of actions that add ink, with when they come and go."""
    if local_name(root) != "actions":
        yield from ((each, None, None) for each in _named(root, "trace"))
        return
    unit = root.get("timeUnit", "ms")
    ends = _ends(root, unit)
    for action in _actions(root, "add"):
        for held in _named(action, "actionData"):
            for trace in _named(held, "trace"):
                yield trace, _start(action, unit), ends.get(_id(held)) or ends.get(_id(trace))


def _ends(root: Element, unit: str) -> dict[str, float]:
    """Return when ink was rubbed out, by the id of the data or trace that was added."""
    return {
        (each.get("ref") or each.get("traceDataRef", "")).lstrip("#"): _start(action, unit)
        for action in _actions(root, "remove")
        for each in action.iter("*")
        if local_name(each) in ("actionData", "traceView")
    }


def _actions(root: Element, type: str) -> Iterator[Element]:
    return (each for each in _named(root, "action") if each.get("type", "add") == type)


def _start(action: Element, unit: str) -> float:
    return seconds(f"{action.get('startTime', '0')}{unit}")


def _named(holder: Element, name: str) -> Iterator[Element]:
    return (each for each in holder.iter("*") if local_name(each) == name)


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
    """Return where X, Y and the time stand among the channels, and the centimetres (or ms) of a step."""
    names = [each.get("name", "") for each in root.iter("*") if local_name(each) == "channel"]
    steps = {
        each.get("channel", ""): number(each.get("value")) or 0.0
        for each in root.iter("*")
        if local_name(each) == "channelProperty" and each.get("name") == "resolution"
    }
    first = {name: names.index(name) for name in (*CHANNELS, "T") if name in names}
    places = {
        name: (first.get(name, at), 1 / steps[name] if steps.get(name, 0) > 0 else 0.001)
        for at, name in enumerate(CHANNELS)
    }
    return {**places, "T": (first.get("T", NOT_THERE), 1.0)}


def _took(times: list[float]) -> float | None:
    """Return the seconds between a stroke's first and last point; None where no time was kept."""
    took = (times[-1] - times[0]) / 1000
    return took if 0 < took <= LONGEST_STROKE else None


def _rows(text: str, axes: dict[str, tuple[int, float]]) -> tuple[tuple[float, float, float], ...]:
    """Return a trace's points with their times in milliseconds, 0 where none are kept."""
    columns: list[_Channel] = []
    points = []
    for written in text.split(",")[:MOST_POINTS]:
        values = VALUE.findall(written)
        columns += [_Channel() for _ in values[len(columns) :]]
        row = _row(columns, values)
        if all(axes[name][0] < len(row) for name in CHANNELS):
            x, y, time = (row[at] * step if at < len(row) else 0.0 for at, step in axes.values())
            points.append((x, y, time))
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
