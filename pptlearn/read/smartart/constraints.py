"""Constraints: what a spot says of its own size and place, and of those below it (21.4.2.7)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import isfinite

from pptlearn.read.attributes import number
from pptlearn.read.smartart.axes import KINDS
from pptlearn.read.smartart.spots import Spot
from pptlearn.read.xml import DGM, A, Element, child

SIZES = frozenset({"w", "h"})
FONTS = {"primFontSz", "secFontSz"}
ACROSS, DOWN = ("l", "r", "ctrX"), ("t", "b", "ctrY")
PLACES = {
    name: (names, share)
    for names in (ACROSS, DOWN)
    for name, share in zip(names, (0.0, 1.0, 0.5), strict=True)
}
"""The names of the sides and the middle that a side or a middle is known from, and its share."""
LARGEST, SMALLEST = 65.0, 1.0
"""Points of a text whose size nobody said, and of any."""
FARTHEST = 1e5
"""Millimetres and points; what is beyond is no length."""
BOUNDS = ("lte", "gte")
ENDLESS = "INF"


def apply_constraints(spot: Spot, *, across: float = 1.0, down: float = 1.0) -> None:
    """Tell the spots below what this one says of them.

    `across` and `down` are by how much widths and heights shrink that are measured by this spot's own.
    """
    scales = {"w": across, "h": down}
    for said in spot.constraints:
        if said.get("for", "self") == "self":
            continue
        kind = said.get("type", "")
        value = None if _is_bound_by_others(said) else _value(said, spot)
        if value is None:
            continue
        if kind in SIZES and said.get("refFor", "self") == "self":
            value *= scales[kind]
        for target in targets(said, spot):
            _put(target.given, kind, said.get("op", "none"), value)
            target.given.update(target.held)


def _is_bound_by_others(said: Element) -> bool:
    """Say whether a length is bounded by a spot below: PowerPoint does not keep to it (measured)."""
    return said.get("op") in BOUNDS and said.get("refFor", "self") != "self" and said.get("type") not in FONTS


def settle(spot: Spot) -> dict[str, float]:
    """Return what is known of a spot: what others gave it, and what it says of itself for the rest."""
    values = {**spot.given, **spot.held}
    for said in spot.constraints:
        if said.get("for", "self") != "self":
            continue
        kind, op = said.get("type", ""), said.get("op", "none")
        value = _own_value(said, spot, values)
        if value is None:
            continue
        if op in ("lte", "gte"):
            _put(values, kind, op, value)
        else:
            values.setdefault(kind, value)
    spot.values = values
    return values


def size_of(spot: Spot, room: tuple[float, float]) -> tuple[float, float]:
    """Return width and height; those that nobody said are the room's, and a fixed shape is kept."""
    width, height = base_size(spot, room)
    return width * custom_scale(spot, "custScaleX"), height * custom_scale(spot, "custScaleY")


def base_size(spot: Spot, room: tuple[float, float]) -> tuple[float, float]:
    """Return the size before the author scaled it."""
    values = settle(spot)
    return in_shape(spot, values.get("w", room[0]), values.get("h", room[1]))


def in_shape(spot: Spot, width: float, height: float) -> tuple[float, float]:
    """Return what is left of a size in the proportions that a composite keeps."""
    ratio = number(spot.params.get("ar")) or 0.0
    if spot.algorithm != "composite" or ratio <= 0:
        return width, height
    return min(width, height * ratio), min(height, width / ratio)


def custom_scale(spot: Spot, name: str) -> float:
    """Return by how much the author scaled a shape."""
    found = 0.0 if spot.is_stretched else share_of(spot.custom.get(name))
    return found if found > 0 else 1.0


def share_of(text: str | None) -> float:
    """Return `120000` or `120%` as 1.2; 0 when nothing is said."""
    if not text:
        return 0.0
    value = number(text.rstrip("%"))
    return 0.0 if value is None else value / (100 if text.endswith("%") else 100_000)


def font_of(spot: Spot, name: str = "primFontSz") -> float:
    """Return the size of a spot's text in points: the author's own, else what fits."""
    own = _written_size(spot)
    said = spot.given.get(name, spot.values.get(name, LARGEST))
    return own or max(SMALLEST, min(spot.limit, said))


