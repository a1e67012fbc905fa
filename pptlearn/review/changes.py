"""What people do to a review: each step gives the review that follows."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace

from pptlearn.errors import ReviewError
from pptlearn.review.thread import Approval, Comment, Person, Place, Resolved, Review, Thread

MOST_THREADS, MOST_COMMENTS = 2000, 200
"""In a review, and in a thread: far more than people write, far less than fills a disk."""


def open_thread(review: Review, place: Place, comment: Comment) -> Review:
    """Begin a thread at `place`; it has the id of its first comment."""
    if len(review.threads) >= MOST_THREADS:
        raise ReviewError(f"more than {MOST_THREADS} threads: resolve what is done, and begin a new file")
    return replace(review, threads=(*review.threads, Thread(id=comment.id, place=place, comments=(comment,))))


def reply(review: Review, thread: str, comment: Comment) -> Review:
    """Answer in a thread; a resolved one is open again."""

    def answered(found: Thread) -> Thread:
        if len(found.comments) >= MOST_COMMENTS:
            raise ReviewError(f"more than {MOST_COMMENTS} comments in a thread: open a new one")
        return replace(found, comments=(*found.comments, comment), resolved=None)

    return _with(review, thread, answered)


def resolve(review: Review, thread: str, by: Person, at: str) -> Review:
    return _with(review, thread, lambda found: replace(found, resolved=Resolved(by=by, at=at)))


def reopen(review: Review, thread: str) -> Review:
    return _with(review, thread, lambda found: replace(found, resolved=None))


def delete(review: Review, thread: str, comment: str, by: Person) -> Review:
    """Take back a comment of one's own; with its only comment a thread goes."""

    def without(found: Thread) -> Thread | None:
        mine = next((each for each in found.comments if each.id == comment), None)
        if mine is None:
            raise ReviewError("this comment is no longer there")
        if mine.by.browser != by.browser:
            raise ReviewError("only who wrote a comment can delete it")
        rest = tuple(each for each in found.comments if each is not mine)
        if rest and mine is found.comments[0]:
            raise ReviewError("this comment has answers", hint="Resolve the thread instead.")
        return replace(found, comments=rest) if rest else None

    return _with(review, thread, without)


def approve(review: Review, approval: Approval) -> Review:
    """Let somebody approve a deck as it is; an approval of their own of an earlier save goes."""
    return replace(withdraw(review, approval.by), approvals=(*_others(review, approval.by), approval))


def withdraw(review: Review, by: Person) -> Review:
    return replace(review, approvals=_others(review, by))


def approved_by(review: Review, sha256: str, makers: Iterable[str]) -> str:
    """Return who else than its makers approved the deck of that content; empty when nobody did."""
    own = {_spoken(name) for name in makers}
    return next(
        (
            each.by.name
            for each in review.approvals
            if each.sha256 == sha256 and _spoken(each.by.name) not in own
        ),
        "",
    )


def _with(review: Review, thread: str, change: Callable[[Thread], Thread | None]) -> Review:
    if all(each.id != thread for each in review.threads):
        raise ReviewError("this thread is no longer there")
    changed = (change(each) if each.id == thread else each for each in review.threads)
    return replace(review, threads=tuple(each for each in changed if each is not None))


def _others(review: Review, by: Person) -> tuple[Approval, ...]:
    return tuple(each for each in review.approvals if each.by.browser != by.browser)


def _spoken(name: str) -> str:
    """Return a name as one hears it: `An  PEETERS` is `An Peeters`."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
