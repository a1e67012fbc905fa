"""Ways to mark an answer that nobody taught, but many people use."""

from dataclasses import replace

import pytest

from pptlearn.model.paint import Color, SolidFill
from pptlearn.model.text import CharBullet, Paragraph, Run, RunStyle
from pptlearn.options import QuizOptions
from pptlearn.problems import Problems
from pptlearn.quiz.parse import parse_quiz
from tests.decks import a_deck, a_paragraph, a_picture, a_shape, a_slide, a_table, a_text_box

RED, GREEN, BLUE, GREY = (
    SolidFill(Color(*rgb)) for rgb in ((255, 0, 0), (0, 176, 80), (0, 112, 192), (150, 150, 150))
)
TITLE = "Quiz: Capital of Belgium?"
CITIES = ("Ghent", "Brussels", "Namur")


def a_line(text, *, bullet="•", **style):
    return Paragraph(
        inlines=(Run(text, RunStyle(**style)),), bullet=CharBullet(text=bullet, style=RunStyle())
    )


def read(slide, **of_deck):
    problems = Problems()
    deck, quiz = parse_quiz(a_deck(slide, **of_deck), QuizOptions(), problems)
    return deck.slides[0], quiz.questions, [each.code for each in problems]


def cities(others, right, title=TITLE, **more):
    """Return a slide whose second city is written by `right`, the others by `others`."""
    lines = [(right if city == "Brussels" else others)(city) for city in CITIES]
    return a_slide(title, *lines, **more)


plain = a_line
CLEAR = {
    "light green": cities(plain, lambda text: a_line(text, fill=SolidFill(Color(146, 208, 80)))),
    "green among red": cities(lambda text: a_line(text, fill=RED), lambda text: a_line(text, fill=GREEN)),
    "bold but for its letter": a_slide(
        TITLE,
        *(
            Paragraph(inlines=(Run(f"{letter}. ", RunStyle()), Run(city, RunStyle(bold=city == "Brussels"))))
            for letter, city in zip("ABC", CITIES, strict=True)
        ),
    ),
    "bold but for its full stop": a_slide(
        TITLE,
        "Ghent.",
        Paragraph(inlines=(Run("Brussels", RunStyle(bold=True)), Run(".", RunStyle())), bullet=None),
        "Namur.",
        bullet=None,
    ),
    "crosses at the others": cities(lambda text: f"✗ {text}", lambda text: f"✓ {text}"),
    "words at all": cities(lambda text: f"{text} (wrong)", lambda text: f"{text} (right)"),
    "square brackets": cities(str, lambda text: f"{text} [correct]"),
    "with emphasis": cities(str, lambda text: f"{text} (correct!)"),
    "arrow": cities(str, lambda text: f"{text} ←"),
    "typed arrow and word": cities(str, lambda text: f"{text} <-- correct"),
    "star": cities(str, lambda text: f"★ {text}"),
    "stars around": cities(str, lambda text: f"**{text}**"),
    "bold among ticks as bullets": cities(
        lambda text: a_line(text, bullet="✓"), lambda text: a_line(text, bullet="✓", bold=True)
    ),
    "tick and cross as bullets": cities(
        lambda text: a_line(text, bullet="✗"), lambda text: a_line(text, bullet="✓")
    ),
    "answer below the answers": a_slide(
        TITLE, "A. Ghent", "B. Brussels", "C. Namur", "Answer: B", bullet=None
    ),
    "answer in a box": a_slide(TITLE, *CITIES, a_text_box("Correct answer: Brussels", id="20")),
    **{
        f"notes: {line}": a_slide(TITLE, *CITIES, notes=line)
        for line in (
            "Answer: option B",
            "Answer: B - Brussels",
            "Answer: B (Brussels)",
            "Juiste antwoord: b)",
            "Réponse : Brussels, car c'est la capitale",
            "Antwort: B, weil dort der König wohnt",
        )
    },
    **{
        f"title: {title}": a_slide(title, "Ghent", "*Brussels", "Namur")
        for title in (
            "Question 1. Capital of Belgium?",
            "Q1. Capital of Belgium?",
            "Question 2 of 5: Capital of Belgium?",
            "1. Quiz: Capital of Belgium?",
            "QUIZ – Capital of Belgium?",
            "Quiz. Capital of Belgium?",
            "Vraag 3) Capital of Belgium?",
        )
    },
    "question in the body": a_slide("Quiz!", "Capital of Belgium?", "Ghent", "*Brussels", "Namur"),
    "cells of a table, green": a_slide(
        TITLE, a_table(("Ghent", a_paragraph("Brussels", green=True, bullet=None)), ("Namur", "Liège"))
    ),
    "cells of a table, bold": a_slide(
        TITLE, a_table(("A", "Ghent"), ("B", a_paragraph("Brussels", bold=True, bullet=None)), ("C", "Namur"))
    ),
    "cells of a table, named": a_slide(
        TITLE, a_table(("Ghent", "Brussels"), ("Namur", "Liège")), notes="Answer: Brussels"
    ),
    "two text boxes": a_slide(
        TITLE,
        a_text_box("Ghent", "*Brussels", id="11", at=(100, 200, 400, 300)),
        a_text_box("Namur", "Liège", id="12", at=(600, 200, 400, 300)),
    ),
}


