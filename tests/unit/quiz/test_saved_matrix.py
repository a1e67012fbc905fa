"""The matrix in real files: written, saved, and opened again as `pptlearn check` does."""

import itertools

import pptx
import pytest
from lxml import etree
from pptx.enum.shapes import MSO_SHAPE
from typer.testing import CliRunner

from pptlearn.cli.app import app
from pptlearn.convert import read
from pptlearn.options import QuizOptions
from pptlearn.problems import Problems
from pptlearn.quiz.parse import parse_quiz
from tests.trainers import TITLE_AND_BODY, TITLE_ONLY, Trainer, write
from tests.unit.quiz.test_matrix import ANSWER, BY_WORD_ALONE, LANGUAGES, SCALE, TRUTH, WORDS, names
from tests.unit.quiz.test_whole_matrix import TYPED

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
SECTIONS = {"en": "Test 80 %", "nl": "Toets 80 %", "fr": "Examen 80 %", "de": "Prüfung 80 %"}
SOURCES = ("title word", "tag", "section")
PLACES = ("body", "text box", "group")


def boxes(trainer):
    for n, (name, thing) in enumerate((("Fruit", "Apple"), ("Tools", "Hammer"))):
        trainer.shape(MSO_SHAPE.RECTANGLE, 0.5 + 4.7 * n, 2, 4, 3, name)
        trainer.shape(MSO_SHAPE.OVAL, 1.5 + 4.7 * n, 3, 1.5, 0.7, thing)


def spot(trainer):
    trainer.picture(1, 1.8, 6, 4, alt="plan")
    trainer.shape(MSO_SHAPE.OVAL, 3, 3, 0.8, 0.8, "✓")


SOLVED = {
    "multipleChoice": lambda at: (["Ghent", "*Brussels", "Namur"], ""),
    "multipleResponse": lambda at: (["*Ghent", "*Brussels", "France"], ""),
    "trueFalse": lambda at: ([TRUTH[at][0], f"*{TRUTH[at][1]}"], ""),
    "shortAnswer": lambda at: ([], f"{ANSWER[at]}: Brussels / Brussel"),
    "numeric": lambda at: ([], f"{ANSWER[at]}: 3,5 ± 0,1 km"),
    "sequence": lambda at: (["Boil water", "Add tea", "Wait"], ""),
    "matching": lambda at: (lambda each: each.table(("Belgium", "Brussels"), ("France", "Paris")), ""),
    "fillInTheBlanks": lambda at: (["Proximus sits in [Brussels/Brussel]."], ""),
    "selectFromLists": lambda at: (["Proximus sits in [*Brussels/Ghent]."], ""),
    "dragTheWords": lambda at: (["Proximus sits in [Brussels]."], f"{WORDS[at]}: Ghent, Namur"),
    "hotspot": lambda at: (spot, ""),
    "dragAndDrop": lambda at: (boxes, ""),
    "likert": lambda at: (["Clear", "Useful"], f"{SCALE[at]}: 1-5"),
    "essay": lambda at: ([], ""),
}


def asked(source, type_name, language):
    """Return the title and the notes that ask for a type."""
    word = names(type_name, language)[0]
    kind = f"Type: {word}" if type_name in BY_WORD_ALONE else ""
    return {
        "title word": (f"{word}: Capitals", ""),
        "tag": ("Capitals #quiz", kind),
        "section": ("Capitals", kind),
    }[source]


def place(trainer, title, parts, notes, where="body"):
    """Add a solved slide whose lines stand in the body, in a text box, or in a text box of a group."""
    layout = TITLE_AND_BODY if isinstance(parts, list) and where == "body" else TITLE_ONLY
    trainer.slide_of(layout, title, *([parts] if layout == TITLE_AND_BODY else []), notes=notes)
    if not isinstance(parts, list):
        parts(trainer)
    elif where == "text box" and parts:
        trainer.box(1, 2, 8, 4, *parts)
    elif where == "group" and parts:
        group = trainer.slide.shapes.add_group_shape()
        write(group.shapes.add_textbox(914400, 1828800, 7315200, 3657600).text_frame, parts)


