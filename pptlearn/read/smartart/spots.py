"""What a layout definition makes of a data model: a tree of spots, shown as shapes or as room for others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from pptlearn.read.smartart.axes import holds, select
from pptlearn.read.smartart.points import Model, Point
from pptlearn.read.xml import DGM, Element, child, children, find, local_name

MOST, DEEPEST = 1500, 60
"""Spots of one diagram, and layout nodes within each other."""
STEPS = 200 * MOST
"""Elements of a definition that are followed, again and again by loops: 60 a spot in PowerPoint's own."""
USUAL = {
    "dir": "norm",
    "hierBranch": "std",
    "orgChart": "0",
    "chMax": "-1",
    "chPref": "-1",
    "bulletEnabled": "0",
}
BRANCHES = "hierBranch"


@dataclass(slots=True, eq=False)
class Spot:
    """One instance of a `dgm:layoutNode`."""

    name: str
    point: Point
    element: Element
    above: Spot | None
    variables: dict[str, str]
    algorithm: str = "sp"
    params: dict[str, str] = field(default_factory=dict)
    shape: Element | None = None
    constraints: list[Element] = field(default_factory=list)
    rules: list[Element] = field(default_factory=list)
    texts: list[Point] = field(default_factory=list)
    """The points whose texts it shows, the first as its own."""
    below: list[Spot] = field(default_factory=list)
    stored: Element | None = None
    """What PowerPoint noted of it: `dgm:pt` of type `pres`."""
    given: dict[str, float] = field(default_factory=dict)
    """What the spots above say of it: lengths in mm, sizes of text and margins in points."""
    held: dict[str, float] = field(default_factory=dict)
    """What an algorithm above insists on."""
    values: dict[str, float] = field(default_factory=dict)
    """The same with what it says of itself."""
    x: float = 0.0
    """From the left of the spot above, in mm, as y, width and height; after placing from the diagram's."""
    y: float = 0.0
    width: float = 0.0
    height: float = 0.0
    turn: float = 0.0
    """Degrees, beside that of its shape."""
    is_stretched: bool = False
    """The author's scale of it was given to the spot above already."""
    breadth: float = 1.0
    """Of the typeface its text is set in, in that of the usual one."""
    limit: float = 65.0
    """Points that its text has at most, so that it fits."""

    adjusts: tuple[float, ...] = ()
    """Of its outline, where an algorithm reckons them."""

    @property
    def custom(self) -> Mapping[str, str]:
        """The attributes of `dgm:prSet`: what the author moved and scaled."""
        said = child(self.stored, DGM + "prSet") if self.stored is not None else None
        return {} if said is None else dict(said.attrib)

    @property
    def is_gap(self) -> bool:
        """It stands between two others."""
        return self.point.kind in ("sibTrans", "parTrans")

    @property
    def preset(self) -> str:
        return "" if self.shape is None else self.shape.get("type", "")

    def within(self) -> Iterator[Spot]:
        """Yield everything below, from the top down."""
        for each in self.below:
            yield each
            yield from each.within()


def grow(definition: Element, model: Model) -> Spot | None:
    """Return the spot of the whole diagram; None when the definition holds no layout."""
    node = child(definition, DGM + "layoutNode")
    if node is None:
        return None
    stored = {key: list(points) for key, points in model.shown.items()}
    variables = dict(USUAL)
    for (_, shown), points in model.shown.items():
        if shown == model.document.id:
            variables.update(_own(points[0]))
    return Grower(_loops(definition), stored, variables).spot(node, model.document, None)


def _loops(definition: Element) -> dict[str, Element]:
    return {each.get("name"): each for each in definition.iter(DGM + "forEach") if each.get("name")}


@dataclass(slots=True)
class Grower:
    """Follows a definition's loops and choices."""

    loops: Mapping[str, Element]
    """`dgm:forEach` by name: others may repeat it."""
    stored: dict[tuple[str, str], list[Element]]
    variables: Mapping[str, str]
    """Of the whole diagram."""
    left: int = MOST
    steps: int = STEPS

    def spot(self, node: Element, point: Point, above: Spot | None, depth: int = DEEPEST) -> Spot | None:
        """Return a layout node's spot with all below it; None when there are too many."""
        if not self.left or not depth:
            return None
        self.left -= 1
        name = node.get("name", "")
        waiting = self.stored.get((name, point.id))
        stored = waiting.pop(0) if waiting else None
        said = {**(above.variables if above else self.variables), **_defaults(node), **_own(stored)}
        spot = Spot(name, point, node, above, said, stored=stored)
        self._fill(spot, node, point, depth - 1)
        return spot

    def _fill(self, spot: Spot, holder: Element, point: Point, depth: int) -> None:
        """Take over everything that a layout node, a loop or a choice holds."""
        for each in children(holder):
            self.steps -= 1
            take = _TAKES.get(local_name(each))
            if take is not None and self.steps > 0:
                take(self, spot, each, point, depth)

    def _node(self, spot: Spot, element: Element, point: Point, depth: int) -> None:
        below = self.spot(element, point, spot, depth)
        if below is not None:
            spot.below.append(below)

    def _each(self, spot: Spot, element: Element, point: Point, depth: int) -> None:
        loop = self.loops.get(element.get("ref", "")) if element.get("ref") else element
        if loop is None or not depth:
            return
        for each in select(loop, point):
            self._fill(spot, loop, each, depth - 1)

    def _choose(self, spot: Spot, element: Element, point: Point, depth: int) -> None:
        for each in children(element):
            if local_name(each) == "else" or holds(each, point, spot.variables):
                self._fill(spot, each, point, depth)
                return

    def _algorithm(self, spot: Spot, element: Element, *_: object) -> None:
        spot.algorithm = element.get("type", "sp")
        spot.params = {
            each.get("type", ""): each.get("val", "") for each in element.iterchildren(DGM + "param")
        }

    def _shape(self, spot: Spot, element: Element, *_: object) -> None:
        spot.shape = element

    def _texts(self, spot: Spot, element: Element, point: Point, _: int) -> None:
        if element.get("axis", "none") != "none":
            spot.texts = [each for each in select(element, point) if each.kind != "doc"]

    def _constraints(self, spot: Spot, element: Element, *_: object) -> None:
        spot.constraints += element.iterchildren(DGM + "constr")

    def _rules(self, spot: Spot, element: Element, *_: object) -> None:
        spot.rules += element.iterchildren(DGM + "rule")


_TAKES: Mapping[str, Callable[[Grower, Spot, Element, Point, int], None]] = {
    "layoutNode": Grower._node,
    "forEach": Grower._each,
    "choose": Grower._choose,
    "alg": Grower._algorithm,
    "shape": Grower._shape,
    "presOf": Grower._texts,
    "constrLst": Grower._constraints,
    "ruleLst": Grower._rules,
}


def _defaults(node: Element) -> dict[str, str]:
    return _said(child(node, DGM + "varLst"))


def _own(stored: Element | None) -> dict[str, str]:
    return _said(find(stored, DGM + "prSet", DGM + "presLayoutVars") if stored is not None else None)


def _said(variables: Element | None) -> dict[str, str]:
    found = {}
    for each in children(variables):
        name = local_name(each)
        found[name] = each.get("val") or USUAL.get(name, "")
    return found
