"""SmartArt whose drawing is not stored: the common layouts, reckoned from the texts and the room there is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil, cos, pi, sin
from typing import NamedTuple

from pptlearn.read.shapes.diagram import Diagram, Node


class Piece(NamedTuple):
    """A shape of a diagram; lengths are of the frame's own units."""

    x: float
    y: float
    width: float
    height: float
    preset: str = "rect"
    node: Node | None = None
    """Whose text it shows."""
    number: int = 0
    """Which of the diagram's colours it has."""
    look: str = "node"
    """`node`, `pale` (arrows, bodies of lists), `list` (pale, with bullets), `line`."""
    turn: float = 0.0
    """Degrees clockwise."""
    shows_below: bool = False
    """It lists the texts below its node, too."""
    adjust: tuple[int, ...] = ()


Arrange = Callable[[Sequence[Node], float, float], list[Piece]]


def arrange(diagram: Diagram, width: float, height: float) -> list[Piece]:
    """Return the shapes of a diagram in a frame of this size."""
    name = diagram.layout.lower()
    found = next((place for words, place in LAYOUTS if any(word in name for word in words)), _grid)
    return found(diagram.nodes, width, height)


def _grid(nodes: Sequence[Node], width: float, height: float) -> list[Piece]:
    """Return blocks of 5 to 3 in rows, as large as they can be, the last row in the middle."""
    count = len(nodes)
    sizes = {columns: _block(count, columns, width, height) for columns in range(1, count + 1)}
    columns = max(sizes, key=lambda each: sizes[each])
    block, rows = sizes[columns], ceil(count / columns)
    top = (height - rows * block * 0.6 - (rows - 1) * block * 0.1) / 2
    pieces = []
    for number, node in enumerate(nodes):
        row, place = divmod(number, columns)
        in_row = min(columns, count - row * columns)
        left = (width - in_row * block - (in_row - 1) * block * 0.1) / 2
        pieces.append(
            Piece(
                left + place * block * 1.1,
                top + row * block * 0.7,
                block,
                block * 0.6,
                "rect",
                node,
                number,
                shows_below=True,
            )
        )
    return pieces


def _block(count: int, columns: int, width: float, height: float) -> float:
    rows = ceil(count / columns)
    return min(width / (columns + 0.1 * (columns - 1)), height / (0.6 * rows + 0.1 * (rows - 1)))


def _process(nodes: Sequence[Node], width: float, height: float) -> list[Piece]:
    """Return boxes in a row with arrows between them."""
    count = len(nodes)
    box = width / (count + 0.4 * (count - 1))
    tall = min(height, max(box * 0.6, min(height, box * 0.6 * _longest(nodes))))
    pieces = []
    for number, node in enumerate(nodes):
        left = number * box * 1.4
        pieces.append(
            Piece(
                left,
                (height - tall) / 2,
                box,
                tall,
                "roundRect",
                node,
                number,
                shows_below=True,
                adjust=(10_000,),
            )
        )
        if number < count - 1:
            arrow = box * 0.212, box * 0.248
            x = left + box * 1.1
            pieces.append(Piece(x, (height - arrow[1]) / 2, *arrow, "rightArrow", None, number, "pale"))
    return pieces


def _longest(nodes: Sequence[Node]) -> float:
    """Return how much taller boxes are for the lists in them."""
    return max(1.0, max((sum(1 for _ in node.below()) for node in nodes), default=0) / 2)


def _chevrons(nodes: Sequence[Node], width: float, height: float) -> list[Piece]:
    """Return arrows that point to each other, each with its list below."""
    count = len(nodes)
    box = width / (count - 0.1 * (count - 1)) if count > 1 else min(width, height * 2.5)
    has_lists = any(node.nodes for node in nodes)
    tall = min(box * 0.4, height)
    top = (height - tall) / 2 if not has_lists else 0.1 * height
    pieces = []
    for number, node in enumerate(nodes):
        left = number * box * 0.9
        pieces.append(Piece(left, top, box, tall, "homePlate" if not number else "chevron", node, number))
        if node.nodes:
            room = height - top - tall
            pieces.append(
                Piece(left, top + tall * 1.1, box * 0.8, room - tall * 0.1, "rect", node, number, "bare")
            )
    return pieces


