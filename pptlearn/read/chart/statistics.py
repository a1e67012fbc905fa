"""What statistical charts work out of their values: bins, shares, quartiles."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

from pptlearn.model.chart import Quartiles
from pptlearn.model.number_format import general

MOST_BINS = 200
REACH = 1.5
"""Whiskers end at the last value within so many box lengths; what lies beyond is an outlier."""


def bins(
    values: Sequence[float],
    *,
    width: float | None = None,
    count: int | None = None,
    under: float | None = None,
    over: float | None = None,
) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Return the labels of a histogram's bins and how many values fall in each.

    Without a width or count the width follows Scott's rule, as Office chooses it.
    """
    low = min(values, default=0.0) if under is None else under
    high = max(values, default=0.0) if over is None else over
    width = _width(values, high - low, width, count)
    inner = min(MOST_BINS, max(1, ceil((high - low) / width - 1e-9)))
    edges = [low + number * width for number in range(inner + 1)]
    names = [
        f"{'(' if number or under is not None else '['}{_short(start)}, {_short(end)}]"
        for number, (start, end) in enumerate(pairwise(edges))
    ]
    names = [*([f"≤ {_short(low)}"] if under is not None else []), *names]
    names += [f"> {_short(high)}"] if over is not None else []
    counts = [0.0] * len(names)
    shift = int(under is not None)
    for value in values:
        place = ceil((value - low) / width - 1e-9) - 1 + shift
        counts[min(len(counts) - 1, max(0, place))] += 1
    return tuple(names), tuple(counts)


def pareto(
    categories: Sequence[str], values: Sequence[float | None]
) -> tuple[tuple[str, ...], tuple[float, ...], tuple[float, ...]]:
    """Return categories and values by falling size, and the share of the whole they make up so far."""
    rows: dict[str, float] = {}
    for index, value in enumerate(values):
        name = categories[index] if index < len(categories) else str(index + 1)
        rows[name] = rows.get(name, 0.0) + (value or 0.0)
    ordered = sorted(rows.items(), key=lambda row: -row[1])
    total, shares, running = sum(rows.values()) or 1.0, [], 0.0
    for _, value in ordered:
        running += value
        shares.append(running / total)
    return tuple(name for name, _ in ordered), tuple(value for _, value in ordered), tuple(shares)


def summaries(
    categories: Sequence[str], values: Sequence[float | None], *, is_inclusive: bool = False
) -> tuple[tuple[str, ...], tuple[Quartiles | None, ...]]:
    """Return each category once, with the spread of its values."""
    groups: dict[str, list[float]] = {}
    for index, value in enumerate(values):
        group = groups.setdefault(categories[index] if index < len(categories) else "", [])
        if value is not None:
            group.append(value)
    return tuple(groups), tuple(quartiles(group, is_inclusive=is_inclusive) for group in groups.values())


def quartiles(values: Sequence[float], *, is_inclusive: bool = False) -> Quartiles | None:
    """Return the spread of values; None without any."""
    known = sorted(values)
    if not known:
        return None
    first, median, third = (_quantile(known, share, is_inclusive) for share in (0.25, 0.5, 0.75))
    reach = REACH * (third - first)
    inside = [value for value in known if first - reach <= value <= third + reach] or known
    return Quartiles(
        low=inside[0],
        first=first,
        median=median,
        third=third,
        high=inside[-1],
        mean=sum(known) / len(known),
        outliers=tuple(value for value in known if value < inside[0] or value > inside[-1]),
    )


def _quantile(known: list[float], share: float, is_inclusive: bool) -> float:
    """Return a quantile as the worksheet functions QUARTILE.INC and QUARTILE.EXC do."""
    count = len(known)
    place = share * (count - 1) if is_inclusive else share * (count + 1) - 1
    place = min(count - 1.0, max(0.0, place))
    below = int(place)
    above = min(count - 1, below + 1)
    return known[below] + (place - below) * (known[above] - known[below])


def _width(values: Sequence[float], span: float, width: float | None, count: int | None) -> float:
    if width is not None and width > 0:
        return max(width, span / MOST_BINS)
    if count is not None and count > 0 and span > 0:
        return span / min(count, MOST_BINS)
    mean = sum(values) / max(1, len(values))
    deviation = (sum((value - mean) ** 2 for value in values) / max(1, len(values) - 1)) ** 0.5
    return max(3.5 * deviation / max(1, len(values)) ** (1 / 3), span / MOST_BINS) or 1.0


def _short(edge: float) -> str:
    return general(float(f"{edge:.3g}"))