def with_sections(deck, sections):
    """Write sections as PowerPoint keeps them since 2010: a name, and the slides in it."""
    numbers = iter([each.slide_id for each in deck.slides])
    listed = "".join(
        f'<p14:section name="{name}" id="{{00000000-0000-4000-8000-{n:012d}}}"><p14:sldIdLst>'
        + "".join(f'<p14:sldId id="{number}"/>' for number in itertools.islice(numbers, count))
        + "</p14:sldIdLst></p14:section>"
        for n, (name, count) in enumerate(sections)
    )
    extension = (
        f'<p:ext xmlns:p="{P}" xmlns:p14="{P14}" uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
        f"<p14:sectionLst>{listed}</p14:sectionLst></p:ext>"
    )
    root = deck.part._element
    held = root.find(f"{{{P}}}extLst")
    held = etree.SubElement(root, f"{{{P}}}extLst") if held is None else held
    held.append(etree.fromstring(extension))


ASKED = list(itertools.product(SOURCES, LANGUAGES, SOLVED))


@pytest.fixture(scope="module")
def matrix(tmp_path_factory):
    """Return the path of a deck with every type, asked for in every way and language."""
    trainer = Trainer(pptx.Presentation())
    for n, (source, language, type_name) in enumerate(ASKED):
        parts, note = SOLVED[type_name](language)
        title, notes = asked(source, type_name, language)
        place(trainer, title, parts, "\n".join(filter(None, (notes, note))), PLACES[n % len(PLACES)])
    counts = [
        (SECTIONS[language] if source == "section" else f"{source} {language}", len(SOLVED))
        for source in SOURCES
        for language in LANGUAGES
    ]
    with_sections(trainer.deck, counts)
    path = tmp_path_factory.mktemp("matrix") / "matrix.pptx"
    trainer.deck.save(path)
    return path


def test_every_type_in_every_language_is_understood_in_a_file(matrix):
    problems = Problems()
    quiz = parse_quiz(read(matrix), QuizOptions(), problems)[1]
    found = {each.slide: each.type for each in quiz.questions}
    cases = enumerate(ASKED, start=1)
    assert [(case, found.get(n)) for n, case in cases if found.get(n) != case[2]] == []
    assert [str(problem) for problem in problems] == []


def test_check_tells_what_it_understood_of_every_type_in_a_file(tmp_path):
    trainer = Trainer(pptx.Presentation())
    for n, type_name in enumerate(SOLVED):
        language = LANGUAGES[n % len(LANGUAGES)]
        parts, note = SOLVED[type_name](language)
        place(trainer, f"{names(type_name, language)[0]}: Capitals of {type_name}", parts, note)
    trainer.deck.save(tmp_path / "types.pptx")
    said = CliRunner().invoke(app, ["check", str(tmp_path / "types.pptx")]).output
    assert [type_name for type_name in SOLVED if f"Capitals of {type_name}" not in said] == []


DAMAGE = ("none", "numbered", "typed letters", "soft returns", *PLACES[1:])
MARKED = [
    (mark, damage)
    for mark, damage in itertools.product((*TYPED, "bold", "green", "highlight", "notes"), DAMAGE)
    if not (damage == "soft returns" and mark not in TYPED)
]
LOOKS = {"bold": {"bold": True}, "green": {"color": "00B050"}, "highlight": {"highlight": "FFFF00"}}


def marked_lines(mark, damage):
    cities = ["Ghent", "Brussels", "Namur"]
    cities[1] = TYPED[mark].format(cities[1]) if mark in TYPED else cities[1]
    if damage == "typed letters":  # as AutoCorrect leaves the third
        cities = [f"{letter} {city}" for letter, city in zip(("(a)", "(b)", "©"), cities, strict=True)]
    if damage == "soft returns":
        return ["\v".join(cities)]
    return [(city, LOOKS.get(mark, {}) if n == 1 else {}) for n, city in enumerate(cities)]


def test_every_mark_survives_every_damage_in_a_file(tmp_path):
    trainer = Trainer(pptx.Presentation())
    for mark, damage in MARKED:
        notes = "Antwoord: B" if mark == "notes" else ""
        place(
            trainer,
            "Quiz: Capital?",
            marked_lines(mark, damage),
            notes,
            damage if damage in PLACES else "body",
        )
        if damage == "numbered":
            trainer.bullets(all=("buAutoNum", {"type": "alphaLcParenR"}))
    trainer.deck.save(tmp_path / "marks.pptx")
    quiz = parse_quiz(read(tmp_path / "marks.pptx"), QuizOptions(), Problems())[1]
    found = {
        each.slide: (each.type, each.key, tuple(item.text for item in each.items)) for each in quiz.questions
    }
    right = ("multipleChoice", "b", ("Ghent", "Brussels", "Namur"))
    assert [(*case, found.get(n)) for n, case in enumerate(MARKED, start=1) if found.get(n) != right] == []
