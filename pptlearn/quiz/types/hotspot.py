"""Places to point at on a picture."""

from __future__ import annotations

import re
from typing import Any

from pptlearn.model.geometry import Box
from pptlearn.model.quiz import Question
from pptlearn.model.shape import AutoShape, Group, Picture, Shape
from pptlearn.model.units import px
from pptlearn.quiz.areas import areas
from pptlearn.quiz.edit import Edits
from pptlearn.quiz.marks import RIGHT_SIGN
from pptlearn.quiz.question import Reading
from pptlearn.quiz.room import rectangle
from pptlearn.quiz.slide import MarkedSlide
from pptlearn.quiz.words import fold, word_set

GIVEN_BY_POWERPOINT = re.compile(r"(^|\s)\d+$")
"""“Rectangle 5” says nothing; PowerPoint ends every name it gives with a number."""
PLACES = (
    ("top left", "top", "top right"),
    ("left", "middle", "right"),
    ("bottom left", "bottom", "bottom right"),
)

name = "hotspot"
needs = (
    "a picture, and on the right spot an empty shape, or one with ✓ in it or “correct” as alternative text"
)


def read(slide: MarkedSlide) -> Reading | None:
    marked = [each for each in slide.shapes if _is_marked(each)]
    is_called = not marked and slide.claim.type == name
    for picture in sorted(slide.pictures, key=lambda each: -_area(each.transform.box)):
        drawn = [each for each in slide.shapes if is_called and _is_drawn_on(each, picture)]
        spots = [each for each in marked or drawn if _holds(picture.transform.box, each.transform.box)]
        if spots:
            return _reading(picture, spots, slide)
    return None


def secret(question: Question) -> Any:
    """Return the spots: rectangles or ellipses in slide px."""
    return list(question.alternatives)


def _reading(picture: Picture, spots: list[Shape], slide: MarkedSlide) -> Reading:
    places = [_spot(each) for each in spots]
    frame = rectangle(picture.transform.box)
    return Reading(
        key=tuple(
            {"x": round(s["x"] + s["width"] / 2, 1), "y": round(s["y"] + s["height"] / 2, 1)} for s in places
        ),
        alternatives=tuple(places),
        details=(
            ("picture", frame),
            ("spots", len(places)),
            ("areas", areas(frame, places)),
            ("alt", picture.alt),
        ),
        keeps_order=True,
        answer="; ".join(_words(each, picture, spots, slide) for each in spots),
        understood_from="shape on the picture",
        edits=Edits(removed=frozenset(each.id for each in spots), items={picture.id: "picture"}),
    )


def _words(spot: Shape, picture: Picture, spots: list[Shape], slide: MarkedSlide) -> str:
    """Return what a spot is called: by a text that stands there, by its author, or by its place."""
    box = spot.transform.box
    there = (
        body
        for body in slide.bodies
        if body.shape not in spots
        and (_holds(box, body.shape.transform.box) or _holds(body.shape.transform.box, box))
        and _area(body.shape.transform.box) < _area(picture.transform.box)
    )
    label = next((" ".join(line.text for line in body.lines) for body in there), "")
    name = "" if GIVEN_BY_POWERPOINT.search(spot.name) else spot.name.strip()
    return label or name or _place(spot, picture)


def _place(spot: Shape, picture: Picture) -> str:
    """Return where on the picture a spot lies, by thirds."""
    frame, center = picture.transform.box, spot.transform.box.center
    column = min(2, max(0, 3 * (center.x - frame.x) // max(1, frame.width)))
    row = min(2, max(0, 3 * (center.y - frame.y) // max(1, frame.height)))
    return f"{PLACES[row][column]} of the picture"


def _spot(shape: Shape) -> dict[str, Any]:
    is_round = isinstance(shape, AutoShape) and getattr(shape.geometry, "name", "") in (
        "ellipse",
        "flowChartConnector",
    )
    return {**rectangle(shape.transform.box), "round": is_round, "rotation": shape.transform.rotation}


def _is_marked(shape: Shape) -> bool:
    if isinstance(shape, Picture | Group) or not px(shape.transform.box.width):
        return False
    text = shape.text.text.strip() if isinstance(shape, AutoShape) and shape.text else ""
    if text and re.fullmatch(RIGHT_SIGN, text):
        return True
    alt = fold(shape.alt).strip(" .!()")
    return alt in word_set("answer", "correct") or bool(alt and re.fullmatch(RIGHT_SIGN, alt))


def _is_drawn_on(shape: Shape, picture: Picture) -> bool:
    """Return whether it is an outline without words on a part of the picture: drawn around the spot."""
    if not isinstance(shape, AutoShape) or shape.placeholder or (shape.text and shape.text.text.strip()):
        return False
    return 2 * _area(shape.transform.box) < _area(picture.transform.box)


def _holds(outer: Box, inner: Box) -> bool:
    center = inner.center
    return outer.x <= center.x <= outer.x + outer.width and outer.y <= center.y <= outer.y + outer.height


def _area(box: Box) -> int:
    return box.width * box.height
