"""What `pptlearn watch --status` says: how many decks wait, run, are done or failed, and how fast it goes."""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from pptlearn.watch.store import Row, Store

STATES = ("waiting", "running", "done", "failed", "aside", "held")
AT_WORK = ("running", "waiting")
HOUR = 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    counts: dict[str, int]
    done_last_hour: int
    mean_seconds: float
    """Of the conversions of the last hour."""
    troubled: tuple[Row, ...]
    """Decks that failed, were set aside, or wait for an approval."""
    at_work: tuple[Row, ...]
    """Decks that are converted now, and those that wait, the next first."""
    mistakes: Mapping[str, str]
    """What is wrong with settings files, by their path."""
    is_running: bool
    """Whether a watcher works on this queue now."""


def status(state: Path, now: float | None = None) -> Status:
    """Return the state of the queue in folder `state`."""
    with closing(Store(state)) as store:
        rows, mistakes, is_running = store.all(), store.mistakes(), store.is_held
    moment = time.time() if now is None else now
    recent = [row for row in rows if row.state == "done" and moment - row.finished < HOUR]
    took = [row.finished - row.started for row in recent]
    return Status(
        counts={name: sum(row.state == name for row in rows) for name in STATES},
        done_last_hour=len(recent),
        mean_seconds=sum(took) / len(took) if took else 0.0,
        troubled=tuple(row for row in rows if row.state in ("failed", "aside", "held")),
        at_work=tuple(sorted((row for row in rows if row.state in AT_WORK), key=_turn)),
        mistakes=mistakes,
        is_running=is_running,
    )


def _turn(row: Row) -> tuple[int, float, str]:
    return AT_WORK.index(row.state), row.queued, row.path