@pytest.mark.parametrize("way", CLEAR)
def test_a_right_answer_is_found_and_no_trace_of_it_is_left(way):
    shown, (question,), codes = read(CLEAR[way])
    assert (question.type, question.key, question.stem) == ("multipleChoice", "b", "Capital of Belgium?")
    assert [item.text.rstrip(".") for item in question.items][:3] == [*CITIES]
    assert codes == []
    left = str([paragraph.text for shape in shown.shapes for paragraph in lines_of(shape)])
    assert not any(sign in left for sign in ("*", "✓", "✗", "correct", "right", "wrong", "Answer", "←", "★"))
    assert len({style_of(line) for shape in shown.shapes[1:] for line in lines_of(shape) if line.item}) <= 1


def lines_of(shape):
    rows = getattr(shape, "rows", ())
    cells = [paragraph for row in rows for cell in row.cells for paragraph in cell.text.paragraphs]
    return cells or (shape.text.paragraphs if getattr(shape, "text", None) else ())


def style_of(line):
    return line.inlines[-1].style, getattr(line.bullet, "text", None)


def boxes(of):
    return [
        replace(a_shape(city, id=f"1{n}", at=(100 + 300 * n, 300, 250, 80)), fill=of(city))
        for n, city in enumerate(CITIES)
    ]


GUESSED = {
    "underlined": cities(plain, lambda text: a_line(text, underline="sng")),
    "italic": cities(plain, lambda text: a_line(text, italic=True)),
    "another colour": cities(plain, lambda text: a_line(text, fill=BLUE)),
    "others grey": cities(lambda text: a_line(text, fill=GREY), plain),
    "others red": cities(lambda text: a_line(text, fill=RED), plain),
    "others struck": cities(lambda text: a_line(text, strike="sngStrike"), plain),
    "others crossed": cities(lambda text: f"✗ {text}", str),
    "another box": a_slide(TITLE, *boxes(lambda city: GREEN if city == "Brussels" else BLUE)),
}


@pytest.mark.parametrize("way", GUESSED)
def test_a_weaker_look_is_believed_and_the_report_says_so(way):
    shown, (question,), codes = read(GUESSED[way])
    assert (question.key, codes) == ("b", ["quiz.guessed-mark"])
    styles = {style_of(line) for shape in shown.shapes[1:] for line in lines_of(shape)}
    assert len(styles) == 1
    assert len({getattr(shape, "fill", None) for shape in shown.shapes[1:]}) == 1


@pytest.mark.parametrize("way", GUESSED)
def test_a_weaker_look_makes_no_question_of_an_ordinary_slide_in_a_test(way):
    slide = replace(GUESSED[way], title="Cities", shapes=(a_slide("Cities").shapes + GUESSED[way].shapes[1:]))
    assert read(slide, sections={"Test 80 %": 1})[1] == ()


