"""The template is read back by pptlearn itself: every example is the question it shows."""

from dataclasses import dataclass
from zipfile import ZipFile

import pptx
import pytest

from pptlearn.author.solved import add_slides
from pptlearn.author.template import NAMES, write_template
from pptlearn.convert import read
from pptlearn.options import QuizOptions
from pptlearn.problems import Problems
from pptlearn.quiz.parse import parse_quiz
from pptlearn.quiz.types import QUESTION_TYPES


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    path = tmp_path_factory.mktemp("template") / "pptlearn.potx"
    write_template(path)
    return path


def test_every_example_in_every_language_is_understood_as_what_it_shows(template):
    problems = Problems()
    deck = read(template, problems=problems)
    shown, quiz = parse_quiz(deck, QuizOptions(), problems)
    names = {each.name for each in QUESTION_TYPES}
    assert [section.name for section in deck.sections] == list(NAMES.values())
    for section in deck.sections:
        types = {question.type for question in quiz.questions if question.slide in section.slides}
        assert types == names
    assert [str(problem) for problem in problems] == []
    assert {question.understood_from.split(" ")[0] for question in quiz.questions} == {"layout"}
    assert all(not slide.notes.text for slide in shown.slides)


def test_the_template_says_that_it_is_one(template):
    with ZipFile(template) as package:
        assert b"presentationml.template.main+xml" in package.read("[Content_Types].xml")


def test_the_template_carries_nothing_of_another_deck(template):
    with ZipFile(template) as package:
        assert not [name for name in package.namelist() if "thumbnail" in name or "printer" in name]


def test_the_same_template_is_written_every_time(template, tmp_path):
    write_template(tmp_path / "again.potx")
    parts = []
    for path in (template, tmp_path / "again.potx"):
        with ZipFile(path) as package:
            parts.append(
                {name: package.read(name) for name in package.namelist() if name != "docProps/core.xml"}
            )
    assert parts[0] == parts[1]


@dataclass(kw_only=True)
class SolvedSlide:
    title: str
    lines: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
    notes: tuple[str, ...] = ()


def test_solved_slides_join_a_deck_in_its_own_layout(template, tmp_path):
    slide = SolvedSlide(title="Quiz: Capital?", lines=("Ghent", "*Brussels", "\tYes."), notes=("Points: 2",))
    pairs = SolvedSlide(title="Quiz: Capitals", table=(("Belgium", "Brussels"), ("France", "Paris")))
    write_template(tmp_path / "deck.pptx", ["en"])
    add_slides(tmp_path / "deck.pptx", [slide, pairs], tmp_path / "more.pptx")
    _, quiz = parse_quiz(read(tmp_path / "more.pptx"), QuizOptions(), Problems())
    assert [question.type for question in quiz.questions[-2:]] == ["multipleChoice", "matching"]
    assert (quiz.questions[-2].points, quiz.questions[-2].items[1].feedback) == (2, "Yes.")


def test_solved_slides_take_no_layout_whose_text_runs_downwards(tmp_path):
    slide = SolvedSlide(title="Quiz: Capital?", lines=("Ghent", "*Brussels"))
    deck = pptx.Presentation()
    for layout in list(deck.slide_layouts)[1:10]:  # leaves title slide and title with vertical text
        deck.slide_layouts.remove(layout)
    deck.save(tmp_path / "deck.pptx")
    add_slides(tmp_path / "deck.pptx", [slide], tmp_path / "more.pptx")
    assert read(tmp_path / "more.pptx").slides[0].layout == "Title Slide"


def test_the_examples_speak_their_language_and_the_template_has_a_maker(tmp_path):
    write_template(tmp_path / "vragen.pptx", ["nl"])
    deck = read(tmp_path / "vragen.pptx")
    assert deck.language == "nl-NL"
    with ZipFile(tmp_path / "vragen.pptx") as package:
        assert package.read("docProps/core.xml").count(b">pptlearn<") == 2
