"""Questions leave for other systems and come back."""

from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from pptlearn.banks.formats import READERS, WRITERS, read_bank
from pptlearn.errors import OptionError
from pptlearn.options import QuizOptions
from pptlearn.problems import Problems
from pptlearn.quiz.parse import parse_quiz
from tests.decks import a_deck, a_slide, a_table

SLIDES = (
    a_slide(
        "Quiz: Capital {of} Belgium?",
        "Ghent",
        "\tNo: a port.",
        "*Brussels",
        notes="Why: Since 1830.\nTags: cities",
    ),
    a_slide("Quiz: Cities?", "*Ghent", "*Brussels", "France"),
    a_slide("Quiz: The earth is flat.", "True", "*False"),
    a_slide("Quiz: River?", notes="Answer: Seine / the Seine"),
    a_slide("Quiz: How long?", notes="Answer: 3.4 to 3.6"),
    a_slide("Quiz: Capitals", a_table(("Belgium", "Brussels"), ("France", "Paris"))),
    a_slide("Order: Tea", "Boil", "Add", "Wait"),
    a_slide("Quiz: Telecom", "Proximus sits in [Brussels/Brussel]."),
    a_slide("Quiz: Telecom", "Proximus sits in [*Brussels/Ghent]."),
    a_slide("Open question: Why?", notes="Model answer: Because."),
)


@pytest.fixture
def questions():
    return parse_quiz(a_deck(*SLIDES), QuizOptions(), Problems())[1].questions


@pytest.mark.parametrize("name", WRITERS)
def test_the_same_questions_give_the_same_bytes(name, questions):
    assert WRITERS[name](questions) == WRITERS[name](questions) != b""


def test_every_format_that_comes_in_also_goes_out():
    assert set(READERS) <= set(WRITERS)


@pytest.mark.parametrize("name", ["gift", "csv", "xlsx"])
def test_choices_come_back_as_they_left(name, questions):
    drafts = READERS[name](WRITERS[name](questions[:3]))
    assert [draft.type for draft in drafts] == ["multipleChoice", "multipleResponse", "trueFalse"]
    assert [draft.stem for draft in drafts] == [question.stem for question in questions[:3]]
    assert [[a.text for a in draft.answers if a.is_right] for draft in drafts] == [
        ["Brussels"],
        ["Ghent", "Brussels"],
        ["False"],
    ]


@pytest.mark.parametrize("name", ["gift", "csv", "xlsx"])
def test_texts_numbers_and_pairs_come_back_as_they_left(name, questions):
    short, numeric, matching = READERS[name](WRITERS[name](questions[3:6]))
    assert (short.type, short.key) == ("shortAnswer", "Seine / the Seine")
    assert (numeric.type, numeric.key) == ("numeric", "3.4 to 3.6")
    assert (matching.type, matching.pairs) == ("matching", (("Belgium", "Brussels"), ("France", "Paris")))


def test_aiken_comes_back(questions):
    (draft,) = READERS["aiken"](WRITERS["aiken"](questions[:1]))
    assert (draft.stem, [answer.is_right for answer in draft.answers]) == (
        "Capital {of} Belgium?",
        [False, True],
    )


def test_gift_as_teachers_write_it_is_read():
    text = """// a comment
$CATEGORY: top

::Q1:: What's between orange and green? { =yellow # right; good! ~red # wrong ~blue }

Grant is {~buried =entombed ~living} in Grant's tomb.

::Q3::When was Ulysses born? {#1822:5}

Two plus two equals four. {T}

Match. {
 =cat -> cat food
 =dog -> dog food
}

Write about it. {}
"""
    drafts = read_bank("bank.txt", text.encode())
    assert [draft.type for draft in drafts] == [
        "multipleChoice", "multipleChoice", "numeric", "trueFalse", "matching", "essay",
    ]  # fmt: skip
    assert drafts[1].stem == "Grant is ___ in Grant's tomb."
    assert drafts[2].key == "1822 ± 5"
    assert drafts[0].answers[0].feedback == "right; good!"


