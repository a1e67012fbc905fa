"""Where a text body stands and how far it is turned against its shape."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin

from pptlearn.model.geometry import Box
from pptlearn.model.shape import Shape
from pptlearn.model.text import TextBody
from pptlearn.render.context import RenderContext, stage
from pptlearn.render.markup import number
from pptlearn.render.text.ink import Css

TURNS = {"vert": 90.0, "vert270": -90.0}
UPRIGHT = {
    "eaVert": {"writing-mode": "vertical-rl"},
    "mongolianVert": {"writing-mode": "vertical-lr"},
    "wordArtVert": {"writing-mode": "vertical-lr", "text-orientation": "upright"},
    "wordArtVertRtl": {"writing-mode": "vertical-rl", "text-orientation": "upright"},
}


@dataclass(frozen=True, slots=True)
class Frame:
    """The room for text, without insets, as if not turned: EMU and degrees clockwise about its centre."""

    x: float
    y: float
    width: float
    height: float
    turn: float = 0.0
    is_mirrored: bool = False
    """It stands inside mirrored groups and is mirrored back."""

    def css(self, context: RenderContext) -> Css:
        """Return place and turn, counted from the context's origin."""
        lengths = {
            "left": self.x - context.origin_x,
            "top": self.y - context.origin_y,
            "width": self.width,
            "height": self.height,
        }
        turns = (["scaleX(-1)"] if self.is_mirrored else []) + (
            [f"rotate({number(self.turn)}deg)"] if self.turn else []
        )
        css = {name: f"{number(stage(length))}px" for name, length in lengths.items()}
        return {**css, "transform": " ".join(turns)} if turns else css


def text_frame(shape: Shape, body: TextBody, text_box: Box, context: RenderContext) -> Frame:
    """Return the frame of `body` inside the text rectangle of its shape.

    Insets stay with the sides of the shape for text set sideways, and turn with a body that is turned.
    """
    is_across = body.vertical in TURNS
    turn = body.rotation + (180.0 if shape.transform.flip_v else 0.0)
    if body.is_upright:
        turn -= context.turned + shape.transform.rotation
    width, height = float(text_box.width), float(text_box.height)
    if body.is_upright and _is_sideways(context.turned + shape.transform.rotation):
        width, height = height, width
    inner = (max(1.0, width - body.left - body.right), max(1.0, height - body.top - body.bottom))
    x, y = _turned((body.left - body.right) / 2, (body.top - body.bottom) / 2, turn)
    width, height = reversed(inner) if is_across else inner
    return Frame(
        x=text_box.x + text_box.width / 2 + x - width / 2,
        y=text_box.y + text_box.height / 2 + y - height / 2,
        width=width,
        height=height,
        turn=(turn + TURNS.get(body.vertical, 0.0)) % 360,
        is_mirrored=context.flipped_h ^ context.flipped_v,
    )


def _is_sideways(rotation: float) -> bool:
    """Tell whether a rotation turns a box so far that it lies on its side."""
    return 45 <= rotation % 180 < 135


def _turned(x: float, y: float, degrees: float) -> tuple[float, float]:
    angle = radians(degrees)
    return x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)
