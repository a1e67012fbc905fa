"""From seconds to progress: passes, there and back, speeding up and slowing down, bouncing at the end."""

from __future__ import annotations

from itertools import pairwise
from math import floor, pi, sin

from pptlearn.model.timing import Behaviour
from pptlearn.render.markup import number

MOST_PASSES = 60
"""Passes of one behaviour that are written out; beyond them it stands still."""
MOST_LOOKS = 1000
"""Moments at which one behaviour is looked at; PowerPoint's own effects need at most 200."""
EASING_POINTS = 16


def active(behaviour: Behaviour) -> float:
    """Return how many seconds a behaviour runs, all passes counted; an endless one runs MOST_PASSES times."""
    times = min(behaviour.repeat, MOST_PASSES)
    return (behaviour.duration or 0.0) * times * (2 if behaviour.reverses else 1)


def progress(behaviour: Behaviour, elapsed: float) -> float:
    """Return how far a behaviour is (0 to 1, beyond while it bounces), `elapsed` seconds after it began."""
    single = behaviour.duration or 0.0
    if single <= 0:
        return _filtered(behaviour, 1.0)
    passes = min(max(0.0, elapsed), active(behaviour)) / single
    done = floor(passes)
    share = passes - done
    if share == 0 and done > 0:
        done, share = done - 1, 1.0
    if behaviour.reverses and done % 2:
        share = 1 - share
    return _filtered(behaviour, _bounced(behaviour, _eased(behaviour, share)))


def ease(share: float, accelerate: float, decelerate: float) -> float:
    """Return the way covered at `share` of the time (SMIL): speed grows, holds, and falls."""
    together = accelerate + decelerate
    if together <= 0:
        return share
    if together > 1:
        accelerate, decelerate = accelerate / together, decelerate / together
    top = 2 / (2 - accelerate - decelerate)
    if share < accelerate:
        return top * share * share / (2 * accelerate)
    if share <= 1 - decelerate:
        return top * (share - accelerate / 2)
    return 1 - top * (1 - share) ** 2 / (2 * decelerate)


def easing(accelerate: float, decelerate: float) -> str:
    """Return `ease` as a CSS easing function; empty when speed is constant."""
    if accelerate <= 0 and decelerate <= 0:
        return ""
    points = [ease(each / EASING_POINTS, accelerate, decelerate) for each in range(EASING_POINTS + 1)]
    return f"linear({', '.join(number(round(point, 3)) for point in points)})"


def moments(behaviour: Behaviour, shares: list[float]) -> list[float]:
    """Return the seconds (after its beginning) at which a behaviour must be looked at.

    `shares` are those of one pass; where speed changes, more are looked at in between.
    """
    single = behaviour.duration or 0.0
    if single <= 0:
        return [0.0]
    within = sorted({0.0, 1.0, *shares, *(time for time, _ in behaviour.progress), *_curved(behaviour)})
    passes = min(behaviour.repeat, MOST_PASSES, MOST_LOOKS / len(within)) * (2 if behaviour.reverses else 1)
    found: list[float] = []
    for done in range(max(1, -int(-passes // 1))):
        turned = [1 - share for share in reversed(within)] if behaviour.reverses and done % 2 else within
        found += [(done + share) * single for share in turned if done + share <= passes + 1e-9]
    return found


def _curved(behaviour: Behaviour) -> list[float]:
    if behaviour.bounce_end > 0:
        return [each / 32 for each in range(33)]
    return [each / 12 for each in range(13)] if behaviour.accelerate > 0 or behaviour.decelerate > 0 else []


def _eased(behaviour: Behaviour, share: float) -> float:
    return share if behaviour.bounce_end > 0 else ease(share, behaviour.accelerate, behaviour.decelerate)


def _bounced(behaviour: Behaviour, share: float) -> float:
    """Return progress with the last part spent swinging about the end (curve not documented; looks alike)."""
    tail = min(behaviour.bounce_end, 0.95)
    if tail <= 0:
        return share
    if share < 1 - tail:
        return 1 - (1 - share / (1 - tail)) ** 2
    rest = (share - (1 - tail)) / tail
    return 1 + 0.25 * (1 - rest) ** 2 * sin(3 * pi * rest)


def _filtered(behaviour: Behaviour, share: float) -> float:
    """Return progress after `tmFilter`, which is linear between its points."""
    points = behaviour.progress
    if not points:
        return share
    for (early, low), (late, high) in pairwise(points):
        if share <= late:
            return low if late <= early else low + (high - low) * max(0.0, share - early) / (late - early)
    return points[-1][1]
