"""Morph: which shape of the slide before becomes which shape of this one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from pptlearn.model.geometry import Transform
from pptlearn.model.shape import AutoShape, Group, Media, Picture, Shape

Pair: TypeAlias = dict[str, Any]
"""`from` and `to` are shape ids; `same` when the two look alike, so that nothing needs to be faded."""
Rule: TypeAlias = Callable[[Shape, Shape], bool]

FORCED = "!!"
"""A name that begins so matches only its namesake."""


def match(before: Sequence[Shape], after: Sequence[Shape]) -> list[Pair]:
    """Return the pairs in drawing order of the new slide; every shape is in one pair at most."""
    old, new = list(before), list(after)
    found: list[tuple[Shape, Shape]] = []
    for rule in RULES:
        for target in list(new):
            source = _nearest(target, [each for each in old if rule(each, target)])
            if source is not None:
                found.append((source, target))
                old.remove(source)
                new.remove(target)
    order = {shape.id: place for place, shape in enumerate(after)}
    return [_pair(*each) for each in sorted(found, key=lambda pair: order[pair[1].id])]


def _forced(old: Shape, new: Shape) -> bool:
    return new.name.startswith(FORCED) and old.name == new.name


def _is_free(old: Shape, new: Shape) -> bool:
    return not old.name.startswith(FORCED) and not new.name.startswith(FORCED) and type(old) is type(new)


def _created_alike(old: Shape, new: Shape) -> bool:
    return _is_free(old, new) and bool(new.creation_id) and old.creation_id == new.creation_id


def _named_alike(old: Shape, new: Shape) -> bool:
    return _is_free(old, new) and (old.id, old.name) == (new.id, new.name) and _content(old) == _content(new)


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


def _pair(old: Shape, new: Shape) -> Pair:
    blank = Transform()
    alike = replace(old, transform=blank, id="", name="") == replace(new, transform=blank, id="", name="")
    return {"from": old.id, "to": new.id, **({"same": True} if alike else {})}
