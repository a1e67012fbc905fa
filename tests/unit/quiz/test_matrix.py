"""Every question type, however it is asked for, in every language, with every mark and every damage."""

import itertools

import pytest

from pptlearn.options import QuizOptions
from pptlearn.problems import Problems
from pptlearn.quiz.parse import parse_quiz
from pptlearn.quiz.words import words
from tests.decks import a_deck, a_group, a_paragraph, a_picture, a_shape, a_slide, a_table, a_text_box

LANGUAGES = ("en", "nl", "fr", "de")
TRUTH = {
    "en": ("True", "False"),
    "nl": ("Waar", "Niet waar"),
    "fr": ("Vrai", "Faux"),
    "de": ("Richtig", "Falsch"),
}
ANSWER = {"en": "Answer", "nl": "Antwoord", "fr": "Réponse ", "de": "Antwort"}
WORDS = {"en": "Words", "nl": "Woorden", "fr": "Mots ", "de": "Wörter"}
SCALE = {"en": "Scale", "nl": "Schaal", "fr": "Échelle ", "de": "Skala"}
BOXES = (
    a_shape("Fruit", id="10", at=(100, 200, 400, 300)),
    a_shape("Tools", id="11", at=(600, 200, 400, 300)),
    a_shape("Apple", id="12", at=(200, 300, 100, 50)),
    a_shape("Hammer", id="13", at=(700, 300, 100, 50)),
)
SOLVED = {
    "multipleChoice": lambda _: (["Ghent", "*Brussels", "Namur"], ""),
    "multipleResponse": lambda _: (["*Ghent", "*Brussels", "France"], ""),
    "trueFalse": lambda at: ([TRUTH[at][0], f"*{TRUTH[at][1]}"], ""),
    "shortAnswer": lambda at: ([], f"{ANSWER[at]}: Brussels / Brussel"),
    "numeric": lambda at: ([], f"{ANSWER[at]}: 112"),
    "sequence": lambda _: (["Boil water", "Add tea", "Wait"], ""),
    "matching": lambda _: ([a_table(("Belgium", "Brussels"), ("France", "Paris"))], ""),
    "fillInTheBlanks": lambda _: (["Proximus sits in [Brussels/Brussel]."], ""),
    "selectFromLists": lambda _: (["Proximus sits in [*Brussels/Ghent]."], ""),
    "dragTheWords": lambda at: (["Proximus sits in [Brussels]."], f"{WORDS[at]}: Ghent, Namur"),
    "hotspot": lambda _: ([a_picture(), a_shape("✓", id="9", at=(300, 300, 100, 60))], ""),
    "dragAndDrop": lambda _: (list(BOXES), ""),
    "likert": lambda at: (["Clear", "Useful"], f"{SCALE[at]}: 1-5"),
    "essay": lambda _: ([], ""),
}
BY_WORD_ALONE = ("sequence", "dragAndDrop", "essay")
"""Their structure is that of ordinary slides: tag and section need the word as well."""
QUIZ = {"en": "Quiz", "nl": "Vraag", "fr": "Question", "de": "Frage"}
SECTIONS = {"en": "Test 80 %", "nl": "Toets 80 %", "fr": "Test 80 %", "de": "Prüfung 80 %"}


def names(type_name, language):
    return words()["types"][type_name][language]


def asked(source, type_name, language):
    """Return title, further notes, layout and section for a way to ask for a type."""
    title, plain = names(type_name, language)[0], "Title and Content"
    kind = [f"Type: {title}"] if type_name in BY_WORD_ALONE else []
    return {
        "layout": ("Capitals", [], f"Quiz - {title}", None),
        "title word": (f"{title}: Capitals", [], plain, None),
        "quiz and type word": (f"{QUIZ[language]} {title.lower()} - Capitals", [], plain, None),
        "type line": ("Capitals", [f"Type: {title}"], plain, None),
        "tag": ("Capitals #quiz", kind, plain, None),
        "quiz word": (f"{QUIZ[language]}: Capitals", kind, plain, None),
        "section": ("Capitals", kind, plain, SECTIONS[language]),
    }[source]


def read(slide, language, section=None):
    problems = Problems()
    deck, quiz = parse_quiz(
        a_deck(slide, language=language, sections={section: 1} if section else None), QuizOptions(), problems
    )
    return deck.slides[0], quiz, problems


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "source", ["layout", "title word", "quiz and type word", "type line", "tag", "quiz word", "section"]
)
@pytest.mark.parametrize("type_name", SOLVED)
def test_every_type_is_understood_in_every_way_and_language(type_name, source, language):
    parts, note = SOLVED[type_name](language)
    title, notes, layout, section = asked(source, type_name, language)
    slide = a_slide(title, *parts, notes="\n".join(["Spoken words.", *notes, note]).strip(), layout=layout)
    shown, quiz, problems = read(slide, language, section)
    assert [question.type for question in quiz.questions] == [type_name]
    assert quiz.questions[0].stem.startswith("Capitals")
    assert [str(problem) for problem in problems] == []
    assert shown.notes.text == "Spoken words."
    assert "*" not in str([paragraph.text for shape in shown.shapes for paragraph in lines_of(shape)])


