"""A real watcher on a real folder: drop, save, delete, kill."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pptlearn.errors import OptionError
from pptlearn.watch.plan import WatchPlan
from pptlearn.watch.run import watch_once
from pptlearn.watch.status import status
from tests.faults import children, converting
from tests.pptx_files import HELMETS, QUIZ, a_pptx
from tests.watching import until


def once(folder, **said):
    plan = WatchPlan(
        inbox=folder / "in", published=folder / "out", state=folder / "state",
        **{"jobs": 2, "settle_seconds": 0.2, "give_up_seconds": 0.5, "retire_seconds": 0.0, **said},
    )  # fmt: skip
    return watch_once(plan)


@contextlib.contextmanager
def watcher(folder):
    command = [
        sys.executable,
        "-m",
        "pptlearn",
        "watch",
        folder / "in",
        "-o",
        folder / "out",
        "--state",
        folder / "state",
    ]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in").mkdir()
    return tmp_path


def page(folder, name):
    return folder / "out" / name / "index.html"


def test_a_deck_dropped_in_becomes_a_module_at_the_same_place(folder):
    with watcher(folder):
        time.sleep(1)
        deck = a_pptx(folder / "in" / "north" / "Été.pptx", HELMETS)
        until(page(folder, "north/Été").is_file)
        until((deck.parent / "Été.module.html").is_file)
    sign = (deck.parent / "Été.module.html").read_text(encoding="utf-8")
    assert "../../out/north/%C3%89t%C3%A9/index.html" in sign


def test_a_saved_deck_replaces_its_module_and_keeps_its_id(folder):
    deck = a_pptx(folder / "in" / "deck.pptx", HELMETS)
    once(folder)
    before = (folder / "out" / "deck" / "module.json").read_text()
    a_pptx(deck, HELMETS, QUIZ)
    once(folder)
    after = (folder / "out" / "deck" / "module.json").read_text()
    assert before != after
    assert next(line for line in before.splitlines() if '"id"' in line) in after


def test_nothing_is_converted_twice(folder):
    deck = a_pptx(folder / "in" / "deck.pptx", HELMETS)
    (first,) = once(folder)
    os.utime(deck, ns=(5, 5))
    (second,) = once(folder)
    assert second.stamp != first.stamp
    assert second.started == first.started


def test_a_deck_that_cannot_be_read_is_explained_beside_it_until_it_is_mended(folder):
    bad = folder / "in" / "deck.pptx"
    bad.write_bytes(b"junk")
    once(folder)
    problem = folder / "in" / "deck.problem.html"
    assert "not a PowerPoint" in problem.read_text(encoding="utf-8")
    a_pptx(bad, HELMETS)
    once(folder)
    assert not problem.exists()
    assert (folder / "in" / "deck.module.html").is_file()


def test_a_deleted_decks_module_is_retired_and_not_destroyed(folder):
    a_pptx(folder / "in" / "keep.pptx", HELMETS)
    gone = a_pptx(folder / "in" / "gone.pptx", HELMETS)
    once(folder)
    gone.unlink()
    once(folder)
    assert page(folder, "gone").is_file(), "once is not enough"
    once(folder)
    assert not page(folder, "gone").exists()
    assert (folder / "out" / ".retired" / "gone" / "index.html").is_file()
    assert not (folder / "in" / "gone.module.html").exists()
    assert page(folder, "keep").is_file()


def test_a_vanished_inbox_retires_nothing(folder):
    a_pptx(folder / "in" / "deck.pptx", HELMETS)
    once(folder)
    shutil.move(folder / "in", folder / "away")
    for _ in range(2):
        with pytest.raises(OptionError, match="is away"):
            once(folder)
    assert page(folder, "deck").is_file()


def test_settings_come_down_from_the_folder_above(folder):
    a_pptx(folder / "in" / "group" / "team" / "deck.pptx", HELMETS, QUIZ)
    (folder / "in" / "pptlearn.toml").write_text('language = "nl"\n')
    (folder / "in" / "group" / "pptlearn.toml").write_text("pass_mark = 55\n")
    once(folder)
    text = (folder / "out" / "group" / "team" / "deck" / "module.json").read_text()
    assert '"language": "nl"' in text
    assert '"passMark": 55' in text


def test_after_a_mistake_in_the_settings_the_last_good_ones_hold(folder):
    settings = folder / "in" / "pptlearn.toml"
    settings.write_text('language = "nl"\n')
    deck = a_pptx(folder / "in" / "deck.pptx", HELMETS)
    once(folder)
    settings.write_text("language = 7\n")
    a_pptx(deck, HELMETS, QUIZ)
    once(folder)
    assert '"language": "nl"' in (folder / "out" / "deck" / "module.json").read_text()
    assert "language" in (folder / "in" / "pptlearn.problem.html").read_text()


def test_workers_die_with_their_watcher(folder):
    for number in range(4):
        a_pptx(folder / "in" / f"deck{number}.pptx", HELMETS)
    with watcher(folder) as process:
        until(lambda: converting(process.pid))
        started = children(process.pid)
        process.send_signal(signal.SIGKILL)
        process.wait()
    until(lambda: not any(_is_alive(pid) for pid in started))


def _is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"


def started(folder):
    rows = once(folder)
    return {row.path: row.started for row in rows}


def test_what_a_deck_is_made_of_besides_itself_makes_that_deck_anew_and_no_other(folder):
    inbox = folder / "in"
    for name in ("a/one.pptx", "a/two.pptx", "b/three.pptx"):
        a_pptx(inbox / name, HELMETS)
    first = started(folder)
    (inbox / "a" / "one.gift.txt").write_text("2 + 2? {=4 =four}")
    second = started(folder)
    assert {path for path in first if second[path] != first[path]} == {"a/one.pptx"}
    assert "2 + 2?" in (folder / "out" / "a" / "one" / "module.json").read_text()
    (inbox / "b" / "pptlearn.toml").write_text('language = "fr"\n')
    third = started(folder)
    assert {path for path in first if third[path] != second[path]} == {"b/three.pptx"}
    (inbox / "b" / "pptlearn.toml").write_text('theme = "gone.toml"\n')
    assert started(folder) == third
    assert "gone.toml" in (inbox / "b" / "pptlearn.problem.html").read_text(encoding="utf-8")


def test_of_two_decks_with_one_name_the_first_keeps_its_place_and_the_second_is_explained(folder):
    a_pptx(folder / "in" / "deck.pptx", HELMETS)
    once(folder)
    shutil.copy(folder / "in" / "deck.pptx", folder / "in" / "deck.pptm")
    a_pptx(folder / "in" / "deck" / "inner.pptx", QUIZ)
    rows = {row.path: row for row in once(folder)}
    assert {path: row.state for path, row in rows.items()} == {
        "deck.pptx": "done", "deck.pptm": "failed", "deck/inner.pptx": "failed"
    }  # fmt: skip
    assert "deck.pptx" in (folder / "in" / "deck.problem.html").read_text(encoding="utf-8")


def test_a_queue_has_one_watcher(folder):
    with watcher(folder):
        until((folder / "state" / "watcher.lock").is_file)
        until(lambda: status(folder / "state").is_running)
        with pytest.raises(OptionError, match="another watcher"):
            once(folder)
