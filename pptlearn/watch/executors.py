"""Who does the work: this process, a process per deck, or a cluster; all are executors."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from pptlearn.watch.process import end_workers, prepare, work_in_process
from pptlearn.watch.work import Result, Task, work

Work = Callable[[Task], Result]


@dataclass(frozen=True, slots=True)
class Crew:
    executor: Executor
    work: Work
    jobs: int
    close: Callable[[], None] = end_workers

    def start(self, task: Task) -> Future[Result]:
        return self.executor.submit(self.work, task)

    def end(self) -> None:
        """Take no more work, and end what runs in processes of their own."""
        self.executor.shutdown(wait=False, cancel_futures=True)
        self.close()


class Here(Executor):
    """Does each piece of work at once, in the caller's thread."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except BaseException as error:
            future.set_exception(error)
        return future


def crew_here() -> Crew:
    return Crew(Here(), work, 1)


def crew_of_processes(jobs: int) -> Crew:
    """Return a crew that gives each deck a process of its own; a thread each waits for it."""
    prepare()
    return Crew(ThreadPoolExecutor(jobs, thread_name_prefix="deck"), work_in_process, jobs)


def crew_of_cluster(address: str, jobs: int) -> Crew:
    """Return a crew on a running dask.distributed scheduler; a thread each waits for a deck."""
    from pptlearn.watch.cluster import Cluster

    cluster = Cluster(address)
    jobs = jobs or cluster.size()
    return Crew(ThreadPoolExecutor(jobs, thread_name_prefix="deck"), cluster.work, jobs, cluster.end)