def lines_of(shape):
    return getattr(shape, "text", None).paragraphs if getattr(shape, "text", None) else ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("type_name", SOLVED)
def test_every_name_of_a_type_is_understood(type_name, language):
    parts, note = SOLVED[type_name](language)
    for name in names(type_name, language):
        _, quiz, _ = read(a_slide(f"{name}: Capitals", *parts, notes=note), language)
        assert [question.type for question in quiz.questions] == [type_name], name


MARKS = {
    "star": "*Brussels",
    "star and space": "* Brussels",
    "star behind": "Brussels *",
    "tick": "✓ Brussels",
    "heavy tick": "✔Brussels",
    "box": "☑ Brussels",
    "[x]": "[x] Brussels",
    "(X)": "(X) Brussels",
    "tick behind": "Brussels ✓",
    "en word": "Brussels (correct)",
    "nl word": "Brussels (juist)",
    "fr word": "Brussels (bonne réponse)",
    "de word": "Brussels (richtig)",
    "bold": a_paragraph("Brussels", bold=True),
    "green": a_paragraph("Brussels", green=True),
    "highlight": a_paragraph("Brussels", highlight=True),
    "bullet": a_paragraph("Brussels", bullet="•"),
    "tick as bullet": a_paragraph("Brussels", bullet="✓"),
    **{f"{language} notes": "Brussels" for language in LANGUAGES},
}
DAMAGE = ("none", "text box", "group", "numbered", "typed letters", "soft returns", "misspelt")


def possible():
    """Return every mark with every damage that can befall it in PowerPoint.

    A bullet that is the mark cannot also be a number, and a look belongs to a paragraph of its own.
    """
    looks = ("bold", "green", "highlight", "bullet", "tick as bullet")
    not_for_looks = ("numbered", "typed letters", "soft returns", "misspelt")
    for mark, damage in itertools.product(MARKS, DAMAGE):
        is_look_lost = mark in looks and damage in not_for_looks
        if not is_look_lost and not ("notes" in mark and damage == "soft returns"):
            yield mark, damage


@pytest.mark.parametrize(("mark", "damage"), list(possible()))
def test_every_mark_survives_every_damage(mark, damage):
    slide, answer = damaged(MARKS[mark], mark, damage)
    shown, quiz, _ = read(slide, "en")
    assert [(question.type, question.key) for question in quiz.questions] == [("multipleChoice", "b")]
    assert [item.text for item in quiz.questions[0].items] == ["Ghent", "Brussels", "Namur"]
    assert answer not in shown.notes.text or not answer


def damaged(right, mark, damage):
    answer = f"{ANSWER[mark[:2]]}: B" if mark.endswith("notes") else ""
    texts = ["Ghent", right, "Namur"]
    title = "Quesiton: Capital?" if damage == "misspelt" else "Quiz: Capital?"
    bullet = None if mark == "bullet" else "•"
    if damage == "typed letters":
        texts = [f"({letter}) {text}" for letter, text in zip("abc", texts, strict=True)]
        bullet = None
    if damage == "soft returns":
        texts = ["\n".join(texts)]
    lines = [
        numbered(text, n) if damage == "numbered" else in_style(text, bullet) for n, text in enumerate(texts)
    ]
    if damage == "soft returns":
        lines = [with_breaks(texts[0])]
    if damage in ("text box", "group"):
        box = a_text_box(*lines, bullet=bullet)
        return a_slide(title, a_group(box) if damage == "group" else box, notes=answer), answer
    return a_slide(title, *lines, notes=answer, bullet=bullet), answer


def in_style(text, bullet):
    return a_paragraph(text, bullet=bullet) if isinstance(text, str) else text


def numbered(text, n):
    return a_paragraph(text, bullet=f"{'abc'[n]})") if isinstance(text, str) else text


def with_breaks(text):
    from dataclasses import replace

    from pptlearn.model.text import LineBreak, Run, RunStyle

    pieces = itertools.chain.from_iterable(
        (Run(each, RunStyle()), LineBreak(RunStyle())) for each in text.split("\n")
    )
    return replace(a_paragraph(""), inlines=tuple(pieces)[:-1])
