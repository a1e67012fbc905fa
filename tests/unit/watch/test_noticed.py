"""What the watcher notices without being told: settings, themes, logos, and names that are no text."""

import os
import sys

import pytest

from tests.pptx_files import HELMETS, a_pptx
from tests.unit.watch.stepped import Stepped

A_LOGO, ANOTHER = (
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
)


@pytest.fixture
def watched(tmp_path):
    with Stepped(tmp_path) as stepped:
        yield stepped


def settle(watched):
    """Let all decks be converted; give when each was."""
    watched.pass_time(8)
    return {path: row.started for path, row in watched.rows().items()}


def test_a_logo_outside_the_decks_folder_and_even_the_inbox_is_noticed_at_once(watched, tmp_path):
    house = tmp_path / "house"
    house.mkdir()
    (house / "logo.svg").write_text(A_LOGO)
    (house / "style.toml").write_text('logo = "logo.svg"\n')
    (watched.inbox / "north").mkdir()
    (watched.inbox / "north" / "pptlearn.toml").write_text('theme = "../../house/style.toml"\n')
    for name in ("north/team/deck.pptx", "south/other.pptx"):
        a_pptx(watched.inbox / name, HELMETS)
    first = settle(watched)
    (house / "logo.svg").write_text(ANOTHER)
    second = settle(watched)
    assert {path for path in first if first[path] != second[path]} == {"north/team/deck.pptx"}
    (house / "style.toml").write_text("accent = 7\n")
    assert settle(watched) == second
    sign = watched.inbox / "north" / "pptlearn.problem.html"
    assert "accent" in sign.read_text(encoding="utf-8")
    (house / "style.toml").write_text('accent = "#123456"\n')
    third = settle(watched)
    assert third["north/team/deck.pptx"] != second["north/team/deck.pptx"]
    assert not sign.exists()


def test_settings_that_go_are_noticed_and_so_does_the_page_about_them(watched):
    settings = watched.inbox / "pptlearn.toml"
    settings.write_text("language = 7\n")
    a_pptx(watched.inbox / "north" / "deck.pptx", HELMETS)
    first = settle(watched)
    assert (watched.inbox / "pptlearn.problem.html").is_file()
    settings.write_text('language = "nl"\n')
    second = settle(watched)
    settings.unlink()
    third = settle(watched)
    assert len({each["north/deck.pptx"] for each in (first, second, third)}) == 3
    assert not (watched.inbox / "pptlearn.problem.html").exists()


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="names are always text there")
def test_a_name_that_is_no_text_is_reported_until_it_has_another(watched):
    watched.pass_time(1)
    folder, file = (watched.inbox / os.fsdecode(name) for name in (b"caf\xe9", b"\xfcber.pptx"))
    folder.mkdir()
    a_pptx(watched.inbox / "deck.pptx", HELMETS).rename(folder / "deck.pptx")
    a_pptx(watched.inbox / "deck.pptx", HELMETS).rename(file)
    watched.service.noticed(watched.inbox / "\N{REPLACEMENT CHARACTER}ber.pptx")  # as events name it
    watched.pass_time(3)
    reported = {path for path, row in watched.rows().items() if (row.state, row.kind) == ("failed", "name")}
    assert reported == {"caf\N{REPLACEMENT CHARACTER}", "\N{REPLACEMENT CHARACTER}ber.pptx"}
    assert len(list(watched.inbox.glob("*.problem.html"))) == 2
    folder.rename(watched.inbox / "café")
    file.rename(watched.inbox / "über.pptx")
    watched.service.noticed(watched.inbox / "\N{REPLACEMENT CHARACTER}ber.pptx")
    watched.pass_time(5)
    assert {path: row.state for path, row in watched.rows().items()} == {
        "café/deck.pptx": "done",
        "über.pptx": "done",
    }
    assert not list(watched.inbox.glob("*.problem.html"))
