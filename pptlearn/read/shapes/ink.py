"""Ink on a slide (`p:contentPart`): each stroke as a shape, inside a group that is the ink."""

from __future__ import annotations

from typing import Any

from pptlearn.model.geometry import Box, CustomGeometry, GeometryPath, PathCommand, Transform
from pptlearn.model.paint import Line, SolidFill
from pptlearn.model.shape import AutoShape, Group
from pptlearn.model.units import Emu
from pptlearn.read.geometry import read_transform
from pptlearn.read.ink import EMU_PER_CM, Point, Stroke, read_strokes
from pptlearn.read.part import relation_id
from pptlearn.read.shapes.base import base
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.timing.ink import keep_recorded
from pptlearn.read.xml import P14, Element, child


def read(content: Element, tree: Tree) -> Group | None:
    """Return the ink as its strokes; None when its part is missing or holds none."""
    strokes = strokes_of(content, tree)
    if not strokes:
        return None
    common = base(content, tree)
    place = read_transform(child(content, P14 + "xfrm"), tree.scaling)
    drawn = _drawn(strokes, place.box, common["id"])
    keep_recorded(
        tree.part, common["id"], [(each.id, stroke) for each, stroke in zip(drawn, strokes, strict=True)]
    )
    return Group(**common, transform=place, children=drawn, stands_for="ink")


def strokes_of(content: Element, tree: Tree) -> tuple[Stroke, ...]:
    relationship = tree.part.related(relation_id(content, "id"))
    root = None if relationship is None else tree.part.package.part(relationship.target)
    return () if root is None else read_strokes(root)


def is_recorded(content: Element, tree: Tree) -> bool:
    """Say whether the strokes appear while the slide plays, as they did when it was recorded."""
    return any(stroke.start is not None for stroke in strokes_of(content, tree))


def _drawn(strokes: tuple[Stroke, ...], box: Box, id: str) -> tuple[AutoShape, ...]:
    """Return the strokes so that their ink fills the box: half a pen's width beyond the outermost points."""
    pen = max(stroke.brush.width for stroke in strokes) * EMU_PER_CM
    all_points = [point for stroke in strokes for point in stroke.points]
    (left, right), (top, bottom) = ((min(each), max(each)) for each in zip(*all_points, strict=True))
    scale_x = _scale(box.width - pen, right - left)
    scale_y = _scale(box.height - pen, bottom - top)

    def placed(point: Point) -> Point:
        x, y = point
        return box.x + pen / 2 + (x - left) * scale_x, box.y + pen / 2 + (y - top) * scale_y

    return tuple(
        _shape(stroke, [placed(point) for point in stroke.points], f"{id}.{number}")
        for number, stroke in enumerate(strokes, start=1)
    )


def _scale(room: float, extent: float) -> float:
    """Return EMU per centimetre."""
    return room / extent if room > 0 and extent > 0.01 else EMU_PER_CM


def _shape(stroke: Stroke, points: list[Point], id: str) -> AutoShape:
    (left, right), (top, bottom) = ((min(each), max(each)) for each in zip(*points, strict=True))
    moved = [(str(round(x - left)), str(round(y - top))) for x, y in points]
    commands = [PathCommand("move", moved[0]), *(PathCommand("line", each) for each in moved[1:] or moved)]
    look: dict[str, Any] = {"cap": "sq" if stroke.brush.is_flat else "rnd", "join": "round"}
    return AutoShape(
        id=id,
        name="Ink",
        is_decorative=True,
        transform=Transform(Box(*(Emu(round(each)) for each in (left, top, right - left, bottom - top)))),
        geometry=CustomGeometry((GeometryPath(tuple(commands), fill="none"),)),
        line=Line(
            fill=SolidFill(stroke.brush.color), width=Emu(round(stroke.brush.width * EMU_PER_CM)), **look
        ),
    )
