"""Solved question slides added to a copy of somebody's deck, in its own layout and look."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.slide import Slide, SlideLayout

BODY_TYPES = ("OBJECT", "BODY")


class Solved(Protocol):
    """What a solved slide holds, wherever it comes from."""

    @property
    def title(self) -> str: ...

    @property
    def lines(self) -> tuple[str, ...]:
        """Bullets; a tab indents."""
        ...

    @property
    def table(self) -> tuple[tuple[str, ...], ...]: ...

    @property
    def notes(self) -> tuple[str, ...]: ...


def add_slides(deck: Path, slides: Iterable[Solved], target: Path) -> None:
    """Write a copy of `deck` with `slides` behind its own."""
    import pptx

    written = pptx.Presentation(str(deck))
    for each in slides:
        slide = written.slides.add_slide(_layout(written))
        _fill(slide, each)
    written.save(str(target))


def _layout(deck: Presentation) -> SlideLayout:
    """Return the layout with a title and the largest single body, else one with a title, else the first.

    Those whose text runs downwards come last.
    """
    return max(deck.slide_layouts, key=_fitness)


def _fitness(layout: SlideLayout) -> tuple[bool, bool, bool, int]:
    placeholders: Any = layout.placeholders  # its iterator is typed for another class
    kinds = [each.placeholder_format.type.name for each in placeholders if each.placeholder_format.type]
    bodies = [
        each
        for each in placeholders
        if each.placeholder_format.type and each.placeholder_format.type.name in BODY_TYPES
    ]
    area = max((int(each.width or 0) * int(each.height or 0) for each in bodies), default=0)
    is_upright = not any(each.element.xpath(".//p:ph[@orient='vert']") for each in placeholders)
    return is_upright, "TITLE" in kinds, len(bodies) == 1, area


def _fill(slide: Slide, content: Solved) -> None:
    if slide.shapes.title is not None:
        slide.shapes.title.text_frame.text = content.title
    body = next(
        (each for each in slide.placeholders if each.placeholder_format.type.name in BODY_TYPES), None
    )
    if content.lines:
        _write_lines(body if body is not None else _text_box(slide), content.lines)
    elif body is not None:
        body.element.getparent().remove(body.element)
    if content.table:
        _add_table(slide, content.table)
    if content.notes and (frame := slide.notes_slide.notes_text_frame) is not None:
        frame.text = "\n".join(content.notes)


def _write_lines(shape: Any, lines: tuple[str, ...]) -> None:
    frame = shape.text_frame
    for n, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if n == 0 else frame.add_paragraph()
        paragraph.text = line.lstrip("\t")
        paragraph.level = len(line) - len(line.lstrip("\t"))


def _text_box(slide: Slide) -> Any:
    from pptx.util import Inches

    return slide.shapes.add_textbox(Inches(1), Inches(2), Inches(8), Inches(4))


def _add_table(slide: Slide, rows: tuple[tuple[str, ...], ...]) -> None:
    from pptx.util import Inches

    frame = slide.shapes.add_table(
        len(rows), len(rows[0]), Inches(1), Inches(2), Inches(8), Inches(0.5 * len(rows))
    )
    frame.table.first_row = False
    for row, texts in zip(frame.table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
