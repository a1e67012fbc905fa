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
from tests.faults import SLOW, converting, drop
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
def workers(scheduler, tmp_path, tmp_path_factory, shares_a_path, monkeypatch):
    """Start two workers; unless they share a path, on what is a computer of its own as far as files go."""
    room, apart = tmp_path_factory.mktemp("workers"), ()
    if not shares_a_path and may_unshare():
        apart = ("unshare", "--mount", "sh", "-c", f'mount -t tmpfs none "{tmp_path}" && exec "$@"', "sh")
    elif not shares_a_path:
        # It sees nothing of the watcher's folders: it answers None to every task.
        monkeypatch.setattr(by_cluster, "_work_where_seen", {}.get)
    words = (*WORKER, scheduler, "--local-directory", room)
    with started(room, *words, apart=apart) as one, started(room, *words, apart=apart) as two:
        yield one, two


def may_unshare():
    """Say whether this computer lets us give a process file systems of its own."""
    try:
        done = subprocess.run(["unshare", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"], check=False)
    except OSError:
        return False
    return done.returncode == 0


def started(folder, module, *words, apart=()):
    command = [*apart, sys.executable, "-m", module, *map(str, words)]
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
def test_every_deck_is_converted_though_one_worker_dies_half_way(scheduler, workers, tmp_path, shares_a_path):
    watched = Watched(tmp_path)
    for number in range(4):
        drop(watched, f"group{number % 2}/deck {number}.pptx", SLOW if number < 2 else number)
    (watched.inbox / "group0" / "deck 0.gift.txt").write_text("::Asked by the bank:: 2 + 2? {=4 =four}")
    with Observer(watched.published) as seen, ThreadPoolExecutor(1) as pool:
        service = pool.submit(watch_once, plan(watched, scheduler))
        busy = []
        until(lambda: busy or busy.extend(each for each in workers if converting(each.pid)))
        os.kill(busy[0].pid, signal.SIGKILL)
        service.result()
    rows = watched.rows()
    assert [row.state for row in rows] == ["done"] * 4, [row.message for row in rows]
    assert (watched.lost(), seen.half, seen.twice) == ([], [], [])
    assert "2 + 2?" in (watched.published / "group0" / "deck 0" / "module.json").read_text()


def test_a_scheduler_that_does_not_answer_is_wrong_usage(tmp_path, monkeypatch):
    monkeypatch.setattr(by_cluster, "TIMEOUT", 1)
    with pytest.raises(OptionError, match="no scheduler answers at tcp://127"):
        watch_once(plan(Watched(tmp_path), "tcp://127.0.0.1:9"))
