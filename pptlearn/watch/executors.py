"""Who does the work: this process, a process per deck, or a cluster; all are executors."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from pptlearn.errors import OptionError
from pptlearn.watch.process import work_in_process
from pptlearn.watch.work import Result, Task, work

Work = Callable[[Task], Result]


@dataclass(frozen=True, slots=True)
class Crew:
    executor: Executor
    work: Work

    def start(self, task: Task) -> Future[Result]:
        return self.executor.submit(self.work, task)


class Here(Executor):
    """Does each piece of work at once, in the caller's thread."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except BaseException as error:
            future.set_exception(error)
        return future


def crew_of_processes(jobs: int) -> Crew:
    """Return a crew that gives each deck a process of its own; a thread each waits for it."""
    return Crew(ThreadPoolExecutor(jobs, thread_name_prefix="deck"), work_in_process)


def crew_here() -> Crew:
    return Crew(Here(), work)


def crew_of_cluster(address: str) -> Crew:
    """Return a crew on a running dask.distributed scheduler; a worker that dies costs a retry, not a deck."""
    try:
        distributed: Any = import_module("distributed")  # an optional extra, without types
    except ImportError:
        raise OptionError(
            "--cluster needs dask.distributed", hint="Install it with: pip install 'pptlearn[cluster]'"
        ) from None
    return Crew(distributed.Client(address).get_executor(retries=2), work)
