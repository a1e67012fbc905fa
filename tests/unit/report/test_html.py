import pytest

from pptlearn.report.build import failed_report
from pptlearn.report.html import duration, html
from pptlearn.report.signs import module_sign, problem_sign


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (59.4, "0:59"), (59.6, "1:00"), (245, "4:05")])
def test_lengths_read_like_a_clock(seconds, shown):
    assert duration(seconds) == shown


def test_a_failed_deck_has_a_report_too():
    page = html(
        failed_report("deck.pptx", "0" * 64, "deck.pptx is not a PowerPoint deck", "Save it as .pptx.")
    )
    assert "could not be converted" in page
    assert "Save it as .pptx." in page


def test_a_decks_text_cannot_become_markup():
    page = html(failed_report("<script>.pptx", "0" * 64, "<b>no</b>", ""))
    assert "<script>" not in page
    assert "&lt;b&gt;no" in page


@pytest.mark.parametrize(
    ("language", "word"),
    [("en", "ready"), ("nl-BE", "klaar"), ("fr", "prêt"), ("de", "fertig"), ("ja", "ready")],
)
def test_a_sign_speaks_the_employees_language(language, word):
    assert word in module_sign(language, "Safety", "module/index.html", "report.html")


@pytest.mark.parametrize(
    ("language", "what"),
    [("nl-BE", "met een wachtwoord"), ("fr", "par un mot de passe"), ("de", "Kennwort"), ("en", "password")],
)
def test_a_problem_sign_says_in_the_readers_language_what_happened_and_keeps_the_exact_words(language, what):
    page = problem_sign(language, "deck.pptx", "encrypted", "deck.pptx is protected", "Give the password")
    assert what in page
    assert "deck.pptx is protected" in page
    assert "Give the password" in page