def _cycle(nodes: Sequence[Node], width: float, height: float) -> list[Piece]:
    """Return circles around the middle with arrows from each to the next."""
    count, side = len(nodes), min(width, height)
    across = side / (1 + 1 / max(0.35, sin(pi / max(2, count)) * 0.72)) if count > 1 else side
    radius = (side - across) / 2
    pieces = []
    for number, node in enumerate(nodes):
        angle = 2 * pi * number / count - pi / 2
        x, y = width / 2 + radius * cos(angle), height / 2 + radius * sin(angle)
        pieces.append(
            Piece(x - across / 2, y - across / 2, across, across, "ellipse", node, number, shows_below=True)
        )
    for number in range(count if count > 1 else 0):
        angle = 2 * pi * (number + 0.5) / count - pi / 2
        reach = radius * cos(pi / count)
        x, y = width / 2 + reach * cos(angle), height / 2 + reach * sin(angle)
        gap = 2 * radius * sin(pi / count) - across
        long, tall = max(gap * 0.6, across * 0.1), across * 0.34
        turn = angle * 180 / pi + 90
        pieces.append(Piece(x - long / 2, y - tall / 2, long, tall, "rightArrow", None, number, "pale", turn))
    return pieces


def _pyramid(nodes: Sequence[Node], width: float, height: float) -> list[Piece]:
    """Return slices of a triangle, the first at its tip."""
    count = len(nodes)
    pieces = []
    for number, node in enumerate(nodes):
        share = (number + 1) / count
        side = width * share
        inset = width / count / 2 / max(1.0, min(side, height / count)) * 100_000
        look = ("triangle", ()) if not number else ("trapezoid", (round(inset),))
        pieces.append(
            Piece(
                (width - side) / 2,
                number * height / count,
                side,
                height / count,
                look[0],
                node,
                number,
                adjust=look[1],
            )
        )
    return pieces


def _columns(nodes: Sequence[Node], width: float, height: float) -> list[Piece]:
    """Return a column for each node: its name above, its list below."""
    count = len(nodes)
    column = width / (count + 0.14 * (count - 1))
    head = min(height, column * 0.4, height * 0.25)
    pieces = []
    for number, node in enumerate(nodes):
        left = number * column * 1.14
        pieces.append(Piece(left, 0, column, head, "rect", node, number))
        pieces.append(Piece(left, head, column, height - head, "rect", node, number, "list"))
    return pieces


def _rows(nodes: Sequence[Node], width: float, height: float) -> list[Piece]:
    """Return a bar for each node; its list stands beside it."""
    count = len(nodes)
    tall = height / (count + 0.1 * (count - 1))
    has_lists = any(node.nodes for node in nodes)
    name = width * 0.36 if has_lists else width
    pieces = []
    for number, node in enumerate(nodes):
        top = number * tall * 1.1
        if node.nodes:
            pieces.append(
                Piece(name * 0.99, top + tall * 0.1, width - name, tall * 0.8, "rect", node, number, "list")
            )
        pieces.append(Piece(0, top, name, tall, "roundRect", node, number))
    return pieces


def _hierarchy(nodes: Sequence[Node], width: float, height: float) -> list[Piece]:
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
    middle = left + (start + (_leaves(node) - 1) / 2) * box * 1.21 + box / 2
    y = top + level * box * 0.71
    boxes.append(Piece(middle - box / 2, y, box, box / 2, "rect", node, level))
    for below in node.nodes:
        x = _tree(below, start, level + 1, place, lines, boxes)
        half, foot = y + box * 0.605, y + box / 2
        lines.append(Piece(middle, foot, 0, half - foot, "line", look="line"))
        lines.append(Piece(min(x, middle), half, abs(x - middle), 0, "line", look="line"))
        lines.append(Piece(x, half, 0, y + box * 0.71 - half, "line", look="line"))
        start += _leaves(below)
    return middle


def _leaves(node: Node) -> int:
    return sum(map(_leaves, node.nodes)) or 1


LAYOUTS: tuple[tuple[tuple[str, ...], Arrange], ...] = (
    (("orgchart", "hierarchy"), _hierarchy),
    (("pyramid",), _pyramid),
    (("cycle", "radial", "gear"), _cycle),
    (("chevron",), _chevrons),
    (("hlist", "lprocess", "plist"), _columns),
    (("vlist", "vprocess", "list1", "vchevron", "picturestrips", "target"), _rows),
    (("process", "arrow"), _process),
)
"""Words in the names of layouts, the first that fits; all others are blocks in rows."""
