"""Ordinary slides stay ordinary, and what their authors wrote is neither lost nor taken for a question."""

import pytest

from pptlearn.options import QuizOptions
from pptlearn.problems import Problems
from pptlearn.quiz.parse import parse_quiz
from tests.decks import a_deck, a_paragraph, a_slide, a_table


def read(slide, **of_deck):
    problems = Problems()
    deck, quiz = parse_quiz(a_deck(slide, **of_deck), QuizOptions(), problems)
    return deck, quiz, [each.code for each in problems]


@pytest.mark.parametrize(
    "slide",
    [
        a_slide("Questions?", "*Ask", "Listen"),
        a_slide("Vragen", "*Vraag", "Luister"),
        a_slide("Question of the day", "*One", "Two"),
        a_slide("Quizzing", "*One", "Two"),
        a_slide("Order of play", "One", "Two"),
        a_slide("Time: a short history", "One", "Two", notes="Time: 30 s is what it takes."),
        a_slide("Results", a_paragraph("Total", bold=True), "Part", "Rest"),
        a_slide("Glossary", a_table(("LTE", "Fourth generation"), ("NR", "Fifth generation"))),
        a_slide("Sources", "See [Knuth] and [1]."),
        a_slide("Testing: an overview", a_paragraph("Unit", bold=True), "System"),
        a_slide("Older: what we did", "One", "Two"),
        a_slide("Q: Why not", "Because"),
        a_slide("Q&A", "*Ask away", "We listen"),
        a_slide("Q & A: what people ask", "*Price", "Coverage"),
        a_slide("Questions & answers", "✓ Who?", "What?"),
        a_slide("FAQ: roaming", "*In the EU", "Elsewhere"),
        a_slide("Test results", "Q1: 80 %", "✓ Passed", "Failed"),
        a_slide("Testing: results", "✓ Passed", "✗ Failed"),
        a_slide("Certified: our people", "✓ Ann", "✗ Bob"),
        a_slide("Checklist", "[x] Plug in", "[ ] Call", "[x] Smile"),
        a_slide("To do", "☑ Order router", "☐ Call customer"),
        a_slide("Our plans", a_table(("Plan", "5G", "Roaming"), ("Basic", "✗", "✓"), ("Plus", "✓", "✓"))),
        a_slide("Compare", a_table(("✓", "Fibre"), ("✗", "Copper"))),
        a_slide("Arrays", "int a[10];", "a[i] = b[j];", "print(*args)"),
        a_slide("Regular expressions", "[a-z]*", "*.txt", "(x)"),
        a_slide("True North", "True", "*False summits", "Faux amis"),
        a_slide("True or false", "True", "False"),
        a_slide("Terms*", "*Conditions apply", "Prices without VAT"),
        a_slide("Agenda", a_paragraph("Test", bold=True), "Lunch", a_paragraph("Survey", bold=True)),
        a_slide("Summary", a_paragraph("Done", green=True), "Busy", "Late", notes="Points to make: three."),
        a_slide("Order of events: 1914", "June", "July", "August"),
        a_slide("Match of the day: Genk - Gent", "1 = home", "2 = away"),
        a_slide("Pointing devices: a history", "Mouse", "Pen"),
        a_slide("Questionnaire results: 2024", a_table(("", "2023", "2024"), ("Happy", "8", "9"))),
    ],
)
def test_an_ordinary_slide_is_left_as_it_is(slide):
    deck, quiz, codes = read(slide)
    assert quiz.questions == ()
    assert deck.slides[0].shapes == slide.shapes
    assert deck.slides[0].notes == slide.notes
    assert codes == []


def test_a_text_that_ends_in_a_question_is_no_title_that_asks():
    assert read(a_slide("We have told of our bodies. " * 6 + "And what of us?"))[2] == []


def test_a_title_that_asks_gets_a_hint():
    _, quiz, codes = read(a_slide("What is roaming?", "Using a network abroad"))
    assert (quiz.questions, codes) == ((), ["quiz.asks-something"])


def test_a_misspelt_quiz_word_needs_a_mark():
    assert read(a_slide("Quesiton: Capital?", "Ghent", "Brussels"))[1].questions == ()
    assert len(read(a_slide("Quesiton: Capital?", "Ghent", "*Brussels"))[1].questions) == 1


def test_a_lesson_slide_in_a_test_stays_a_slide():
    _, quiz, codes = read(a_slide("Before you start", "Sit down", "Breathe"), sections={"Test 80 %": 1})
    assert (quiz.questions, codes) == ((), [])


def test_a_question_that_is_not_complete_says_what_it_needs():
    deck, quiz, codes = read(a_slide("Matching: Capitals", "Belgium", "France", notes="Hello.\nPoints: 2"))
    assert (quiz.questions, codes) == ((), ["quiz.not-understood-as"])
    assert deck.slides[0].notes.text == "Hello."


def test_a_misspelt_setting_is_understood_and_reported():
    _, quiz, codes = read(a_slide("Quiz: Capital?", "Ghent", "Brussels", notes="Anwser: B"))
    assert quiz.questions[0].key == "b"
    assert codes == ["quiz.misspelt-setting"]


def test_a_setting_without_a_readable_value_is_reported_and_not_spoken():
    deck, _, codes = read(a_slide("Quiz: Capital?", "*Ghent", "Brussels", notes="Points: many"))
    assert codes == ["quiz.unreadable-setting"]
    assert deck.slides[0].notes.text == ""


def test_twin_answers_are_reported():
    _, _, codes = read(a_slide("Quiz: Capital?", "*Ghent", "Brussels", "brussels"))
    assert codes == ["quiz.duplicate-answer"]


def test_settings_arrive():
    notes = (
        "Welcome.\nRight: Well done.\nFout: Kijk nog eens.\nIndice : B.\nWarum: Darum.\nPoints: 2,5\n"
        "Pogingen: 3\nTime: 1:30\nKeep order\nTags: roaming, billing\nSee slide: 1"
    )
    _, quiz, codes = read(a_slide("Quiz: Capital?", "*Ghent", "Brussels", notes=notes))
    (question,) = quiz.questions
    assert codes == []
    assert (question.right, question.wrong, question.hint, question.why) == (
        "Well done.",
        "Kijk nog eens.",
        "B.",
        "Darum.",
    )
    assert (question.points, question.attempts, question.time_limit) == (2.5, 3, 90)
    assert (question.keeps_order, question.tags, question.see_slide) == (True, ("roaming", "billing"), 1)


@pytest.mark.decks
@pytest.mark.parametrize("folder", ["pairs", "animated", "narrated", "conformance"])
def test_no_slide_of_an_ordinary_deck_becomes_a_question(folder, decks):
    """A sample of each folder; `scripts/count_questions.py` reads them all."""
    from pptlearn.convert import read as read_file
    from pptlearn.errors import PptlearnError

    files = sorted((decks / folder).rglob("*.pp*x"), key=lambda path: (path.stat().st_size, path.name))
    understood = 0
    for path in files[:: max(1, len(files) // 12)][:12]:
        try:
            deck = read_file(path)
        except PptlearnError:
            continue
        understood += 1
        _, quiz = parse_quiz(deck, QuizOptions(), Problems())
        assert [(path.name, question.slide, question.stem) for question in quiz.questions] == []
    assert understood > 6
