"""The data model of a SmartArt diagram: its texts as a tree, with the transitions between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pptlearn.read.attributes import integer
from pptlearn.read.xml import DGM, A, Element, child

DEEPEST = 20
TEXTS = frozenset({"node", "asst"})


@dataclass(slots=True, eq=False)
class Point:
    """A text, or the transition that leads to it (`parTrans`) or on from it (`sibTrans`)."""

    id: str
    kind: str
    element: Element | None = None
    above: Point | None = None
    below: list[Point] = field(default_factory=list)
    """For each text below: its parTrans, itself, its sibTrans."""
    words: tuple[str, ...] = ()
    """Its paragraphs as plain text."""
    depth: int = 0
    """The document has 0; a transition that of its text."""

    @property
    def text(self) -> Element | None:
        """`dgm:t`: a text body."""
        return child(self.element, DGM + "t") if self.element is not None else None

    @property
    def is_text(self) -> bool:
        return self.kind in TEXTS

    def within(self) -> Iterator[Point]:
        """Yield everything below, from the top down."""
        for each in self.below:
            yield each
            yield from each.within()


@dataclass(frozen=True, slots=True)
class Model:
    """What a data model holds."""

    document: Point
    shown: dict[tuple[str, str], list[Element]]
    """The points that PowerPoint made of its last layout, by name and by what they show."""
    names: dict[str, str]
    """Of the layout, the colours and the style, as far as it says them."""


def read_model(data: Element) -> Model | None:
    """Return the data model; None when it holds no text at all."""
    elements = {each.get("modelId", ""): each for each in data.iter(DGM + "pt")}
    top = next((each for each in elements.values() if each.get("type") == "doc"), None)
    if top is None:
        return None
    document = Point(top.get("modelId", ""), "doc", top)
    _grow(document, _families(data), {**elements}, DEEPEST)
    if not any(each.is_text for each in document.within()):
        return None
    said = child(top, DGM + "prSet")
    names = {
        name: "" if said is None else said.get(name, "") for name in ("loTypeId", "csTypeId", "qsTypeId")
    }
    return Model(document, _shown(elements.values()), names)


def _families(data: Element) -> dict[str, list[Element]]:
    """Return the connections to what is below each id, in order."""
    found: dict[str, list[tuple[int, int, Element]]] = defaultdict(list)
    for number, each in enumerate(data.iter(DGM + "cxn")):
        if each.get("type", "parOf") == "parOf":
            found[each.get("srcId", "")].append((integer(each.get("srcOrd")) or 0, number, each))
    return {
        above: [each for _, _, each in sorted(below, key=lambda found: found[:2])]
        for above, below in found.items()
    }


def _grow(above: Point, families: dict[str, list[Element]], left: dict[str, Element], depth: int) -> None:
    """Hang everything below a point to it; each is taken once, so that a circle ends."""
    for link in families.get(above.id, ()):
        id = link.get("destId", "")
        element = left.pop(id, None)
        kind = "" if element is None else element.get("type", "node")
        if kind not in TEXTS:
            continue
        text = _point(id, kind, element, above)
        before, after = (
            _point(
                link.get(f"{name}Id") or f"{id} {name}", name, left.pop(link.get(f"{name}Id"), None), above
            )
            for name in ("parTrans", "sibTrans")
        )
        above.below += [before, text, after]
        if depth:
            _grow(text, families, left, depth - 1)


def _point(id: str, kind: str, element: Element | None, above: Point) -> Point:
    text = child(element, DGM + "t") if element is not None else None
    paragraphs = text.iterchildren(A + "p") if text is not None else ()
    words = tuple("".join(each.text or "" for each in paragraph.iter(A + "t")) for paragraph in paragraphs)
    return Point(id, kind, element, above, words=words, depth=above.depth + 1)


def _shown(elements: Iterable[Element]) -> dict[tuple[str, str], list[Element]]:
    found: dict[tuple[str, str], list[Element]] = defaultdict(list)
    for each in elements:
        said = child(each, DGM + "prSet")
        if each.get("type") == "pres" and said is not None:
            found[said.get("presName", ""), said.get("presAssocID", "")].append(each)
    return dict(found)
