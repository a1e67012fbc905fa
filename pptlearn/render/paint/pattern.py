"""Pattern fills: tiles of eight by eight pixels in two colours."""

from __future__ import annotations

from functools import cache

from pptlearn.model.drawing import STAGE_SCALE
from pptlearn.model.paint import PatternFill
from pptlearn.render.markup import Element, el
from pptlearn.resources import package_text

SIDE = 8
"""Pixels of a tile's side; a pixel is one CSS pixel whatever the shape's size."""


def pattern(fill: PatternFill) -> Element:
    """Return a definition that tiles the preset's pixels."""
    side = SIDE * STAGE_SCALE
    foreground, background = fill.foreground, fill.background
    return el(
        "pattern",
        el("rect", width=side, height=side, fill=background.hex, fill_opacity=background.alpha),
        el("path", d=_pixels(fill.preset), fill=foreground.hex, fill_opacity=foreground.alpha),
        patternUnits="userSpaceOnUse",
        width=side,
        height=side,
    )


def is_known(preset: str) -> bool:
    return preset in _rows()


@cache
def _pixels(preset: str) -> str:
    """Return the set pixels as one path, neighbours in a row joined; an unknown preset is `pct50`."""
    rows = _rows().get(preset) or _rows()["pct50"]
    return "".join(_row(bin(int(rows[2 * y : 2 * y + 2], 16))[2:].zfill(SIDE), y) for y in range(SIDE))


def _row(bits: str, y: int) -> str:
    path, x = "", 0
    while x < SIDE:
        length = len(bits[x:]) - len(bits[x:].lstrip("1"))
        if length:
            left, top, width = x * STAGE_SCALE, y * STAGE_SCALE, length * STAGE_SCALE
            path += f"M{left} {top}h{width}v{STAGE_SCALE}h{-width}z"
        x += length or 1
    return path


@cache
def _rows() -> dict[str, str]:
    lines = package_text("render/paint/patterns.txt").splitlines()
    return dict(line.split(" ") for line in lines if not line.startswith("#"))
