"""Conversions handed to a real local cluster of two worker processes."""

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.pptx_files import HELMETS, a_pptx

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture
def cluster():
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as made:
        yield made


def test_every_deck_is_converted_though_one_worker_dies_half_way(cluster, tmp_path):
    for number in range(4):
        a_pptx(tmp_path / "in" / f"deck{number}.pptx", HELMETS)
    command = [sys.executable, "-m", "pptlearn", "watch", tmp_path / "in", "-o", tmp_path / "out", "--once"]
    words = ["--state", tmp_path / "state", "--cluster", cluster.scheduler_address]
    process = subprocess.Popen([*command, *words], stderr=subprocess.DEVNULL)
    while not list(tmp_path.glob("out/.*.claim")):
        assert process.poll() is None
        time.sleep(0.05)
    os.kill(cluster.workers[0].pid, signal.SIGKILL)
    assert process.wait(timeout=90) == 0
    assert len(list(tmp_path.glob("out/*/index.html"))) == 4
