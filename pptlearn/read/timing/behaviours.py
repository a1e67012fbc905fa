"""The leaves of the timing tree: one reader per behaviour element, and their table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from pptlearn.model.paint import Color
from pptlearn.model.timing import Behaviour, KeyValue
from pptlearn.read.attributes import flag, number, share
from pptlearn.read.timing.targets import target
from pptlearn.read.timing.times import delay, duration, passes
from pptlearn.read.xml import P14, Element, P, child, children, find, local_name

ReadColor: TypeAlias = Callable[[Element], Color | None]
"""Resolves the colour inside an element against the slide's theme."""
ReadBehaviour: TypeAlias = Callable[[Element, Behaviour, ReadColor], Behaviour]

MOST_KEYS = 1000
"""Key values of one behaviour that are read; PowerPoint's own effects need at most 60."""


def read_behaviour(element: Element, begin: float, read_color: ReadColor) -> Behaviour | None:
    """Return the behaviour an element is, None when it is none; `begin` counts from its effect's start."""
    reader = BEHAVIOURS.get(local_name(element))
    common = child(element, P + "cBhvr")
    node = child(common, P + "cTn") if common is not None else None
    if reader is None or node is None:
        return None
    return reader(element, _common(element, common, node, begin), read_color)


def _common(element: Element, common: Element, node: Element, begin: float) -> Behaviour:
    speed = share(node.get("spd")) or 1.0
    length = duration(node.get("dur"))
    names = find(common, P + "attrNameLst")
    return Behaviour(
        kind=local_name(element),
        target=target(common),
        begin=begin + delay(node),
        duration=None if length is None else length / abs(speed),
        attribute=" ".join((each.text or "").strip() for each in children(names))
        if names is not None
        else "",
        start=element.get("from", ""),
        end=element.get("to", ""),
        by=element.get("by", ""),
        repeat=passes(node, length or 0.0),
        reverses=bool(flag(node.get("autoRev"))),
        accelerate=share(node.get("accel")) or 0.0,
        decelerate=share(node.get("decel")) or 0.0,
        bounce_end=share(element.get(P14 + "bounceEnd")) or 0.0,
        is_held=node.get("fill") in ("hold", "freeze", "transition"),
        progress=_progress(node.get("tmFilter")),
        options=tuple(
            (name, said) for name in ("additive", "override", "rctx") if (said := common.get(name))
        ),
    )


def _set(element: Element, behaviour: Behaviour, read_color: ReadColor) -> Behaviour:
    value = child(element, P + "to")
    return replace(behaviour, end=_value(value, read_color), color_to=_color(value, read_color))


def _anim(element: Element, behaviour: Behaviour, read_color: ReadColor) -> Behaviour:
    keys = child(element, P + "tavLst")
    found = list(children(keys))[:MOST_KEYS] if keys is not None else []
    values = tuple(
        KeyValue(_moment(key.get("tm")), _value(child(key, P + "val"), read_color), key.get("fmla", ""))
        for key in found
    )
    return replace(behaviour, values=values, calculation=element.get("calcmode", "lin"))


def _anim_effect(element: Element, behaviour: Behaviour, _: ReadColor) -> Behaviour:
    progress = find(element, P + "progress", P + "fltVal")
    options = tuple(_properties(element.get("prLst", "")))
    if progress is not None:
        options += (("progress", progress.get("val", "")),)
    return replace(
        behaviour,
        filter=element.get("filter", ""),
        is_out=element.get("transition") == "out",
        options=behaviour.options + options,
    )


def _anim_motion(element: Element, behaviour: Behaviour, _: ReadColor) -> Behaviour:
    return replace(_anim_scale(element, behaviour, _), path=element.get("path", ""))


def _anim_scale(element: Element, behaviour: Behaviour, _: ReadColor) -> Behaviour:
    start, end, by = (_pair(child(element, P + name)) for name in ("from", "to", "by"))
    return replace(behaviour, start=start, end=end, by=by)


def _anim_rot(element: Element, behaviour: Behaviour, _: ReadColor) -> Behaviour:
    return behaviour


def _anim_color(element: Element, behaviour: Behaviour, read_color: ReadColor) -> Behaviour:
    return replace(
        behaviour,
        color_from=_color(child(element, P + "from"), read_color),
        color_to=_color(child(element, P + "to"), read_color),
        by=_color_change(child(element, P + "by")),
        options=(
            *behaviour.options,
            ("space", element.get("clrSpc", "rgb")),
            ("dir", element.get("dir", "cw")),
        ),
    )


def _command(element: Element, behaviour: Behaviour, _: ReadColor) -> Behaviour:
    return replace(
        behaviour,
        filter=element.get("cmd", ""),
        options=(*behaviour.options, ("type", element.get("type", ""))),
    )


BEHAVIOURS: dict[str, ReadBehaviour] = {
    "set": _set,
    "anim": _anim,
    "animEffect": _anim_effect,
    "animMotion": _anim_motion,
    "animScale": _anim_scale,
    "animRot": _anim_rot,
    "animClr": _anim_color,
    "cmd": _command,
}
"""By XML name."""


def _value(holder: Element | None, read_color: ReadColor) -> str:
    """Return a `CT_TLAnimVariant` as text; a colour as `#rrggbb`."""
    value = next(children(holder), None) if holder is not None else None
    if value is None:
        return ""
    if local_name(value) == "clrVal":
        color = read_color(value)
        return "" if color is None else color.hex
    return str(value.get("val", ""))


def _color(holder: Element | None, read_color: ReadColor) -> Color | None:
    if holder is None:
        return None
    inner = child(holder, P + "clrVal")
    return read_color(holder if inner is None else inner)


def _color_change(holder: Element | None) -> str:
    """Return `hsl 120 0 -0.25` (degrees, shares) or `rgb 0.1 0 0` (shares)."""
    change = next(children(holder), None) if holder is not None else None
    if change is None:
        return ""
    names = ("h", "s", "l") if local_name(change) == "hsl" else ("r", "g", "b")
    values = [share(change.get(name)) or 0.0 for name in names]
    if names[0] == "h":
        values[0] = (number(change.get("h")) or 0.0) / 60_000
    return " ".join([local_name(change), *(f"{value:.6g}" for value in values)])


def _pair(point: Element | None) -> str:
    """Return a point of shares as `1.5 1.5`."""
    return "" if point is None else f"{share(point.get('x')) or 0.0:.6g} {share(point.get('y')) or 0.0:.6g}"


def _moment(text: str | None) -> float:
    """Return a key's share of the duration; `indefinite` and none mean the start."""
    return max(0.0, min(1.0, share(text) or 0.0))


def _properties(text: str) -> list[tuple[str, str]]:
    """Return the pairs of a `prLst`: `opacity: 0.25; gradientSize: 0.1`."""
    pairs = (each.partition(":") for each in text[:1000].split(";"))
    return [(name.strip(), value.strip()) for name, _, value in pairs if name.strip()]


def _progress(text: str | None) -> tuple[tuple[float, float], ...]:
    """Return a `tmFilter` as points of time and progress: `0, 0; .2, .5; 1, 0`."""
    pairs = [
        (number(time), number(value))
        for time, _, value in (each.partition(",") for each in (text or "")[:1000].split(";"))
    ]
    return tuple((time, value) for time, value in pairs if time is not None and value is not None)
