"""What an effect acts on as designed: place, size and colours; and the pose it is in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from pptlearn.model.paint import Color, Fill, SolidFill
from pptlearn.model.shape import AutoShape, Connector, Shape
from pptlearn.model.text import Run
from pptlearn.model.units import Emu
from pptlearn.render.context import stage


class Pose(NamedTuple):
    """What can move: centre and size as shares of the slide, turn in degrees, opacity, slant."""

    x: float
    y: float
    width: float
    height: float
    turn: float = 0.0
    opacity: float = 1.0
    slant: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A target where its author put it."""

    pose: Pose
    slide_width: float
    """Stage units."""
    slide_height: float
    fill: Color | None = None
    line: Color | None = None
    text: Color | None = None
    """Of its runs, when all have the same."""

    @property
    def aspect(self) -> float:
        return self.slide_width / self.slide_height

    def colored(self, colors: Mapping[str, Color]) -> Scene:
        """Return the scene with other colours (`fill line text`)."""
        return replace(
            self,
            fill=colors.get("fill", self.fill),
            line=colors.get("line", self.line),
            text=colors.get("text", self.text),
        )

    def names(self, now: Pose) -> dict[str, float]:
        """Return the names that formulas know: `#ppt_x` as designed, `ppt_x` as it is now."""
        designed = self.pose
        return {
            "#ppt_x": designed.x,
            "#ppt_y": designed.y,
            "#ppt_w": designed.width,
            "#ppt_h": designed.height,
            "#ppt_r": designed.turn,
            "ppt_x": now.x,
            "ppt_y": now.y,
            "ppt_w": now.width,
            "ppt_h": now.height,
            "ppt_r": now.turn,
            "r": now.turn,
        }


def scene_of(shape: Shape, width: Emu, height: Emu) -> Scene:
    """Return the scene of a shape on a slide of this size."""
    box = shape.transform.box
    pose = Pose(
        (box.x + box.width / 2) / width,
        (box.y + box.height / 2) / height,
        box.width / width,
        box.height / height,
    )
    return Scene(
        pose=pose,
        slide_width=stage(width),
        slide_height=stage(height),
        fill=_solid(shape.fill) if isinstance(shape, AutoShape) else None,
        line=_solid(shape.line.fill) if isinstance(shape, AutoShape | Connector) else None,
        text=_text_color(shape),
    )


def _solid(fill: Fill) -> Color | None:
    return fill.color if isinstance(fill, SolidFill) else None


def _text_color(shape: Shape) -> Color | None:
    if not isinstance(shape, AutoShape) or shape.text is None:
        return None
    runs = (
        each for paragraph in shape.text.paragraphs for each in paragraph.inlines if isinstance(each, Run)
    )
    colors = {_solid(run.style.fill) for run in runs}
    return colors.pop() if len(colors) == 1 else None
