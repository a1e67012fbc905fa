"""What a page of the preview sends, taken in with distrust: JSON, short, and of the right kinds."""

from __future__ import annotations

import json
import math
import unicodedata
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request

LONGEST_BODY = 20_000
"""Bytes."""
UNSEEN = ("Cc", "Cs")
"""Unicode's controls, and halves of characters that no file can hold."""

Said = Mapping[str, Any]


class Unacceptable(Exception):
    """A request that no page of ours sends, with its HTTP status."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


async def body_of(request: Request) -> Said:
    """Return the JSON object that a page sent; Unacceptable for anything else or more."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise Unacceptable(415, "Only JSON is taken here.")
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LONGEST_BODY:
            raise Unacceptable(413, "This is too long for a comment.")
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise Unacceptable(400, "This is not JSON.") from None
    if not isinstance(found, dict):
        raise Unacceptable(400, "This is not what a page of the preview sends.")
    return found


def text(body: Said, name: str, longest: int, keeps: str = "") -> str:
    """Return a text without controls, empty when not said; Unacceptable when it is none or too long."""
    found = body.get(name)
    if found is None:
        return ""
    if not isinstance(found, str):
        raise Unacceptable(400, f"{name} is not a text.")
    seen = "".join(each for each in found if each in keeps or unicodedata.category(each) not in UNSEEN)
    if len(seen.strip()) > longest:
        raise Unacceptable(413, f"{name} is longer than {longest} characters.")
    return seen.strip()


def number(body: Said, name: str, largest: float, digits: int) -> float | None:
    """Return a number between 0 and `largest`; None when it was not said."""
    found = body.get(name)
    if found is None:
        return None
    if isinstance(found, bool) or not isinstance(found, int | float) or not math.isfinite(found):
        raise Unacceptable(400, f"{name} is not a number.")
    return round(min(max(float(found), 0.0), largest), digits)
