"""Folders that are away: a lost share is neither an emptied inbox nor a place to publish into."""

import pytest

from pptlearn.watch import intake, places
from pptlearn.watch.places import Away
from tests.pptx_files import HELMETS, a_pptx
from tests.unit.watch.stepped import Stepped


@pytest.fixture
def watched(tmp_path):
    """Watch an inbox with one deck that is published."""
    with Stepped(tmp_path) as stepped:
        a_pptx(stepped.inbox / "north" / "deck.pptx", HELMETS)
        stepped.pass_time(5)
        assert (stepped.published / "north" / "deck" / "index.html").is_file()
        yield stepped


def test_a_published_folder_without_its_modules_is_waited_for_at_the_start(watched, tmp_path):
    watched.published.rename(tmp_path / "away")
    with Stepped(tmp_path) as again:
        with pytest.raises(Away, match="out is away"):
            again.pass_time(1)
        watched.published.mkdir()  # the empty place of a share that is not mounted yet
        with pytest.raises(Away, match="holds none of the modules"):
            again.pass_time(1)
        assert not list(watched.published.iterdir())
        watched.published.rmdir()
        (tmp_path / "away").rename(watched.published)
        again.pass_time(5)
        assert again.rows()["north/deck.pptx"].started == watched.rows()["north/deck.pptx"].started


def test_a_share_that_comes_back_as_another_device_is_recognised(watched, monkeypatch):
    monkeypatch.setattr(places, "identity_of", lambda folder: (77, 2))
    watched.pass_time(1)


@pytest.mark.parametrize("name", ["inbox", "published"])
def test_an_empty_folder_in_its_place_is_a_share_that_is_away(watched, tmp_path, name):
    folder = getattr(watched, name)
    folder.rename(tmp_path / "away")
    folder.mkdir()
    with pytest.raises(Away, match="share behind it is away"):
        watched.pass_time(1)
    folder.rmdir()
    (tmp_path / "away").rename(folder)
    started = watched.rows()["north/deck.pptx"].started
    watched.pass_time(70)
    assert watched.rows()["north/deck.pptx"].started == started
    assert (watched.published / "north" / "deck" / "index.html").is_file()


def test_a_place_that_cannot_be_written_in_is_the_problem_of_its_decks_alone(tmp_path):
    with Stepped(tmp_path) as watched:
        watched.published.mkdir(exist_ok=True)
        (watched.published / "a group").write_text("not a folder")
        for name in ("a group/one.pptx", "b group/two.pptx"):
            a_pptx(watched.inbox / name, HELMETS)
        watched.pass_time(5)
        states = {path: (row.state, row.kind) for path, row in watched.rows().items()}
        assert states == {"a group/one.pptx": ("failed", "taken"), "b group/two.pptx": ("done", "")}
        assert (watched.inbox / "a group" / "one.problem.html").is_file()
        (watched.published / "a group").unlink()
        watched.pass_time(65)
        assert (watched.published / "a group" / "one" / "index.html").is_file()
        assert not (watched.inbox / "a group" / "one.problem.html").exists()


def test_a_deck_that_breaks_the_watcher_is_reported_and_stops_no_other(tmp_path, monkeypatch):
    watched, contents = Stepped(tmp_path), intake.stamps_beside
    monkeypatch.setattr(
        intake, "stamps_beside", lambda deck: {}["bad"] if deck.stem == "bad" else contents(deck)
    )
    for name in ("bad.pptx", "good.pptx"):
        a_pptx(watched.inbox / name, HELMETS)
    watched.pass_time(5)
    states = {path: (row.state, row.kind) for path, row in watched.rows().items()}
    assert states == {"bad.pptx": ("failed", "unknown"), "good.pptx": ("done", "")}
    assert (watched.inbox / "bad.problem.html").is_file()
