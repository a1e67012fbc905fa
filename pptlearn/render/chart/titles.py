"""Titles of a chart and of its axes: written lines with their own styles, level or turned."""

from __future__ import annotations

from pptlearn.model.text import LineBreak, Paragraph, Run, RunStyle, TextBody
from pptlearn.render.chart.area import Area
from pptlearn.render.chart.words import Words
from pptlearn.render.context import RenderContext
from pptlearn.render.markup import Element

Line = list[tuple[Words, str]]


def title_lines(body: TextBody, context: RenderContext, width: float) -> list[Line]:
    """Return the title in lines of pieces, wrapped at `width`; a line in one style is wrapped at spaces."""
    lines: list[Line] = []
    for paragraph in body.paragraphs:
        for runs in _written_lines(paragraph):
            pieces = [(Words(run.style, context), run.text) for run in runs]
            if len({run.style for run in runs}) == 1:
                words, text = pieces[0][0], "".join(run.text for run in runs)
                lines += [[(words, line)] for line in words.wrap(text, width)]
            elif pieces:
                lines.append(pieces)
    return lines


def _written_lines(paragraph: Paragraph) -> list[list[Run]]:
    """Return the runs of a paragraph, parted where the author began a new line."""
    lines: list[list[Run]] = [[]]
    for each in paragraph.inlines:
        if isinstance(each, Run):
            lines[-1].append(each)
        elif isinstance(each, LineBreak):
            lines.append([])
    return lines


def height_of(lines: list[Line]) -> float:
    return sum(max(words.line_height for words, _ in line) for line in lines)


def draw_title(lines: list[Line], box: Area) -> list[Element]:
    """Return the lines centred in `box`, from its top."""
    drawn: list[Element] = []
    top = box.y
    for line in lines:
        height = max(words.line_height for words, _ in line)
        x = box.middle[0] - sum(words.width(text) for words, text in line) / 2
        for words, text in line:
            drawn.append(words.line(text, x, top + height / 2, "start"))
            x += words.width(text)
        top += height
    return drawn


def draw_turned(
    body: TextBody, context: RenderContext, middle: tuple[float, float], turn: float
) -> list[Element]:
    """Return a title in one style, turned about its middle."""
    words = Words(first_style(body), context)
    return [words.line(" ".join(body.text.split()), *middle, "middle", turn)]


def first_style(body: TextBody) -> RunStyle:
    """Return the style of the first words."""
    return next((run.style for paragraph in body.paragraphs for run in _runs(paragraph)), RunStyle(size=10))


def _runs(paragraph: Paragraph) -> list[Run]:
    return [run for run in paragraph.inlines if isinstance(run, Run)]
