"""Values of `p:anim` and `p:set`: key values, formulas and words, at a given progress."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from pptlearn.model.timing import Behaviour
from pptlearn.render.effects.formula import Names, evaluate

FORMULA_POINTS = 24
"""Points between two keys at which a formula is looked at."""


def value_at(behaviour: Behaviour, progress: float, names: Names, base: float) -> float | None:
    """Return the number an attribute has; None when the deck gives none."""
    if not behaviour.values:
        return _simple(behaviour, progress, names, base)
    keys = behaviour.values
    after = bisect_right([key.at for key in keys], progress)
    low = keys[min(max(0, after - 1), max(0, len(keys) - 2))]
    high = keys[min(max(1, after), len(keys) - 1)]
    if behaviour.calculation == "discrete":
        return evaluate(keys[max(0, after - 1)].value, names)
    start, end = evaluate(low.value, names), evaluate(high.value, names)
    if start is None or end is None:
        return start if end is None else end
    part = (progress - low.at) / (high.at - low.at) if high.at > low.at else 1.0
    value = start + (end - start) * part
    return evaluate(low.formula, {**names, "$": value}) if low.formula else value


def word_at(behaviour: Behaviour, progress: float) -> str:
    """Return the word an attribute is set to (`visible`, `bold`, `#ff0000`)."""
    if not behaviour.values:
        return behaviour.end
    reached = [key.value for key in behaviour.values if key.at <= progress + 1e-9]
    return reached[-1] if reached else behaviour.values[0].value


def key_shares(behaviour: Behaviour) -> list[float]:
    """Return the shares of a pass at which values must be looked at."""
    shares = [key.at for key in behaviour.values]
    for low, high in pairwise(behaviour.values):
        if low.formula:
            shares += [
                low.at + (high.at - low.at) * each / FORMULA_POINTS for each in range(1, FORMULA_POINTS)
            ]
    return shares


def _simple(behaviour: Behaviour, progress: float, names: Names, base: float) -> float | None:
    start = evaluate(behaviour.start, names) if behaviour.start else base
    if behaviour.kind == "set" or behaviour.end:
        end = evaluate(behaviour.end, names)
    else:
        by = evaluate(behaviour.by, names)
        end = None if by is None or start is None else start + by
    if end is None or behaviour.kind == "set":
        return end
    return end if start is None else start + (end - start) * progress
