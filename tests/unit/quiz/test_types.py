from dataclasses import replace
from itertools import pairwise

import pytest

from pptlearn.options import QuizOptions
from pptlearn.quiz.parse import parse_quiz
from pptlearn.quiz.types import BY_NAME
from pptlearn.quiz.types.numeric import find_spans
from tests.decks import a_deck, a_picture, a_shape, a_slide, a_table


def only(problems, slide, **of_deck):
    deck, quiz = parse_quiz(a_deck(slide, **of_deck), QuizOptions(), problems)
    assert len(quiz.questions) == 1
    return deck.slides[0], quiz.questions[0]


def details(question):
    return dict(question.details)


def secret(question):
    return BY_NAME[question.type].secret(question)


def test_words_in_brackets_are_to_be_filled_in(no_problems):
    slide, question = only(
        no_problems, a_slide("Quiz: Telecom", "Proximus sits in [Brussels/Brussel], not in [Namur].")
    )
    assert (question.type, question.key) == ("fillInTheBlanks", {"g1": "Brussels", "g2": "Namur"})
    assert secret(question) == {"g1": ["Brussels", "Brussel"], "g2": ["Namur"]}
    text = slide.shapes[-1].text.text
    assert "Brussel" not in text
    assert [run.item for run in slide.shapes[-1].text.paragraphs[0].inlines] == [None, "g1", None, "g2", None]


def test_a_blank_may_stand_in_the_title(no_problems):
    slide, question = only(no_problems, a_slide("Quiz: Rome lies on the [Tiber]"))
    assert (question.type, question.key) == ("fillInTheBlanks", {"g1": "Tiber"})
    assert "Tiber" not in slide.shapes[0].text.text
    assert "Tiber" not in slide.title
    assert "Tiber" not in question.stem


def test_a_marked_word_among_others_in_brackets_makes_a_list(no_problems):
    _, question = only(no_problems, a_slide("Quiz: Telecom", "Proximus sits in [*Namur/Ghent/Brussels]."))
    assert question.type == "selectFromLists"
    choices = details(question)["gaps"][0]["choices"]
    assert [each["text"] for each in choices] == ["Brussels", "Ghent", "Namur"]
    assert question.key == {"g1": "c"}


def test_extra_words_in_the_notes_make_words_to_drag(no_problems):
    _, question = only(
        no_problems, a_slide("Quiz: Telecom", "Proximus sits in [Brussels].", notes="Words: Ghent, Namur")
    )
    assert (question.type, question.key) == ("dragTheWords", {"g1": "a"})
    assert [item.text for item in question.items] == ["Brussels", "Ghent", "Namur"]


@pytest.mark.parametrize("word", ["Drag", "Sleep", "Glissez", "Ziehen"])
def test_blanks_under_the_word_drag_are_dragged(word, no_problems):
    _, question = only(no_problems, a_slide(f"{word}: Telecom", "Proximus sits in [Brussels], a [city]."))
    assert question.type == "dragTheWords"


@pytest.mark.parametrize(
    ("answer", "language", "span"),
    [
        ("112", "en", [112, 112]),
        ("10 to 12", "en", [10, 12]),
        ("10 tot 12", "nl", [10, 12]),
        ("entre 10 et 12", "fr", [10, 12]),
        ("zwischen 10 und 12", "de", [10, 12]),
        ("10-12", "en", [10, 12]),
        ("10–12 km", "en", [10, 12]),
        ("3,5 ± 0,1 km", "nl", [3.4, 3.6]),
        ("3.5 +/- 0.1", "en", [3.4, 3.6]),
        ("1.000", "nl", [1000, 1000]),
        ("1.000", "en", [1, 1]),
        ("1,000", "en", [1000, 1000]),
        ("1 234 567,8", "fr", [1234567.8, 1234567.8]),
        ("0,125", "en", [0.125, 0.125]),
        ("-4", "en", [-4, -4]),
        ("½", "en", [0.5, 0.5]),
        ("85 %", "en", [85, 85]),
    ],
)
def test_a_number_in_the_notes_makes_a_numeric_question(answer, language, span, no_problems):
    _, question = only(no_problems, a_slide("Quiz: How much?", notes=f"Answer: {answer}"), language=language)
    assert question.type == "numeric"
    assert secret(question) == [span]


