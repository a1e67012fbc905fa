"""A deck in, a module out, through the command as people call it."""

import json
import os
import re
import subprocess
import sys

import jsonschema
import pytest

from pptlearn.resources import package_text
from tests.pptx_files import HELMETS, QUIZ, a_pptx


def pptlearn(*words, cwd=None, **environment):
    return subprocess.run(
        [sys.executable, "-m", "pptlearn", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        env={**os.environ, **environment},
    )


def files_of(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def deck(tmp_path_factory):
    return a_pptx(tmp_path_factory.mktemp("decks") / "Safety first.pptx", HELMETS, QUIZ, picture=True)


@pytest.fixture(scope="module")
def manifest(deck, tmp_path_factory):
    out = tmp_path_factory.mktemp("out")
    assert pptlearn("convert", deck, "-o", out).returncode == 0
    return json.loads((out / "Safety first" / "module.json").read_text(encoding="utf-8"))


def test_a_module_follows_its_schema(manifest):
    jsonschema.validate(manifest, json.loads(package_text("package/module.schema.json")))


def test_slides_titles_notes_and_text_arrive(manifest):
    first = manifest["slides"][0]
    assert (first["number"], first["title"]) == (1, "Safety first")
    assert first["notes"] == "Welcome to this module about safety."
    assert first["text"].splitlines()[:3] == ["Safety first", "Wear your helmet", "Look both ways"]


def test_a_solved_looking_slide_becomes_a_question_without_its_key(manifest):
    question = manifest["slides"][1]["question"]
    assert question["type"] == "multipleChoice"
    assert [choice["text"] for choice in question["choices"]] == ["112", "113", "114"]
    assert question["points"] == 2
    assert "Well done" not in json.dumps(manifest)
    assert "*112" not in json.dumps(manifest)


def test_a_module_lands_beside_its_deck_when_no_folder_is_named(tmp_path):
    deck = a_pptx(tmp_path / "Deck.pptx", HELMETS)
    assert pptlearn("convert", deck).returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "Deck", "Deck.pptx", "Deck.report.html", "Deck.report.json",
    ]  # fmt: skip


def test_the_same_deck_gives_the_same_bytes_anywhere(deck, tmp_path):
    formats = ("--to", "web", "--to", "single", "--to", "scorm12")
    cold, warm = tmp_path / "cold", tmp_path / "far" / "away" / "warm"
    first = {
        "TZ": "Asia/Tokyo",
        "LC_ALL": "C",
        "PPTLEARN_CACHE": str(tmp_path / "cache"),
        "PYTHONHASHSEED": "1",
    }
    second = {**first, "TZ": "America/Lima", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}
    assert pptlearn("convert", deck, "-o", cold, *formats, cwd=tmp_path, **first).returncode == 0
    assert pptlearn("convert", deck, "-o", warm, *formats, cwd="/", **second).returncode == 0
    assert files_of(cold) == files_of(warm)


def test_without_a_cache_the_bytes_are_the_same(deck, tmp_path):
    assert pptlearn("convert", deck, "-o", tmp_path / "a").returncode == 0
    assert pptlearn("convert", deck, "-o", tmp_path / "b", "--no-cache").returncode == 0
    assert files_of(tmp_path / "a") == files_of(tmp_path / "b")


def test_decks_of_a_folder_keep_their_place(tmp_path):
    for name in ("north/Deck.pptx", "south/deep/Deck.pptx", "~$Deck.pptx", ".hidden/Deck.pptx"):
        a_pptx(tmp_path / "in" / name, HELMETS)
    assert pptlearn("convert", tmp_path / "in", "-o", tmp_path / "out").returncode == 0
    pages = sorted(
        path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("index.html")
    )
    assert pages == ["north/Deck/index.html", "south/deep/Deck/index.html"]


def test_a_deck_that_is_named_twice_is_done_once(deck, tmp_path):
    done = pptlearn("convert", deck, deck.parent / ".." / deck.parent.name / deck.name, "-o", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_folder_without_decks_is_said(tmp_path):
    done = pptlearn("convert", tmp_path)
    assert (done.returncode, done.stderr) == (0, f"pptlearn: no deck was found in {tmp_path}\n")


def test_a_terminal_without_the_letters_of_a_name_still_shows_where_the_module_is(tmp_path):
    deck = a_pptx(tmp_path / "字.pptx", HELMETS)
    done = pptlearn("convert", deck, PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "\\u5b57" in done.stdout


def test_a_pass_mark_beyond_all_points_is_refused(tmp_path):
    deck = a_pptx(tmp_path / "Deck.pptx", HELMETS)
    (tmp_path / "pptlearn.toml").write_text("pass_mark = 500")
    done = pptlearn("convert", deck)
    assert (done.returncode, "0 to 100" in done.stderr) == (2, True)


def test_a_limit_is_a_plain_number(deck):
    assert pptlearn("convert", deck, "--limit", "slides=²").returncode == 2


def test_the_second_of_two_decks_with_one_name_is_refused_and_the_first_is_done(tmp_path):
    first, second = (a_pptx(tmp_path / folder / "Deck.pptx", HELMETS) for folder in ("a", "b"))
    done = pptlearn("convert", first, second, "-o", tmp_path / "out")
    assert done.returncode == 1
    assert str(first) in done.stderr
    assert str(second) in done.stderr
    assert (tmp_path / "out" / "Deck" / "index.html").is_file()


def test_one_bad_deck_does_not_cost_the_others(tmp_path):
    good = a_pptx(tmp_path / "good.pptx", HELMETS)
    bad = tmp_path / "bad.pptx"
    bad.write_bytes(b"PK\x03\x04 not really")
    done = pptlearn("convert", bad, good, "-o", tmp_path / "out")
    assert done.returncode == 1
    assert re.search(r"bad\.pptx", done.stderr)
    assert "Traceback" not in done.stderr
    assert (tmp_path / "out" / "good" / "index.html").is_file()
    assert not (tmp_path / "out" / "bad").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("convert", "gone.pptx"),
        ("convert", "--colour", "red"),
        ("convert", "deck.pptx", "--to", "pdf"),
        ("convert", "deck.pptx", "--navigation", "zigzag"),
        ("convert", "deck.pptx", "--limit", "slides=many"),
        ("fly",),
    ],
)
def test_wrong_usage_exits_with_2(tmp_path, words):
    a_pptx(tmp_path / "deck.pptx", HELMETS)
    assert pptlearn(*words, cwd=tmp_path).returncode == 2


def test_json_is_the_only_thing_on_stdout(deck, tmp_path):
    done = pptlearn("convert", deck, "-o", tmp_path, "--json")
    (entry,) = json.loads(done.stdout)["decks"]
    assert entry["source"] == str(deck)
    assert entry["status"] in ("done", "doneWithProblems")
    assert str(tmp_path / "Safety first") in entry["outputs"]


def test_check_prints_what_convert_would_report_and_writes_nothing(deck, tmp_path):
    pptlearn("convert", deck, "-o", tmp_path)
    before = files_of(deck.parent)
    checked = json.loads(pptlearn("check", deck, "--json").stdout)
    assert checked == [json.loads((tmp_path / "Safety first.report.json").read_text(encoding="utf-8"))]
    assert files_of(deck.parent) == before


def test_check_holds_the_key_for_the_trainer(deck):
    (report,) = json.loads(pptlearn("check", deck, "--json").stdout)
    question = report["slides"][1]["question"]
    assert question["key"] == question["choices"][0]["id"]
    assert question["understoodFrom"]


def test_a_deck_that_cannot_be_read_is_a_failed_report(tmp_path):
    bad = tmp_path / "bad.pptx"
    bad.write_bytes(b"")
    checked = pptlearn("check", bad, "--json")
    assert checked.returncode == 1
    (report,) = json.loads(checked.stdout)
    assert report["status"] == "failed"
    assert report["problems"][0]["message"]


def test_a_folders_own_settings_hold_until_the_command_says_otherwise(tmp_path):
    deck = a_pptx(tmp_path / "deck.pptx", HELMETS, QUIZ)
    (tmp_path / "pptlearn.toml").write_text('pass_mark = 60\nlanguage = "nl"\nformats = ["scorm12"]\n')
    assert pptlearn("convert", deck, "-o", tmp_path / "a").returncode == 0
    assert [path.name for path in (tmp_path / "a").iterdir() if path.suffix == ".zip"] == ["deck.scorm12.zip"]
    assert pptlearn("convert", deck, "-o", tmp_path / "b", "--to", "web", "--pass-mark", "90").returncode == 0
    module = json.loads((tmp_path / "b" / "deck" / "module.json").read_text())
    assert module["language"] == "nl"
    assert [each["passMark"] for each in module["assessments"]] == [90]


def test_a_mistake_in_a_folders_settings_is_named(tmp_path):
    deck = a_pptx(tmp_path / "deck.pptx", HELMETS)
    (tmp_path / "pptlearn.toml").write_text('pass_mark = "high"\n')
    done = pptlearn("convert", deck)
    assert done.returncode == 2
    assert "pass_mark" in done.stderr


def test_the_modules_id_follows_the_file_name_or_the_name_given(tmp_path):
    ids = []
    for name, words in (("a/Deck.pptx", ()), ("b/Deck.pptx", ()), ("c/Other.pptx", ("--id", "Deck"))):
        out = tmp_path / "out" / name[0]
        pptlearn("convert", a_pptx(tmp_path / name, HELMETS), "-o", out, *words)
        ids.append(json.loads(next(out.glob("*/module.json")).read_text())["id"])
    assert len(set(ids)) == 1


def test_notes_can_stay_out_of_the_module(deck, tmp_path):
    pptlearn("convert", deck, "-o", tmp_path, "--notes", "none")
    assert "Welcome to this module" not in (tmp_path / "Safety first" / "index.html").read_text(
        encoding="utf-8"
    )


def test_the_doctor_names_ffmpeg():
    done = pptlearn("doctor")
    assert done.returncode == 0
    assert "ffmpeg" in done.stdout


def test_inspect_prints_the_same_text_twice(deck):
    first, second = pptlearn("inspect", deck), pptlearn("inspect", deck)
    assert first.returncode == 0
    assert "Safety first" in first.stdout
    assert first.stdout == second.stdout
