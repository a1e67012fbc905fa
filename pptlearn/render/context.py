"""What a drawing may ask: assets, faces, where it is, the problem list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import count

from pptlearn.model.deck import Deck
from pptlearn.model.drawing import STAGE_SCALE
from pptlearn.model.fonts import Faces
from pptlearn.model.media import Assets
from pptlearn.model.shape import Shape
from pptlearn.model.slide import Slide
from pptlearn.model.units import EMU_PER_PT, EMU_PER_PX
from pptlearn.problems import Problems, Where
from pptlearn.render.markup import Element


def stage(length: float) -> float:
    """Return `length` (EMU) in stage units, the unit of every length in a slide's markup."""
    return length * STAGE_SCALE / EMU_PER_PX


def stage_pt(points: float) -> float:
    """Return `points` in stage units."""
    return points * EMU_PER_PT * STAGE_SCALE / EMU_PER_PX


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderContext:
    deck: Deck
    slide: Slide
    assets: Assets
    faces: Faces
    problems: Problems
    draw: Callable[[Shape, RenderContext], Element | None]
    """Draws any shape; a group calls it for its children."""
    origin_x: int = 0
    """EMU: where the coordinate system that children are positioned in begins (a group's corner)."""
    origin_y: int = 0
    flipped_h: bool = False
    """An odd number of groups around this shape mirror it: text is mirrored back."""
    flipped_v: bool = False
    turned: float = 0.0
    """Degrees the groups around this shape turn it."""
    ids: count[int] = field(default_factory=lambda: count(1))

    def new_id(self, prefix: str) -> str:
        """Return an id for use inside SVG, unique in the page: it carries the slide's number."""
        return f"s{self.slide.number}-{prefix}{next(self.ids)}"

    def where(self, shape: Shape | None = None) -> Where:
        return Where(self.slide.number, shape.name if shape else None)

    def image_url(self, image: str | None) -> str | None:
        """Return the URL of a prepared picture, or None when it could not be prepared."""
        asset = self.assets.images.get(image) if image else None
        return asset.path if asset else None

    def inside(
        self, x: int, y: int, *, flip_h: bool = False, flip_v: bool = False, rotation: float = 0.0
    ) -> RenderContext:
        """Return the context for what stands inside a container whose corner is at x, y."""
        return replace(
            self,
            origin_x=x,
            origin_y=y,
            flipped_h=self.flipped_h ^ flip_h,
            flipped_v=self.flipped_v ^ flip_v,
            turned=self.turned + (-rotation if self.flipped_h ^ self.flipped_v else rotation),
        )
