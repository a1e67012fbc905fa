"""The rule of two people: what a deck waits for until somebody else than its makers approved it.

Names are what PowerPoint noted and what people said of themselves: it keeps honest people honest, no more.
"""

from __future__ import annotations

from pathlib import Path

from pptlearn.cache import sha256_of
from pptlearn.convert import makers
from pptlearn.errors import PptlearnError, ReviewError
from pptlearn.review.changes import approved_by
from pptlearn.review.file import read_review, review_file
from pptlearn.review.thread import Review


def waits_for(deck: Path) -> str:
    """Return in words what a deck waits for; empty when it is approved as it is, or is no deck at all."""
    try:
        names = makers(deck)
    except PptlearnError:
        return ""  # its conversion says what is wrong with it
    try:
        review = read_review(review_file(deck))
    except ReviewError as error:
        return str(error)
    with deck.open("rb") as stream:
        sha256 = sha256_of(stream)
    return "" if approved_by(review, sha256, names) else _why(review, sha256, names)


def _why(review: Review, sha256: str, names: tuple[str, ...]) -> str:
    made = f"Made by {' and '.join(names)}. " if names else ""
    now = [each.by.name for each in review.approvals if each.sha256 == sha256]
    before = [each.by.name for each in review.approvals if each.sha256 != sha256]
    if now:
        return f"{made}{' and '.join(now)} approved it, but somebody else has to."
    if before:
        return f"{made}{' and '.join(before)} approved an earlier version."
    return f"{made}Nobody has approved it yet."
