"""The paragraphs of a body, one below the other."""

from __future__ import annotations

from pptlearn.model.text import Paragraph
from pptlearn.render.context import stage_pt
from pptlearn.render.markup import Element, number
from pptlearn.render.text.lines import line_face, lines_of
from pptlearn.render.text.old_mac import rises
from pptlearn.render.text.paragraph import draw_paragraph, space_between
from pptlearn.render.text.run import styled
from pptlearn.render.text.setting import Setting


def draw_block(paragraphs: tuple[Paragraph, ...], setting: Setting, **css: str) -> Element:
    """Return the block of paragraphs, whose height is what anchoring counts."""
    before: Paragraph | None = None
    drawn: list[Element | str] = []
    raised = (
        list(rises(paragraphs, setting)) if setting.context.deck.is_by_old_mac else [()] * len(paragraphs)
    )
    for index, paragraph in enumerate(paragraphs):
        space = space_between(before, paragraph, setting)
        drawn.append(draw_paragraph(paragraph, index, space, setting, raised[index]))
        before = paragraph
    below = last_room(before, setting) if before else 0.0
    if below:
        css["margin-block-end"] = f"{number(stage_pt(below))}px"
    return styled("div", drawn, css, class_="text-block")


def last_room(last: Paragraph, setting: Setting) -> float:
    """Return the points by which a block is higher than its lines: its last line counts as single-spaced."""
    face = line_face(lines_of(last)[-1], last, setting)
    return (face.descent - face.box.below) * face.size + space_between(last, None, setting)
