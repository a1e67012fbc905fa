import pytest

from pptlearn.options import QuizOptions
from pptlearn.problems import Problems
from pptlearn.quiz.assessments import section_settings
from pptlearn.quiz.parse import parse_quiz
from tests.decks import a_deck, a_slide


def a_question(n=1):
    return a_slide(f"Quiz: Number {n}?", "*One", "Two")


def read(problems, *slides, pass_mark=80, **of_deck):
    return parse_quiz(a_deck(*slides, **of_deck), QuizOptions(pass_mark=pass_mark), problems)[1].assessments


def test_without_sections_all_questions_are_one_test(no_problems):
    (test,) = read(no_problems, a_slide("Welcome"), a_question(), pass_mark=70)
    assert (test.kind, test.slides, test.pass_mark) == ("test", (1, 2), 70)


def test_a_deck_without_questions_has_no_assessment(no_problems):
    assert read(no_problems, a_slide("Welcome"), sections={"Test 80 %": 1}) == ()


def test_sections_make_lesson_drill_test_and_certificate(no_problems):
    sections = {
        "Intro": 1,
        "Drill roaming": 1,
        "Test 90 %": 1,
        "Certificate 85 %, 2 attempts, 12 months, 1 of 2": 2,
    }
    found = read(no_problems, a_slide("Welcome"), *(a_question(n) for n in range(4)), sections=sections)
    assert [(each.kind, each.slides, each.pass_mark) for each in found] == [
        ("lesson", (1,), None),
        ("drill", (2,), None),
        ("test", (3,), 90),
        ("certificate", (4, 5), 85),
    ]
    assert (found[3].attempts, found[3].validity_months, found[3].draw) == (2, 12, 1)


def test_slides_of_an_optional_section_do_not_count(no_problems):
    found = read(no_problems, a_question(), a_slide("More"), sections={"Core": 1, "Optional reading": 1})
    assert [(each.kind, each.is_optional) for each in found] == [("test", False), ("lesson", True)]


@pytest.mark.parametrize(
    "name",
    [
        "Certificate 85 %, 2 attempts, 12 months, 10 of 30",
        "Certificaat 85%, 2 pogingen, 12 maanden, 10 van 30",
        "Certificat 85 %, 2 essais, 12 mois, 10 sur 30",
        "Zertifikat 85 %, 2 Versuche, 12 Monate, 10 von 30",
        "Zertifikat: 10 aus 30 - 1 Jahr - 85 Prozent, 2 Versuche",
    ],
)
def test_settings_in_a_section_s_name_are_read_in_every_language(name):
    said = section_settings(name)
    assert (said.pass_mark, said.attempts, said.validity_months, said.draw) == (85, 2, 12, 10)


def test_a_word_that_only_begins_like_test_makes_no_test(no_problems):
    (whole,) = read(no_problems, a_question(), sections={"Testing 50 % faster": 1})
    assert whole.pass_mark == 80


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Certificate 85 %, 2 attempts, 12 months, 10 of 30", "Certificate"),
        ("Toets: veiligheid 70%, 3 pogingen", "Toets: veiligheid"),
        ("Certificat sécurité (85 %, 2 essais, 1 an)", "Certificat sécurité"),
        ("Test chapter 3", "Test chapter 3"),
    ],
)
def test_learners_read_a_section_s_name_without_its_settings(name, title):
    deck = a_deck(a_slide("Quiz: Capital?", "Ghent", "*Brussels"), sections={name: 1})
    _, quiz = parse_quiz(deck, QuizOptions(), Problems())
    assert [each.title for each in quiz.assessments] == [title]
