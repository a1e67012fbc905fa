from dataclasses import replace

from pptlearn.watch.store import Row, Store

ROW = Row(path="north/Über.pptx", state="waiting", size=7, mtime=9, wanted="ab", options="cd", queued=1.5)


def test_a_row_comes_back_as_it_was_kept(tmp_path):
    store = Store(tmp_path)
    store.put(ROW)
    assert store.get(ROW.path) == ROW
    store.put(replace(ROW, state="done", missing_since=2.5))
    assert store.all() == [replace(ROW, state="done", missing_since=2.5)]


def test_the_queue_outlives_its_process(tmp_path):
    Store(tmp_path).put(ROW)
    assert Store(tmp_path).all() == [ROW]


def test_waiting_rows_come_in_the_order_they_were_queued(tmp_path):
    store = Store(tmp_path)
    for path, queued in (("b", 3.0), ("a", 9.0), ("c", 1.0)):
        store.put(replace(ROW, path=path, queued=queued))
    assert [row.path for row in store.in_state("waiting")] == ["c", "b", "a"]
