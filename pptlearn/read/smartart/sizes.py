"""How large the texts of a diagram are: as large as the longest of those that are alike allows."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict

from pptlearn.read.smartart.constraints import BOUNDS, FONTS, font_of, targets
from pptlearn.read.smartart.spots import Spot
from pptlearn.read.smartart.words import has_room, is_written

SMALLEST, LARGEST = 5, 65
LENGTHS = frozenset({"w", "h", "l", "t", "sp", "sibSp"})


def depends_on_size(root: Spot) -> bool:
    """Say whether any length follows from the size of a text."""
    return any(
        said.get("refType") in FONTS and said.get("type") in LENGTHS
        for spot in (root, *root.within())
        for said in spot.constraints
    )


def fit(root: Spot) -> None:
    """Give each text the largest size at which it and those that are alike have room."""
    alike = _alike(root)
    groups: dict[int, list[Spot]] = defaultdict(list)
    for each in _texts(root):
        groups[alike.get(id(each), id(each))].append(each)
    for group in groups.values():
        size = _largest(group)
        for each in group:
            each.limit = size


def all_fit(root: Spot) -> bool:
    """Say whether each text has room at its present size."""
    return all(has_room(each, font_of(each)) for each in _texts(root) if is_written(each))


def _texts(root: Spot) -> list[Spot]:
    return [each for each in (root, *root.within()) if each.algorithm == "tx"]


def _largest(group: list[Spot]) -> float:
    most = min(map(font_of, group))
    written = [each for each in group if is_written(each)]
    sizes = range(SMALLEST, max(SMALLEST, int(most)) + 1)
    fitting = bisect(sizes, False, key=lambda size: not all(has_room(each, size) for each in written))
    return float(sizes[max(0, fitting - 1)])


def _alike(root: Spot) -> dict[int, int]:
    """Return a mark for each spot whose text is as large as that of others with the same mark."""
    marks: dict[int, int] = {}
    for spot in (root, *root.within()):
        for said in spot.constraints:
            if (
                said.get("type") == "primFontSz"
                and said.get("for", "self") != "self"
                and said.get("op") not in BOUNDS
            ):
                among = [each for each in targets(said, spot) if each.algorithm == "tx"]
                mark = next((marks[id(each)] for each in among if id(each) in marks), id(said))
                marks.update({id(each): mark for each in among})
    return marks