def _written_size(spot: Spot) -> float:
    """Return the size that the author gave the text (`custT`), 0 for none."""
    first = spot.texts[0] if spot.texts else None
    said = child(first.element, DGM + "prSet") if first is not None and first.element is not None else None
    if first is None or first.text is None or said is None or said.get("custT") not in ("1", "true"):
        return 0.0
    return max((number(each.get("sz")) or 0.0 for each in first.text.iter(A + "rPr")), default=0.0) / 100


def is_equal(said: Element) -> bool:
    """Say whether a constraint only makes several alike, without a number."""
    return said.get("op") == "equ" and said.get("val") is None and said.get("refType", "none") == "none"


def _value(said: Element, spot: Spot) -> float | None:
    """Return the number that a constraint sets; None when it only compares or refers to nobody."""
    if is_equal(said):
        return None
    if said.get("refType", "none") == "none":
        return _bounded(_plain(said.get("val")))
    kind = said.get("refType", "")
    if said.get("refFor", "self") == "self":
        found = _seen(spot, kind)
    else:
        asked = next(_chosen(spot, said.get("refFor"), said.get("refForName"), said.get("refPtType")), None)
        found = None if asked is None else _seen(asked, kind)
    return None if found is None else _bounded(found * _factor(said))


def _own_value(said: Element, spot: Spot, values: dict[str, float]) -> float | None:
    if is_equal(said):
        return None
    if said.get("refType", "none") == "none":
        return _bounded(_plain(said.get("val")))
    kind = said.get("refType", "")
    if said.get("refFor", "self") != "self":
        return _value(said, spot)
    if kind in FONTS:
        found: float | None = font_of(spot, kind)
    else:
        found = values.get(kind, {"w": spot.width, "h": spot.height}.get(kind))
    return None if found is None else _bounded(found * _factor(said))


def _seen(spot: Spot, kind: str) -> float | None:
    """Return what is known of another spot."""
    if kind in FONTS:
        return font_of(spot, kind)
    values = settle(spot)
    if kind in SIZES and kind in values:
        width, height = in_shape(spot, values.get("w", FARTHEST), values.get("h", FARTHEST))
        return width if kind == "w" else height
    if kind in PLACES and kind not in values:
        return _derived(spot, values, kind)
    return values.get(kind, {"w": spot.width, "h": spot.height}.get(kind))


def start_of(values: Mapping[str, float], names: tuple[str, str, str], length: float) -> float:
    """Return where something begins of which a near side, a far one or its middle is known."""
    near, far, middle = names
    if near in values:
        return values[near]
    if far in values:
        return values[far] - length
    return values[middle] - length / 2 if middle in values else 0.0


def _derived(spot: Spot, values: Mapping[str, float], kind: str) -> float:
    """Return one side of a spot, or its middle, from another."""
    names, share = PLACES[kind]
    around = spot.above or spot
    length = values.get("w", around.width) if names is ACROSS else values.get("h", around.height)
    return start_of(values, names, length) + share * length


def _factor(said: Element) -> float:
    value = number(said.get("fact"))
    return 1.0 if value is None else value


def _plain(text: str | None) -> float:
    return FARTHEST if text == ENDLESS else number(text) or 0.0


def _bounded(value: float) -> float:
    return max(-FARTHEST, min(FARTHEST, value)) if isfinite(value) else 0.0


def _put(values: dict[str, float], kind: str, op: str, value: float) -> None:
    if op == "lte":
        values[kind] = min(values.get(kind, value), value)
    elif op == "gte":
        values[kind] = max(values.get(kind, value), value)
    else:
        values[kind] = value


def targets(said: Element, spot: Spot) -> Iterable[Spot]:
    return _chosen(spot, said.get("for"), said.get("forName"), said.get("ptType"))


def _chosen(spot: Spot, which: str | None, name: str | None, kind: str | None) -> Iterator[Spot]:
    among = {"ch": iter(spot.below), "des": spot.within(), "self": iter((spot,))}.get(
        which or "self", iter(())
    )
    kinds = None if kind in (None, "", "all") else KINDS.get(kind, frozenset({kind}))
    for each in among:
        if (not name or each.name == name) and (kinds is None or _stands_for(each, kinds)):
            yield each


def _stands_for(spot: Spot, kinds: frozenset[str]) -> bool:
    """Say whether a spot shows points of such a kind."""
    shown = spot.texts[0] if spot.texts else None
    return (shown or spot.point).kind in kinds if shown or spot.is_gap else False
