"""The whole model of a deck as stable, readable text: what `pptlearn inspect` prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any

from pptlearn.model.deck import Deck
from pptlearn.model.geometry import Box, PathCommand, Point
from pptlearn.model.paint import Color

WIDTH = 110
INDENT = "  "


def dump(deck: Deck) -> str:
    """Return every value of the deck that differs from its default, a thing per line where it fits."""
    return "\n".join(_lines("", deck, 0)) + "\n"


def _lines(label: str, value: Any, depth: int) -> Iterator[str]:
    start = INDENT * depth + (f"{label} " if label else "")
    short = _inline(value, WIDTH - len(start))
    if short is not None:
        yield start + short
    elif is_dataclass(value):
        yield start + type(value).__name__
        for name, said in _said(value):
            yield from _lines(name, said, depth + 1)
    elif isinstance(value, Mapping):
        yield start.rstrip()
        for key, each in value.items():
            yield from _lines(str(key), each, depth + 1)
    elif isinstance(value, tuple):
        yield start.rstrip()
        for each in value:
            yield from _lines("-", each, depth + 1)
    else:
        yield start + _plain(value)


def _inline(value: Any, room: int) -> str | None:
    """Return a value in one line of at most `room` characters; None when it does not fit."""
    parts: list[str] = []
    for piece in _pieces(value):
        room -= len(piece)
        if room < 0:
            return None
        parts.append(piece)
    return "".join(parts)


def _pieces(value: Any) -> Iterator[str]:
    if type(value) in _SHORT:
        yield _SHORT[type(value)](value)
    elif is_dataclass(value):
        yield type(value).__name__
        yield from _separated("(", _named(_said(value)), ")")
    elif isinstance(value, Mapping):
        yield from _separated("{", _named(value.items()), "}")
    elif isinstance(value, tuple):
        yield from _separated("[", (_pieces(each) for each in value), "]")
    else:
        yield _plain(value)


def _named(pairs: Any) -> Iterator[Iterator[str]]:
    return (_with_name(name, value) for name, value in pairs)


def _with_name(name: object, value: Any) -> Iterator[str]:
    yield f"{name}="
    yield from _pieces(value)


def _separated(start: str, parts: Iterator[Iterator[str]], end: str) -> Iterator[str]:
    yield start
    for number, pieces in enumerate(parts):
        if number:
            yield " "
        yield from pieces
    yield end


def _said(value: Any) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a value that differ from their defaults."""
    kind: Any = type(value)
    for name, default in _defaults(kind):
        said = getattr(value, name)
        if default is MISSING or said != default:
            yield name, said


@cache
def _defaults(kind: Any) -> tuple[tuple[str, Any], ...]:
    return tuple(
        (each.name, each.default_factory() if each.default_factory is not MISSING else each.default)
        for each in fields(kind)
    )


def _plain(value: Any) -> str:
    if isinstance(value, float):
        return f"{round(value, 4):g}"
    return f'"{_escaped(value)}"' if isinstance(value, str) else str(value)


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def _color(color: Color) -> str:
    return color.hex if color.alpha == 1 else f"{color.hex}@{color.alpha:g}"


def _box(box: Box) -> str:
    return f"{box.x},{box.y} {box.width}x{box.height}"


def _command(command: PathCommand) -> str:
    return f"{command.name}({' '.join(command.arguments)})"


_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_SHORT: dict[type, Any] = {
    Color: _color,
    Box: _box,
    Point: lambda point: f"{point.x},{point.y}",
    PathCommand: _command,
}
