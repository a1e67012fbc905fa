"""The chart namespace, and attributes of its many one-value elements."""

from __future__ import annotations

from pptlearn.read.attributes import flag, integer, number
from pptlearn.read.xml import Element, child

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

LARGEST, SMALLEST = 1e100, 1e-100


def said(element: Element | None, name: str) -> str | None:
    """Return `val` of the child `c:name`; None when there is no such child or it says nothing."""
    found = child(element, C + name) if element is not None else None
    return None if found is None else found.get("val")


def word(element: Element | None, name: str, default: str = "") -> str:
    return said(element, name) or default


def count(element: Element | None, name: str, default: int) -> int:
    value = integer(said(element, name))
    return default if value is None else value


def amount(element: Element | None, name: str) -> float | None:
    return drawable(number(said(element, name)))


def drawable(value: float | None) -> float | None:
    """Return a number that an axis can show; None for one so large that sums of it overflow."""
    return None if value is None or abs(value) > LARGEST else 0.0 if abs(value) < SMALLEST else value


def percent(element: Element | None, name: str, default: float) -> float:
    """Return a whole percentage (`150`, in strict files `150%`) as a share, within what the format allows."""
    value = number((said(element, name) or "").rstrip("%"))
    return default if value is None else min(5.0, max(-1.0, value / 100))


def is_set(element: Element | None, name: str, default: bool = False) -> bool:
    """Say whether a flag is set; an element without `val` means true (CT_Boolean)."""
    found = child(element, C + name) if element is not None else None
    if found is None:
        return default
    value = flag(found.get("val"))
    return True if value is None else value
