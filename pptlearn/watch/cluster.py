"""Conversions on a running dask.distributed cluster: by shared path, or by content where there is none."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from threading import Lock
from typing import Any

from pptlearn.errors import OptionError
from pptlearn.watch.claim import is_claimed_by
from pptlearn.watch.inbox import stamp_of
from pptlearn.watch.parcel import Parcel, Reply, packed, unpacked, work_on
from pptlearn.watch.process import work_in_process
from pptlearn.watch.work import Result, Task

RETRIES = 2
TIMEOUT = 10
"""Seconds to reach the scheduler."""


class Cluster:
    """A scheduler's address; reached again when it was away."""

    def __init__(self, address: str) -> None:
        """OptionError when dask.distributed is not installed, or nobody answers at `address`."""
        self._address = address
        self._lock = Lock()
        try:
            self._library: Any = import_module("distributed")  # an optional extra, without types
        except ImportError:
            raise OptionError(
                "--cluster needs dask.distributed", hint="Install it with: pip install 'pptlearn[cluster]'"
            ) from None
        try:
            self._client: Any = self._library.Client(address, timeout=TIMEOUT)
        except (OSError, ValueError, TypeError) as error:
            raise OptionError(
                f"no scheduler answers at {address} ({error})", hint="Write it as in: tcp://10.0.0.7:8786"
            ) from None

    def size(self) -> int:
        """Return how many decks its workers can convert side by side."""
        return max(1, int(sum(self._client.nthreads().values())))

    def work(self, task: Task) -> Result:
        """Return what a worker makes of `task`; one that dies costs a retry, not a deck."""
        try:
            seen: Result | None = self._ask(_work_where_seen, task)
            if seen is not None:
                return seen
            parcel = packed(task)
            if task.has_changed():
                return Result(status="changed")
            reply: Reply = self._ask(_work_by_content, parcel)
        except self._library.KilledWorker:
            return Result(status="died", kind="died", message=f"{task.deck.name} made its workers stop")
        except Exception as error:  # whatever a cluster may raise, the deck is not to blame
            return Result(status="blocked", kind="cluster", message=f"The cluster failed: {error}")
        return unpacked(task, reply)

    def end(self) -> None:
        self._client.close(timeout=TIMEOUT)

    def _ask(self, question: Any, piece: Task | Parcel) -> Any:
        return self._reached().submit(question, piece, retries=RETRIES, pure=False).result()

    def _reached(self) -> Any:
        with self._lock:
            if self._client.status not in ("running", "connecting"):
                self._client = self._library.Client(self._address, timeout=TIMEOUT)
            return self._client


def _work_where_seen(task: Task) -> Result | None:
    """Do the work on a worker that sees the watcher's folders, claim and all; None on one that does not."""
    is_seen = stamp_of(task.deck) == task.stamp and is_claimed_by(task.claimant, task.target)
    return work_in_process(task) if is_seen else None


_work_by_content = partial(work_on, work=work_in_process)
