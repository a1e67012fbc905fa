"""Every sentence for people exists in every language, with the same blanks and that language's habits."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

import pytest

from pptlearn.language import ENGLISH, LANGUAGES, number, phrase, reasons, say, sentences, spoken
from pptlearn.problems import Problems, Where, catalogue, entry_with_facts, translated
from pptlearn.quiz.judge import OTHER_LOOKS, WHOLE_WORDS
from pptlearn.quiz.looks import AGAINST, FORMATS, GUESSES
from pptlearn.quiz.types import QUESTION_TYPES
from pptlearn.read.action import ONLY_POWERPOINT
from pptlearn.read.container import _STARTS
from pptlearn.render.effects.transitions import NEAR
from pptlearn.resources import templates

PACKAGE = Path(__file__).parents[2] / "pptlearn"
OTHERS = [language for language in LANGUAGES if language != ENGLISH]
ABOUT = ("page", "report", "signs")
HABITS = {
    "nl": (re.compile("[“”„«»]|'"), "‘…’ and ’ are the quotes of Dutch"),
    "fr": (
        re.compile("[“”„']| [;:!?»]|« |[^\u202f\u00a0 /]»|«[^\u202f\u00a0]"),
        "no-break spaces stand in « » and before ; : ! ?, and ’ is the apostrophe",
    ),
    "de": (re.compile("[”«»']|[^„]*“[^„“]*“(?!.*„)$"), "„…“ are the quotes of German"),
}


def blanks(sentence: str) -> set[str]:
    """Return the names of a sentence's blanks, those inside its plural forms included."""
    parsed = [part for part in Formatter().parse(sentence) if part[1] is not None]
    return {part[1] for part in parsed} | {name for part in parsed for name in blanks(part[2] or "")}


def said(table: Mapping, *path: str) -> Iterator[tuple[str, str]]:
    """Yield all sentences of a table, each with its key."""
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from said(value, *path, key)
        elif isinstance(value, list):
            yield from ((".".join((*path, key, str(at))), each) for at, each in enumerate(value))
        else:
            yield ".".join((*path, key)), value


@pytest.mark.parametrize("language", OTHERS)
def test_every_problem_is_told_in_every_language_with_the_same_facts(language):
    told = dict(said(sentences(language, "problems")))
    english = {
        f"{code}.{part}": getattr(kind, part)
        for code, kind in catalogue().items()
        for part in ("message", "hint")
    }
    assert sorted(english.keys() - told.keys()) == [], f"languages/{language}/problems.toml lacks these"
    assert sorted(told.keys() - english.keys()) == [], "nothing reports these any more"
    assert [key for key in english if not blanks(told[key]) <= blanks(english[key])] == []
    assert [key for key in english if told[key] == english[key]] == []


@pytest.mark.parametrize("about", ABOUT)
@pytest.mark.parametrize("language", OTHERS)
def test_pages_have_all_their_words_in_every_language(language, about):
    told, english = (dict(said(sentences(each, about))) for each in (language, ENGLISH))
    assert told.keys() == english.keys()
    assert [key for key in english if blanks(told[key]) != blanks(english[key])] == []


@pytest.mark.parametrize("language", OTHERS)
def test_phrases_keep_their_blanks(language):
    phrases = sentences(language, "phrases")
    assert phrases.keys() == sentences("nl", "phrases").keys()
    assert [english for english, words in phrases.items() if not blanks(words) <= blanks(english)] == []


@pytest.mark.parametrize("about", ["problems", "phrases", *ABOUT])
@pytest.mark.parametrize("language", OTHERS)
def test_sentences_are_set_as_their_language_sets_them(language, about):
    wrong, habit = HABITS[language]
    found = [text for _, text in said(sentences(language, about)) if wrong.search(text)]
    assert found == [], habit


@pytest.mark.parametrize("screen", ["player", "preview"])
@pytest.mark.parametrize("language", OTHERS)
def test_words_on_screen_are_set_as_their_language_sets_them(language, screen):
    table = (templates() / screen / "words" / f"{language}.js").read_text(encoding="utf-8")
    wrong, habit = HABITS[language]
    assert [text for text in re.findall(r'"((?:[^"\\]|\\.)*)"', table) if wrong.search(text)] == [], habit


SAYS = re.compile(r"understood_from=|_reading\(|\.report\(|(NotADeck|DeckEncrypted|DeckTooLarge)\(f")
IN_WORDS = {name for kind in catalogue().values() for name in kind.words}


def english_phrases() -> Iterator[str]:
    """Yield what stages put into problems and reports in English words."""
    yield from NEAR.values()
    yield from (*WHOLE_WORDS.values(), *OTHER_LOOKS.values(), *ONLY_POWERPOINT.values())
    yield from (f"{look} line" for look in (*FORMATS, *GUESSES, "coloured"))
    yield from (f"other lines {look}" for look in AGAINST)
    yield from (each.needs for each in QUESTION_TYPES)
    yield from (f"deck.pptx {what}" for _, what in _STARTS)
    for path in sorted(PACKAGE.rglob("*.py")):
        if SAYS.search(text := path.read_text(encoding="utf-8")):
            yield from literals(ast.parse(text), path)


