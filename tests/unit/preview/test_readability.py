"""How easily a module's text is read."""

import pytest

from pptlearn.preview.readability import FORMULAS, readability, syllables

PLAIN = "The cat sat on the mat. It was warm. The dog came in and sat by the fire too. " * 4
HEAVY = (
    "Organisational interdependencies necessitate comprehensive harmonisation of administrative "
    "responsibilities, notwithstanding considerable implementation difficulties encountered previously. "
) * 5


@pytest.mark.parametrize(
    ("language", "word", "count"),
    [
        ("en", "helmet", 2),
        ("en", "safe", 1),
        ("en", "walked", 1),
        ("en", "needed", 2),
        ("en", "table", 2),
        ("nl", "veiligheid", 3),
        ("de", "Gefährdung", 3),
        ("fr", "porte", 1),
        ("fr", "sécurité", 4),
        ("en", "rhythm", 1),
        ("en", "Psst", 1),
    ],
)
def test_syllables_are_counted_as_they_are_said(language, word, count):
    assert syllables(word, FORMULAS[language]) == count


def test_plain_words_in_short_sentences_are_easy_and_long_ones_hard():
    plain, heavy = readability(PLAIN, "en-GB"), readability(HEAVY, "en")
    assert plain.ease > 90
    assert heavy.ease < 10
    assert plain.words_a_sentence == pytest.approx(6.3, abs=0.1)


@pytest.mark.parametrize("language", FORMULAS)
def test_each_languages_formula_says_whose_it_is(language):
    found = readability(PLAIN, language)
    assert 0 <= found.ease <= 100
    assert found.source[-4:].isdecimal()


def test_a_language_without_a_formula_has_its_sentences_measured():
    found = readability(PLAIN, "fi")
    assert (found.ease, found.source) == (None, "")


def test_a_few_words_have_no_figure():
    assert readability("Wear your helmet.", "en") is None
