"""The data of a SmartArt diagram: its layout's name, its colours, and its texts as a tree."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from pptlearn.read.attributes import integer
from pptlearn.read.xml import DGM, A, Element, child

DEEPEST = 20
ACCENTS = 6
FILL_STYLES = {"simple3": 2, "simple4": 3, "simple5": 3, "3d": 3}
"""Which of the theme's fills the quick styles use; the others use the first."""
USUAL_LAYOUT, USUAL_COLOR = "default", "accent1"


@dataclass(slots=True)
class Node:
    """One text of a diagram with those below it."""

    text: Element | None
    """`dgm:t`: a text body."""
    nodes: list[Node] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        """Its paragraphs as plain text."""
        paragraphs = self.text.iterchildren(A + "p") if self.text is not None else ()
        return ["".join(each.text or "" for each in paragraph.iter(A + "t")) for paragraph in paragraphs]

    def below(self) -> Iterator[tuple[int, Node]]:
        """Yield all nodes below with their depth, from 1."""
        for node in self.nodes:
            yield 1, node
            yield from ((depth + 1, inner) for depth, inner in node.below())


@dataclass(frozen=True, slots=True)
class Diagram:
    layout: str
    """The last part of the layout's name, as `process1`."""
    colors: tuple[str, ...]
    """Theme colours of its shapes in turn."""
    nodes: tuple[Node, ...]
    levels: tuple[str, ...] = ()
    """Theme colours of a hierarchy's levels in turn."""
    fill_style: int = 1
    """Which of the theme's fills its shapes have, from the plainest."""
    is_reversed: bool = False
    """It runs from right to left."""


def read_diagram(data: Element) -> Diagram | None:
    """Return what a data model says; None when it holds no text at all."""
    points = list(data.iter(DGM + "pt"))
    document = next((each for each in points if each.get("type") == "doc"), None)
    if document is None:
        return None
    said = child(document, DGM + "prSet")
    names = {
        name: "" if said is None else said.get(name, "") for name in ("loTypeId", "csTypeId", "qsTypeId")
    }
    nodes = tuple(_nodes(document.get("modelId", ""), _families(data), _texts(points), DEEPEST))
    if not any(node.words for node in nodes):
        return None
    layout, palette, style = (names[name].rpartition("/")[2] for name in ("loTypeId", "csTypeId", "qsTypeId"))
    direction = next((each.get("val") for each in data.iter(DGM + "dir")), "norm")
    return Diagram(
        layout or USUAL_LAYOUT,
        _colors(palette, len(nodes)),
        nodes,
        levels=_levels(palette),
        fill_style=next((fill for name, fill in FILL_STYLES.items() if style.startswith(name)), 1),
        is_reversed=direction == "rev",
    )


def _families(data: Element) -> dict[str, list[str]]:
    """Return the ids below each id, in order."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for each in data.iter(DGM + "cxn"):
        if each.get("type", "parOf") == "parOf":
            place = integer(each.get("srcOrd")) or 0
            found[each.get("srcId", "")].append((place, each.get("destId", "")))
    return {above: [id for _, id in sorted(below)] for above, below in found.items()}


def _texts(points: list[Element]) -> dict[str, Node]:
    return {
        each.get("modelId", ""): Node(child(each, DGM + "t"))
        for each in points
        if each.get("type", "node") in ("node", "asst")
    }


def _nodes(above: str, families: dict[str, list[str]], texts: dict[str, Node], depth: int) -> Iterator[Node]:
    """Yield the nodes below an id; each is taken once, so that a circle ends."""
    for id in families.get(above, ()):
        node = texts.pop(id, None)
        if node is not None:
            node.nodes = list(_nodes(id, families, texts, depth - 1)) if depth else []
            yield node


def _colors(name: str, count: int) -> tuple[str, ...]:
    """Return the theme colours that a colour style gives `count` shapes (`accent2_2`, `colorful1`…)."""
    first = _first(name)
    if first == 1:
        return tuple(f"accent{number}" for number in (2, 3, 4, 5, 6))
    if first:  # from one accent to the next
        half = max(1, (count + 1) // 2)
        return (f"accent{first}",) * half + (f"accent{first % ACCENTS + 1}",) * max(1, count - half)
    known = name.partition("_")[0]
    return (known,) if known.startswith("accent") else (USUAL_COLOR,)


def _levels(name: str) -> tuple[str, ...]:
    """Return the theme colours that a colour style gives the levels of a hierarchy."""
    first = _first(name)
    if not first:
        return _colors(name, 1)
    numbers = (1, 2, 3, 4) if first == 1 else (first - 1, first + 1, first + 2, first + 3)
    return tuple(f"accent{(number - 1) % ACCENTS + 1}" for number in numbers)


def _first(name: str) -> int:
    """Return the number of a colourful colour style, 0 for those of one colour."""
    found = re.match(r"colorful(\d)", name)
    return int(found[1]) if found else 0
