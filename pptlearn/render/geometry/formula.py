"""The guide language of DrawingML: 17 operators over names and numbers (ECMA-376, 20.1.9.11)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from math import atan2, cos, degrees, hypot, isfinite, radians, sin, sqrt, tan

UNITS_PER_DEGREE = 60_000
ANGLES = {
    "cd2": 10_800_000.0,
    "cd4": 5_400_000.0,
    "cd8": 2_700_000.0,
    "3cd4": 16_200_000.0,
    "3cd8": 8_100_000.0,
    "5cd8": 13_500_000.0,
    "7cd8": 18_900_000.0,
}
SHARE = re.compile(r"(w|h|ss)d(\d{1,2})")
LARGEST = 1e90
"""Products of six lengths (EMU) fit in, and circular arrows need those of four; hostile formulas stay below
numbers of 300 digits."""


class Guides(dict[str, float]):
    """Values of guides by name; the built-in ones (`hc`, `wd2`, `ss`…) and numbers answer too."""

    def __init__(self, width: float, height: float) -> None:
        shorter, longer = sorted((width, height))
        super().__init__(
            w=width, h=height, l=0.0, t=0.0, r=width, b=height,
            hc=width / 2, vc=height / 2, ss=shorter, ls=longer,
        )  # fmt: skip

    def __missing__(self, name: str) -> float:
        value = self[name] = self._built_in(name)
        return value

    def _built_in(self, name: str) -> float:
        if name[:1] in "whs" and (share := SHARE.fullmatch(name)) and int(share[2]):
            return self[share[1]] / int(share[2])
        return ANGLES[name] if name in ANGLES else number_or_zero(name)

    def define(self, guides: Iterable[tuple[str, str]]) -> None:
        """Evaluate formulas in order; what cannot be evaluated is 0, as in PowerPoint."""
        for name, formula in guides:
            operator, *arguments = formula.split() or [""]
            self[name] = self._apply(operator, [self[each] for each in arguments])

    def _apply(self, operator: str, values: list[float]) -> float:
        known = OPERATORS.get(operator)
        if known is None or len(values) < known[0]:
            return 0.0
        try:
            result = known[1](*values[: known[0]])
        except (ZeroDivisionError, OverflowError, ValueError):
            return 0.0
        return max(-LARGEST, min(LARGEST, result)) if isfinite(result) else 0.0


def number_or_zero(text: str) -> float:
    """Return `text` as a finite number, or 0 when it is none."""
    try:
        value = float(text)
    except ValueError:
        return 0.0
    return max(-LARGEST, min(LARGEST, value)) if isfinite(value) else 0.0


def turn(angle: float) -> float:
    """Return `angle` (60 000ths of a degree) in radians."""
    return radians(angle / UNITS_PER_DEGREE)


def _direction(x: float, y: float) -> float:
    return degrees(atan2(y, x)) * UNITS_PER_DEGREE


Operator = Callable[..., float]
OPERATORS: Mapping[str, tuple[int, Operator]] = {
    "val": (1, lambda x: x),
    "*/": (3, lambda x, y, z: x * y / z),
    "+-": (3, lambda x, y, z: x + y - z),
    "+/": (3, lambda x, y, z: (x + y) / z),
    "?:": (3, lambda x, y, z: y if x > 0 else z),
    "abs": (1, abs),
    "max": (2, max),
    "min": (2, min),
    "pin": (3, lambda low, x, high: low if x < low else high if x > high else x),
    "mod": (3, lambda x, y, z: hypot(x, y, z)),
    "sqrt": (1, sqrt),
    "sin": (2, lambda x, angle: x * sin(turn(angle))),
    "cos": (2, lambda x, angle: x * cos(turn(angle))),
    "tan": (2, lambda x, angle: x * tan(turn(angle))),
    "at2": (2, _direction),
    "cat2": (3, lambda x, y, z: x * cos(atan2(z, y))),
    "sat2": (3, lambda x, y, z: x * sin(atan2(z, y))),
}