@pytest.mark.parametrize(
    ("answer", "language", "unit"),
    [("3 bis 5 Minuten", "de", "Minuten"), ("20 °C.", "fr", "°C"), ("3kg", "nl", "kg"), ("112", "en", "")],
)
def test_a_unit_is_shown_as_it_was_written(answer, language, unit):
    assert find_spans(answer, language)[0].unit == unit


def test_words_in_the_notes_make_a_short_answer(no_problems):
    _, question = only(no_problems, a_slide("Quiz: Capital?", notes="Answer: Brussels / Brussel / Bruxelles"))
    assert (question.type, question.key) == ("shortAnswer", "Brussels")
    assert secret(question) == ["Brussels", "Brussel", "Bruxelles"]
    assert details(question)["field"]["width"] > 300


@pytest.mark.parametrize("word", ["Order", "Volgorde", "Ordre", "Reihenfolge", "Quiz volgorde"])
def test_a_list_under_the_word_order_is_put_in_order(word, no_problems):
    slide, question = only(no_problems, a_slide(f"{word}: Making tea", "Boil water", "Add tea", "Wait"))
    assert question.type == "sequence"
    shown = [item.text for item in question.items]
    assert shown != ["Boil water", "Add tea", "Wait"]
    assert [shown["abc".index(id)] for id in question.key] == ["Boil water", "Add tea", "Wait"]
    assert [paragraph.text for paragraph in slide.shapes[-1].text.paragraphs] == shown


def test_a_table_of_two_columns_makes_pairs(no_problems):
    table = a_table(("Belgium", "Brussels"), ("France", "Paris"), ("", "Rome"))
    slide, question = only(no_problems, a_slide("Quiz: Capitals", table))
    assert (question.type, question.key) == ("matching", {"1": "a", "2": "b"})
    assert [item.text for item in question.items] == ["Brussels", "Paris", "Rome"]
    blanks = [row.cells[1].text.paragraphs[0].inlines for row in slide.shapes[-1].rows]
    assert [[run.item for run in inlines] for inlines in blanks] == [["1"], ["2"], []]


@pytest.mark.parametrize("sign", [" = ", "=", " → ", " ↔ ", " --> ", "->", " 🡪 "])
def test_lines_with_an_equals_sign_or_arrow_make_pairs(sign, no_problems):
    slide, question = only(
        no_problems, a_slide("Quiz: Capitals", f"Belgium{sign}Brussels", f"France{sign}Paris")
    )
    assert (question.type, question.key) == ("matching", {"1": "a", "2": "b"})
    assert "Brussels" not in slide.shapes[-1].text.text


def test_a_row_without_partner_is_reported(problems):
    only(
        problems,
        a_slide("Quiz: Capitals", a_table(("Belgium", "Brussels"), ("France", "Paris"), ("Italy", ""))),
    )
    assert [each.code for each in problems] == ["quiz.no-partner"]


@pytest.mark.parametrize("spot", [{"text": "✓"}, {"alt": "correct"}, {"alt": "Juist"}])
def test_a_marked_shape_on_a_picture_is_a_hotspot_and_is_gone(spot, no_problems):
    mark = a_shape(id="9", at=(300, 300, 100, 60), **spot)
    slide, question = only(no_problems, a_slide("Quiz: Where is the door?", a_picture(), mark))
    assert question.type == "hotspot"
    assert question.key == ({"x": 350.0, "y": 330.0},)
    assert [shape.id for shape in slide.shapes] == ["2", "8"]


