"""A conversion in a process of its own: the watcher's side, which keeps workers and asks them.

Starting Python and loading what conversions need takes longer than a small deck. So a *worker* does that once
and forks a process for each deck (`worker.py`); where there is no forking, each deck has a worker of its own.
"""

from __future__ import annotations

import contextlib
import pickle
import subprocess
import sys
import threading

from pptlearn.watch.work import Result, Task
from pptlearn.watch.worker import CAN_FORK, kill, receive, send

Worker = subprocess.Popen[bytes]

_idle: list[Worker] = []
_busy: set[Worker] = set()
_lock = threading.Lock()


def work_in_process(task: Task) -> Result:
    """Return what a process of its own makes of `task`; one that dies or takes too long gives `died`."""
    with _lock:
        worker = _idle.pop() if _idle else _started()
        _busy.add(worker)
    answer = _asked(worker, task)
    with _lock:
        _busy.discard(worker)
        if CAN_FORK and answer is not None:
            _idle.append(worker)
        else:
            _end(worker)
    if not answer:
        return Result(status="died", kind="died", message=f"{task.deck.name} made the converter stop")
    return Result.from_json(answer.decode())


def prepare() -> None:
    """Start one worker, so that the first deck need not wait for it."""
    with _lock:
        if CAN_FORK and not _idle:
            _idle.append(_started())


def end_workers() -> None:
    """End every conversion that runs: who starts next takes it up again."""
    with _lock:
        for worker in _busy:
            kill(worker.pid)
        while _idle:
            _end(_idle.pop())


def _started() -> Worker:
    return subprocess.Popen(
        [sys.executable, "-m", "pptlearn.watch.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _asked(worker: Worker, task: Task) -> bytes | None:
    """Return the worker's answer, empty when the deck's process died, None when the worker itself did."""
    assert worker.stdin is not None
    assert worker.stdout is not None
    # Twice the time: the worker keeps the limit itself, unless it hangs too.
    timer = threading.Timer(2 * task.limits.seconds, kill, [worker.pid])
    timer.start()
    try:
        with contextlib.suppress(BrokenPipeError):
            send(worker.stdin, pickle.dumps(task))
        return receive(worker.stdout)
    finally:
        timer.cancel()


def _end(worker: Worker) -> None:
    kill(worker.pid)
    worker.wait()
    for pipe in (worker.stdin, worker.stdout):
        if pipe:
            with contextlib.suppress(OSError):
                pipe.close()
