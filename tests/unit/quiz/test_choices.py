import pytest

from pptlearn.options import QuizOptions
from pptlearn.quiz.parse import parse_quiz
from tests.decks import a_deck, a_group, a_paragraph, a_slide, a_text_box


def read(problems, *slides, **of_deck):
    return parse_quiz(a_deck(*slides, **of_deck), QuizOptions(), problems)


def only(problems, *slides, **of_deck):
    deck, quiz = read(problems, *slides, **of_deck)
    assert len(quiz.questions) == 1
    return deck.slides[0], quiz.questions[0]


def texts(slide):
    return [paragraph.text for paragraph in slide.shapes[-1].text.paragraphs]


@pytest.mark.parametrize(
    "right",
    [
        "*Brussels", "* Brussels", "Brussels*", "✓ Brussels", "Brussels ✔", "☑Brussels", "[x] Brussels",
        "(x) Brussels", "Brussels [X]", "Brussels (correct)", "Brussels (juist)", "Brussels (bonne réponse)",
        "Brussels (richtig)",
        "Brussels\u00a0(Bonne  Réponse)",
    ],
)  # fmt: skip
def test_a_typed_mark_says_which_answer_is_right_and_is_gone(right, no_problems):
    slide, question = only(no_problems, a_slide("Quiz: Capital of Belgium?", "Ghent", right, "Namur"))
    assert (question.type, question.key, question.stem) == ("multipleChoice", "b", "Capital of Belgium?")
    assert texts(slide) == ["Ghent", "Brussels", "Namur"]
    assert [paragraph.item for paragraph in slide.shapes[-1].text.paragraphs] == ["a", "b", "c"]


@pytest.mark.parametrize("kind", ["bold", "green", "highlight"])
def test_the_one_line_that_looks_different_is_right_and_looks_like_the_others_afterwards(kind, no_problems):
    marked = a_paragraph("Brussels", **{kind: True})
    slide, question = only(no_problems, a_slide("Quiz: Capital?", "Ghent", marked, "Namur"))
    assert question.key == "b"
    styles = {paragraph.inlines[0].style for paragraph in slide.shapes[-1].text.paragraphs}
    assert len(styles) == 1


@pytest.mark.parametrize(
    "line",
    ["Answer: B", "Antwoord: b", "Réponse : B", "Antwort: 2", "Answer: Brussels", "Answer: b) Brussels"],
)
def test_a_notes_line_names_the_answer_and_is_not_spoken(line, no_problems):
    slide, question = only(
        no_problems, a_slide("Quiz: Capital?", "Ghent", "Brussels", notes=f"Think well.\n{line}")
    )
    assert question.key == "b"
    assert slide.notes.text == "Think well."


def test_two_marks_make_a_multiple_response(no_problems):
    _, question = only(no_problems, a_slide("Quiz: Cities?", "*Ghent", "*Brussels", "France"))
    assert (question.type, question.key) == ("multipleResponse", ("a", "b"))


def test_one_mark_under_select_all_makes_a_multiple_response(no_problems):
    _, question = only(no_problems, a_slide("Quiz: Cities? Select all that apply", "*Ghent", "France"))
    assert (question.type, question.key) == ("multipleResponse", ("a",))


@pytest.mark.parametrize(
    "pair",
    [
        ("True", "*False"),
        ("Waar", "*Niet waar"),
        ("Juist", "*Fout"),
        ("Vrai", "*Faux"),
        ("Richtig", "*Falsch"),
    ],
)
def test_true_and_false_make_a_true_false_question(pair, no_problems):
    slide, question = only(no_problems, a_slide("Quiz: The earth is flat.", *pair))
    assert (question.type, question.key) == ("trueFalse", "false")
    assert [paragraph.item for paragraph in slide.shapes[-1].text.paragraphs] == ["true", "false"]


def test_a_statement_is_true_when_the_notes_say_so(no_problems):
    _, question = only(no_problems, a_slide("Quiz: The earth is round.", notes="Answer: true"))
    assert (question.type, question.key) == ("trueFalse", "true")


