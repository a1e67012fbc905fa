"""Times as `p:timing` writes them, and when a node begins."""

from __future__ import annotations

import re
from math import inf

from pptlearn.read.xml import Element, P, child

UNITS = {"h": 3600.0, "min": 60.0, "s": 1.0, "ms": 0.001, "µs": 1e-6, "μs": 1e-6, "ns": 1e-9, "": 0.001}
OFFSET = re.compile(
    r"\s*([-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?)\s*(h|min|s|ms|µs|μs|ns|)\s*$"
)
LONGEST = 2_147_483.625
"""Seconds: the largest ST_TLTime that PowerPoint takes."""


def seconds(text: str | None, default: float = 0.0) -> float:
    """Return a time (ST_UniversalTimeOffset): a number and perhaps its unit; milliseconds without one."""
    found = OFFSET.match(text) if text and len(text) <= 40 else None
    if found is None:
        return default
    return round(max(-LONGEST, min(LONGEST, float(found[1]) * UNITS[found[2]])), 6)


def duration(text: str | None) -> float | None:
    """Return a duration; None for `indefinite`, 0 when nothing is said."""
    return None if text == "indefinite" else max(0.0, seconds(text))


def passes(node: Element, single: float) -> float:
    """Return how often a `p:cTn` of `single` seconds runs; `inf` when nothing ends it."""
    ends = [seconds(each.get("delay")) for each in conditions(node, "endCondLst") if _is_moment(each)]
    limits = (end / single for end in ends if end > 0 and single > 0)
    return min([_repeats(node, single), *limits])


def _repeats(node: Element, single: float) -> float:
    count, whole = node.get("repeatCount"), node.get("repeatDur")
    if "indefinite" in (count, whole):
        return inf
    if whole is not None and single > 0:
        return seconds(whole) / single
    return max(0.0, seconds(count, 1.0)) or 1.0


def _is_moment(condition: Element) -> bool:
    """Say whether a condition is met after some time, not by an event."""
    return condition.get("evt") is None and condition.get("delay", "indefinite") != "indefinite"


def conditions(node: Element, tag: str = "stCondLst") -> list[Element]:
    """Return the conditions that start (or end) a `p:cTn`."""
    found = child(node, P + tag)
    return [] if found is None else list(found.iterchildren(P + "cond"))


def delay(node: Element) -> float:
    """Return the seconds a `p:cTn` waits after its container began; waiting for a click counts as none."""
    said = [each.get("delay") for each in conditions(node) if each.get("delay") not in (None, "indefinite")]
    return max(0.0, seconds(said[0])) if said else 0.0


def starts_by_itself(node: Element) -> bool:
    """Say whether a step of the main sequence needs no click: it begins with the slide or at a time."""
    return any(
        each.get("evt") in ("onBegin", "begin")
        or (each.get("evt") is None and each.get("delay", "0") != "indefinite")
        for each in conditions(node)
    )
