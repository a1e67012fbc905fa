"""A conversion in a process of its own, with limits, that dies with its watcher.

The parent writes the task to the child's standard input and keeps that pipe open; when it closes, the parent
is gone, and the child ends itself and all that it started.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import struct
import subprocess
import sys
import threading

from pptlearn.watch.plan import WorkLimits
from pptlearn.watch.work import Result, Task, work

LENGTH = struct.Struct(">Q")
MEGABYTE = 1_000_000
_living: set[int] = set()
"""Processes that this one started and that have not ended."""


def work_in_process(task: Task) -> Result:
    """Return what a fresh process makes of `task`; a process that dies or takes too long gives `died`."""
    message = pickle.dumps(task)
    command = [sys.executable, "-m", "pptlearn.watch.process"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        timer = threading.Timer(task.limits.seconds, _kill, [child.pid])
        timer.start()
        _living.add(child.pid)
        try:
            with contextlib.suppress(BrokenPipeError):
                child.stdin.write(LENGTH.pack(len(message)) + message)
                child.stdin.flush()
            answer = child.stdout.read()
        finally:
            timer.cancel()
            _kill(child.pid)
            _living.discard(child.pid)
    try:
        return Result.from_json(answer.decode())
    except ValueError:
        return Result(status="died", kind="died", message=f"{task.deck.name} made the converter stop")


def end_children() -> None:
    """End every conversion that runs: who starts next takes it up again."""
    for pid in list(_living):
        _kill(pid)


def _kill(pid: int) -> None:
    """End a process and everything it started, where the system knows groups of processes."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            os.kill(pid, signal.SIGTERM)
        else:
            os.killpg(pid, signal.SIGKILL)


def main() -> None:
    """Be the child: read one task, do it, write its result."""
    stream = sys.stdin.buffer
    (length,) = LENGTH.unpack(stream.read(LENGTH.size))
    task: Task = pickle.loads(stream.read(length))  # from our own parent, through our own pipe
    threading.Thread(target=_die_with_parent, args=[stream], daemon=True).start()
    _limit(task.limits)
    answer = work(task).to_json()
    sys.stdout.write(answer)
    sys.stdout.flush()


def _die_with_parent(stream) -> None:  # type: ignore[no-untyped-def]  # a binary stream
    stream.read(1)
    _kill(os.getpid())


def _limit(limits: WorkLimits) -> None:
    """Bound memory and the size of files, where the system can."""
    try:
        import resource
    except ImportError:  # Windows has none
        return
    for kind, megabytes in (
        (resource.RLIMIT_DATA, limits.memory_megabytes),
        (resource.RLIMIT_FSIZE, limits.file_megabytes),
    ):
        size = megabytes * MEGABYTE
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (size, size))


if __name__ == "__main__":
    main()