def literals(tree: ast.AST, path: Path) -> Iterator[str]:
    """Yield facts in words, reasons for a question, and why decks are refused, as they stand in the code."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "attr", None) or getattr(call.func, "id", "")
        told = [each.value for each in call.keywords if each.arg == "understood_from"]
        if name == "report":
            told += [each.value for each in call.keywords if each.arg in IN_WORDS]
        if name == "_reading":
            told += call.args
        if name in ("NotADeck", "DeckEncrypted", "DeckTooLarge") and path.parts[-2] == "read":
            told += call.args
        yield from (text for value in told if (text := example(value)))


def example(value: ast.expr) -> str:
    """Return a text as it may turn out; empty for what is put together elsewhere."""
    if isinstance(value, ast.Constant):
        return str(value.value)
    if isinstance(value, ast.JoinedStr) and isinstance(value.values[-1], ast.Constant):
        return "".join(str(each.value) if isinstance(each, ast.Constant) else "9" for each in value.values)
    return ""


@pytest.mark.parametrize("language", OTHERS)
def test_what_stages_say_in_english_words_is_known_in_every_language(language):
    known = sorted({text for text in english_phrases() if phrase(language, text) == text})
    assert known == [], f"languages/{language}/phrases.toml lacks these"


def test_the_language_is_that_of_the_reader_else_english():
    assert [spoken(tag) for tag in ("nl-BE", "fr_FR", "DE", "ja", "")] == ["nl", "fr", "de", "en", "en"]


@pytest.mark.parametrize(
    ("language", "count", "words"),
    [("en", 1, "1 slide"), ("en", 0, "0 slides"), ("fr", 0, "0 slide"), ("fr", 1.5, "1,5 slide")],
)
def test_a_number_decides_what_follows_it(language, count, words):
    assert say(language, "{count:{count} slide|{count} slides}", {"count": count}) == words


@pytest.mark.parametrize(
    ("language", "value", "shown"), [("en", 12.34, "12.3"), ("nl", 12.34, "12,3"), ("de", 12.0, "12")]
)
def test_numbers_are_written_as_the_language_writes_them(language, value, shown):
    assert number(language, value) == shown


def test_a_problem_is_told_in_the_readers_language_with_its_facts():
    problems = Problems()
    problems.report("timing.length-differs", Where(2), voice=12.5, timing=9.0)
    (problem,) = problems
    told = translated(entry_with_facts(problem), "nl")
    assert told["message"].startswith("De stem duurt 12,5 s en de tijd van de dia zelf 9 s;")
    assert problem.message.startswith("The voice lasts 12.5 s and the slide's own timing 9 s;")
    assert told["code"] == "timing.length-differs"


def test_a_problem_without_facts_or_words_stays_as_it_is():
    old = {"code": "timing.length-differs", "message": "The voice lasts 12 s.", "hint": ""}
    new = {"code": "timing.not-known-yet", "message": "Something new.", "hint": ""}
    assert [translated(each, "fr")["message"] for each in (old, new)] == [old["message"], new["message"]]


def test_what_a_stage_put_together_in_english_is_taken_apart():
    assert (
        phrase("de", "mark on the slide and ✓ as the bullet")
        == "Zeichen auf der Folie und ✓ als Aufzählungszeichen"
    )
    assert phrase("nl", "Bert and Ernie") == "Bert and Ernie"
    assert reasons("nl", "title word “Quiz, and more”, mark on the slide") == (
        "titelwoord ‘Quiz, and more’, markering op de dia"
    )


KIND = re.compile(r'kind="(\w+)"|refuse\(\w+(?:\(.*?\))?, "(\w+)"|put_problem_sign\([^"\n]*"(\w+)"')


def test_every_kind_of_failure_of_a_watched_deck_has_its_words():
    from pptlearn.watch.work import KINDS

    found = (
        match for path in (PACKAGE / "watch").glob("*.py") for match in KIND.finditer(path.read_text("utf-8"))
    )
    kinds = {next(filter(None, match.groups())) for match in found} | {kind for _, kind in KINDS}
    assert sorted(kinds - sentences(ENGLISH, "signs")["kinds"].keys()) == []
    assert {"encrypted", "approval", "clash", "settings", "died", "name"} <= kinds


def test_what_is_no_number_or_too_long_stops_nothing():
    assert say("fr", "{count:une|plusieurs}", {"count": "beaucoup"}) == "plusieurs"
    long = "x" * 700 + " is damaged"
    assert phrase("nl", long) == long
