import sys
from importlib import import_module

import pytest

from pptlearn import __version__
from pptlearn.cli import app
from tests.pptx_files import a_pptx


@pytest.fixture
def deck(tmp_path):
    return a_pptx(tmp_path / "Safety.pptx", ("Helmets", [], ""))


def run(monkeypatch, *words):
    """Run the command as a terminal does; return its exit status."""
    monkeypatch.setattr(sys, "argv", ["pptlearn", *map(str, words)])
    with pytest.raises(SystemExit) as ended:
        app.main()
    return ended.value.code or 0


def test_the_version_is_said(monkeypatch, capsys):
    assert run(monkeypatch, "--version") == 0
    assert capsys.readouterr().out == f"pptlearn {__version__}\n"


def test_each_command_is_told_in_one_whole_sentence(monkeypatch, capsys):
    run(monkeypatch, "--help")
    told = capsys.readouterr().out.partition("Commands:")[2].strip().splitlines()
    assert len(told) >= 9
    assert [line for line in told if not line.endswith(".") or line.endswith("...")] == []


def test_what_nobody_foresaw_is_a_sentence_too(monkeypatch, capsys, deck):
    def broken(*words):
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr(import_module("pptlearn.convert"), "questions", broken)
    assert run(monkeypatch, "questions", "export", deck) == 1
    assert capsys.readouterr().err.startswith(
        "pptlearn: this could not be done (ZeroDivisionError: by nothing)\n"
    )


def test_a_place_that_cannot_be_written_is_named(monkeypatch, capsys, deck, tmp_path):
    target = tmp_path / "not there" / "bank.txt"
    assert run(monkeypatch, "questions", "export", deck, "-o", target) == 1
    assert str(target) in capsys.readouterr().err


def test_one_id_for_two_modules_is_refused(monkeypatch, capsys, deck, tmp_path):
    other = tmp_path / "other.pptx"
    other.write_bytes(deck.read_bytes())
    assert run(monkeypatch, "convert", deck, other, "--id", "safety", "-o", tmp_path / "out") == 2
    assert "2 decks" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
