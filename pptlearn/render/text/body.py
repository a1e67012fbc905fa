"""A text body in the text rectangle of its shape: insets, anchor, direction, columns."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from pptlearn.model.geometry import Box
from pptlearn.model.shape import Shape
from pptlearn.model.text import TextBody
from pptlearn.model.units import ZERO
from pptlearn.render.context import RenderContext, stage, stage_pt
from pptlearn.render.markup import Element, number
from pptlearn.render.text.block import draw_block
from pptlearn.render.text.frame import UPRIGHT, Frame, text_frame
from pptlearn.render.text.ink import Css
from pptlearn.render.text.lines import line_face, lines_of
from pptlearn.render.text.metrics import LINE
from pptlearn.render.text.paragraph import space_between
from pptlearn.render.text.run import styled
from pptlearn.render.text.setting import Setting
from pptlearn.render.text.solid import standing_out
from pptlearn.render.text.warp import draw_warped

ANCHORS = {"ctr": {"justify-content": "center"}, "b": {"justify-content": "flex-end"}}
BLOCK_SIDES = {"ctr": "center", "r": "flex-end"}
TITLES = frozenset({"title", "ctrTitle"})


def draw_text(shape: Shape, body: TextBody, text_box: Box, context: RenderContext) -> Element | None:
    """Return the text of a shape as one element placed from the context's origin; None when there is none.

    `text_box` is the geometry's text rectangle in EMU, in the coordinates the context's origin is in, as if
    the shape were not rotated; a flip of the shape itself must not apply to the element this is put into.
    """
    if not any(paragraph.inlines for paragraph in body.paragraphs):
        return None
    frame = text_frame(shape, unlined(body) if body.warp else body, text_box, context)
    setting = Setting(
        context=context,
        shape=shape,
        width=frame.width,
        autofit=body.autofit,
        spaces_first_and_last=body.spaces_first_and_last,
        is_upright=body.vertical in UPRIGHT,
    )
    if body.warp:
        return draw_warped(body, frame, setting)
    block = draw_block(body.paragraphs, setting, **block_css(body, frame, setting))
    css = {**frame.css(context), **ANCHORS.get(body.anchor, {}), **UPRIGHT.get(body.vertical, {})}
    element = styled("div", [block], css, class_="text" if body.wraps else "text unwrapped")
    if shape.placeholder and shape.placeholder.type in TITLES:
        element.set("role", "heading").set("aria-level", "2")
    return element


def unlined(body: TextBody) -> TextBody:
    """Return a body without insets: bent text fills its box to the edge."""
    return replace(body, left=ZERO, top=ZERO, right=ZERO, bottom=ZERO)


def block_css(body: TextBody, frame: Frame, setting: Setting) -> Css:
    """Return how the block of paragraphs lies in its frame, and how its own camera sees it."""
    return {**_room(body, frame, setting), **standing_out(body)}


def _room(body: TextBody, frame: Frame, setting: Setting) -> Css:
    """Return how the block takes room: in columns, centred, or as wide as its lines."""
    if body.columns > 1:
        return {
            "columns": str(body.columns),
            "column-gap": f"{number(stage(body.column_gap))}px",
            "max-height": _column_height(body, frame, setting),
            **({"direction": "rtl"} if body.is_rtl_columns else {}),
        }
    if body.is_anchor_centered:
        return {"align-self": "center"}
    if not body.wraps:
        return {"align-self": BLOCK_SIDES.get(body.paragraphs[0].align, "flex-start")}
    return {}


def _column_height(body: TextBody, frame: Frame, setting: Setting) -> str:
    """Return how high a column may be; where all lines are alike as many as fit, which anchoring counts."""
    pitches = {
        stage_pt(LINE * face.spacing * face.size)
        for paragraph in body.paragraphs
        for face in (line_face(line, paragraph, setting) for line in lines_of(paragraph))
    }
    neighbours = pairwise(body.paragraphs)
    if len(pitches) > 1 or any(space_between(*each, setting) for each in neighbours):
        return "100%"
    pitch = pitches.pop()
    return f"{number(max(1, stage(frame.height) // pitch) * pitch)}px"
