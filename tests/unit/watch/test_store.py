from contextlib import closing
from dataclasses import replace

import pytest

from pptlearn.watch.store import Row, Store

ROW = Row(path="north/Über.pptx", state="waiting", size=7, mtime=9, wanted="ab", options="cd", queued=1.5)


@pytest.fixture
def store(tmp_path):
    with closing(Store(tmp_path)) as opened:
        yield opened


def test_a_row_comes_back_as_it_was_kept(store):
    store.put(ROW)
    assert store.get(ROW.path) == ROW
    store.put(replace(ROW, state="done", missing_since=2.5))
    assert store.all() == [replace(ROW, state="done", missing_since=2.5)]


def test_the_queue_outlives_its_process(tmp_path):
    with closing(Store(tmp_path)) as before:
        before.put(ROW)
    with closing(Store(tmp_path)) as after:
        assert after.all() == [ROW]


def test_waiting_rows_come_in_the_order_they_were_queued(store):
    for path, queued in (("b", 3.0), ("a", 9.0), ("c", 1.0)):
        store.put(replace(ROW, path=path, queued=queued))
    assert [row.path for row in store.in_state("waiting")] == ["c", "b", "a"]
