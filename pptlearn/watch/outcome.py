"""What a deck's row becomes by what came of its conversion: a pure function."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.watch.store import Row
from pptlearn.watch.work import Result

MOST_DEATHS = 3
"""A deck that kills its process so often is set aside."""


def after(row: Row, result: Result, made_of: str, now: float, retry: float) -> Row:
    """Return `row` after a conversion that was to make `made_of`; what changed meanwhile waits again."""
    row = replace(row, finished=now, kind=result.kind, message=result.message, hint=result.hint, again=None)
    if result.made:
        row = replace(row, made=result.made.of, language=result.made.language)
    if row.wanted != made_of or result.status == "changed":
        return replace(row, state="waiting", queued=now)
    if result.status in ("done", "doneWithProblems"):
        return replace(row, state="done", deaths=0)
    if result.status == "died":
        deaths = row.deaths + 1
        return replace(row, state="aside" if deaths >= MOST_DEATHS else "waiting", deaths=deaths, kind="died")
    return replace(row, state="failed", again=now + retry if result.status == "blocked" else None)
