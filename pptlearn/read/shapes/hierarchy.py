"""SmartArt hierarchies: boxes in levels, those above in the middle of those below, joined by lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pptlearn.read.shapes.diagram import Node
from pptlearn.read.shapes.piece import ROUNDED, Piece


class Step(NamedTuple):
    """How large boxes are in one direction, and the gap to the next; widths of a box."""

    size: float
    gap: float

    @property
    def whole(self) -> float:
        return self.size + self.gap

    def length(self, count: int) -> float:
        """Return how long so many boxes and the gaps between them are."""
        return self.size * count + self.gap * (count - 1)


@dataclass(frozen=True, slots=True)
class Growth:
    """A direction in which levels follow each other; boxes are placed by the edge of a level and a middle."""

    level: Step
    leaf: Step
    draw: Callable[[float, float, float, Node, int], Piece]
    join: Callable[[float, float, float, Sequence[float]], Iterator[Piece]]


def hierarchy(nodes: Sequence[Node], width: float, height: float) -> list[Piece]:
    """Return boxes of 2 to 1 above each other, those below a box in a row under it, with lines."""
    return _grown(nodes, DOWNWARD, height, width)


def lying_hierarchy(nodes: Sequence[Node], width: float, height: float) -> list[Piece]:
    """Return the same from left to right: boxes of 2 to 1, those below a box in a column beside it."""
    return _grown(nodes, RIGHTWARD, width, height)


def _grown(nodes: Sequence[Node], growth: Growth, along: float, across: float) -> list[Piece]:
    """Return lines, then boxes, in the middle of a room so long in the direction of growth and so wide."""
    levels = 1 + max((depth for node in nodes for depth, _ in node.below()), default=0)
    leaves = sum(_leaves(node) for node in nodes)
    level_room, leaf_room = growth.level.length(levels), growth.leaf.length(leaves)
    box = min(along / level_room, across / leaf_room)
    begin = ((along - box * level_room) / 2, (across - box * leaf_room) / 2)
    lines: list[Piece] = []
    boxes: list[Piece] = []
    start = 0
    for node in nodes:
        _branch(node, start, 0, growth, box, begin, lines, boxes)
        start += _leaves(node)
    return lines + boxes


def _branch(
    node: Node,
    start: int,
    level: int,
    growth: Growth,
    box: float,
    begin: tuple[float, float],
    lines: list[Piece],
    boxes: list[Piece],
) -> float:
    """Add a box with all that grows from it and return its middle across."""
    edge = begin[0] + level * box * growth.level.whole
    ends, first = [], len(boxes)
    for further in node.nodes:
        ends.append(_branch(further, start, level + 1, growth, box, begin, lines, boxes))
        start += _leaves(further)
    alone = begin[1] + start * box * growth.leaf.whole + box * growth.leaf.size / 2
    middle = (ends[0] + ends[-1]) / 2 if ends else alone
    boxes.insert(first, growth.draw(edge, middle, box, node, level))  # read before those that grow from it
    lines += growth.join(edge, middle, box, ends)
    return middle


def _standing_box(top: float, middle: float, box: float, node: Node, level: int) -> Piece:
    return Piece(middle - box / 2, top, box, box / 2, "rect", node, level, is_level=True)


def _lines_down(top: float, middle: float, box: float, ends: Sequence[float]) -> Iterator[Piece]:
    half, foot = top + box * 0.605, top + box / 2
    for x in ends:
        yield Piece(middle, foot, 0, half - foot, "line", look="line")
        yield Piece(min(x, middle), half, abs(x - middle), 0, "line", look="line")
        yield Piece(x, half, 0, top + box * DOWNWARD.level.whole - half, "line", look="line")


def _lying_box(left: float, middle: float, box: float, node: Node, level: int) -> Piece:
    here = Piece(left, middle - box / 4, box, box / 2, "roundRect", node, level)
    return here._replace(adjust=ROUNDED, is_level=True)


def _lines_beside(left: float, middle: float, box: float, ends: Sequence[float]) -> Iterator[Piece]:
    for y in ends:
        line = Piece(
            left + box, min(y, middle), box * RIGHTWARD.level.gap, abs(y - middle), "line", look="line"
        )
        yield line._replace(is_mirrored=y < middle)


DOWNWARD = Growth(Step(0.5, 0.21), Step(1.0, 0.21), _standing_box, _lines_down)
RIGHTWARD = Growth(Step(1.0, 0.4), Step(0.5, 0.075), _lying_box, _lines_beside)


def _leaves(node: Node) -> int:
    return sum(map(_leaves, node.nodes)) or 1
