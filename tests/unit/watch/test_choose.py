from pptlearn.watch.choose import HUGE, next_deck
from pptlearn.watch.store import Row


def rows(*paths, size=1, queued=0.0):
    return [Row(path=path, state="waiting", size=size, queued=queued) for path in paths]


def test_folders_take_turns():
    waiting = rows("north/1.pptx", "north/2.pptx", "south/1.pptx")
    last = {"north": 5.0, "south": 2.0}
    assert next_deck(waiting, [], last, jobs=2).path == "south/1.pptx"


def test_a_folder_with_decks_running_waits_for_one_without():
    waiting = rows("north/2.pptx", "south/1.pptx")
    assert next_deck(waiting, rows("north/1.pptx"), {"south": 9.0}, jobs=2).path == "south/1.pptx"


def test_in_one_folder_the_longest_waiting_goes_first():
    waiting = rows("a/late.pptx", queued=8.0) + rows("a/early.pptx", queued=3.0)
    assert next_deck(waiting, [], {}, jobs=1).path == "a/early.pptx"


def test_a_huge_deck_leaves_one_worker_to_the_small_ones():
    huge = rows("a/huge.pptx", size=HUGE)
    assert next_deck(huge, rows("b/huge.pptx", size=HUGE), {}, jobs=2) is None
    assert next_deck(huge, rows("b/small.pptx"), {}, jobs=2) == huge[0]


def test_one_worker_alone_takes_huge_decks_too():
    huge = rows("a/huge.pptx", size=HUGE)
    assert next_deck(huge, [], {}, jobs=1) == huge[0]


def test_nothing_waiting_is_nothing_next():
    assert next_deck([], [], {}, jobs=2) is None
