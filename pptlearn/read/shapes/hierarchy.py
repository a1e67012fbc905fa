"""SmartArt hierarchies: boxes in levels, those above in the middle of those below, joined by lines."""

from __future__ import annotations

from collections.abc import Sequence

from pptlearn.read.shapes.diagram import Node
from pptlearn.read.shapes.piece import ROUNDED, Piece


def hierarchy(nodes: Sequence[Node], width: float, height: float) -> list[Piece]:
    """Return boxes of 2 to 1 above each other, those below a box in a row under it, with lines."""
    levels = 1 + max((depth for node in nodes for depth, _ in node.below()), default=0)
    leaves = sum(_leaves(node) for node in nodes)
    box = min(width / (leaves + 0.21 * (leaves - 1)), height / (0.5 * levels + 0.21 * (levels - 1)))
    left = (width - box * (leaves + 0.21 * (leaves - 1))) / 2
    top = (height - box * (0.5 * levels + 0.21 * (levels - 1))) / 2
    lines: list[Piece] = []
    boxes: list[Piece] = []
    start = 0
    for node in nodes:
        _tree(node, start, 0, (left, top, box), lines, boxes)
        start += _leaves(node)
    return lines + boxes


def lying_hierarchy(nodes: Sequence[Node], width: float, height: float) -> list[Piece]:
    """Return the same from left to right: boxes of 2 to 1, those below a box in a column beside it."""
    levels = 1 + max((depth for node in nodes for depth, _ in node.below()), default=0)
    leaves = sum(_leaves(node) for node in nodes)
    box = min(width / (levels + 0.4 * (levels - 1)), height / (0.5 * leaves + 0.075 * (leaves - 1)))
    left = (width - box * (levels + 0.4 * (levels - 1))) / 2
    top = (height - box * (0.5 * leaves + 0.075 * (leaves - 1))) / 2
    lines: list[Piece] = []
    boxes: list[Piece] = []
    start = 0
    for node in nodes:
        _branch(node, start, 0, (left, top, box), lines, boxes)
        start += _leaves(node)
    return lines + boxes


def _branch(
    node: Node,
    start: int,
    level: int,
    place: tuple[float, float, float],
    lines: list[Piece],
    boxes: list[Piece],
) -> float:
    """Add a box with all beside it and return the height of its middle."""
    left, top, box = place
    x = left + level * box * 1.4
    ends, first = [], len(boxes)
    for beside in node.nodes:
        ends.append(_branch(beside, start, level + 1, place, lines, boxes))
        start += _leaves(beside)
    middle = (ends[0] + ends[-1]) / 2 if ends else top + start * box * 0.575 + box / 4
    here = Piece(x, middle - box / 4, box, box / 2, "roundRect", node, level)
    boxes.insert(first, here._replace(adjust=ROUNDED, is_level=True))  # read before those beside it
    for y in ends:
        line = Piece(x + box, min(y, middle), box * 0.4, abs(y - middle), "line", look="line")
        lines.append(line._replace(is_mirrored=y < middle))
    return middle


def _tree(
    node: Node,
    start: int,
    level: int,
    place: tuple[float, float, float],
    lines: list[Piece],
    boxes: list[Piece],
) -> float:
    """Add a box with all below it and return the middle of its edge."""
    left, top, box = place
    y = top + level * box * 0.71
    ends, first = [], len(boxes)
    for below in node.nodes:
        ends.append(_tree(below, start, level + 1, place, lines, boxes))
        start += _leaves(below)
    middle = (ends[0] + ends[-1]) / 2 if ends else left + start * box * 1.21 + box / 2
    here = Piece(middle - box / 2, y, box, box / 2, "rect", node, level, is_level=True)
    boxes.insert(first, here)  # read before those below it
    half, foot = y + box * 0.605, y + box / 2
    for x in ends:
        lines.append(Piece(middle, foot, 0, half - foot, "line", look="line"))
        lines.append(Piece(min(x, middle), half, abs(x - middle), 0, "line", look="line"))
        lines.append(Piece(x, half, 0, y + box * 0.71 - half, "line", look="line"))
    return middle


def _leaves(node: Node) -> int:
    return sum(map(_leaves, node.nodes)) or 1
