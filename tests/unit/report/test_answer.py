import pytest

from pptlearn.model.quiz import Item, Question
from pptlearn.report.answer import answer_text

CHOICES = (Item(id="a", text="112"), Item(id="b", text="113"))
LEFTS = ("lefts", ({"id": "1", "text": "Green"}, {"id": "2", "text": "Red"}))
BOXES = ("boxes", ({"id": "box1", "text": "Glass"},))
GAPS = (
    "gaps",
    (
        {"id": "g1", "label": "Dial ____.", "choices": [{"id": "a", "text": "911"}]},
        {"id": "g2", "label": ""},
    ),
)


def answer(key, *details, alternatives=(), items=CHOICES, language="en"):
    question = Question(
        id="256", slide=1, type="", stem="", items=items, key=key, alternatives=alternatives, details=details
    )
    return answer_text(question, language)


@pytest.mark.parametrize(
    ("key", "words"),
    [("a", "112"), (("a", "b"), "112; 113"), ("Brussels", "Brussels"), (3.5, "3.5"), (4.0, "4"), (None, "")],
)
def test_a_key_is_said_in_the_words_of_its_answers(key, words):
    assert answer(key) == words


def test_true_and_false_are_said_as_the_slide_does():
    assert (
        answer(False, items=(Item(id="true", text="Waar"), Item(id="false", text="Niet waar"))) == "Niet waar"
    )


def test_both_sides_of_a_pair_are_said_in_words():
    assert answer({"1": "b", "2": "a"}, LEFTS) == "Green = 113; Red = 112"
    assert answer({"a": "box1"}, BOXES) == "112 = Glass"


def test_a_gap_is_said_with_its_sentence_and_from_its_own_list():
    assert answer({"g1": "a", "g2": "b"}, GAPS) == "Dial [911].; g2 = 113"


def test_other_spellings_and_ranges_are_said_too():
    assert answer("Seine", alternatives=("the Seine",)) == "Seine / the Seine"
    assert answer(4.0, ("unit", "minutes"), alternatives=((3.0, 5.0),)) == "4 / 3 – 5 minutes"
    assert answer(112.0, alternatives=((112.0, 112.0),)) == "112"


@pytest.mark.parametrize(("language", "shown"), [("en-GB", "3.5"), ("nl-BE", "3,5"), ("ja", "3.5")])
def test_a_number_is_written_as_on_the_slide(language, shown):
    assert answer(3.5, language=language) == shown


def test_a_large_number_is_written_out():
    assert answer(1_200_000.0) == "1200000"


def test_a_spot_is_said_in_words_in_the_slide_s_language():
    said = Question(
        id="256",
        slide=1,
        type="hotspot",
        stem="",
        key=({"x": 1.0, "y": 2.0},),
        answer="Exit; top left of the picture",
    )
    assert answer_text(said, "nl") == "Exit; linksboven op de afbeelding"
