"""Conversions handed to a real cluster: a scheduler and two workers, one of them killed half-way."""

import json
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from pptlearn.errors import OptionError
from pptlearn.watch import cluster as by_cluster
from pptlearn.watch.plan import WatchPlan
from pptlearn.watch.run import watch_once
from tests.faults import converting, drop
from tests.watching import QUICK, Observer, Watched, until

pytestmark = [pytest.mark.filterwarnings("ignore"), pytest.mark.timeout(300)]
SCHEDULER = ("distributed.cli.dask_scheduler", "--no-dashboard", "--host", "127.0.0.1", "--port", "0")
WORKER = ("distributed.cli.dask_worker", "--no-nanny", "--no-dashboard", "--nthreads", "1")


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory):
    folder = tmp_path_factory.mktemp("scheduler")
    file = folder / "scheduler.json"
    with started(folder, *SCHEDULER, "--scheduler-file", file):
        until(file.is_file)
        yield json.loads(file.read_text())["address"]


@pytest.fixture
def workers(scheduler, tmp_path):
    room = tmp_path / "workers"
    room.mkdir()
    words = (*WORKER, scheduler, "--local-directory", room)
    with started(room, *words) as one, started(room, *words) as two:
        yield one, two


def started(folder, module, *words):
    command = [sys.executable, "-m", module, *map(str, words)]
    return Killed(subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))


class Killed:
    """A process that does not outlive its block."""

    def __init__(self, process):
        self.process = process

    def __enter__(self):
        return self.process

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


def plan(watched, scheduler):
    times = {**QUICK, "jobs": 2}
    return WatchPlan(
        inbox=watched.inbox, published=watched.published, state=watched.state, cluster=scheduler, **times
    )


@pytest.mark.parametrize("shares_a_path", [True, False], ids=["by shared path", "by content"])
def test_every_deck_is_converted_though_one_worker_dies_half_way(
    scheduler, workers, tmp_path, monkeypatch, shares_a_path
):
    if not shares_a_path:
        # A worker on a computer of its own sees nothing: it answers None to every task.
        monkeypatch.setattr(by_cluster, "_work_where_seen", {}.get)
    watched = Watched(tmp_path)
    for number in range(4):
        drop(watched, f"group{number % 2}/deck {number}.pptx", number % 3)
    (watched.inbox / "group0" / "deck 0.gift.txt").write_text("::Asked by the bank:: 2 + 2? {=4 =four}")
    with Observer(watched.published) as seen, ThreadPoolExecutor(1) as pool:
        service = pool.submit(watch_once, plan(watched, scheduler))
        until(lambda: any(converting(worker.pid) for worker in workers) or service.done())
        busy = next(worker for worker in workers if converting(worker.pid))
        os.kill(busy.pid, signal.SIGKILL)
        service.result()
    rows = watched.rows()
    assert [row.state for row in rows] == ["done"] * 4, [row.message for row in rows]
    assert (watched.lost(), seen.half, seen.twice) == ([], [], [])
    assert "2 + 2?" in (watched.published / "group0" / "deck 0" / "module.json").read_text()


def test_a_scheduler_that_does_not_answer_is_wrong_usage(tmp_path, monkeypatch):
    monkeypatch.setattr(by_cluster, "TIMEOUT", 1)
    with pytest.raises(OptionError, match="no scheduler answers at tcp://127"):
        watch_once(plan(Watched(tmp_path), "tcp://127.0.0.1:9"))
