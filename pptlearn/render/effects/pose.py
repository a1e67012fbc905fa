"""Behaviours that move: what each does to a pose, by kind and by attribute."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from pptlearn.model.timing import Behaviour
from pptlearn.render.effects.filters import split
from pptlearn.render.effects.motion_path import CURVE_POINTS, motion_path
from pptlearn.render.effects.scene import Pose, Scene
from pptlearn.render.effects.values import key_shares, value_at

Move: TypeAlias = Callable[[Behaviour, float, Pose, Pose, Scene], Pose]
"""Takes behaviour, progress, pose so far, pose before the effect and scene; gives the new pose."""

NUMBERS = {
    "ppt_x": "x",
    "ppt_y": "y",
    "ppt_w": "width",
    "ppt_h": "height",
    "ppt_r": "turn",
    "r": "turn",
    "style.rotation": "turn",
    "style.opacity": "opacity",
    "xshear": "slant",
}
"""Attributes that are numbers of a pose."""
FARTHEST = 10_000.0
FARTHEST_TURN = 360_000.0
"""Degrees: what a deck may ask for, a thousand turns."""


def fields_of(behaviour: Behaviour) -> tuple[str, ...]:
    """Return the fields of the pose that a behaviour changes; empty when it does not move anything."""
    if behaviour.kind in ("anim", "set"):
        name = NUMBERS.get(behaviour.attribute)
        return (name,) if name else ()
    if behaviour.kind == "animEffect":
        return ("opacity",) if split(behaviour.filter)[0] in ("fade", "image") else ()
    return FIELDS.get(behaviour.kind, ())


def moved(behaviour: Behaviour, progress: float, pose: Pose, before: Pose, scene: Scene) -> Pose:
    """Return the pose that a behaviour makes of `pose`."""
    return MOVES[behaviour.kind](behaviour, progress, pose, before, scene)


def shares(behaviour: Behaviour) -> list[float]:
    """Return the shares of a pass at which a behaviour must be looked at."""
    if behaviour.kind == "animMotion" and behaviour.path:
        path = motion_path(behaviour.path, 16 / 9)
        return path.shares if len(path.shares) <= CURVE_POINTS * 20 else [each / 100 for each in range(101)]
    return key_shares(behaviour)


def _number(behaviour: Behaviour, progress: float, pose: Pose, before: Pose, scene: Scene) -> Pose:
    name = NUMBERS[behaviour.attribute]
    base = getattr(pose, name)
    value = value_at(behaviour, progress, scene.names(before), base)
    if value is None:
        return pose
    value = max(-FARTHEST, min(FARTHEST, value))
    added = base if dict(behaviour.options).get("additive") == "sum" else 0.0
    return pose._replace(**{name: value + added})


def _motion(behaviour: Behaviour, progress: float, pose: Pose, before: Pose, scene: Scene) -> Pose:
    designed = scene.pose
    if behaviour.path:
        x, y = motion_path(behaviour.path, scene.aspect).at(progress)
        return pose._replace(x=designed.x + x, y=designed.y + y)
    start = _pair(behaviour.start) or (pose.x - designed.x, pose.y - designed.y)
    by, end = _pair(behaviour.by), _pair(behaviour.end)
    if end is None:
        end = (start[0] + by[0], start[1] + by[1]) if by else start
    x, y = (a + (b - a) * progress for a, b in zip(start, end, strict=True))
    return pose._replace(x=designed.x + x, y=designed.y + y)


def _scale(behaviour: Behaviour, progress: float, pose: Pose, before: Pose, scene: Scene) -> Pose:
    designed = scene.pose
    start = _pair(behaviour.start) or (
        _ratio(pose.width, designed.width),
        _ratio(pose.height, designed.height),
    )
    end, by = _pair(behaviour.end), _pair(behaviour.by)
    if end is None:
        end = (start[0] * by[0], start[1] * by[1]) if by else start
    x, y = (a + (b - a) * progress for a, b in zip(start, end, strict=True))
    return pose._replace(width=designed.width * x, height=designed.height * y)


def _ratio(length: float, designed: float) -> float:
    return length / designed if designed else 1.0


def _turn(behaviour: Behaviour, progress: float, pose: Pose, before: Pose, scene: Scene) -> Pose:
    start = _degrees(behaviour.start, pose.turn)
    end = _degrees(behaviour.end, start + _degrees(behaviour.by, 0.0))
    return pose._replace(turn=start + (end - start) * progress)


def _see(behaviour: Behaviour, progress: float, pose: Pose, before: Pose, scene: Scene) -> Pose:
    """Fade, or (`image`) stay at the opacity that the property list names."""
    options = dict(behaviour.options)
    if split(behaviour.filter)[0] == "image":
        return pose._replace(opacity=_share(options.get("opacity", ""), before.opacity))
    shown = _share(options.get("progress", ""), progress)
    return pose._replace(opacity=pose.opacity * (1 - shown if behaviour.is_out else shown))


MOVES: dict[str, Move] = {
    "anim": _number,
    "set": _number,
    "animMotion": _motion,
    "animScale": _scale,
    "animRot": _turn,
    "animEffect": _see,
}
FIELDS = {"animMotion": ("x", "y"), "animScale": ("width", "height"), "animRot": ("turn",)}


def _pair(text: str) -> tuple[float, float] | None:
    words = text.split()
    return (float(words[0]), float(words[1])) if len(words) == 2 else None


def _degrees(text: str, default: float) -> float:
    try:
        return max(-FARTHEST_TURN, min(FARTHEST_TURN, float(text) / 60_000))
    except ValueError:
        return default


def _share(text: str, default: float) -> float:
    try:
        return max(0.0, min(1.0, float(text)))
    except ValueError:
        return default
