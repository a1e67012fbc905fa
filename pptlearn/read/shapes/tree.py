"""What a shape reader may ask: the part, the group around it, and ids that are still free."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from pptlearn.errors import DeckTooLarge
from pptlearn.model.paint import NO_FILL, Fill
from pptlearn.model.shape import Shape
from pptlearn.read.geometry import UNSCALED, Scaling
from pptlearn.read.part import Part
from pptlearn.read.xml import Element


@dataclass(slots=True)
class Ids:
    """Hands out the ids of one slide's, layout's or master's shapes."""

    part: Part
    most: int
    """Shapes and cells of tables allowed on one slide."""
    given: dict[str, int] = field(default_factory=dict)
    count: int = 0

    def next_in(self, diagram: str) -> str:
        """Return an id for a shape of a diagram's drawing: `<id of the diagram>.1`, `.2`…"""
        self.take()
        uses = self.given[diagram] = self.given.get(diagram, 0) + 1
        return f"{diagram}{uses}"

    def claim(self, wanted: str, name: str) -> str:
        """Return the id to use: the one in the file, or `<id>-2` when it is taken."""
        self.take()
        id = self.part.prefix + wanted
        uses = self.given[id] = self.given.get(id, 0) + 1
        if uses == 1:
            return id
        if not self.part.prefix:
            self.part.problems.report("read.duplicate-id", self.part.where(name), id=wanted)
        return f"{id}-{uses}"

    def take(self, count: int = 1) -> None:
        """Reckon with so many more things to draw; DeckTooLarge when a slide would hold too many."""
        self.count += count
        if self.count > self.most:
            raise DeckTooLarge(f"slide {self.part.number} holds more than {self.most} shapes (shapes)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    part: Part
    ids: Ids
    read: Callable[[Element, Tree], tuple[Shape, ...]]
    """Reads any element of a shape tree; a group calls it for its children."""
    scaling: Scaling = UNSCALED
    """From the coordinates of the group around to the slide's."""
    group_fill: Fill = NO_FILL
    """What `a:grpFill` takes over."""
    background: Fill = NO_FILL
    """What `useBgFill` takes over."""
    depth: int = 0
    diagram: str = ""
    """Begins the ids inside a diagram, whose drawing numbers nothing."""

    def inside(self, scaling: Scaling, group_fill: Fill) -> Tree:
        """Return the tree for a group's children."""
        return replace(self, scaling=scaling, group_fill=group_fill, depth=self.depth + 1)
