"""Answers that are shapes or pictures of their own, the right ones marked in, on or beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from pptlearn.model.geometry import Box
from pptlearn.model.shape import AutoShape, Picture, Shape
from pptlearn.model.text import Paragraph, Run, RunStyle
from pptlearn.model.units import EMU_PER_PX
from pptlearn.quiz.answers import MOST, Choices, Option, letter
from pptlearn.quiz.edit import Place
from pptlearn.quiz.judge import chosen_in, typed
from pptlearn.quiz.looks import FORMATS, is_green_fill
from pptlearn.quiz.marks import ALONE, TYPED, read_marks, says_right
from pptlearn.quiz.slide import Body, Line, MarkedSlide

Change = Callable[[Shape], Shape]
ALIKE = 1.3
"""Boxes whose sides differ by less than this factor belong together."""
BESIDE = 60 * EMU_PER_PX
"""A sign belongs to the nearest answer, unless it is farther away than this (EMU)."""


def in_objects(slide: MarkedSlide) -> Choices | None:
    """Return the answers that stand in shapes of one line each, else those that are pictures."""
    signs = [each for each in slide.shapes if isinstance(each, AutoShape) and _sign(each)]
    bodies = [each for each in slide.bodies if len(each.lines) == 1 and each.shape not in signs]
    return _lines(bodies, signs, slide) or _pictures(bodies, signs, slide)


def _lines(bodies: Sequence[Body], signs: Sequence[AutoShape], slide: MarkedSlide) -> Choices | None:
    free = [each.shape for each in bodies if not each.shape.placeholder]
    answers = _with_typed_mark(bodies) or family(free)
    lines = {each.shape.id: each.lines[0] for each in bodies}
    options = [_option(lines[each.id]) for each in answers]
    return _solved(answers, options, signs, slide.settings.answer)


def _pictures(bodies: Sequence[Body], signs: Sequence[AutoShape], slide: MarkedSlide) -> Choices | None:
    answers = family(slide.pictures)
    captions = [_caption(each, bodies) for each in answers]
    options = [
        _pictured(each, line, letter(n).upper())
        for n, (each, line) in enumerate(zip(answers, captions, strict=True))
    ]
    found = _solved(answers, options, signs, slide.settings.answer)
    if found is None:
        return None
    solution = tuple((line.place, line.marked.paragraph) for line in captions if line)
    renamed = {
        each.id: _then(found.redrawn.get(each.id), partial(replace, alt=option.text))
        for each, option in zip(answers, options, strict=True)
    }
    return replace(found, solution=solution, redrawn=renamed)


# ── which belong together ─────────────────────────────────────────────────────────────────────────────────


def _with_typed_mark(bodies: Sequence[Body]) -> list[Any]:
    """Return the shapes of the same kind as those with a typed mark, of their size where there are more."""
    marked = [each.shape for each in bodies if each.lines[0].marked.marks & TYPED]
    kinds = {each.placeholder is None for each in marked}
    same = [each.shape for each in bodies if (each.shape.placeholder is None) in kinds]
    alike = [each for each in same if any(_are_alike(each, other) for other in marked)]
    return in_reading_order(alike if len(alike) > len(marked) else same)


def family(shapes: Sequence[Shape]) -> list[Any]:
    """Return the largest group of shapes that are as wide and high as each other, in reading order."""
    groups = [[each for each in shapes if _are_alike(each, first)] for first in shapes]
    return in_reading_order(max(groups, key=len, default=[]))


def _are_alike(one: Shape, other: Shape) -> bool:
    first, second = one.transform.box, other.transform.box
    sides = ((first.width, second.width), (first.height, second.height))
    return all(max(pair) <= ALIKE * max(1, min(pair)) for pair in sides)


def in_reading_order(shapes: Sequence[Shape]) -> list[Any]:
    """Return shapes row by row; those that overlap by half their height stand in one row."""
    rows: list[list[Shape]] = []
    for each in sorted(shapes, key=lambda shape: shape.transform.box.y):
        box = each.transform.box
        if rows and box.y < rows[-1][0].transform.box.y + rows[-1][0].transform.box.height / 2:
            rows[-1].append(each)
        else:
            rows.append([each])
    return [each for row in rows for each in sorted(row, key=lambda shape: shape.transform.box.x)]


def _caption(picture: Picture, bodies: Sequence[Body]) -> Line | None:
    """Return the line that stands right below a picture."""
    box = picture.transform.box
    for body in bodies:
        center, top = body.shape.transform.box.center, body.shape.transform.box.y
        is_below = box.y + box.height * 0.8 <= top <= box.y + box.height * 1.3
        if is_below and box.x <= center.x <= box.x + box.width:
            return body.lines[0]
    return None


def _option(line: Line) -> Option:
    return Option(line=line, paragraph=line.marked.paragraph, marks=line.marked.marks)


def _pictured(picture: Picture, caption: Line | None, name: str) -> Option:
    """Return a picture as an answer, named by its caption, its alternative text, or its place."""
    alt = read_marks(Paragraph(inlines=(Run(picture.alt, RunStyle()),)))
    is_alt_a_sign = bool(ALONE.fullmatch(picture.alt)) or says_right(picture.alt)
    marked = caption.marked if caption else alt
    text = caption.text if caption else "" if is_alt_a_sign else alt.text
    signs = {"sign"} if picture.alt and is_alt_a_sign else alt.marks & TYPED
    line = Line(place=Place(picture.id), original=marked.paragraph, marked=marked)
    words = Paragraph(inlines=(Run(text or name, RunStyle()),))
    return Option(line=line, paragraph=words, marks=marked.marks | signs)


# ── which are right ───────────────────────────────────────────────────────────────────────────────────────


def _solved(
    answers: Sequence[AutoShape | Picture], options: Sequence[Option], signs: Sequence[AutoShape], answer: str
) -> Choices | None:
    """Return the answers when something says which are right: only then are shapes taken for answers."""
    if not 2 <= len(answers) <= MOST:
        return None
    beside = {sign.id: n for sign in signs if (n := _nearest(sign, answers)) is not None}
    right = {beside[sign.id] for sign in signs if sign.id in beside and _is_right(sign)}
    other = _other_boxes(answers)
    marked = tuple(
        replace(
            option, marks=option.marks | {kind for kind, of in (("sign", right), ("box", other)) if n in of}
        )
        for n, option in enumerate(options)
    )
    is_named = bool(answer and chosen_in(answer, marked))
    looks = {option.marks & {*FORMATS, "box"} for option in marked}
    if not (typed(marked) or is_named or len(looks) > 1):
        return None
    model = next((each for n, each in enumerate(answers) if n not in other), None)
    redrawn = {answers[n].id: partial(_drawn_as, model=model) for n in other if model}
    return Choices(options=marked, are_shapes=True, signs=frozenset(beside), redrawn=redrawn)


def _sign(shape: AutoShape) -> re.Match[str] | None:
    text = shape.text.text if shape.text else ""
    return ALONE.fullmatch(text) if text.strip() and not shape.placeholder else None


def _is_right(sign: AutoShape) -> bool:
    found = _sign(sign)
    return bool(found and found["right"])


def _nearest(sign: AutoShape, answers: Sequence[Shape]) -> int | None:
    """Return the number of the answer that a sign lies on or beside."""
    gaps = [(_gap(sign.transform.box, each.transform.box), n) for n, each in enumerate(answers)]
    (gap, _), n = min(gaps)
    return n if gap <= BESIDE else None


def _gap(one: Box, other: Box) -> tuple[float, float]:
    """Return how far two boxes are apart, then their centres."""
    apart_x = max(one.x - other.x - other.width, other.x - one.x - one.width, 0)
    apart_y = max(one.y - other.y - other.height, other.y - one.y - one.height, 0)
    centers = abs(one.center.x - other.center.x) + abs(one.center.y - other.center.y)
    return float(max(apart_x, apart_y)), float(centers)


def _other_boxes(answers: Sequence[AutoShape | Picture]) -> set[int]:
    """Return the few whose fill or line is not that of all the others; of two halves, the green one."""
    looks = [(each.fill, each.line) for each in answers]
    (first, most), *rest = Counter(looks).most_common()
    if len(rest) != 1:
        return set()
    other = rest[0][0]
    if rest[0][1] == most and is_green_fill(first[0]) == is_green_fill(other[0]):
        return set()
    few = first if rest[0][1] == most and is_green_fill(first[0]) else other
    return {n for n, look in enumerate(looks) if look == few}


def _drawn_as(shape: Shape, *, model: AutoShape | Picture) -> Shape:
    assert isinstance(shape, AutoShape | Picture)
    return replace(shape, fill=model.fill, line=model.line)


def _then(
    first: Callable[[Shape], Shape] | None, second: Callable[[Shape], Shape]
) -> Callable[[Shape], Shape]:
    return (lambda shape: second(first(shape))) if first else second
