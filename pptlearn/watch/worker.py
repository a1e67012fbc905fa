"""A conversion in a process of its own: the worker's side, which forks one for each deck, within limits.

The watcher writes a task to the worker's standard input and reads the result from its output. When the input
closes, the watcher is gone: the worker ends, and with it the process of the deck and all that it started.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import select
import signal
import struct
import sys
import threading
import time
from typing import IO

from pptlearn.convert import warm
from pptlearn.watch.plan import WorkLimits
from pptlearn.watch.work import Task, work

LENGTH = struct.Struct(">Q")
MEGABYTE = 1_000_000
CHUNK = 1 << 16
CAN_FORK = hasattr(os, "fork")


def main() -> None:
    """Be the worker: do task after task until the watcher is gone."""
    tasks, answers = sys.stdin.buffer, sys.stdout.buffer
    if CAN_FORK:
        warm()
    while (message := receive(tasks)) is not None:
        task: Task = pickle.loads(message)  # from our own watcher, through our own pipe
        if not CAN_FORK:
            threading.Thread(target=_die_with, args=[tasks.fileno()], daemon=True).start()
            _limit(task.limits)
            send(answers, work(task).to_json().encode())
            return
        answer = _forked(task, tasks.fileno())
        if answer is None:
            return
        send(answers, answer)


def _forked(task: Task, watcher: int) -> bytes | None:
    """Return the answer of a process for this deck alone, empty when it died; None without a watcher."""
    result, to_result = os.pipe()
    life, to_life = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(to_life)
        _be_forked(task, to_result, life)
    os.close(to_result)
    os.close(life)
    answer, end, is_watched = b"", time.monotonic() + task.limits.seconds, True
    while is_watched and (left := end - time.monotonic()) > 0:
        ready, _, _ = select.select([result, watcher], [], [], left)
        is_watched = watcher not in ready  # the watcher waits for us: what comes from it can only be its end
        if result in ready:
            piece = os.read(result, CHUNK)
            answer += piece
            if not piece:
                break
    else:
        answer = b""
    kill(pid)
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)  # it may not have become a group of its own yet
    os.waitpid(pid, 0)
    os.close(result)
    os.close(to_life)
    return answer if is_watched else None


def _be_forked(task: Task, to_result: int, life: int) -> None:
    """Do one task, write its result and end; die when the worker does."""
    try:
        os.setpgid(0, 0)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1):
            os.dup2(nowhere, stream)
        threading.Thread(target=_die_with, args=[life], daemon=True).start()
        _limit(task.limits)
        with os.fdopen(to_result, "wb") as answer:
            answer.write(work(task).to_json().encode())
    finally:
        os._exit(0)


def _die_with(pipe: int) -> None:
    """Wait for the other end to close, and end this process with all that it started."""
    os.read(pipe, 1)
    kill(os.getpid())


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


def kill(pid: int) -> None:
    """End a process and everything it started, where the system knows groups of processes."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            os.kill(pid, signal.SIGTERM)
        else:
            os.killpg(pid, signal.SIGKILL)


def send(stream: IO[bytes], message: bytes) -> None:
    stream.write(LENGTH.pack(len(message)) + message)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """Return one message; None when the other side ended before it was whole."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    message = stream.read(length)
    return message if len(message) == length else None


if __name__ == "__main__":
    main()
