"""Language tags that a page may carry, and the direction of their script."""

from __future__ import annotations

import re

RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "iw", "ku", "ps", "sd", "syr", "ug", "ur", "yi"})
BCP_47 = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def language_tag(said: str) -> str:
    """Return a deck's language tag, or nothing when it is not one."""
    return said if BCP_47.fullmatch(said) else ""


def is_right_to_left(said: str) -> bool:
    """Tell whether a language is written from right to left."""
    return said.partition("-")[0].lower() in RIGHT_TO_LEFT
