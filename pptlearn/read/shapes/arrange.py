"""SmartArt whose drawing is not stored: the common layouts, reckoned from the texts and the room there is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil, cos, pi, sin

from pptlearn.read.shapes.diagram import Diagram, Node
from pptlearn.read.shapes.hierarchy import hierarchy, lying_hierarchy
from pptlearn.read.shapes.piece import ROUNDED, Piece

Arrange = Callable[[Sequence[Node], float, float], list[Piece]]


def arrange(diagram: Diagram, width: float, height: float) -> list[Piece]:
    """Return the shapes of a diagram in a frame of this size."""
    name = diagram.layout.lower()
    found = next((place for words, place in LAYOUTS if any(word in name for word in words)), _grid)
    pieces = [_rounded(each, name) for each in found(diagram.nodes, width, height)]
    return [_mirrored(each, width) for each in pieces] if diagram.is_reversed else pieces


def _rounded(piece: Piece, layout: str) -> Piece:
    """Return a box of a hierarchy with the corners of its layout: organization charts have sharp ones."""
    is_round = piece.is_level and piece.preset == "rect" and "orgchart" not in layout
    return piece._replace(preset="roundRect", adjust=ROUNDED) if is_round else piece


def _mirrored(piece: Piece, width: float) -> Piece:
    """Return a piece of a diagram that runs from right to left; arrows point there."""
    turn = piece.turn + 180 if piece.preset == "rightArrow" and piece.turn % 180 == 0 else -piece.turn
    is_one_sided = piece.preset in ("homePlate", "chevron", "line")
    is_mirrored = piece.is_mirrored != is_one_sided
    return piece._replace(x=width - piece.x - piece.width, turn=turn, is_mirrored=is_mirrored)


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


def _continuous(nodes: Sequence[Node], width: float, height: float) -> list[Piece]:
    """Return boxes in a row over one large arrow."""
    box = width / (len(nodes) * 1.17 - 0.17)
    arrow = Piece(width * 0.075, 0, width * 0.85, height, "rightArrow", None, 0, "pale")
    return [arrow] + [
        Piece(
            number * box * 1.17, height * 0.3, box, height * 0.4, "roundRect", node, number, shows_below=True
        )
        for number, node in enumerate(nodes)
    ]


def _steps(nodes: Sequence[Node], width: float, height: float) -> list[Piece]:
    """Return bars that step down to the right, with an arrow from each to the next."""
    count = len(nodes)
    bar, tall = width * 0.85, height / (count + 0.17 * (count - 1))
    step = (width - bar) / max(1, count - 1)
    pieces = [
        Piece(n * step, n * tall * 1.17, bar, tall, "roundRect", node, n, shows_below=True, adjust=ROUNDED)
        for n, node in enumerate(nodes)
    ]
    side = min(tall * 0.55, bar * 0.2)
    for n in range(count - 1):
        x, y = n * step + bar - side * 1.2, n * tall * 1.17 + tall * 0.8
        pieces.append(Piece(x, y, side, side, "downArrow", None, n, "pale"))
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


LAYOUTS: tuple[tuple[tuple[str, ...], Arrange], ...] = (
    (("hierarchy2", "hierarchy5", "horizontalorg"), lying_hierarchy),
    (("orgchart", "hierarchy"), hierarchy),
    (("pyramid",), _pyramid),
    (("cycle", "radial", "gear"), _cycle),
    (("chevron",), _chevrons),
    (("hprocess9",), _continuous),
    (("vprocess5",), _steps),
    (("hlist", "lprocess", "plist"), _columns),
    (("vlist", "vprocess", "list1", "vchevron", "picturestrips", "target"), _rows),
    (("process", "arrow"), _process),
)
"""Words in the names of layouts, the first that fits; all others are blocks in rows."""
