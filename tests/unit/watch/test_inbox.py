from pathlib import Path

import pytest

from pptlearn.errors import OptionError
from pptlearn.names import is_deck
from pptlearn.watch.inbox import look
from pptlearn.watch.plan import WatchPlan


@pytest.mark.parametrize("name", ["deck.pptx", "Deck.PPTX", "show.ppsx", "macro.pptm", "éà ü.pptx"])
def test_decks_are_recognised_by_their_ending(name):
    assert is_deck(Path(name))


@pytest.mark.parametrize(
    "name", ["~$deck.pptx", ".deck.pptx", "deck.pptx.tmp", "deck.module.html", "notes.docx"]
)
def test_what_programs_leave_behind_is_no_deck(name):
    assert not is_deck(Path(name))


def test_a_look_finds_decks_at_any_depth(tmp_path):
    for name in ("a.pptx", "north/deep/b.pptx", ".git/c.pptx", "north/~$b.pptx"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    assert sorted(look(tmp_path).decks) == ["a.pptx", "north/deep/b.pptx"]


def test_publishing_into_the_inbox_is_refused(tmp_path):
    with pytest.raises(OptionError, match="inside"):
        WatchPlan(inbox=tmp_path, published=tmp_path / "out", state=tmp_path.parent)


@pytest.mark.parametrize("folder", ["in", "out"])
def test_a_queue_on_the_share_is_refused(tmp_path, folder):
    with pytest.raises(OptionError, match="queue"):
        WatchPlan(inbox=tmp_path / "in", published=tmp_path / "out", state=tmp_path / folder / "state")
