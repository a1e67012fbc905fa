"""Whole points: where PowerPoint for Mac 2011 lets the lines of a text body begin (docs/text-layout.md)."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

from pptlearn.model.text import Paragraph
from pptlearn.render.text.lines import line_face, lines_of
from pptlearn.render.text.measure import wrapped_lines
from pptlearn.render.text.metrics import LINE
from pptlearn.render.text.paragraph import space_above, space_below
from pptlearn.render.text.setting import Setting

Rises = tuple[float, ...]
"""Points by which each of an author's lines stands higher than it would without rounding."""


def rises(paragraphs: tuple[Paragraph, ...], setting: Setting) -> Iterator[Rises]:
    """Yield the rises of each paragraph's lines.

    Every line begins at a whole point below the top of the body; the first of a paragraph before the room
    above the paragraph is added. A line that wraps stands where its lines do on average: their places are
    the browser's.
    """
    top = 0.0
    for index, paragraph in enumerate(paragraphs):
        start = top
        top += space_above(paragraph, setting) if index or setting.spaces_first_and_last else 0.0
        found: list[float] = []
        for line in lines_of(paragraph):
            face = line_face(line, paragraph, setting)
            height = LINE * face.spacing * face.size
            count = wrapped_lines(line.inlines, paragraph, setting, is_first=not found)
            tops = [start if not found else top, *(top + place * height for place in range(1, count))]
            found.append(sum(each - floor(each) for each in tops) / count)
            top += count * height
        yield tuple(found)
        top += space_below(paragraph, setting)
