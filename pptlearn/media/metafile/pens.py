"""Pens and brushes as GDI numbers them, alike in EMF and WMF."""

from __future__ import annotations

from pptlearn.media.metafile.state import Brush, Pen, rgb

DASHES = {1: (3.0, 1.0), 2: (1.0, 1.0), 3: (3.0, 1.0, 1.0, 1.0), 4: (3.0, 1.0, 1.0, 1.0, 1.0, 1.0)}
UNSEEN_PEN, UNSEEN_BRUSH, HATCHED_BRUSH = 5, 1, 2
CAPS = {0x000: "round", 0x100: "square", 0x200: "butt"}
JOINS = {0x0000: "round", 0x1000: "bevel", 0x2000: "miter"}


def pen_of(style: int, width: float, color: int) -> Pen:
    return Pen(
        color=rgb(color),
        width=width,
        dash=DASHES.get(style & 0xF, ()),
        cap=CAPS.get(style & 0xF00, "round"),
        join=JOINS.get(style & 0xF000, "round"),
        is_seen=style & 0xF != UNSEEN_PEN,
    )


def brush_of(style: int, color: int, hatch: int) -> Brush:
    return Brush(rgb(color), style != UNSEEN_BRUSH, hatch if style == HATCHED_BRUSH else None)
