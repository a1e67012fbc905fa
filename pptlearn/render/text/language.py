"""Language tags that a page may carry."""

from __future__ import annotations

import re

BCP_47 = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def language_tag(said: str) -> str:
    """Return a deck's language tag, or nothing when it is not one."""
    return said if BCP_47.fullmatch(said) else ""
