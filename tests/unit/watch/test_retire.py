from pptlearn.watch.inbox import Look, Stamp, look
from pptlearn.watch.retire import missing, retire
from pptlearn.watch.store import Row

STAMP = Stamp(1, 1)


def rows(*paths, missing_since=None):
    return [Row(path=path, state="done", missing_since=missing_since) for path in paths]


def seen(*paths, unreadable=()):
    return Look(dict.fromkeys(paths, STAMP), unreadable=tuple(unreadable))


MANY = [f"d{n}.pptx" for n in range(20)]


def test_a_deck_missing_once_is_only_noted():
    found = missing(rows("a.pptx", "b.pptx"), seen("b.pptx"), now=100.0, wait=60.0)
    assert [(row.path, row.missing_since) for row in found.rows] == [("a.pptx", 100.0)]
    assert found.gone == ()


def test_a_deck_missing_in_two_looks_far_enough_apart_is_gone():
    old = rows("a.pptx", missing_since=100.0) + rows("b.pptx")
    assert missing(old, seen("b.pptx"), now=159.0, wait=60.0).gone == ()
    assert [row.path for row in missing(old, seen("b.pptx"), now=160.0, wait=60.0).gone] == ["a.pptx"]


def test_the_only_deck_of_a_tree_may_go():
    old = rows("a.pptx", missing_since=1.0)
    assert [row.path for row in missing(old, seen(), now=100.0, wait=60.0).gone] == ["a.pptx"]


def test_a_third_of_a_tree_may_go_at_once():
    old = rows(*MANY[:9], missing_since=1.0)
    assert len(missing(old, seen(*MANY[3:9]), now=100.0, wait=60.0).gone) == 3
    assert missing(old, seen(*MANY[4:9]), now=100.0, wait=60.0).is_suspicious


def test_a_deck_that_is_back_is_no_longer_missing():
    (row,) = missing(rows("a.pptx", missing_since=100.0), seen("a.pptx"), now=200.0, wait=60.0).rows
    assert row.missing_since is None


def test_decks_in_a_folder_that_cannot_be_read_are_not_missing():
    old = rows("north/a.pptx", missing_since=1.0)
    found = missing(old, seen(unreadable=["north"]), now=900.0, wait=60.0)
    assert (found.rows, found.gone) == ((), ())


def test_an_inbox_that_cannot_be_read_is_not_empty(tmp_path):
    gone = look(tmp_path / "nowhere")
    assert missing(rows("a.pptx", missing_since=1.0), gone, now=900.0, wait=60.0).gone == ()


def test_when_more_than_a_third_vanishes_at_once_nothing_is_retired():
    old = rows(*MANY, missing_since=1.0)
    found = missing(old, seen(*MANY[8:]), now=900.0, wait=60.0)
    assert found.is_suspicious
    assert found.gone == ()


def test_a_retired_module_is_moved_and_an_older_one_kept(tmp_path):
    for content in ("old", "new"):
        module = tmp_path / "north" / "deck"
        module.mkdir(parents=True)
        (module / "index.html").write_text(content)
        retire([module], tmp_path)
    assert (tmp_path / ".retired" / "north" / "deck" / "index.html").read_text() == "old"
    assert (tmp_path / ".retired" / "north" / "deck (2)" / "index.html").read_text() == "new"