@pytest.mark.parametrize(
    "slide",
    [
        cities(lambda text: a_line(text, bullet="✓"), lambda text: a_line(text, bullet="✓")),
        cities(plain, lambda text: a_line(text, fill=RED)),
        a_slide(
            TITLE, *boxes(lambda city: dict(zip(CITIES, (RED, GREEN, BLUE), strict=True))[city])
        ),  # a palette marks nothing
        a_slide("Q1 results", "✓ Sales", "Costs"),
        a_slide("Question: what is SCORM?", "Answer: a standard", "Another line"),
    ],
)
def test_what_says_nothing_is_not_taken_for_a_mark(slide):
    assert read(slide)[1] == ()


PETS = [("dog", 100), ("cat", 400), ("cow", 700)]


def pets(*more, alts=None, **said):
    pictures = [
        a_picture(id=f"1{n}", at=(x, 200, 200, 200), alt=(alts or {}).get(name, name))
        for n, (name, x) in enumerate(PETS)
    ]
    return a_slide("Quiz: Which one purrs?", *pictures, *more, **said)


def captions():
    texts = [(f"*{name}" if name == "cat" else name, x) for name, x in PETS]
    return [a_text_box(text, id=f"2{x}", at=(x, 410, 200, 40)) for text, x in texts]


@pytest.mark.parametrize(
    "slide",
    [
        pets(a_text_box("✓", id="14", at=(480, 420, 40, 40))),
        pets(a_shape("✓", id="14", at=(560, 210, 40, 40))),
        pets(notes="Answer: B"),
        pets(notes="Answer: cat"),
        pets(alts={"cat": "*cat"}),
        pets(*captions()),
    ],
)
def test_pictures_can_be_the_answers(slide):
    shown, (question,), codes = read(slide)
    assert (question.type, question.key) == ("multipleChoice", "b")
    assert [item.text for item in question.items] == ["dog", "cat", "cow"]
    assert [shape.item for shape in shown.shapes if shape.item] == ["a", "b", "c"]
    assert codes == []
    assert "*" not in str(shown)
    assert "✓" not in str(shown)


def test_pictures_without_words_are_named_by_letters():
    _, (question,), _ = read(pets(alts=dict.fromkeys(("dog", "cat", "cow"), ""), notes="Answer: 2"))
    assert [item.text for item in question.items] == ["A", "B", "C"]


def test_a_tick_beside_a_shape_marks_it_and_is_gone():
    shapes = [a_shape(city, id=f"1{n}", at=(100, 200 + 100 * n, 250, 80)) for n, city in enumerate(CITIES)]
    shown, (question,), _ = read(a_slide(TITLE, *shapes, a_shape("✓", id="19", at=(360, 310, 50, 50))))
    assert question.key == "b"
    assert [shape.id for shape in shown.shapes] == ["2", "10", "11", "12"]


def test_a_source_below_the_shapes_is_no_answer():
    shapes = [
        a_shape(city, id=f"1{n}", at=(100 + 300 * n, 300, 250, 80))
        for n, city in enumerate(("Ghent", "*Brussels", "Namur"))
    ]
    footer = a_text_box("Source: Statbel", id="30", at=(100, 660, 250, 24))
    _, (question,), _ = read(a_slide(TITLE, *shapes, footer))
    assert [item.text for item in question.items] == [*CITIES]


def test_a_statement_may_stand_above_true_and_false():
    _, (question,), _ = read(a_slide("True or false?", "Brussels lies in Belgium", "*True", "False"))
    assert (question.type, question.key, question.stem) == (
        "trueFalse", "true", "Brussels lies in Belgium",
    )  # fmt: skip


def test_marked_lines_beside_a_table_with_a_green_cell_are_the_answers():
    table = a_table(("Year", "2024"), ("Sales", a_paragraph("up", green=True, bullet=None)))
    _, (question,), _ = read(a_slide(TITLE, "Ghent", "*Brussels", "Namur", table))
    assert [item.text for item in question.items] == [*CITIES]


def test_a_marked_table_beside_plain_lines_holds_the_answers():
    table = a_table(("Ghent", "*Brussels"), ("Namur", "Liège"))
    _, (question,), _ = read(a_slide(TITLE, "Think of the king.", "Take your time.", table))
    assert [item.text for item in question.items] == ["Ghent", "Brussels", "Namur", "Liège"]
