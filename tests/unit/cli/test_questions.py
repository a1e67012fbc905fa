import json

import pytest
from typer.testing import CliRunner

from pptlearn.author.template import write_template
from pptlearn.cli.app import app
from pptlearn.review.file import review_file


@pytest.fixture
def deck(tmp_path):
    path = tmp_path / "Safety.pptx"
    write_template(path, ["en"])
    return path


def run(*words):
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.mark.parametrize("name", ["gift", "aiken", "moodle", "qti21", "qti30", "csv", "xlsx"])
def test_questions_are_exported_beside_the_deck(deck, name):
    assert run("questions", "export", deck, "--to", name).exit_code == 0
    assert [path.stat().st_size > 100 for path in deck.parent.glob("Safety.*") if path != deck] == [True]


def test_a_bank_beside_the_deck_joins_a_copy_of_it(deck):
    deck.with_name("Safety.gift.txt").write_text("Capital? { ~Ghent =Brussels }\n\nTea. {T}\n")
    assert run("questions", "import", deck).exit_code == 0
    again = run("questions", "export", deck.with_name("Safety with questions.pptx"), "--to", "csv")
    assert again.exit_code == 0
    assert "Capital?" in deck.with_name("Safety with questions.csv").read_text("utf-8-sig")


@pytest.mark.parametrize(
    "command", [("questions", "export"), ("questions", "import"), ("template",), ("review", "apply")]
)
def test_nothing_is_overwritten_without_being_asked(deck, command):
    target = deck.with_name("Mine.pptx")
    target.write_text("mine")
    deck.with_name("Safety.gift.txt").write_text("Capital? { ~Ghent =Brussels }\n")
    comments = {"schemaVersion": 1, "deck": deck.name, "threads": [], "approvals": []}
    review_file(deck).write_text(json.dumps(comments))
    words = (*command, *(() if command == ("template",) else (deck,)), "-o", target)
    refused = run(*words)
    assert refused.exit_code != 0
    assert "Mine.pptx is there already" in str(refused.exception or refused.output)
    assert target.read_text() == "mine"
    assert run(*words, "--force").exit_code == 0
    assert target.stat().st_size > 100


def test_the_template_is_written_where_it_is_wanted(tmp_path):
    assert run("template", "-o", tmp_path / "new" / "ours.potx").exit_code == 0
    assert (tmp_path / "new" / "ours.potx").stat().st_size > 20_000
