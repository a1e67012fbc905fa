"""Answers that stand in the cells of a table."""

from dataclasses import replace

import pytest

from pptlearn.options import QuizOptions
from pptlearn.quiz.parse import parse_quiz
from tests.decks import a_deck, a_slide, a_table


def only(problems, table, **more):
    deck, quiz = parse_quiz(a_deck(a_slide("Quiz: Capital?", table, **more)), QuizOptions(), problems)
    (question,) = quiz.questions
    shown = deck.slides[0].shapes[-1]
    return question, [[cell.text.text for cell in row.cells] for row in shown.rows], shown


def test_cells_are_the_answers_when_one_is_marked(no_problems):
    question, texts, shown = only(no_problems, a_table(("Ghent", "*Brussels"), ("Namur", "Liège")))
    assert (question.type, question.key) == ("multipleChoice", "b")
    assert texts == [["Ghent", "Brussels"], ["Namur", "Liège"]]
    lines = [cell.text.paragraphs[0] for row in shown.rows for cell in row.cells]
    assert [line.item for line in lines] == ["a", "b", "c", "d"]


def test_a_tick_in_a_column_of_its_own_marks_the_answer_beside_it(no_problems):
    table = a_table(("a)", "Ghent", "☐"), ("b)", "Brussels", "✓"), ("c)", "Namur", ""))
    question, texts, _ = only(no_problems, table)
    assert (question.key, [item.text for item in question.items]) == ("b", ["Ghent", "Brussels", "Namur"])
    assert texts == [["a)", "Ghent", ""], ["b)", "Brussels", ""], ["c)", "Namur", ""]]


def test_a_header_is_no_answer(no_problems):
    table = a_table(("Answer", "Correct?"), ("Ghent", ""), ("Brussels", "✓"))
    question, _, shown = only(no_problems, replace(table, has_header_row=True))
    assert [item.text for item in question.items] == ["Ghent", "Brussels"]
    assert shown.rows[0].cells[0].text.paragraphs[0].item is None


@pytest.mark.parametrize("corner", ["", "Land"])
def test_an_empty_corner_names_no_pair(corner, no_problems):
    rows = ((corner, "Hoofdstad"), ("Belgium", "Brussels"), ("France", "Paris"))
    question, *_ = only(no_problems, replace(a_table(*rows), has_header_row=not corner))
    texts = [item.text for item in question.items]
    assert ("Hoofdstad" in texts) is bool(corner)


def test_only_the_ends_of_a_scale_need_a_name(no_problems):
    table = a_table(("", "Never", "", "Always"), ("I read", "", "", ""), ("I write", "", "", ""))
    _, quiz = parse_quiz(a_deck(a_slide("Survey: Habits", table)), QuizOptions(), no_problems)
    assert [item.text for item in quiz.questions[0].items] == ["Never", "2", "Always"]
