"""The ways from one point of a data model to others, and the conditions that ask about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import islice

from pptlearn.read.attributes import integer, number
from pptlearn.read.smartart.points import TEXTS, Point
from pptlearn.read.xml import Element

KINDS: Mapping[str, frozenset[str]] = {
    "node": TEXTS,
    "norm": frozenset({"node"}),
    "nonNorm": frozenset({"asst", "parTrans", "sibTrans"}),
    "nonAsst": frozenset({"node"}),
}
"""What the names of `ptType` stand for that are not kinds themselves."""
MOST, FARTHEST = 1500, 8
"""Points that an axis leads to, and its steps."""


def select(said: Element, here: Point) -> list[Point]:
    """Return the points that an element's axis leads to, step by step (21.4.7.7, 21.4.7.8)."""
    axes = said.get("axis", "none").split()[:FARTHEST]
    found = [here]
    for step, axis in enumerate(axes):
        walk = AXES.get(axis)
        if walk is None:
            return []
        kind = _nth(said, "ptType", step, "all")
        is_last_hidden = _nth(said, "hideLastTrans", step, "1") in ("1", "true")
        reached = (
            each
            for point in found
            for each in _cut(
                [each for each in walk(point) if _is(each, kind) and not (is_last_hidden and is_final(each))],
                said,
                step,
            )
        )
        found = list(islice(reached, MOST))
    return found


def is_final(point: Point) -> bool:
    """Say whether this is the transition after the last of its siblings."""
    return point.kind == "sibTrans" and point.above is not None and point.above.below[-1] is point


def _nth(said: Element, name: str, step: int, usual: str) -> str:
    words: list[str] = (said.get(name) or usual).split()
    return words[min(step, len(words) - 1)] if words else usual


def _is(point: Point, kind: str) -> bool:
    return kind == "all" or point.kind in KINDS.get(kind, (kind,))


def _cut(points: list[Point], said: Element, step: int) -> list[Point]:
    """Return every `step`-th of the points, `cnt` of them, from `st` on; a start below zero counts back."""
    start, count, every = (
        integer(_nth(said, name, step, usual)) or 0
        for name, usual in (("st", "1"), ("cnt", "0"), ("step", "1"))
    )
    points = points[start - 1 :] if start > 0 else points[start:] if start < 0 else points
    if every > 1:
        points = points[::every]
    return points[:count] if count > 0 else points


def _siblings(point: Point) -> Sequence[Point]:
    return point.above.below if point.above is not None else (point,)


def _place(point: Point) -> int:
    return next((n for n, each in enumerate(_siblings(point)) if each is point), 0)


def _ancestors(point: Point) -> list[Point]:
    found = []
    while point.above is not None:
        point = point.above
        found.append(point)
    return found


def _root(point: Point) -> list[Point]:
    return _ancestors(point)[-1:] or [point]


def _following(point: Point) -> list[Point]:
    return list(_siblings(point)[_place(point) + 1 :])


def _preceding(point: Point) -> list[Point]:
    return list(_siblings(point)[: _place(point)])


def _with_all_below(points: Sequence[Point]) -> list[Point]:
    return [each for point in points for each in (point, *point.within())]


AXES: Mapping[str, Callable[[Point], list[Point]]] = {
    "self": lambda point: [point],
    "ch": lambda point: list(point.below),
    "des": lambda point: list(point.within()),
    "desOrSelf": lambda point: [point, *point.within()],
    "par": lambda point: [point.above] if point.above is not None else [],
    "ancst": _ancestors,
    "ancstOrSelf": lambda point: [point, *_ancestors(point)],
    "root": _root,
    "followSib": _following,
    "precedSib": _preceding,
    "follow": lambda point: _with_all_below(_following(point)),
    "preced": lambda point: _with_all_below(_preceding(point)),
}


def holds(said: Element, here: Point, variables: Mapping[str, str]) -> bool:
    """Say whether the condition of a `dgm:if` is met (21.4.2.15)."""
    asked = FUNCTIONS.get(said.get("func", ""))
    if said.get("func") == "var":
        found: str | float = variables.get(said.get("arg", ""), "")
    elif asked is not None:
        found = asked(select(said, here) if said.get("axis") else [here], here, said)
    else:
        return False
    wanted: str | float = said.get("val", "")
    first, second = number(str(found)), number(str(wanted))
    if first is not None and second is not None:
        found, wanted = first, second
    elif said.get("op") not in ("equ", "neq"):
        return False
    compare = OPERATORS.get(said.get("op", "equ"))
    return compare is not None and compare(_plain(found), _plain(wanted))


def _plain(value: str | float) -> str | float:
    return (
        {"true": 1.0, "false": 0.0, "1": 1.0, "0": 0.0}.get(value, value) if isinstance(value, str) else value
    )


OPERATORS: Mapping[str, Callable[[object, object], bool]] = {
    "equ": lambda a, b: a == b,
    "neq": lambda a, b: a != b,
    "gt": lambda a, b: a > b,  # type: ignore[operator]
    "lt": lambda a, b: a < b,  # type: ignore[operator]
    "gte": lambda a, b: a >= b,  # type: ignore[operator]
    "lte": lambda a, b: a <= b,  # type: ignore[operator]
}


def _position(points: Sequence[Point], here: Point, said: Element) -> int:
    """Return the place of a point among its siblings of the same kind, from 1."""
    point = points[0] if points else here
    alike = _alike(point, said)
    return next((n for n, each in enumerate(alike, 1) if each is point), 0)


def _from_end(points: Sequence[Point], here: Point, said: Element) -> int:
    point = points[0] if points else here
    return len(_alike(point, said)) + 1 - _position(points, here, said)


def _alike(point: Point, said: Element) -> list[Point]:
    is_last_hidden = said.get("hideLastTrans", "1") in ("1", "true")
    kinds = TEXTS if point.is_text else (point.kind,)
    return [
        each for each in _siblings(point) if each.kind in kinds and not (is_last_hidden and is_final(each))
    ]


def _deepest(points: Sequence[Point], here: Point, said: Element) -> int:
    """Return how many levels the points reach below where their last step began."""
    last = said.get("axis", "self").split()[-1]
    deepest = max((each.depth for each in points if each.is_text), default=None)
    if deepest is None:
        return 0
    base = here.depth if "par" not in said.get("axis", "").split()[:-1] else here.depth - 1
    return deepest - base + (1 if last in ("self", "desOrSelf") else 0)


FUNCTIONS: Mapping[str, Callable[[Sequence[Point], Point, Element], int]] = {
    "cnt": lambda points, _, __: len(points),
    "pos": _position,
    "revPos": _from_end,
    "posEven": lambda *asked: int(_position(*asked) % 2 == 0),
    "posOdd": lambda *asked: _position(*asked) % 2,
    "depth": lambda points, here, _: (points[0] if points else here).depth,
    "maxDepth": _deepest,
}
