"""The data of a SmartArt diagram: its layout's name, its colours, and its texts as a tree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from pptlearn.read.attributes import integer
from pptlearn.read.xml import DGM, A, Element, child

DEEPEST = 20
USUAL_LAYOUT, USUAL_COLOR = "default", "accent1"


@dataclass(slots=True)
class Node:
    """One text of a diagram with those below it."""

    text: Element | None
    """`dgm:t`: a text body."""
    is_assistant: bool = False
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


def read_diagram(data: Element) -> Diagram | None:
    """Return what a data model says; None when it holds no text at all."""
    points = list(data.iter(DGM + "pt"))
    document = next((each for each in points if each.get("type") == "doc"), None)
    if document is None:
        return None
    said = child(document, DGM + "prSet")
    names = {name: "" if said is None else said.get(name, "") for name in ("loTypeId", "csTypeId")}
    nodes = tuple(_nodes(document.get("modelId", ""), _families(data), _texts(points), DEEPEST))
    if not any(node.words for node in nodes):
        return None
    layout = names["loTypeId"].rpartition("/")[2] or USUAL_LAYOUT
    return Diagram(layout, _colors(names["csTypeId"].rpartition("/")[2]), nodes)


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
        each.get("modelId", ""): Node(child(each, DGM + "t"), each.get("type") == "asst")
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


def _colors(name: str) -> tuple[str, ...]:
    """Return the theme colours that a colour style gives shapes (`accent2_2`, `colorful1`…)."""
    if name.startswith("colorful"):
        return tuple(f"accent{number}" for number in (2, 3, 4, 5, 6))
    known = name.partition("_")[0]
    return (known,) if known.startswith("accent") else (USUAL_COLOR,)
