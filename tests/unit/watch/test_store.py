from contextlib import closing
from dataclasses import replace

import pytest

from pptlearn.errors import OptionError
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


def test_a_damaged_queue_is_put_aside_and_begun_anew(tmp_path):
    (tmp_path / "queue.sqlite").write_bytes(b"nothing that was ever a queue" * 100)
    with closing(Store.of_watcher(tmp_path)) as anew:
        assert anew.all() == []
    assert (tmp_path / "queue.sqlite.damaged").is_file()


def test_a_queue_that_cannot_be_kept_is_wrong_usage(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(OptionError, match="no queue can be kept"):
        Store.of_watcher(tmp_path / "file" / "state")
