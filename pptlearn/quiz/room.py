"""Free room on a slide, for controls that have no place of their own there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pptlearn.model.geometry import Box
from pptlearn.model.paint import NO_FILL
from pptlearn.model.shape import AutoShape, Connector, Group, Shape
from pptlearn.model.text import TextBody
from pptlearn.model.units import EMU_PER_PT, Emu, px
from pptlearn.quiz.slide import MarkedSlide, is_title

MARGIN = 0.04
"""Share of the slide's height left between things."""
EDGE = 0.04
"""Share of the slide's width that stays free at its sides."""
LETTER = 0.5
"""Mean width of a letter, in em: enough to guess how many lines a text takes."""


def free_room(
    slide: MarkedSlide, *, without: Iterable[str] = (), solid: Iterable[str] = (), height: float = 0.14
) -> Mapping[str, float] | None:
    """Return the tallest free band across the slide below its title, in CSS px; None when all of it is taken.

    `without` names shapes that will not be there, `solid` those whose whole box counts; `height` is the least
    the band must have, as a share of the slide.
    """
    gone, whole = set(without), set(solid)
    shapes = [
        each for each in slide.shapes if each.id not in gone and not isinstance(each, Group | Connector)
    ]
    spans = (_box_span(each) if each.id in whole else _span(each, slide) for each in shapes)
    taken = sorted(span for span in spans if span is not None)
    band = _widest_band(taken, top=_title_bottom(slide), bottom=round(slide.height * (1 - MARGIN)))
    margin = round(slide.height * MARGIN)
    top, bottom = band[0] + margin, band[1]
    if bottom - top < height * slide.height:
        return None
    left, width = _columns(slide)
    return rectangle(Box(left, Emu(top), width, Emu(bottom - top)))


def rectangle(box: Box) -> dict[str, float]:
    """Return a box in CSS px, as the player takes it."""
    return {
        "x": round(px(box.x), 1),
        "y": round(px(box.y), 1),
        "width": round(px(box.width), 1),
        "height": round(px(box.height), 1),
    }


def _box_span(shape: Shape) -> tuple[int, int]:
    return shape.transform.box.y, shape.transform.box.y + shape.transform.box.height


def _span(shape: Shape, slide: MarkedSlide) -> tuple[int, int] | None:
    """Return top and bottom of what a shape really shows; None when it shows nothing or is the ground."""
    if not isinstance(shape, AutoShape):
        return _box_span(shape)
    box = shape.transform.box
    shows_text = shape.text is not None and bool(shape.text.text.strip())
    has_frame = is_drawn(shape)
    if not (shows_text or has_frame) or box.height > 0.9 * slide.height:
        return None
    if has_frame or shape.text is None or shape.text.anchor != "t":
        return _box_span(shape)
    return box.y, box.y + min(box.height, _text_height(shape.text, box))


def is_drawn(shape: Shape) -> bool:
    """Return whether more of a shape shows than its text."""
    return not isinstance(shape, AutoShape) or shape.fill != NO_FILL or shape.line.fill != NO_FILL


def _text_height(text: TextBody, box: Box) -> int:
    total = 0.0
    for paragraph in text.paragraphs:
        size = max((each.style.size for each in paragraph.inlines), default=paragraph.end_style.size)
        per_line = max(1.0, (box.width - paragraph.margin_left) / (size * LETTER * EMU_PER_PT))
        lines = sum(max(1, -(-len(line) // int(per_line))) for line in paragraph.text.split("\n"))
        total += lines * size * 1.5
    return round(total * text.autofit.font_scale * EMU_PER_PT) + text.top + text.bottom


def _widest_band(taken: list[tuple[int, int]], *, top: int, bottom: int) -> tuple[int, int]:
    best = (top, top)
    at = top
    for start, end in [*taken, (bottom, bottom)]:
        if min(start, bottom) - at > best[1] - best[0]:
            best = (at, min(start, bottom))
        at = max(at, end)
    return best


def _title_bottom(slide: MarkedSlide) -> int:
    boxes = [each.transform.box for each in slide.shapes if is_title(each)]
    return max((box.y + box.height for box in boxes), default=round(slide.height * 0.1))


def _columns(slide: MarkedSlide) -> tuple[Emu, Emu]:
    """Return left edge and width: those of the title, else of the slide less a margin."""
    title = next((each.transform.box for each in slide.shapes if is_title(each)), None)
    edge = round(slide.width * EDGE)
    if title is None or title.width * 2 < slide.width:
        return Emu(2 * edge), Emu(slide.width - 4 * edge)
    left, right = max(title.x, edge), min(title.x + title.width, slide.width - edge)
    return Emu(left), Emu(right - left)
