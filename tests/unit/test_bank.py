"""A bank that lies beside a deck joins it when the deck is converted."""

import pptx
import pytest

from pptlearn.bank import with_bank
from pptlearn.banks.formats import WRITERS
from pptlearn.convert import questions, read
from pptlearn.options import ConvertOptions, QuizOptions
from pptlearn.problems import Problems
from pptlearn.quiz.parse import parse_quiz

GIFT = "Capital? { ~Ghent =Brussels }\n\nThe sea is wet. {T}\n"
TABLE = "Vraag,Antwoord,Option 1,,\nLargest city?,,Ghent,*Antwerp,Namur\nHow many provinces?,10,,,\n"


@pytest.fixture
def deck(tmp_path):
    path = tmp_path / "Safety.pptx"
    written = pptx.Presentation()
    slide = written.slides.add_slide(written.slide_layouts[1])
    slide.shapes.title.text = "Quiz: Rivers"
    slide.placeholders[1].text_frame.text = "Ghent lies on the [Leie] and the [Scheldt]."
    written.save(path)
    return path


def joined(path):
    problems = Problems()
    deck = with_bank(read(path), path, ConvertOptions(), problems)
    quiz = parse_quiz(deck, QuizOptions(), problems)[1]
    return deck, [question.stem for question in quiz.questions], [each.code for each in problems]


@pytest.mark.parametrize(
    ("ending", "text", "stems"),
    [
        (".gift.txt", GIFT, ["Capital?", "The sea is wet."]),
        (".gift", GIFT, ["Capital?", "The sea is wet."]),
        (".aiken.txt", "Capital?\nA. Ghent\nB. Brussels\nANSWER: B\n", ["Capital?"]),
        (".csv", TABLE, ["Largest city?", "How many provinces?"]),
    ],
)
def test_its_questions_stand_behind_the_slides(deck, ending, text, stems):
    deck.with_name(f"Safety{ending}").write_text(text)
    assert joined(deck)[1][1:] == stems
    assert joined(deck)[2] == ["quiz.bank-joined"]


def test_its_questions_keep_their_names_when_the_deck_grows(deck):
    deck.with_name("Safety.gift").write_text(GIFT)
    before = [slide.id for slide in joined(deck)[0].slides[1:]]
    written = pptx.Presentation(deck)
    written.slides.add_slide(written.slide_layouts[0])
    written.save(deck)
    assert [slide.id for slide in joined(deck)[0].slides[2:]] == before


@pytest.mark.parametrize(("name", "ending"), [("gift", ".gift.txt"), ("csv", ".csv"), ("xlsx", ".xlsx")])
def test_what_the_deck_itself_exported_is_not_asked_twice(deck, name, ending):
    deck.with_name(f"Safety{ending}").write_bytes(WRITERS[name](questions(deck)))
    assert len(joined(deck)[0].slides) == 1


def test_a_table_of_something_else_is_no_bank(deck):
    deck.with_name("Safety.csv").write_text("Year,Accidents\n2023,4\n2024,2\n")
    assert (len(joined(deck)[0].slides), joined(deck)[2]) == (1, [])


def test_a_bank_that_cannot_be_read_is_reported(deck):
    deck.with_name("Safety.xlsx").write_bytes(b"no workbook")
    assert joined(deck)[2] == ["quiz.bank-not-joined"]
