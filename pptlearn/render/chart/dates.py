"""Date axes: points stand as far apart as their days, months or years."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from pptlearn.model.chart import Axis
from pptlearn.model.number_format import EPOCH, EPOCH_1904, LATEST
from pptlearn.render.chart.scale import CategoryScale

DAYS_OF = {"days": 1, "months": 28, "years": 365}
"""Least days from one point to the next for which a base unit is chosen."""
STEPS = (("days", 1), ("days", 2), ("days", 7), ("days", 14), ("months", 1), ("months", 2), ("months", 3))
YEAR_STEPS = (("months", 6), *(("years", count) for count in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)))
MOST_TICKS = 400


class Dates(NamedTuple):
    """A date axis: its scale, and its ticks as serial numbers with their places."""

    scale: CategoryScale
    ticks: tuple[float, ...]
    places: tuple[float, ...]


def date_axis(
    axis: Axis, serials: Sequence[float | None], *, is_between: bool, is_1904: bool, most: float
) -> Dates | None:
    """Return the axis with `most` ticks unless the author said how many; None for other than dates."""
    known = [each for each in serials if each is not None]
    if not known or not all(0 <= each < LATEST for each in known):
        return None
    bounds = _bound(axis.minimum, min(known)), _bound(axis.maximum, max(known))
    epoch = EPOCH_1904 if is_1904 else EPOCH
    base = axis.base_unit or _base(sorted({int(each) for each in known}))
    first, last = (_unit(bound, base, epoch) for bound in bounds)
    scale = CategoryScale(max(1, last - first + 1), is_between, axis.is_reversed)

    def share(serial: float) -> float:
        place = _unit(serial, base, epoch) - first
        return (place + 0.5 if is_between else place) * scale.slot

    shares = tuple(share(known[0] if each is None else each) for each in serials)
    ticks = _ticks(axis, *bounds, base, epoch, most)
    scale = CategoryScale(scale.count, is_between, axis.is_reversed, shares)
    places = tuple(1 - share(tick) if axis.is_reversed else share(tick) for tick in ticks)
    return Dates(scale, ticks, places)


def _bound(said: float | None, known: float) -> float:
    return known if said is None or not 0 <= said < LATEST else said


def _base(days: list[int]) -> str:
    closest = min((later - earlier for earlier, later in pairwise(days)), default=1)
    return next(unit for unit in ("years", "months", "days") if closest >= DAYS_OF[unit])


def _unit(serial: float, base: str, epoch: datetime) -> int:
    """Return the number of the day, month or year a serial number falls in."""
    if base == "days":
        return int(serial)
    moment = epoch + timedelta(days=int(serial))
    return moment.year if base == "years" else moment.year * 12 + moment.month - 1


def _ticks(axis: Axis, low: float, high: float, base: str, epoch: datetime, most: float) -> tuple[float, ...]:
    steps = [step for step in (*STEPS, *YEAR_STEPS) if DAYS_OF[step[0]] >= DAYS_OF[base]]
    if axis.major_unit and axis.major_unit >= 1:
        steps = [(axis.major_time_unit or base, int(axis.major_unit))]
    for unit, count in steps:
        ticks = _walk(low, high, unit, count, epoch)
        if len(ticks) <= max(2.0, most) or (unit, count) == steps[-1]:
            return ticks
    return ()


def _walk(low: float, high: float, unit: str, count: int, epoch: datetime) -> tuple[float, ...]:
    """Return the serial numbers from the first date on, so many days, months or years apart."""
    if unit == "days":
        number = min(MOST_TICKS, int((high - low) // count) + 1)
        return tuple(low + place * count for place in range(number))
    start = epoch + timedelta(days=int(low))
    months = count * (12 if unit == "years" else 1)
    found: list[float] = []
    for place in range(MOST_TICKS):
        year, month = divmod(start.year * 12 + start.month - 1 + place * months, 12)
        if year > 9999:
            break
        day = min(start.day, monthrange(year, month + 1)[1])
        serial = float((datetime(year, month + 1, day) - epoch).days)
        if serial > high:
            break
        found.append(serial)
    return tuple(found)