def test_a_bullet_under_an_answer_is_its_feedback(no_problems):
    slide, question = only(
        no_problems, a_slide("Quiz: Capital?", "Ghent", "\tA fine city, but no.", "*Brussels", "\tYes.")
    )
    assert [item.feedback for item in question.items] == ["A fine city, but no.", "Yes."]
    assert texts(slide) == ["Ghent", "Brussels"]


def test_a_star_that_became_a_bullet_is_still_a_mark(no_problems):
    lines = [
        a_paragraph("Ghent", bullet=None),
        a_paragraph("Brussels", bullet="•"),
        a_paragraph("Namur", bullet=None),
    ]
    slide, question = only(no_problems, a_slide("Quiz: Capital?", *lines))
    assert question.key == "b"
    assert {paragraph.bullet for paragraph in slide.shapes[-1].text.paragraphs} == {None}


def test_a_letter_that_became_automatic_numbering_is_still_an_answer_s_name(no_problems):
    lines = [
        a_paragraph(city, bullet=f"{letter})")
        for letter, city in zip("abc", ("Ghent", "Namur", "Brussels"), strict=True)
    ]
    _, question = only(no_problems, a_slide("Quiz: Capital?", *lines, notes="Answer: C"))
    assert question.key == "c"


def test_typed_letters_are_taken_off_even_a_c_that_became_a_copyright_sign(no_problems):
    slide, question = only(
        no_problems,
        a_slide("Quiz: Capital?", "(a) Ghent", "(b) Namur", "© Brussels", notes="Answer: c", bullet=None),
    )
    assert question.key == "c"
    assert texts(slide) == ["Ghent", "Namur", "Brussels"]


def test_answers_may_stand_in_a_text_box_inside_a_group(no_problems):
    box = a_text_box("Ghent", "*Brussels")
    deck, quiz = read(no_problems, a_slide("Quiz: Capital?", a_group(box)))
    assert quiz.questions[0].key == "b"
    assert [each.item for each in deck.slides[0].shapes[-1].children[0].text.paragraphs] == ["a", "b"]


def test_the_whole_question_may_stand_in_one_text_box(no_problems):
    _, question = only(no_problems, a_slide("", a_text_box("Quiz: Capital?", "Ghent", "*Brussels")))
    assert (question.stem, question.key) == ("Capital?", "b")


def test_answers_may_be_text_boxes_of_their_own(no_problems):
    boxes = [
        a_text_box(text, id=str(n), at=(100 * n, 300, 90, 40))
        for n, text in enumerate(["Ghent", "*Brussels"], start=10)
    ]
    deck, quiz = read(no_problems, a_slide("Quiz: Capital?", *boxes))
    assert quiz.questions[0].key == "b"
    assert [shape.item for shape in deck.slides[0].shapes] == [None, "a", "b"]


def test_the_notes_win_where_marks_disagree_and_the_report_asks(problems):
    _, question = only(problems, a_slide("Quiz: Capital?", "*Ghent", "Brussels", notes="Answer: B"))
    assert question.key == "b"
    assert [each.code for each in problems] == ["quiz.marks-disagree"]


def test_a_question_without_a_mark_stays_an_ordinary_slide_and_the_report_says_so(problems):
    deck, quiz = read(problems, a_slide("Quiz: Capital?", "Ghent", "Brussels"))
    assert quiz.questions == ()
    assert texts(deck.slides[0]) == ["Ghent", "Brussels"]
    assert [each.code for each in problems] == ["quiz.no-answer-marked"]


@pytest.mark.parametrize(
    "answer", ["Answer: false", "Antwoord: niet waar", "Réponse : faux", "Antwort: falsch"]
)
def test_true_and_false_are_named_in_any_language(answer, no_problems):
    _, question = only(no_problems, a_slide("Quiz: The earth is flat.", "Waar", "Niet waar", notes=answer))
    assert (question.type, question.key) == ("trueFalse", "false")


def test_the_question_may_stand_above_the_answers(no_problems):
    slide, question = only(no_problems, a_slide("Quiz", "What is the capital?", "Ghent", "*Brussels"))
    assert (question.stem, question.key) == ("What is the capital?", "b")
    assert [paragraph.item for paragraph in slide.shapes[-1].text.paragraphs] == [None, "a", "b"]
