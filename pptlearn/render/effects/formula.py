"""The formula language of animated values: `#ppt_x+(cos(-2*pi*(1-$))*-#ppt_x)`."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TypeAlias

Names: TypeAlias = Mapping[str, float]
"""Values by name: `#ppt_x` as designed, `ppt_x` now, `$` the parameter."""
Formula: TypeAlias = Callable[[Names], float]

TOKEN = re.compile(
    r"\s*(?:([0-9]+\.?[0-9]*(?:[eE][-+]?[0-9]{1,2})?|\.[0-9]+(?:[eE][-+]?[0-9]{1,2})?)|([#A-Za-z_][\w.]*)|(.))",
    re.ASCII,
)
CONSTANTS = {"pi": math.pi, "e": math.e}
FUNCTIONS: dict[str, Callable[..., float]] = {
    "abs": abs,
    "acos": math.acos,
    "asin": math.asin,
    "atan": math.atan,
    "ceil": math.ceil,
    "cos": math.cos,
    "cosh": math.cosh,
    "deg": math.degrees,
    "exp": math.exp,
    "floor": math.floor,
    "ln": math.log,
    "max": max,
    "min": min,
    "rad": math.radians,
    # A module must look the same each time: "random" is the middle.
    "rand": lambda *_: 0.5,
    "sin": math.sin,
    "sinh": math.sinh,
    "sqrt": math.sqrt,
    "tan": math.tan,
    "tanh": math.tanh,
}
LONGEST = 400
DEEPEST = 30


def evaluate(text: str, names: Names) -> float | None:
    """Return what a formula gives; None when it is no formula or has no finite value."""
    formula = _compiled(text) if len(text) <= LONGEST else None
    if formula is None:
        return None
    try:
        value = float(formula(names))
    except (ArithmeticError, ValueError, TypeError, KeyError):
        return None
    return value if math.isfinite(value) else None


class NotAFormula(ValueError):
    pass


@lru_cache(maxsize=2000)
def _compiled(text: str) -> Formula | None:
    try:
        return _Parser(text).whole()
    except NotAFormula:
        return None


class _Parser:
    """Recursive descent: sum > product > power > sign > atom."""

    def __init__(self, text: str) -> None:
        self._tokens = [match.group().strip() for match in TOKEN.finditer(text) if match.group().strip()]
        self._at = 0
        self._depth = 0

    def whole(self) -> Formula:
        formula = self._sum()
        if self._at != len(self._tokens):
            raise NotAFormula
        return formula

    def _next(self, *wanted: str) -> str | None:
        if self._at < len(self._tokens) and (not wanted or self._tokens[self._at] in wanted):
            self._at += 1
            return self._tokens[self._at - 1]
        return None

    def _sum(self) -> Formula:
        self._depth += 1
        if self._depth > DEEPEST:
            raise NotAFormula
        left = self._product()
        while sign := self._next("+", "-"):
            left = _joined(sign, left, self._product())
        self._depth -= 1
        return left

    def _product(self) -> Formula:
        left = self._power()
        while sign := self._next("*", "/", "%"):
            left = _joined(sign, left, self._power())
        return left

    def _power(self) -> Formula:
        base = self._signed()
        return _joined("^", base, self._signed()) if self._next("^") else base

    def _signed(self) -> Formula:
        negative = False
        while sign := self._next("-", "+"):
            negative ^= sign == "-"
        atom = self._atom()
        return (lambda names: -atom(names)) if negative else atom

    def _atom(self) -> Formula:
        token = self._next()
        if token == "(":
            inner = self._sum()
            self._closed()
            return inner
        if token is None or token == ")":
            raise NotAFormula
        if token[0].isdigit() or (token[0] == "." and len(token) > 1):
            value = float(token)
            return lambda _: value
        return self._named(token)

    def _named(self, token: str) -> Formula:
        if token in FUNCTIONS and self._next("("):
            return self._call(FUNCTIONS[token])
        if token in CONSTANTS:
            value = CONSTANTS[token]
            return lambda _: value
        if token != "$" and not re.match(r"[#A-Za-z_]", token):
            raise NotAFormula
        return lambda names: names[token]

    def _call(self, function: Callable[..., float]) -> Formula:
        if self._next(")"):
            return lambda _: function()
        arguments = [self._sum()]
        while self._next(","):
            arguments.append(self._sum())
        self._closed()
        return lambda names: function(*(argument(names) for argument in arguments))

    def _closed(self) -> None:
        if not self._next(")"):
            raise NotAFormula


OPERATORS: dict[str, Callable[[float, float], float]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "%": math.fmod,
    "^": math.pow,
}


def _joined(sign: str, left: Formula, right: Formula) -> Formula:
    operator = OPERATORS[sign]
    return lambda names: operator(left(names), right(names))
