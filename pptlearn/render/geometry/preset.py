"""The 187 preset shapes and 40 text warps, read from their tables one by one as a deck asks."""

from __future__ import annotations

from functools import cache

from pptlearn.model.geometry import CustomGeometry, GeometryPath, PathCommand
from pptlearn.resources import package_text

COMMANDS = {
    "M": ("move", 2),
    "L": ("line", 2),
    "A": ("arc", 4),
    "Q": ("quad", 4),
    "C": ("cubic", 6),
    "Z": ("close", 0),
}


SHAPES, WARPS = "presets", "warps"


@cache
def preset(name: str, kind: str = SHAPES) -> CustomGeometry:
    """Return the outline with this name; KeyError for a name the standard does not know."""
    head, *paths = _lines(name, kind)
    _, adjusts, guides, rect = head.split("|")
    left, top, right, bottom = rect.split(" ")
    return CustomGeometry(
        adjusts=tuple(
            (each, f"val {value}") for each, _, value in (pair.partition("=") for pair in adjusts.split())
        ),
        guides=tuple(
            (each, formula) for each, _, formula in (gd.partition(" ") for gd in guides.split(";") if gd)
        ),
        text_rect=(left, top, right, bottom),
        paths=tuple(_path(line) for line in paths),
    )


@cache
def is_known(name: str, kind: str = SHAPES) -> bool:
    return f"\n={name}|" in _notation(kind)


def names(kind: str = SHAPES) -> tuple[str, ...]:
    """Return the names of all preset shapes (or warps), sorted."""
    return tuple(line[1:].partition("|")[0] for line in _notation(kind).splitlines() if line.startswith("="))


@cache
def _notation(kind: str) -> str:
    return package_text(f"render/geometry/{kind}.txt")


def _lines(name: str, kind: str) -> list[str]:
    text = _notation(kind)
    start = text.find(f"\n={name}|")
    if start < 0:
        raise KeyError(name)
    end = text.find("\n=", start + 1)
    return text[start + 1 : end if end > 0 else None].rstrip().split("\n")


def _path(line: str) -> GeometryPath:
    head, _, body = line.partition(":")
    words = head.split()
    space = next((word for word in words if word[0].isdigit()), None)
    width, height = (int(each) for each in space.split("x")) if space else (None, None)
    modes = [word for word in words if word not in (space, "bare")]
    return GeometryPath(
        _commands(body), width, height, fill=modes[0] if modes else "norm", stroke="bare" not in words
    )


def _commands(body: str) -> tuple[PathCommand, ...]:
    words = iter(body.split())
    return tuple(
        PathCommand(name, tuple(next(words) for _ in range(count)))
        for name, count in (COMMANDS[word] for word in words)
    )
