"""Objects to drag into boxes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from pptlearn.model.geometry import Box
from pptlearn.model.quiz import Item, Question
from pptlearn.model.shape import AutoShape, Connector, Group, Picture, Shape
from pptlearn.model.units import Emu
from pptlearn.quiz.answers import letter
from pptlearn.quiz.edit import Edits
from pptlearn.quiz.question import Reading
from pptlearn.quiz.room import free_room, is_drawn, rectangle
from pptlearn.quiz.slide import FURNITURE, MarkedSlide
from pptlearn.quiz.words import fold, lexicon

name = "dragAndDrop"
needs = "boxes with a title in or above them, and the objects lying in the right boxes"

LARGER = 2
"""A box is at least so many times as large as what lies in it."""
GAP = 0.06
"""Share of an object's room in the tray that stays free beside it."""


def read(slide: MarkedSlide) -> Reading | None:
    if slide.claim.type not in ("dragAndDrop", "dragTheWords") and not _asks_to_drag(slide):
        return None
    shapes = [each for each in slide.shapes if _may_take_part(each)]
    holding = [each for each in shapes if any(_lies_in(other, each) for other in shapes)]
    headings = _headings(holding, shapes)
    titles = {each.id: _title(each) or _title(headings.get(each.id)) for each in holding}
    boxes = [each for each in holding if titles[each.id]]
    no_objects = {each.id for each in (*boxes, *headings.values())}
    home = {
        each.id: min((box for box in boxes if _lies_in(each, box)), key=_area)
        for each in shapes
        if each.id not in no_objects and any(_lies_in(each, box) for box in boxes)
    }
    if len(home) < 2 or not boxes:
        return None
    return _reading([each for each in shapes if each.id in home], home, boxes, titles, slide)


def secret(question: Question) -> Any:
    """Return the box id by object id."""
    return question.key


def _asks_to_drag(slide: MarkedSlide) -> bool:
    """Return whether a slide called a question begins with the word ("Question 3: Drag the waste …")."""
    first = fold(slide.stem).split(" ")[0]
    return not slide.claim.type and slide.claim.source != "section" and lexicon("types").get(first) == name


def _headings(boxes: list[Shape], shapes: list[Shape]) -> dict[str, Shape]:
    """Return the text that stands above each box without words of its own, or at its top, by the box's id."""
    bare = [each for each in boxes if not _title(each)]
    texts = [each for each in shapes if _title(each) and not any(_lies_in(each, box) for box in boxes)]
    loose = [each for each in shapes if _title(each) and not is_drawn(each)]
    found = {
        box.id: [each for each in texts if _stands_on(each, box)]
        or [each for each in loose if _heads(each, box, shapes)]
        for box in bare
    }
    return {id: min(near, key=_top) for id, near in found.items() if near}


def _heads(text: Shape, box: Shape, shapes: list[Shape]) -> bool:
    """Return whether a text without a frame is the topmost thing in a box of things with one."""
    inside = [each for each in shapes if _lies_in(each, box)]
    framed = [each for each in inside if is_drawn(each)]
    below = [each for each in framed if _top(each) >= text.transform.box.center.y]
    return text in inside and bool(framed) and below == framed and len(framed) == len(inside) - 1


def _top(shape: Shape) -> int:
    return shape.transform.box.y


def _stands_on(text: Shape, box: Shape) -> bool:
    one, other = text.transform.box, box.transform.box
    is_over = other.x <= one.center.x <= other.x + other.width and one.width < 2 * other.width
    return is_over and abs(one.y + one.height - other.y) <= one.height


def _reading(
    objects: list[Shape],
    home: dict[str, Shape],
    boxes: list[Shape],
    titles: dict[str, str],
    slide: MarkedSlide,
) -> Reading:
    objects = sorted(objects, key=lambda each: (fold(_name(each)), each.id))
    ids = {each.id: letter(n) for n, each in enumerate(objects)}
    box_ids = {each.id: f"box{n}" for n, each in enumerate(boxes, start=1)}
    tray = free_room(slide, without=ids, solid=box_ids, height=0.1) or _lower_band(slide)
    return Reading(
        items=tuple(Item(id=ids[each.id], text=_name(each)) for each in objects),
        key={ids[each.id]: box_ids[home[each.id].id] for each in objects},
        details=(
            (
                "boxes",
                tuple(
                    {"id": box_ids[b.id], "text": titles[b.id], **rectangle(b.transform.box)} for b in boxes
                ),
            ),
            ("tray", tray),
        ),
        keeps_order=True,
        understood_from="objects in titled boxes",
        edits=Edits(items={**ids, **box_ids}, redrawn=_out_of_boxes(objects, tray), raised=tuple(ids)),
        type=name,
    )


def _out_of_boxes(objects: list[Shape], tray: Any) -> dict[str, Callable[[Shape], Shape]]:
    """Line the objects up in the free room, so that nothing on the slide tells where they belong."""
    pitch = tray["width"] / len(objects)
    moved: dict[str, Callable[[Shape], Shape]] = {}
    for n, each in enumerate(objects):
        width, height = _no_wider(each, pitch * (1 - GAP) * 9525)
        x = round((tray["x"] + pitch * (n + 0.5)) * 9525 - width / 2)
        y = round((tray["y"] + tray["height"] / 2) * 9525 - height / 2)
        moved[each.id] = partial(_at, box=Box(Emu(x), Emu(y), Emu(width), Emu(height)))
    return moved


def _no_wider(shape: Shape, most: float) -> tuple[int, int]:
    """Return width and height that leave the next one room; a picture keeps its proportions."""
    box = shape.transform.box
    share = min(1.0, most / box.width)
    return round(box.width * share), round(box.height * (share if isinstance(shape, Picture) else 1))


def _at(shape: Shape, *, box: Box) -> Shape:
    return replace(shape, transform=replace(shape.transform, box=box))


def _lower_band(slide: MarkedSlide) -> dict[str, float]:
    width, height = slide.width / 9525, slide.height / 9525
    return {
        "x": round(width * 0.05, 1),
        "y": round(height * 0.8, 1),
        "width": round(width * 0.9, 1),
        "height": round(height * 0.18, 1),
    }


def _may_take_part(shape: Shape) -> bool:
    if isinstance(shape, Group | Connector) or (shape.placeholder and shape.placeholder.type in FURNITURE):
        return False
    return isinstance(shape, Picture | AutoShape) and _area(shape) > 0


def _title(shape: Shape | None) -> str:
    return " ".join(shape.text.text.split()) if isinstance(shape, AutoShape) and shape.text else ""


def _name(shape: Shape) -> str:
    return _title(shape) or shape.alt or shape.title or shape.name


def _lies_in(shape: Shape, box: Shape) -> bool:
    if shape.id == box.id or _area(box) < LARGER * _area(shape):
        return False
    center, outer = shape.transform.box.center, box.transform.box
    return outer.x <= center.x <= outer.x + outer.width and outer.y <= center.y <= outer.y + outer.height


def _area(shape: Shape) -> int:
    box: Box = shape.transform.box
    return box.width * box.height
