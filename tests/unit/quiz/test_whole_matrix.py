"""The whole matrix: type x way to ask x language, and in each every mark with every damage."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from pptlearn.model.text import LineBreak, Run, RunStyle
from tests.decks import a_group, a_paragraph, a_slide, a_text_box
from tests.unit.quiz.test_matrix import ANSWER, LANGUAGES, SOLVED, TRUTH, asked, read

SOURCES = ("layout", "title word", "tag", "section")
CHOICES = {
    "multipleChoice": (lambda _: ("Ghent", "Brussels", "Namur"), (1,), "b"),
    "multipleResponse": (lambda _: ("Apple", "Carrot", "Pear", "Leek"), (0, 2), ("a", "c")),
    "trueFalse": (lambda language: TRUTH[language], (1,), "false"),
}
TYPED = {
    "star": "*{}",
    "star and space": "* {}",
    "star behind": "{} *",
    "tick": "✓ {}",
    "heavy tick": "✔{}",
    "box": "☑ {}",
    "[x]": "[x] {}",
    "(X)": "(X) {}",
    "tick behind": "{} ✓",
    "en": "{} (correct)",
    "nl": "{} (juist)",
    "fr": "{} (bonne réponse)",
    "de": "{} (richtig)",
}
LOOKS = ("bold", "green", "highlight")
BULLETS = {"bullet": "•", "tick as bullet": "✓"}
NOTES = tuple(f"{language} notes" for language in LANGUAGES)
MARKS = (*TYPED, *LOOKS, *BULLETS, *NOTES)
DAMAGE = ("none", "text box", "group", "numbered", "typed letters", "soft returns", "misspelt", "typography")


def is_possible(mark, damage, source):
    """A bullet that is the mark cannot be a number too; a look belongs to a paragraph of its own."""
    if mark in BULLETS and damage in ("numbered", "typed letters", "soft returns"):
        return False
    if damage == "soft returns" and mark not in TYPED:
        return False
    if damage == "misspelt":  # only titles are misspelt, and forgiven beside an explicit mark alone
        return source == "title word" and (mark in TYPED or mark in NOTES)
    return True


def a_line(text, n, *, is_right, mark, damage):
    """Return an answer as its author typed it and PowerPoint left it."""
    if is_right and mark in TYPED:
        text = TYPED[mark].format(text)
    if damage == "typed letters":
        text = f"© {text}" if n == 2 else f"({'abcd'[n]}) {text}"
    if damage == "typography":
        text = f"\u00a0{text.replace(' ', chr(0xA0))}"
    bullet = None if damage == "typed letters" or mark == "bullet" else "•"
    bullet = f"{'abcd'[n]})" if damage == "numbered" else bullet
    if is_right:
        bullet = BULLETS.get(mark, bullet)
    return a_paragraph(text, bullet=bullet, **({mark: True} if is_right and mark in LOOKS else {}))


def with_breaks(lines):
    texts = ((Run(line.text, RunStyle()), LineBreak(RunStyle())) for line in lines)
    return replace(lines[0], inlines=tuple(itertools.chain.from_iterable(texts))[:-1])


def placed(parts, damage):
    """Return the parts of a slide in a text box, or everything in a group."""
    if damage not in ("text box", "group"):
        return parts
    lines = [part for part in parts if not hasattr(part, "transform")]
    shapes = [part for part in parts if hasattr(part, "transform")]
    boxes = [a_text_box(*lines, id="40", bullet="•")] if lines else []
    return [a_group(*boxes, *shapes)] if damage == "group" else [*boxes, *shapes]


def misspelt(title):
    """Swap two letters in the longest word before the colon."""
    head, rest = title.split(":", 1)
    word = max(head.replace("/", " ").split(), key=len)
    at = len(word) // 2
    return f"{head.replace(word, word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :])}:{rest}"


def asked_slide(type_name, source, language, parts, notes, damage):
    title, kind, layout, section = asked(source, type_name, language)
    if damage == "misspelt":
        title = misspelt(title)
    if damage == "typography":
        title = title.replace(": ", "\u00a0: ").replace("'", "’")
    return a_slide(title, *parts, notes="\n".join([*kind, *notes]), layout=layout), section


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("type_name", CHOICES)
def test_every_mark_is_understood_whatever_befell_it(type_name, source, language):
    texts_in, rights, key = CHOICES[type_name]
    texts = texts_in(language)
    failed = []
    for mark, damage in itertools.product(MARKS, DAMAGE):
        if not is_possible(mark, damage, source):
            continue
        lines = [
            a_line(text, n, is_right=n in rights, mark=mark, damage=damage) for n, text in enumerate(texts)
        ]
        parts = placed([with_breaks(lines)] if damage == "soft returns" else lines, damage)
        named = ", ".join("ABCD"[n] for n in rights)
        notes = [f"{ANSWER[mark[:2]]}: {named}"] if mark in NOTES else []
        slide, section = asked_slide(type_name, source, language, parts, notes, damage)
        shown, quiz, _ = read(slide, language, section)
        got = [(each.type, each.key, tuple(item.text for item in each.items)) for each in quiz.questions]
        if got != [(type_name, key, tuple(texts))] or shown.notes.text:
            failed.append((mark, damage, got))
    assert failed == []


def damages(type_name):
    """Return what may befall the solved slide of a type that is marked by what it is."""
    yield from ("none", "text box", "group", "misspelt", "typography")
    if type_name in ("sequence", "likert"):
        yield from ("numbered", "soft returns")
    if type_name == "matching":
        yield from ("arrows", "lines", "soft returns")
    if type_name in ("numeric", "selectFromLists"):
        yield "fraction"


def solved(type_name, language, damage):
    parts, note = SOLVED[type_name](language)
    if type_name == "matching" and damage in ("lines", "arrows", "soft returns", "numbered"):
        sign = " \u2192 " if damage == "arrows" else " = "
        parts = [f"Belgium{sign}Brussels", f"France{sign}Paris"]
    if damage == "numbered":
        parts = [a_paragraph(text, bullet=f"{'abc'[n]})") for n, text in enumerate(parts)]
    if damage == "soft returns":
        parts = [with_breaks([a_paragraph(text) for text in parts])]
    if damage == "fraction":
        parts = ["A half is [*½]."] if type_name == "selectFromLists" else []
        note = "" if type_name == "selectFromLists" else f"{ANSWER[language]}: ½"
    if damage == "typography":
        parts = [part.replace(" ", "\u00a0") if isinstance(part, str) else part for part in parts]
        note = note.replace(": ", "\u00a0:\u00a0")
    return placed(parts, damage), [note] if note else []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("type_name", [each for each in SOLVED if each not in CHOICES])
def test_every_other_type_is_understood_whatever_befell_it(type_name, source, language):
    explicit = ("shortAnswer", "numeric", "fillInTheBlanks", "selectFromLists", "dragTheWords", "likert")
    failed = []
    for damage in damages(type_name):
        if damage == "misspelt" and not (source == "title word" and type_name in explicit):
            continue
        parts, notes = solved(type_name, language, damage)
        slide, section = asked_slide(type_name, source, language, parts, notes, damage)
        shown, quiz, _ = read(slide, language, section)
        got = [each.type for each in quiz.questions]
        if got != [type_name] or shown.notes.text:
            failed.append((damage, got, shown.notes.text))
    assert failed == []


def test_the_matrix_is_as_large_as_it_says():
    choices = sum(
        is_possible(mark, damage, source)
        for mark, damage, source in itertools.product(MARKS, DAMAGE, SOURCES)
    ) * len(CHOICES) * len(LANGUAGES)  # fmt: skip
    assert choices > 6_000
