"""Behaviours of one effect on one target as tracks: what changes together, as Web Animations keyframes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import inf
from typing import Any, TypeAlias

from pptlearn.model.timing import Behaviour
from pptlearn.render.context import stage
from pptlearn.render.effects.colors import PLACES, color_at, is_color, text_style, tinted
from pptlearn.render.effects.filters import Css, parted, shown, shown_softly, split
from pptlearn.render.effects.pose import fields_of, moved, shares
from pptlearn.render.effects.progress import active, easing, moments, progress
from pptlearn.render.effects.scene import Pose, Scene
from pptlearn.render.effects.simplify import simplified
from pptlearn.render.effects.values import key_shares, word_at
from pptlearn.render.markup import number

Track: TypeAlias = dict[str, Any]
Look: TypeAlias = Callable[[float], Css]
"""CSS at a moment (seconds after the effect's start)."""

INSTANT = 1e-6
"""Seconds to either side of a moment: a jump has two looks at one time."""
SHORTEST = 0.001
VISIBILITY = {"visible": "inherit", "hidden": "hidden"}
"""`inherit`, so that what is inside something hidden stays hidden."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The part of an effect that its tracks cover: all of it when it is repeated as a whole."""

    whole: float | None = None
    """Seconds; None lets each track cover only its own behaviours."""

    def of(self, behaviours: Sequence[Behaviour]) -> tuple[float, float]:
        if self.whole is not None:
            return 0.0, max(SHORTEST, self.whole)
        start = min(each.begin for each in behaviours)
        return start, max(start + SHORTEST, *(each.begin + active(each) for each in behaviours))


def tracks(behaviours: Sequence[Behaviour], before: Pose, scene: Scene, span: Span) -> Iterator[Track]:
    """Yield the tracks of an effect; `before` is the pose that it finds."""
    yield from _visibility([each for each in behaviours if each.attribute == "style.visibility"], span)
    moving = [each for each in behaviours if fields_of(each)]
    for field_names, tolerances, css in GROUPS:
        own = [each for each in moving if set(fields_of(each)) & set(field_names)]
        if own:
            yield _moving(own, field_names, tolerances, css, before, scene, span)
    yield from _masks([each for each in behaviours if _is_mask(each)], span)
    for each in behaviours:
        if each.kind == "drawStroke":
            yield from _stroke(each, span)
        elif is_color(each):
            yield from _colors(each, scene, span)
        elif style := text_style(each):
            yield from _track([each], span, _constant(style), on="text", hold=each.is_held)


def is_drawn(behaviour: Behaviour) -> bool:
    """Say whether a behaviour becomes part of a track."""
    return (
        behaviour.attribute == "style.visibility"
        or bool(fields_of(behaviour))
        or _is_mask(behaviour)
        or is_color(behaviour)
        or text_style(behaviour) is not None
        or behaviour.kind == "drawStroke"
    )


def pose_at(behaviours: Sequence[Behaviour], time: float, before: Pose, scene: Scene) -> Pose:
    """Return the pose at a moment; `inf` is when all is over."""
    pose = before
    for each in behaviours:
        elapsed = time - each.begin
        if (
            fields_of(each)
            and elapsed >= 0
            and (each.is_held or each.duration is None or elapsed <= active(each))
        ):
            pose = moved(each, progress(each, elapsed), pose, before, scene)
    return pose


def _translate(pose: Pose, scene: Scene) -> Css:
    x, y = (pose.x - scene.pose.x) * scene.slide_width, (pose.y - scene.pose.y) * scene.slide_height
    return {"translate": f"{number(round(x, 1))}px {number(round(y, 1))}px"}


def _turn(pose: Pose, scene: Scene) -> Css:
    return {"rotate": f"{number(round(pose.turn, 2))}deg"}


def _opacity(pose: Pose, scene: Scene) -> Css:
    return {"opacity": round(max(0.0, min(1.0, pose.opacity)), 4)}


def _size(pose: Pose, scene: Scene) -> Css:
    designed = scene.pose
    across = pose.width / designed.width if designed.width else 1.0
    down = pose.height / designed.height if designed.height else 1.0
    slant = f" skewX({number(-45 * pose.slant)}deg)" if pose.slant else ""
    return {"transform": f"scale({number(round(across, 4))}, {number(round(down, 4))}){slant}"}


GROUPS: tuple[tuple[tuple[str, ...], tuple[float, ...], Callable[[Pose, Scene], Css]], ...] = (
    (("x", "y"), (0.0003, 0.0003), _translate),
    (("width", "height", "slant"), (0.0005, 0.0005, 0.005), _size),
    (("turn",), (0.2,), _turn),
    (("opacity",), (0.004,), _opacity),
)
"""Fields of the pose that one CSS property shows, how far keyframes may be off, and that property."""


def _visibility(behaviours: list[Behaviour], span: Span) -> Iterator[Track]:
    if behaviours:
        held = [each for each in behaviours if each.is_held]
        yield from _track(behaviours, span, lambda time: _seen(behaviours, time), hold=bool(held))


def _seen(behaviours: Sequence[Behaviour], time: float) -> Css:
    word = ""
    for each in behaviours:
        elapsed = time - each.begin
        if elapsed >= 0 and (each.is_held or elapsed <= active(each)):
            word = word_at(each, progress(each, elapsed))
    return {"visibility": VISIBILITY[word]} if word in VISIBILITY else {}


def _moving(
    own: list[Behaviour],
    names: tuple[str, ...],
    tolerances: tuple[float, ...],
    css: Callable[[Pose, Scene], Css],
    before: Pose,
    scene: Scene,
    span: Span,
) -> Track:
    first, last = span.of(own)
    looks = _looks(own, first, last, shares)
    frames = [(offset, pose_at(own, time, before, scene)) for offset, time in looks]
    scaled = [(offset, _scaled(pose, names, tolerances)) for offset, pose in frames]
    poses = dict(zip(scaled, (pose for _, pose in frames), strict=True))
    after = pose_at(own, inf, before, scene)
    keyframes = [(frame[0], css(poses[frame], scene)) for frame in simplified(scaled, 1.0)]
    hold = css(after, scene) != css(before, scene)
    if hold and keyframes[-1][1] != css(after, scene):
        keyframes.append((1.0, css(after, scene)))
    return _written(keyframes, first, last, span, hold=hold)


def _scaled(pose: Pose, names: tuple[str, ...], tolerances: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(getattr(pose, name) / tolerance for name, tolerance in zip(names, tolerances, strict=True))


def _is_mask(behaviour: Behaviour) -> bool:
    return behaviour.kind == "animEffect" and split(behaviour.filter)[0] not in ("fade", "image")


def _masks(behaviours: list[Behaviour], span: Span) -> Iterator[Track]:
    for each in behaviours:
        yield from _track([each], span, _revealed(each), hold=False)


def _revealed(behaviour: Behaviour) -> Look:
    name, argument = split(behaviour.filter)
    softness = _softness(behaviour) if name == "wipe" else 0.0

    def look(time: float) -> Css:
        elapsed = max(0.0, min(active(behaviour), time - behaviour.begin))
        share = progress(behaviour, elapsed)
        if softness > 0:
            return shown_softly(argument, softness, share, is_out=behaviour.is_out)
        return shown(name, argument, share, is_out=behaviour.is_out)

    return look


def _softness(behaviour: Behaviour) -> float:
    """Return the share of the shape over which a wipe's edge fades (`prLst="gradientSize: 0.1"`)."""
    try:
        return max(0.0, min(1.0, float(dict(behaviour.options).get("gradientSize", 0))))
    except ValueError:
        return 0.0


def _stroke(behaviour: Behaviour, span: Span) -> Iterator[Track]:
    """Draw a line from its beginning to its end: a dash as long as the line moves in."""
    length = number(round(stage(float(behaviour.by or 0)), 1))

    def look(time: float) -> Css:
        left = 1 - progress(behaviour, time - behaviour.begin)
        return {"strokeDasharray": f"{length} {length}", "strokeDashoffset": round(left * float(length), 1)}

    yield from _track([behaviour], span, look, hold=False, on="line")


def _colors(behaviour: Behaviour, scene: Scene, span: Span) -> Iterator[Track]:
    hold = behaviour.is_held
    for place, name in PLACES[behaviour.attribute]:
        if _is_towards(behaviour, span):
            yield _towards(behaviour, place, name, span)
        elif color_at(behaviour, place, 1.0, scene):
            yield from _track([behaviour], span, _colored(behaviour, place, name, scene), on=place, hold=hold)
        elif behaviour.by:
            on = "lines" if place == "text" else place
            yield from _track([behaviour], span, _tinted(behaviour), on=on, hold=hold)


def _is_towards(behaviour: Behaviour, span: Span) -> bool:
    """Say whether a colour is reached once, from whatever each word and each part of a group has."""
    is_plain = behaviour.repeat == 1 and not behaviour.reverses and not behaviour.progress
    is_all = span.whole is None or (behaviour.begin == 0 and active(behaviour) >= span.whole)
    return bool(behaviour.color_to and not behaviour.color_from and is_plain and is_all)


def _towards(behaviour: Behaviour, place: str, name: str, span: Span) -> Track:
    """Return a keyframe at the end alone: the browser begins with the colour it finds."""
    assert behaviour.color_to is not None
    end: list[tuple[float, Css]] = [(1.0, {name: behaviour.color_to.hex})]
    track = _written(end, *span.of([behaviour]), span, hold=behaviour.is_held, on=place)
    speed = easing(behaviour.accelerate, behaviour.decelerate)
    return track | {"easing": speed} if speed else track


def _colored(behaviour: Behaviour, place: str, name: str, scene: Scene) -> Look:
    return lambda time: {name: color_at(behaviour, place, progress(behaviour, time - behaviour.begin), scene)}


def _tinted(behaviour: Behaviour) -> Look:
    return lambda time: {"filter": tinted(behaviour, progress(behaviour, time - behaviour.begin))}


def _constant(css: Css) -> Look:
    return lambda _: css


def _track(
    behaviours: Sequence[Behaviour], span: Span, look: Look, *, hold: bool, on: str = ""
) -> Iterator[Track]:
    first, last = span.of(behaviours)
    frames = [(offset, look(time)) for offset, time in _looks(behaviours, first, last, key_shares)]
    said = [frame for frame in frames if frame[1]]
    if said:
        yield _written(_distinct(said), first, last, span, hold=hold, on=on)


def _looks(
    behaviours: Sequence[Behaviour], first: float, last: float, shares_of: Callable[[Behaviour], list[float]]
) -> list[tuple[float, float]]:
    """Return offsets with the moments to look at: just before and just after whatever changes."""
    knots = {first, last, *(each.begin + active(each) for each in behaviours)}
    knots |= {each.begin + moment for each in behaviours for moment in moments(each, shares_of(each))}
    length = last - first
    found: list[tuple[float, float]] = []
    for knot in sorted(each for each in knots if first <= each <= last):
        offset = (knot - first) / length
        found += [(offset, knot - INSTANT)] if knot > first else []
        found += [(offset, knot + INSTANT)] if knot < last else []
    return found


def _distinct(frames: list[tuple[float, Css]]) -> list[tuple[float, Css]]:
    """Return frames without those between two like them."""
    last = len(frames) - 1
    return [
        frame
        for at, frame in enumerate(frames)
        if at in (0, last) or frame[1] != frames[at - 1][1] or frame[1] != frames[at + 1][1]
    ]


def _written(
    frames: list[tuple[float, Css]], first: float, last: float, span: Span, *, hold: bool, on: str = ""
) -> Track:
    """Return a track as the player reads it; offsets are left out where frames are evenly spread."""
    stepped = any("visibility" in css for _, css in frames) and len({str(css) for _, css in frames}) > 1
    plain = len(frames) == 2 and (frames[0][0], frames[1][0]) == (0.0, 1.0)
    looks, style = parted([css for _, css in frames])
    keyframes = [
        {
            **({} if plain else {"offset": round(offset, 5)}),
            **css,
            **({"easing": "steps(1)"} if stepped else {}),
        }
        for (offset, _), css in zip(frames, looks, strict=True)
    ]
    track: Track = {"keyframes": keyframes, **({"style": style} if style else {})}
    if span.whole is None:
        track |= {"start": round(first, 4), "duration": round(max(SHORTEST, last - first), 4)}
    if on:
        track["on"] = on
    return track | {"hold": True} if hold else track