@pytest.mark.parametrize(
    ("called", "around", "words"),
    [
        ("Fire exit", (), "Fire exit"),
        ("Rectangle 9", (a_shape("Door", id="10", at=(310, 310, 80, 40)),), "Door"),
        ("Rectangle 9", (), "top left of the picture"),
    ],
)
def test_the_right_spot_is_said_in_words(called, around, words, no_problems):
    mark = replace(a_shape("✓", id="9", at=(300, 200, 100, 60)), name=called)
    moved = (replace(each, transform=mark.transform) for each in around)
    _, question = only(no_problems, a_slide("Quiz: Where is the door?", a_picture(), *moved, mark))
    assert question.answer == words


def test_objects_in_titled_boxes_are_dragged_and_lie_outside_at_first(no_problems):
    boxes = [
        a_shape("Fruit", id="10", at=(100, 200, 400, 300)),
        a_shape("Tools", id="11", at=(600, 200, 400, 300)),
    ]
    objects = [
        a_shape("Apple", id="12", at=(200, 300, 100, 50)),
        a_shape("Hammer", id="13", at=(700, 300, 100, 50)),
    ]
    slide, question = only(no_problems, a_slide("Drag: Sort them", *boxes, *objects))
    assert (question.type, question.key) == ("dragAndDrop", {"a": "box1", "b": "box2"})
    assert all(shape.transform.box.y > 4_900_000 for shape in slide.shapes if shape.item in ("a", "b"))


def test_objects_too_wide_to_lie_side_by_side_are_made_narrower(no_problems):
    box = a_shape("Fruit", id="10", at=(100, 200, 1000, 300))
    objects = [a_shape(f"Apple {n}", id=str(20 + n), at=(120 + 10 * n, 300, 450, 50)) for n in range(4)]
    slide, _ = only(no_problems, a_slide("Drag: Sort them", box, *objects))
    lying = [shape.transform.box for shape in slide.shapes if shape.item in ("a", "b", "c", "d")]
    assert all(one.x + one.width < other.x for one, other in pairwise(lying))


def test_a_grid_under_the_word_survey_is_a_survey(no_problems):
    table = a_table(("", "Never", "Sometimes", "Always"), ("I ask", "", "", ""), ("I listen", "", "x", ""))
    slide, question = only(no_problems, a_slide("Enquête: Samenwerken", table))
    assert (question.type, question.key) == ("likert", None)
    assert [row["id"] for row in details(question)["rows"]] == ["r1", "r2"]
    assert slide.shapes[-1].rows[2].cells[2].item == "r2.2"
    assert slide.shapes[-1].rows[2].cells[2].text.text == ""


def test_bullets_with_a_scale_in_the_notes_are_a_survey(no_problems):
    _, question = only(no_problems, a_slide("Quiz: Rate us", "Clear", "Useful", notes="Scale: 1-5"))
    assert question.type == "likert"
    assert [item.id for item in question.items] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize("word", ["Open question", "Open vraag", "Question ouverte", "Offene Frage"])
def test_an_open_question_keeps_its_model_answer_for_afterwards(word, no_problems):
    _, question = only(no_problems, a_slide(f"{word}: Why?", notes="Model answer: Because."))
    assert (question.type, question.key, question.why) == ("essay", None, "Because.")


def test_nothing_in_the_order_of_shapes_tells_where_an_object_belongs(no_problems):
    shapes = [
        a_shape("Fruit", id="10", at=(100, 200, 400, 250)),
        a_shape("Pear", id="12", at=(200, 300, 100, 50)),
        a_shape("Tools", id="11", at=(600, 200, 400, 250)),
        a_shape("Hammer", id="13", at=(700, 300, 100, 50)),
    ]
    slide, _ = only(no_problems, a_slide("Drag: Sort them", *shapes))
    assert [shape.id for shape in slide.shapes] == ["2", "10", "11", "13", "12"]
