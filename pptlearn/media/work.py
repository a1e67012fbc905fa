"""Do many things side by side and tell how far it is; results come in the order of the questions."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TypeVar

from pptlearn.media.store import Unusable
from pptlearn.progress import Progress

Key = TypeVar("Key")
Task = TypeVar("Task")
Made = TypeVar("Made")


class Work:
    """Threads for one stage: they wait for ffmpeg, or for libraries that let other threads run."""

    def __init__(self, stage: str, jobs: int, progress: Progress) -> None:
        self._stage, self._progress = stage, progress
        self._pool = ThreadPoolExecutor(max_workers=jobs or os.cpu_count() or 1, thread_name_prefix=stage)
        self._done = self._total = 0

    def __enter__(self) -> Work:
        return self

    def __exit__(self, *failure: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def do(self, tasks: Mapping[Key, Task], make: Callable[[Task], Made]) -> dict[Key, Made | Unusable]:
        """Return what `make` makes of each task, or why it cannot."""
        self._total += len(tasks)
        futures = {key: self._pool.submit(_attempt, make, task) for key, task in tasks.items()}
        for _ in as_completed(futures.values()):
            self._done += 1
            self._progress.stage(self._stage, self._done, self._total)
        return {key: future.result() for key, future in futures.items()}


def _attempt(make: Callable[[Task], Made], task: Task) -> Made | Unusable:
    try:
        return make(task)
    except Unusable as error:
        return error
