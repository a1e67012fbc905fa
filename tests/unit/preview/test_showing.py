"""The preview follows what is saved, also where no system tells it."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pptlearn.errors import DeckEncrypted
from pptlearn.preview import showing
from pptlearn.preview.events import Events
from pptlearn.preview.showing import Showing
from pptlearn.preview.subject import DeckSubject
from tests.pptx_files import HELMETS, QUIZ, a_pptx

LONG = 60.0


class Saved:
    """Something to look at that is saved by hand."""

    watched = Path()
    is_deep = is_catalogue = False
    is_there = True

    def __init__(self):
        self.files = {Path("deck.pptx"): (1, 1, 1)}
        self.loads = 0

    def concerns(self, path):
        return True

    def stamps(self):
        return dict(self.files)

    def modules(self):
        self.loads += 1
        return []


class Told(Events):
    def __init__(self):
        super().__init__()
        self.names = []

    def tell(self, name, **facts):
        self.names.append(name)


@pytest.fixture
def silent(monkeypatch):
    """Make the system tell of nothing, as many shares do."""

    async def awatch(*_, stop_event, **__):
        await stop_event.wait()
        for nothing in ():
            yield nothing

    monkeypatch.setattr("watchfiles.awatch", awatch)
    monkeypatch.setattr(showing, "LOOK", 0.01)


def followed(subject, story):
    """Run `story` while what is shown follows what is saved; give what the pages were told."""
    events = Told()

    async def run():
        shown, stopping = Showing(subject, events), asyncio.Event()
        shown.load()
        following = asyncio.create_task(shown.follow(stopping))
        try:
            await asyncio.wait_for(story(shown), LONG)
        finally:
            stopping.set()
            await following

    with ThreadPoolExecutor(1) as thread:  # the browser of other tests keeps a loop running in this one
        thread.submit(asyncio.run, run()).result()
    return events.names


async def until(condition):
    while not condition():
        await asyncio.sleep(0.01)


def test_a_save_is_found_by_looking(silent):
    subject = Saved()

    async def story(shown):
        subject.files[Path("deck.pptx")] = (1, 2, 2)
        await until(lambda: "ready" in shown.events.names)

    assert followed(subject, story) == ["working", "ready"]


def test_what_the_system_and_a_look_both_find_is_loaded_once(silent):
    subject = Saved()

    async def story(shown):
        subject.files[Path("deck.pptx")] = (1, 2, 2)
        await asyncio.gather(shown.take_in(), shown.take_in())

    assert followed(subject, story) == ["working", "ready"]
    assert subject.loads == 2  # at the start, and for the save


def test_a_deck_that_is_away_half_way_through_a_save_stays_shown(silent):
    subject = Saved()

    async def story(shown):
        subject.is_there, subject.files = False, {}
        await shown.take_in()

    assert followed(subject, story) == []


@pytest.mark.parametrize("error", [PermissionError(13, "locked"), KeyError("a fault of ours")])
def test_after_a_failure_the_next_look_or_save_shows_it(silent, error):
    subject, locked = Saved(), [True]

    async def story(shown):
        def modules():
            if locked:
                raise error
            return []

        subject.modules = modules
        subject.files[Path("deck.pptx")] = (1, 2, 2)
        await until(lambda: "failed" in shown.events.names)
        locked.clear()
        if not isinstance(error, OSError):  # a locked file is tried again without another save
            subject.files[Path("deck.pptx")] = (1, 3, 3)
        await until(lambda: "ready" in shown.events.names)

    followed(subject, story)


def test_comments_of_a_colleague_are_told_without_a_conversion(silent):
    subject = Saved()

    async def story(shown):
        subject.files[Path("deck.review.json")] = (2, 2, 2)
        await until(lambda: shown._loaded == subject.files)

    assert followed(subject, story) == []


def test_a_deck_with_a_password_is_shown_with_it(tmp_path):
    from msoffcrypto.format.ooxml import OOXMLFile

    locked = tmp_path / "locked.pptx"
    with a_pptx(tmp_path / "deck.pptx", HELMETS).open("rb") as file, locked.open("wb") as target:
        OOXMLFile(file).encrypt("pass", target)
    with pytest.raises(DeckEncrypted):
        DeckSubject(locked, tmp_path / "room").modules()
    (module,) = DeckSubject(locked, tmp_path / "room", "pass").modules()
    assert module.manifest["source"]["name"] == "locked.pptx"


def test_a_deck_is_made_of_its_settings_theme_and_question_bank_too(tmp_path):
    deck = a_pptx(tmp_path / "deck.pptx", HELMETS, QUIZ)
    subject = DeckSubject(deck, tmp_path / "room")
    (tmp_path / "pptlearn.toml").write_text('theme = "house.toml"\n')
    before = subject.stamps()
    for name in ("deck.gift.txt", "house.toml", "pptlearn.toml", "deck.pptx", "deck.review.json"):
        (tmp_path / name).write_text(f"{name} is other than before")
        after = subject.stamps()
        assert {file.name for file in after if after[file] != before.get(file)} == {name}
        before = after
