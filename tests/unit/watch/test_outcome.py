from pptlearn.watch.outcome import after
from pptlearn.watch.published import Made
from pptlearn.watch.store import Row
from pptlearn.watch.work import Result

ROW = Row(path="deck.pptx", state="running", wanted="new", made="old")
MADE = Made(of="new", language="nl")


def become(result, row=ROW, made_of="new"):
    return after(row, result, made_of, now=100.0, retry=60.0)


def test_a_deck_that_is_done_keeps_what_it_was_made_of():
    row = become(Result(status="doneWithProblems", made=MADE))
    assert (row.state, row.made, row.language, row.deaths) == ("done", "new", "nl", 0)


def test_a_deck_saved_again_meanwhile_waits_again():
    assert become(Result(status="done", made=Made(of="older")), made_of="older").state == "waiting"
    assert become(Result(status="changed")).state == "waiting"


def test_a_deck_that_kills_its_process_three_times_is_set_aside():
    row, states = ROW, []
    for _ in range(3):
        row = become(Result(status="died", kind="died"), row)
        states.append(row.state)
    assert states == ["waiting", "waiting", "aside"]


def test_only_what_the_deck_is_not_to_blame_for_is_tried_again():
    assert become(Result(status="blocked", kind="disk")).again == 160.0
    assert become(Result(status="failed", kind="notADeck")).again is None
