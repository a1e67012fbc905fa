"""The docs are complete, and made from what the code says."""

import re
import runpy
import tomllib
from pathlib import Path

import pytest

from pptlearn.problems import catalogue
from pptlearn.quiz.types import QUESTION_TYPES

ROOT = Path(__file__).parents[2]
CODES = re.compile(r'report\(\s*"([a-z]+\.[a-z0-9-]+)"')


def test_the_problems_page_is_made_from_the_catalogue():
    page = runpy.run_path(str(ROOT / "scripts" / "make_docs.py"))["problems_page"]()
    assert page == (ROOT / "docs" / "problems.md").read_text(encoding="utf-8"), "run scripts/make_docs.py"


def test_the_support_page_is_made_from_its_table():
    page = runpy.run_path(str(ROOT / "scripts" / "make_docs.py"))["support_page"]()
    assert page == (ROOT / "docs" / "support.md").read_text(encoding="utf-8"), "run scripts/make_docs.py"


def test_everything_shown_in_full_names_a_test():
    table = tomllib.loads((ROOT / "docs" / "support.toml").read_text(encoding="utf-8"))
    tests = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    full = [test for group in table.values() for level, test in group.values() if level == "full"]
    assert [test for test in full if f"def {test}(" not in tests] == []


def test_every_problem_that_is_reported_stands_in_the_catalogue():
    reported = {
        code
        for path in (ROOT / "pptlearn").rglob("*.py")
        for code in CODES.findall(path.read_text(encoding="utf-8"))
    }
    assert reported - set(catalogue()) == set()


def test_every_problem_says_what_to_do():
    assert [code for code, kind in catalogue().items() if not kind.message or not kind.hint] == []


@pytest.mark.parametrize("name", [each.name for each in QUESTION_TYPES])
def test_every_question_type_is_explained_to_authors(name):
    page = (ROOT / "docs" / "quiz-marks.md").read_text(encoding="utf-8").lower()
    words = re.sub("[A-Z]", lambda capital: f" {capital[0].lower()}", name)
    assert words in page or words.replace(" ", "/") in page


COMMANDS = "convert check inspect watch preview review template questions doctor".split()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_stands_in_the_readme(command):
    assert f"pptlearn {command}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_links_between_pages_lead_somewhere():
    pages = [ROOT / "README.md", *(ROOT / "docs").glob("*.md"), ROOT / "CHANGELOG.md"]
    broken = [
        f"{page.name}: {link}"
        for page in pages
        for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]
    assert broken == []


def test_every_page_can_be_found_from_the_readme():
    found, waiting = set(), {ROOT / "README.md"}
    while waiting:
        page = waiting.pop()
        found.add(page)
        links = re.findall(r"\]\((?!https?:|#)([^)#]+\.md)", page.read_text(encoding="utf-8"))
        waiting |= {(page.parent / link).resolve() for link in links} - found
    assert set((ROOT / "docs").glob("*.md")) - found == set()
