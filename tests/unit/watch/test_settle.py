import os

import pytest

from pptlearn.watch.settle import Settler
from tests.pptx_files import HELMETS, a_pptx


def now_settled(settler, now):
    return list(settler.settled(now))


@pytest.fixture
def inbox(tmp_path):
    return tmp_path


@pytest.fixture
def settler(inbox):
    return Settler(inbox, quiet=1.0, give_up=10.0)


def test_a_deck_is_whole_when_it_has_been_still_for_a_while(inbox, settler):
    a_pptx(inbox / "deck.pptx", HELMETS)
    settler.changed("deck.pptx", 0.0)
    assert now_settled(settler, 0.9) == []
    assert [path for path, _ in now_settled(settler, 1.0)] == ["deck.pptx"]
    assert not settler.is_waiting


def test_a_copy_that_still_grows_starts_the_wait_anew(inbox, settler):
    deck = a_pptx(inbox / "deck.pptx", HELMETS)
    settler.changed("deck.pptx", 0.0)
    os.utime(deck, ns=(1, 1))
    assert now_settled(settler, 1.0) == []
    assert [path for path, _ in now_settled(settler, 2.0)] == ["deck.pptx"]


def test_a_copy_that_pauses_half_way_is_not_taken_for_whole(inbox, settler):
    whole = a_pptx(inbox / "elsewhere" / "deck.pptx", HELMETS).read_bytes()
    (inbox / "deck.pptx").write_bytes(whole[: len(whole) // 2])
    settler.changed("deck.pptx", 0.0)
    assert now_settled(settler, 5.0) == []
    (inbox / "deck.pptx").write_bytes(whole)
    assert now_settled(settler, 6.0) == []
    assert [path for path, _ in now_settled(settler, 7.0)] == ["deck.pptx"]


def test_a_file_that_never_becomes_a_zip_is_taken_in_the_end_and_can_be_reported(inbox, settler):
    (inbox / "junk.pptx").write_bytes(b"junk")
    settler.changed("junk.pptx", 0.0)
    assert now_settled(settler, 9.9) == []
    assert [path for path, _ in now_settled(settler, 10.0)] == ["junk.pptx"]


def test_a_deck_that_is_gone_again_is_forgotten(inbox, settler):
    deck = a_pptx(inbox / "deck.pptx", HELMETS)
    settler.changed("deck.pptx", 0.0)
    deck.unlink()
    assert now_settled(settler, 5.0) == []
    assert not settler.is_waiting
