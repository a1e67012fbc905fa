"""Morph: which shape of the slide before becomes which shape of this one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from pptlearn.model.geometry import Box, Transform
from pptlearn.model.shape import AutoShape, Group, Media, Picture, Shape
from pptlearn.model.units import Emu
from pptlearn.model.walk import shapes_of

Pair: TypeAlias = dict[str, Any]
"""`from` and `to` are shape ids; `same` when the two look alike, so that nothing needs to be faded; `open`
when they are groups whose shapes are paired themselves."""
Rule: TypeAlias = Callable[[Shape, Shape], bool]

FORCED = "!!"
"""A name that begins so matches only its namesake."""


def match(before: Sequence[Shape], after: Sequence[Shape]) -> list[Pair]:
    """Return the pairs in drawing order of the new slide; every shape is in one pair at most."""
    order = {shape.id: place for place, shape in enumerate(shapes_of(tuple(after)))}
    return sorted(_pairs(before, after), key=lambda pair: order[pair["to"]])


def _pairs(before: Sequence[Shape], after: Sequence[Shape]) -> Iterator[Pair]:
    """Yield the pairs of shapes that stand side by side, and of what stands in groups that are one group."""
    for old, new in _matched(before, after):
        if isinstance(old, Group) and isinstance(new, Group) and _is_opened(old, new):
            yield {"from": old.id, "to": new.id, "open": True}
            yield from _pairs(old.children, new.children)
        else:
            yield {"from": old.id, "to": new.id, **({"same": True} if _is_same(old, new) else {})}


def _matched(before: Sequence[Shape], after: Sequence[Shape]) -> Iterator[tuple[Shape, Shape]]:
    old, new = list(before), list(after)
    for rule in RULES:
        for target in list(new):
            source = _nearest(target, [each for each in old if rule(each, target)])
            if source is not None:
                yield source, target
                old.remove(source)
                new.remove(target)


def _is_opened(old: Group, new: Group) -> bool:
    """Say whether each shape of two groups goes its own way.

    Not where both look the same, which move as one, nor where they are turned or are one drawing (SmartArt).
    """
    is_plain = all(
        group.stands_for == "" and group.transform == Transform(group.transform.box) for group in (old, new)
    )
    return is_plain and not _is_same(old, new)


def _forced(old: Shape, new: Shape) -> bool:
    return new.name.startswith(FORCED) and old.name == new.name


def _is_free(old: Shape, new: Shape) -> bool:
    return not old.name.startswith(FORCED) and not new.name.startswith(FORCED) and type(old) is type(new)


def _created_alike(old: Shape, new: Shape) -> bool:
    return _is_free(old, new) and bool(new.creation_id) and old.creation_id == new.creation_id


def _named_alike(old: Shape, new: Shape) -> bool:
    is_one = (old.id, old.name) == (new.id, new.name)
    return _is_free(old, new) and is_one and (isinstance(new, Group) or _content(old) == _content(new))


def _filled_alike(old: Shape, new: Shape) -> bool:
    return _is_free(old, new) and _content(old) == _content(new) and _content(new) != ""


def _placed_alike(old: Shape, new: Shape) -> bool:
    """Say whether two shapes without content of their own have one outline and stand close together."""
    if not _is_free(old, new) or not isinstance(old, AutoShape) or not isinstance(new, AutoShape):
        return False
    return (
        _content(old) == _content(new) == ""
        and old.geometry == new.geometry
        and _distance(old, new) < _size(new)
    )


RULES: tuple[Rule, ...] = (_forced, _created_alike, _named_alike, _filled_alike, _placed_alike)


def _content(shape: Shape) -> str:
    """Return what makes two shapes the same thing: the words, or the picture."""
    if isinstance(shape, AutoShape):
        return shape.text.text if shape.text is not None else ""
    if isinstance(shape, Picture):
        return shape.image or ""
    if isinstance(shape, Media):
        return shape.clip.media if shape.clip else shape.online_url
    if isinstance(shape, Group):
        return "\n".join(filter(None, (_content(child) for child in _leaves(shape))))
    return ""


def _leaves(group: Group) -> Iterator[Shape]:
    for child in group.children:
        yield from _leaves(child) if isinstance(child, Group) else (child,)


def _nearest(target: Shape, candidates: list[Shape]) -> Shape | None:
    return min(candidates, key=lambda each: _distance(each, target), default=None)


def _distance(one: Shape, other: Shape) -> float:
    a, b = one.transform.box.center, other.transform.box.center
    return abs(a.x - b.x) + abs(a.y - b.y)


def _size(shape: Shape) -> float:
    return float(shape.transform.box.width + shape.transform.box.height)


def _is_same(old: Shape, new: Shape) -> bool:
    """Say whether two shapes look the same, wherever they stand."""
    return _bare(old, Transform()) == _bare(new, Transform())


def _bare(shape: Shape, transform: Transform) -> Shape:
    """Return a shape without name, at a place; what stands in a group is placed from the group's corner."""
    bare = replace(shape, transform=transform, id="", name="", creation_id="")
    if not isinstance(shape, Group) or not isinstance(bare, Group):
        return bare
    corner = shape.transform.box
    inside = (_bare(each, _from(corner, each.transform)) for each in shape.children)
    return replace(bare, children=tuple(inside))


def _from(corner: Box, transform: Transform) -> Transform:
    box = transform.box
    return replace(transform, box=replace(box, x=Emu(box.x - corner.x), y=Emu(box.y - corner.y)))
