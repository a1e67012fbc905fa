import pytest

from pptlearn.report.build import failed_report
from pptlearn.report.html import date, duration, html
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


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "22 November 2026"),
        ("nl", "22 november 2026"),
        ("de", "22. November 2026"),
        ("fr", "22 novembre 2026"),
    ],
)
def test_days_are_written_as_the_language_writes_them(language, shown):
    assert date(language, "2026-11-22T10:00:00Z") == shown


def test_what_is_no_day_is_shown_as_it_was_said():
    assert [date("nl", at) for at in ("2026-13-01", "yesterday")] == ["2026-13-01", "yesterday"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "deck.ppt is een presentatie van PowerPoint 97-2003 (.ppt)."),
        ("fr", "deck.ppt est une présentation PowerPoint 97-2003 (.ppt)."),
        ("de", "deck.ppt ist eine Präsentation von PowerPoint 97–2003 (.ppt)."),
    ],
)
def test_a_problem_sign_tells_the_exact_reason_in_the_readers_language(language, said):
    exact = "deck.ppt is in the format of PowerPoint 97-2003 (.ppt)"
    page = problem_sign(language, "deck.ppt", "notADeck", exact, "")
    assert f"<p>{said}</p>" in page
    assert f'<p lang="en">{exact}</p>' in page


def test_a_sign_names_the_mistake_in_settings_and_how_it_is_mended():
    page = problem_sign(
        "nl", "pptlearn.toml", "settings", "120 is no pass mark", "Choose a number from 0 to 100."
    )
    assert "120 is geen slaaggrens." in page
    assert "Kies een getal van 0 tot 100." in page


REPORT = {
    "generator": {"name": "pptlearn", "version": "1"},
    "source": {"name": "deck.pptx"},
    "status": "doneWithProblems",
    "module": {"title": "Veiligheid", "language": "nl-BE", "durationSeconds": 62.0},
    "slides": [
        {
            "number": 1,
            "id": 256,
            "title": "",
            "narration": None,
            "captions": [],
            "notes": "",
            "steps": 1,
            "question": {
                "type": "multipleChoice",
                "stem": "Welke kleur?",
                "answer": "Rood",
                "understoodFrom": "title word “Vraag”, bold line",
            },
        }
    ],
    "problems": [
        {
            "code": "timing.length-differs",
            "severity": "warning",
            "slide": 1,
            "shape": None,
            "message": "The voice lasts 12.5 s …",
            "hint": "Record …",
            "facts": {"voice": 12.5, "timing": 9},
        }
    ],
}


def test_a_report_is_written_in_the_modules_language():
    page = html(REPORT)
    assert '<html lang="nl">' in page
    for said in (
        "omgezet; 1 punt om te bekijken",
        "1</b> dia<",
        "één juist antwoord (titelwoord ‘Vraag’, vette regel)",
        "De stem duurt 12,5 s",
        "1 stap<",
    ):
        assert said in page


def test_a_sign_speaks_every_language_while_nobody_knows_the_readers():
    page = problem_sign("", "deck.pptx", "encrypted", "deck.pptx is protected by a password", "")
    for language, said in (
        ("nl", "wachtwoord"),
        ("fr", "mot de passe"),
        ("de", "Kennwort"),
        ("en", "password"),
    ):
        assert f'<section lang="{language}">' in page
        assert said in page
    assert page.count("<details>") == 1
