"""Signs drawn beside or around a line of a list (a ✓ in a box, an arrow, a ring): which line they mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pptlearn.model.geometry import Box, PresetGeometry
from pptlearn.model.paint import NO_FILL
from pptlearn.model.shape import AutoShape, Picture, Shape
from pptlearn.model.text import Paragraph, Percent, Spacing, TextBody
from pptlearn.model.units import EMU_PER_PT, EMU_PER_PX
from pptlearn.quiz.answers import Choices, Option
from pptlearn.quiz.edit import Place
from pptlearn.quiz.judge import typed
from pptlearn.quiz.marks import ALONE, says_right, signs_in
from pptlearn.quiz.slide import MarkedSlide
from pptlearn.quiz.words import fold, word_set

RINGS = frozenset({"ellipse", "rect", "roundRect", "frame", "donut", "bracketPair", "bracePair"})
"""Outlines that go around a line when they are not filled."""
POINTERS = frozenset(
    {"leftArrow", "rightArrow", "notchedRightArrow", "stripedRightArrow", "curvedLeftArrow", "star5"}
)
NEAR = 90 * EMU_PER_PX
"""How far beside the text a sign may stand."""
LINE = 1.2
"""Height of a line, in em."""
LETTER = 0.5
"""Mean width of a letter, in em."""
OFF = 0.4
"""Share of a line's height that a sign may stand too high or too low: more could mean its neighbour."""
TALLEST = 2.5
"""Lines that a sign may be high."""


@dataclass(frozen=True, slots=True)
class Band:
    """How high a paragraph stands on the slide, as reckoned without its fonts; EMU."""

    top: float
    bottom: float
    line: float
    """Height of one of its lines."""

    def holds(self, y: float) -> bool:
        middle, reach = (self.top + self.bottom) / 2, (self.bottom - self.top - self.line) / 2
        return abs(y - middle) <= reach + OFF * self.line


def with_signs_beside(choices: Choices, slide: MarkedSlide) -> Choices:
    """Return `choices` with the look `beside` on the lines that signs stand at; without it where in doubt."""
    if typed(choices.options):
        return choices
    bands = {option.line.place: band for option, band in _bands(choices.options, slide)}
    boxes = {body.shape.id: body.shape.transform.box for body in slide.bodies}
    meant: dict[str, Place | None] = {}
    kinds: dict[str, str] = {}
    for shape, kind in _signs(slide, bands):
        meant[shape.id] = _line_at(shape.transform.box, bands, boxes)
        kinds[shape.id] = kind
    found = {place for place in meant.values() if place}
    if not meant or None in meant.values() or len(found) != len(meant):
        return choices
    said = {place: kinds[id] for id, place in meant.items()}
    options = tuple(
        replace(option, marks=option.marks | {said[option.line.place]})
        if option.line.place in said
        else option
        for option in choices.options
    )
    return replace(choices, options=options, signs=choices.signs | meant.keys())


def _signs(slide: MarkedSlide, bands: Mapping[Place, Band]) -> Iterator[tuple[Shape, str]]:
    tallest = TALLEST * max((band.line for band in bands.values()), default=0.0)
    for shape in slide.shapes:
        if shape.placeholder or shape.transform.box.height > tallest:
            continue
        if kind := _kind(shape):
            yield shape, kind


def _kind(shape: Shape) -> str:
    """Return `beside` for a sign that says right, `wrong` for a cross, else an empty string."""
    if isinstance(shape, Picture):
        words = fold(shape.alt or shape.name)
        return "beside" if words.startswith(tuple(word_set("answer", "tick"))) else ""
    if not isinstance(shape, AutoShape):
        return ""
    if shape.text is not None and (text := shape.text.text.strip()):
        kind = _sign_kind(text)
        return "beside" if kind == "sign" else kind
    name = shape.geometry.name if isinstance(shape.geometry, PresetGeometry) else ""
    is_ring = name in RINGS and shape.fill == NO_FILL and shape.line.fill != NO_FILL
    return "beside" if is_ring or name in POINTERS else ""


def _sign_kind(text: str) -> str:
    found = ALONE.fullmatch(text)
    return "".join(signs_in(found)) if found else "sign" if says_right(text) else ""


def _line_at(sign: Box, bands: Mapping[Place, Band], boxes: Mapping[str, Box]) -> Place | None:
    """Return the one line that a sign stands at; None when none or several may be meant."""
    found = [
        place
        for place, band in bands.items()
        if band.holds(sign.center.y) and _is_beside(sign, boxes[place.shape])
    ]
    return found[0] if len(found) == 1 else None


def _is_beside(sign: Box, text: Box) -> bool:
    return sign.x + sign.width >= text.x - NEAR and sign.x <= text.x + text.width + NEAR


def _bands(options: Sequence[Option], slide: MarkedSlide) -> Iterator[tuple[Option, Band]]:
    bodies = {body.shape.id: body.shape for body in slide.bodies}
    places = {id: tuple(_stacked(shape)) for id, shape in bodies.items() if _is_one_column(shape.text)}
    for option in options:
        place = option.line.place
        if place.row < 0 and place.shape in places:
            yield option, places[place.shape][place.paragraph]


def _is_one_column(body: TextBody | None) -> bool:
    return body is not None and body.columns == 1 and body.vertical == "horz"


def _stacked(shape: AutoShape) -> Iterator[Band]:
    """Yield where each paragraph of a shape stands, from the first down."""
    assert shape.text is not None
    body, box = shape.text, shape.transform.box
    heights = [_height(paragraph, body, box, is_first=n == 0) for n, paragraph in enumerate(body.paragraphs)]
    total = sum(before + lines + after for before, lines, after, _ in heights)
    room = box.height - body.top - body.bottom
    y = box.y + body.top + {"ctr": (room - total) / 2, "b": room - total}.get(body.anchor, 0.0)
    for before, lines, after, line in heights:
        yield Band(y + before, y + before + lines, line)
        y += before + lines + after


def _height(
    paragraph: Paragraph, body: TextBody, box: Box, *, is_first: bool
) -> tuple[float, float, float, float]:
    """Return the space before, the height of all lines, the space after, and the height of a line; EMU."""
    points = max((each.style.size for each in paragraph.inlines), default=paragraph.end_style.size)
    size = points * body.autofit.font_scale * EMU_PER_PT
    spaced = _spaced(paragraph.line_spacing, size)
    line = spaced * (1 - body.autofit.line_reduction)
    room = max(size, box.width - body.left - body.right - paragraph.margin_left)
    letters = max(1, int(room / (size * LETTER)))
    lines = sum(max(1, -(-len(each) // letters)) for each in paragraph.text.split("\n"))
    before = 0.0 if is_first else _spaced(paragraph.space_before, size)
    return before, lines * line, _spaced(paragraph.space_after, size), line


def _spaced(spacing: Spacing, size: float) -> float:
    return spacing.share * LINE * size if isinstance(spacing, Percent) else spacing.points * EMU_PER_PT
