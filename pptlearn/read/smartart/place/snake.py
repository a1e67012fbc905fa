"""Spots in rows or columns, as large as they can be."""

from __future__ import annotations

from dataclasses import dataclass

from pptlearn.read.smartart.constraints import apply_constraints, settle, size_of
from pptlearn.read.smartart.spots import Spot


def place_snake(spot: Spot) -> None:
    """Place the spots below in as many lines as lets them be largest; gaps stand between them."""
    apply_constraints(spot)
    blocks = [each for each in spot.below if each.point.kind != "sibTrans"]
    if not blocks:
        return
    sizes = _sizes(spot, blocks)
    lines = max(
        (_lines(spot, blocks, in_line, sizes) for in_line in _choices(spot, len(blocks))),
        key=lambda each: round(each.fit, 6),
    )
    in_line, scale = len(lines.rows[0]), min(1.0, lines.fit)
    apply_constraints(spot, across=scale, down=scale)
    for each in spot.below:
        each.width, each.height = size_of(each, (spot.width * scale, spot.height * scale))
    _stand(spot, _lines(spot, blocks, in_line, _sizes(spot, blocks)))


def _sizes(spot: Spot, blocks: list[Spot]) -> dict[int, tuple[float, float]]:
    """Return width and height of each block, by its `id`."""
    return {id(each): size_of(each, (spot.width, spot.height)) for each in blocks}


def _choices(spot: Spot, count: int) -> range:
    """Return how many may stand in a line."""
    fixed = spot.params.get("bkPtFixedVal", "")
    if spot.params.get("bkpt") == "fixed" and fixed.isdecimal():
        return range(max(1, int(fixed)), max(1, int(fixed)) + 1)
    return range(1, count + 1)


@dataclass(frozen=True, slots=True)
class Lines:
    rows: tuple[tuple[Spot, ...], ...]
    is_row: bool
    """They are rows, not columns."""
    gap: float
    """Between two in a line."""
    between: float
    """Between two lines."""
    room: tuple[float, float]
    """Along and across the lines."""
    sizes: dict[int, tuple[float, float]]
    """Width and height of each block, by its `id`."""

    @property
    def fit(self) -> float:
        """By how much all may grow, or must shrink."""
        length, breadth = max(map(self.length, self.rows)), sum(map(self.breadth, self.rows))
        breadth += self.between * (len(self.rows) - 1)
        return min(self.room[0] / max(1e-6, length), self.room[1] / max(1e-6, breadth))

    def length(self, row: tuple[Spot, ...]) -> float:
        return sum(self.size(each)[0] for each in row) + self.gap * (len(row) - 1)

    def breadth(self, row: tuple[Spot, ...]) -> float:
        return max(self.size(each)[1] for each in row)

    def size(self, spot: Spot) -> tuple[float, float]:
        """Return length and breadth."""
        width, height = self.sizes[id(spot)]
        return (width, height) if self.is_row else (height, width)


def _lines(spot: Spot, blocks: list[Spot], in_line: int, sizes: dict[int, tuple[float, float]]) -> Lines:
    is_row = spot.params.get("flowDir", "row") == "row"
    gaps = [size_of(each, (0.0, 0.0)) for each in spot.below if each.point.kind == "sibTrans"][:1]
    return Lines(
        rows=tuple(tuple(blocks[start : start + in_line]) for start in range(0, len(blocks), in_line)),
        is_row=is_row,
        gap=max((width if is_row else height for width, height in gaps), default=0.0),
        between=settle(spot).get("sp", 0.0),
        room=(spot.width, spot.height) if is_row else (spot.height, spot.width),
        sizes=sizes,
    )


def _stand(spot: Spot, lines: Lines) -> None:
    turns = spot.params.get("contDir", "sameDir") == "revDir"
    is_centred = spot.params.get("off", "ctr") == "ctr" and not turns
    longest = max(map(lines.length, lines.rows))
    aside = (lines.room[1] - sum(map(lines.breadth, lines.rows)) - lines.between * (len(lines.rows) - 1)) / 2
    for number, row in enumerate(lines.rows):
        breadth, is_back = lines.breadth(row), turns and number % 2 == 1
        along = (lines.room[0] - (lines.length(row) if is_centred else longest)) / 2
        for each in row:
            length, broad = lines.size(each)
            start = lines.room[0] - along - length if is_back else along
            across = aside + (breadth - broad) / 2
            each.x, each.y = (start, across) if lines.is_row else (across, start)
            along += length + lines.gap
        aside += breadth + lines.between
    corner = spot.params.get("grDir", "tL")
    for each in spot.below:
        if corner.endswith("R"):
            each.x = spot.width - each.x - each.width
        if corner.startswith("b"):
            each.y = spot.height - each.y - each.height