def test_moodle_gets_grades_and_a_cloze(questions):
    quiz = ElementTree.fromstring(WRITERS["moodle"](questions))
    assert [each.get("type") for each in quiz] == [
        "multichoice", "multichoice", "truefalse", "shortanswer", "numerical", "matching", "ordering",
        "cloze", "cloze", "essay",
    ]  # fmt: skip
    assert [each.get("fraction") for each in quiz[1].iter("answer")] == ["50", "50", "-50"]
    assert "{1:SHORTANSWER:=Brussels~=Brussel}" in quiz[7].findtext("questiontext/text")


@pytest.mark.parametrize(("name", "item"), [("qti21", "assessmentItem"), ("qti30", "qti-assessment-item")])
def test_a_qti_package_holds_an_item_for_each_question(name, item, questions):
    with ZipFile(BytesIO(WRITERS[name](questions))) as package:
        names = package.namelist()
        roots = [ElementTree.fromstring(package.read(each)) for each in names]
    assert names[0] == "imsmanifest.xml"
    assert len(names) == 1 + len(questions)
    assert {root.tag.partition("}")[2] for root in roots[1:]} == {item}


def test_a_qti_item_scores_ranges_blanks_and_chosen_feedback(questions):
    with ZipFile(BytesIO(WRITERS["qti21"](questions))) as package:
        choice, _, _, _, numeric, _, _, blank = (
            ElementTree.fromstring(package.read(name)) for name in package.namelist()[1:9]
        )
    ns = {"q": "http://www.imsglobal.org/xsd/imsqti_v2p1"}
    declared = {each.get("identifier") for each in choice.findall("q:outcomeDeclaration", ns)}
    used = {each.get("outcomeIdentifier") for each in choice.iter(f"{{{ns['q']}}}feedbackInline")}
    assert used == {"FEEDBACK"} <= declared
    ends = [each.text for each in numeric.findall("q:responseProcessing//q:baseValue", ns)]
    assert ends[:2] == ["3.4", "3.6"]
    entries = [each.get("mapKey") for each in blank.iter(f"{{{ns['q']}}}mapEntry")]
    assert entries == ["Brussels", "Brussel"]
    assert blank.find("q:responseProcessing//q:mapResponse", ns).get("identifier") == "G1"


def test_every_scored_qti_item_says_how_it_is_scored(questions):
    with ZipFile(BytesIO(WRITERS["qti30"](questions))) as package:
        items = [ElementTree.fromstring(package.read(name)) for name in package.namelist()[1:]]
    scored = [each.find("{*}qti-response-processing") is not None for each in items]
    assert scored == [True] * 9 + [False]  # the last is an essay


def test_a_cell_never_becomes_a_formula(questions):
    deck = a_deck(a_slide("Quiz: =HYPERLINK(1)", "*A", "B"))
    found = parse_quiz(deck, QuizOptions(), Problems())[1].questions
    written = WRITERS["csv"](found).decode("utf-8-sig")
    assert "'=HYPERLINK(1)" in written
    assert READERS["csv"](written.encode())[0].stem == "=HYPERLINK(1)"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"not a bank"])
def test_a_file_without_questions_is_refused_in_words(content):
    with pytest.raises(OptionError):
        read_bank("bank.xlsx" if content[:2] == b"PK" else "bank.txt", content)


def test_gift_asks_one_blank_at_a_time():
    (question,) = parse_quiz(
        a_deck(a_slide("Quiz: Telecom", "Proximus sits in [Brussels/Brussel], a [city].")),
        QuizOptions(),
        Problems(),
    )[1].questions
    written = WRITERS["gift"]([question]).decode()
    assert "sits in {=Brussels =Brussel}, a city." in written
    assert "sits in Brussels, a {=city}." in written


def test_a_gift_text_with_several_blanks_becomes_one_question():
    (draft,) = READERS["gift"](b"Rome lies on the {=Tiber =Tevere} in {=Italy ~Spain}.")
    assert (draft.type, draft.stem) == (
        "fillInTheBlanks",
        "Rome lies on the [Tiber/Tevere] in [*Italy/Spain].",
    )
