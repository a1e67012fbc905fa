"""Scales: from values and categories to shares of an axis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil, floor, log, log10

from pptlearn.model.chart import Axis

NICE = (1.0, 2.0, 5.0, 10.0)
CLOSE = 5 / 6
"""An automatic axis starts at zero unless all values are larger than this share of the largest."""
ROOM = 0.05
"""Share of the values' span that an automatic axis goes beyond them."""
MOST_TICKS = 500
MOST_INTERVALS = 10
"""An automatic axis has no more, however long it is (measured: 0 to 6 on charts of any height)."""


@dataclass(frozen=True, slots=True)
class ValueScale:
    minimum: float
    maximum: float
    major: float
    minor: float
    is_reversed: bool = False
    log_base: float | None = None

    def at(self, value: float) -> float:
        """Return where `value` stands on the axis: 0 at its start, 1 at its end."""
        low, high = self._scaled(self.minimum), self._scaled(self.maximum)
        share = (self._scaled(value) - low) / (high - low) if high != low else 0.0
        return 1 - share if self.is_reversed else share

    def clamped(self, value: float) -> float:
        return self.at(min(self.maximum, max(self.minimum, value)))

    def ticks(self, unit: float | None = None) -> Iterator[float]:
        """Yield the values of the ticks, `unit` (else the major unit) apart."""
        if self.log_base:
            power = ceil(log(self.minimum, self.log_base) - 1e-9)
            while self.log_base**power <= self.maximum * (1 + 1e-9):
                yield self.log_base**power
                power += 1
            return
        step = unit or self.major
        count = min(MOST_TICKS, floor((self.maximum - self.minimum) / step + 1e-6))
        for number in range(count + 1):
            yield round(self.minimum + number * step, 12)

    def base(self) -> float:
        """Return the value that bars and areas stand on."""
        return self.minimum if self.log_base else min(self.maximum, max(self.minimum, 0.0))

    def _scaled(self, value: float) -> float:
        return log(max(value, 1e-300), self.log_base) if self.log_base else value


@dataclass(frozen=True, slots=True)
class CategoryScale:
    count: int
    is_between: bool = True
    """Categories have a width (bars); else the first and last stand on the axis' ends."""
    is_reversed: bool = False
    shares: tuple[float, ...] = ()
    """Where each stands when they are not evenly spaced (dates)."""

    @property
    def slot(self) -> float:
        """Width of one category as a share of the axis."""
        return 1 / max(1, self.count if self.is_between else self.count - 1)

    def at(self, index: float) -> float:
        """Return the middle of a category."""
        if self.shares and index == int(index):
            share = self.shares[int(index)]
        else:
            share = (index + 0.5) * self.slot if self.is_between else index * self.slot
        return 1 - share if self.is_reversed else share


def value_scale(
    values: Iterable[float], axis: Axis, most: float, *, is_percent: bool = False, has_room: bool = True
) -> ValueScale:
    """Return the scale of a value axis; what the author left automatic is chosen as PowerPoint does.

    `most` is the number of intervals that have room. The axis ends at the largest value itself, rather than
    a little above it, unless it `has_room` (3-D charts have none).
    """
    known = list(values)
    low, high = min(known, default=0.0), max(known, default=1.0)
    if axis.log_base and axis.log_base > 1:
        return _log_scale(low, high, axis)
    if is_percent:
        low, high = min(0.0, low), max(0.0, high)
    low = low if axis.minimum is None else axis.minimum
    high = high if axis.maximum is None else axis.maximum
    ends = _ends(low, max(low, high), ROOM if has_room else 0.0)
    low_end, high_end = (low, high) if is_percent else ends
    if axis.minimum is not None:
        low_end = axis.minimum
    if axis.maximum is not None:
        high_end = axis.maximum
    if high_end <= low_end:
        high_end = low_end + (abs(low_end) or 1.0)
    major = axis.major_unit if axis.major_unit and axis.major_unit > 0 else _unit(low_end, high_end, most)
    minimum = axis.minimum if axis.minimum is not None else floor(low_end / major + 1e-9) * major
    start = minimum if axis.minimum is not None else 0.0
    maximum = (
        axis.maximum if axis.maximum is not None else start + ceil((high_end - start) / major - 1e-9) * major
    )
    if maximum <= minimum:
        maximum = minimum + max(major, abs(minimum) * 1e-6)
    minor = axis.minor_unit if axis.minor_unit and axis.minor_unit > 0 else major / 5
    return ValueScale(minimum, maximum, major, minor, axis.is_reversed)


def _unit(low: float, high: float, most: float) -> float:
    """Return the smallest nice unit whose multiples enclose both ends in few enough intervals."""
    most = min(MOST_INTERVALS, max(1.0, most))
    unit = nice_unit(high - low, most)
    while ceil(high / unit - 1e-9) - floor(low / unit + 1e-9) > most:
        wider = nice_unit(unit * 1.01, 1)
        if (ceil(high / wider - 1e-9) - floor(low / wider + 1e-9)) < 2:
            break
        unit = wider
    return unit


def nice_unit(span: float, most: float) -> float:
    """Return the smallest of 1, 2, 5 times a power of ten that cuts `span` into at most `most` intervals."""
    rough = span / max(1.0, most)
    if rough <= 0:
        return 1.0
    power = 10.0 ** floor(log10(rough))
    return next(factor * power for factor in NICE if factor * power >= rough * (1 - 1e-9))


def _ends(low: float, high: float, room: float) -> tuple[float, float]:
    span = max(0.0, high - low)
    if low >= 0:
        start = 0.0 if low <= CLOSE * high or span == 0 else low - span / 2
        return max(0.0, start), high + room * (high - start)
    if high <= 0:
        end = 0.0 if high >= CLOSE * low or span == 0 else high + span / 2
        return low - room * (end - low), min(0.0, end)
    return low - room * span, high + room * span


def _log_scale(low: float, high: float, axis: Axis) -> ValueScale:
    base = min(1000.0, max(2.0, axis.log_base or 10.0))
    low, high = max(low, 1e-12), max(high, 1e-12)
    minimum = _positive(axis.minimum) or base ** floor(log(low, base) + 1e-9)
    maximum = _positive(axis.maximum) or base ** ceil(log(high, base) - 1e-9)
    if maximum <= minimum:
        maximum = minimum * base
    return ValueScale(minimum, maximum, base, base, axis.is_reversed, base)


def _positive(value: float | None) -> float | None:
    """Return a bound that a logarithmic axis can have."""
    return value if value is not None and value > 0 else None
