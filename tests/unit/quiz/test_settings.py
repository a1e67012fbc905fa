"""What the settings lines of a question say beyond its answer."""

import pytest

from pptlearn.model.action import GoToSlide
from pptlearn.model.text import Paragraph, Run, RunStyle
from pptlearn.options import QuizOptions
from pptlearn.problems import Problems
from pptlearn.quiz.parse import parse_quiz
from tests.decks import a_deck, a_slide, a_text_box


def asked(problems, notes, *slides):
    question = a_slide("Quiz: Capital?", "*Brussels", "Ghent", notes=notes)
    deck, quiz = parse_quiz(a_deck(question, *slides), QuizOptions(), problems)
    assert deck.slides[0].notes.text == ""
    return quiz.questions[0]


@pytest.mark.parametrize(
    ("line", "points", "penalty"),
    [
        ("Points: 2 / -1", 2, 1),
        ("Punten: 2/-1", 2, 1),
        ("Points : 2 / \u22120,5", 2, 0.5),
        ("Punkte: 4, falsch \u20131", 4, 1),
        ("Points: 2, wrong -1", 2, 1),
        ("Points: 2", 2, 0),
        ("Wrong: -1", 1, 1),
        ("Fout: -0,5 punt", 1, 0.5),
    ],
)
def test_a_wrong_answer_may_cost_points(line, points, penalty, no_problems):
    question = asked(no_problems, line)
    assert (question.points, question.penalty, question.wrong) == (points, penalty, "")


def test_feedback_that_begins_with_a_dash_is_feedback(no_problems):
    question = asked(no_problems, "Wrong: - 5 is not a city")
    assert (question.penalty, question.wrong) == (0, "- 5 is not a city")


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        ("3", 3),
        ("slide 3", 3),
        ("Roaming abroad", 3),
        ("roaming", 3),
        ("2 - Roaming abroad", 3),
        ("2 (Roaming abroad)", 3),
        ("2 - A title of last year", 2),
    ],
)
def test_a_wrong_answer_leads_to_a_slide_by_title_before_number(wanted, number, no_problems):
    others = a_slide("Prices", "Much"), a_slide("Roaming abroad", "Far")
    assert asked(no_problems, f"See slide: {wanted}", *others).see_slide == number


@pytest.mark.parametrize("words", ["See slide 4", "Zie dia: Roaming", "Voir la diapo 3", "Siehe Folie 3"])
def test_a_link_on_the_slide_leads_there_too_and_is_taken_off(words, no_problems):
    line = Paragraph(inlines=(Run(words, RunStyle(), GoToSlide(3)),))
    slide = a_slide("Quiz: Capital?", "Ghent", "*Brussels", a_text_box(line, id="30"))
    deck, quiz = parse_quiz(a_deck(slide, a_slide("Prices"), a_slide("Roaming")), QuizOptions(), no_problems)
    assert quiz.questions[0].see_slide == 3
    assert [shape.id for shape in deck.slides[0].shapes] == ["2", "3"]


def test_any_other_link_stays_where_it_is(no_problems):
    line = Paragraph(inlines=(Run("Our prices", RunStyle(), GoToSlide(2)),))
    slide = a_slide("Quiz: Capital?", "Ghent", "*Brussels", a_text_box(line, id="30"))
    deck, quiz = parse_quiz(a_deck(slide, a_slide("Prices")), QuizOptions(), no_problems)
    assert quiz.questions[0].see_slide is None
    assert len(deck.slides[0].shapes) == 3


def test_a_slide_that_is_not_there_is_reported(problems):
    assert asked(problems, "Zie dia: 9").see_slide is None
    assert [each.code for each in problems] == ["quiz.no-such-slide"]


def test_a_second_question_on_a_slide_is_reported_and_gives_nothing_away(problems):
    other = a_text_box("*Paris", "Lyon", id="20", at=(100, 500, 800, 100))
    slide = a_slide("Quiz: Capital of Belgium?", "*Brussels", "Ghent", "Namur", other)
    deck, quiz = parse_quiz(a_deck(slide), QuizOptions(), problems)
    assert quiz.questions[0].key == "a"
    assert deck.slides[0].shapes[-1].text.text == "Paris\nLyon"
    assert [each.code for each in problems] == ["quiz.second-question"]


def test_a_question_among_the_answers_is_reported(problems):
    slide = a_slide("Quiz: Capital of Belgium?", "*Brussels", "Ghent", "And of France?", "*Paris", "Lyon")
    parse_quiz(a_deck(slide), QuizOptions(), problems)
    assert "quiz.second-question" in [each.code for each in problems]


@pytest.fixture
def problems():
    return Problems()
