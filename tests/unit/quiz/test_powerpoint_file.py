"""AutoCorrect's damage as PowerPoint writes it into the file, read from the file."""

import pptx
import pytest
from lxml import etree

from pptlearn.convert import read
from pptlearn.options import QuizOptions
from pptlearn.quiz.parse import parse_quiz

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@pytest.fixture
def ask(tmp_path, no_problems):
    """Return the one question of a slide that `change` was done to, paragraph by paragraph."""

    def asked(title, lines, change=None, notes=""):
        deck = pptx.Presentation()
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text_frame.text = title
        frame = slide.placeholders[1].text_frame
        for n, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if n == 0 else frame.add_paragraph()
            paragraph.text = line
            if change:
                change(n, paragraph)
        slide.notes_slide.notes_text_frame.text = notes
        deck.save(str(tmp_path / "deck.pptx"))
        (question,) = parse_quiz(read(tmp_path / "deck.pptx"), QuizOptions(), no_problems)[1].questions
        return question

    return asked


def add(parent, name, **attributes):
    etree.SubElement(parent, DRAWING + name, attributes)


def test_automatic_letters_are_named_by_the_notes(ask):
    def number(_, paragraph):
        add(paragraph._p.get_or_add_pPr(), "buAutoNum", type="alphaLcParenR")

    assert ask("Quiz: Capital?", ["Ghent", "Brussels", "Namur"], number, "Answer: B").key == "b"


def test_a_tick_of_wingdings_as_bullet_is_a_mark(ask):
    def tick(n, paragraph):
        if n == 1:
            add(paragraph._p.get_or_add_pPr(), "buFont", typeface="Wingdings")
            add(paragraph._p.get_or_add_pPr(), "buChar", char="ü")

    assert ask("Quiz: Capital?", ["Ghent", "Brussels", "Namur"], tick).key == "b"


@pytest.mark.parametrize("sign", ["à", "\uf0e0"])
def test_an_arrow_of_wingdings_joins_a_pair(ask, sign):
    def arrow(_, paragraph):
        left, right = paragraph.text.split(" to ")
        paragraph.runs[0].text = f"{left} "
        middle = paragraph.add_run()
        middle.text = sign
        add(middle._r.get_or_add_rPr(), "sym", typeface="Wingdings", charset="2")
        paragraph.add_run().text = f" {right}"

    question = ask("Quiz: Capitals", ["Belgium to Brussels", "France to Paris"], arrow)
    assert (question.type, question.key) == ("matching", {"1": "a", "2": "b"})


def test_soft_returns_part_title_and_answers(ask):
    question = ask("Quiz\vCapital?", ["Ghent\v*Brussels\vNamur"])
    assert (question.stem, question.key) == ("Capital?", "b")
