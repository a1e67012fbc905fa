"""Numbers of the manifest, as people would write them."""

from __future__ import annotations


def rounded(value: float) -> float:
    """Return `value` to three decimals (seconds to the millisecond), whole numbers as such."""
    nearest = round(value, 3)
    return int(nearest) if nearest == int(nearest) else nearest
