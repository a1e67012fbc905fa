"""Every face of a deck gets a font the module carries."""

import subprocess
import sys
from dataclasses import replace

import pytest

from pptlearn.cache import Cache
from pptlearn.fonts.emoji import emoji_in
from pptlearn.fonts.prepare import prepare_fonts
from pptlearn.model.deck import Deck
from pptlearn.model.fonts import FaceKey
from pptlearn.model.text import RunStyle
from pptlearn.options import FontOptions

CALIBRI = RunStyle(face="Calibri")
ALONE = FontOptions(use_system_fonts=False)


@pytest.fixture
def prepare(no_media, tmp_path):
    def run(deck, problems, options=ALONE):
        return prepare_fonts(deck, no_media, options, Cache(tmp_path / "cache"), problems)

    return run


def test_a_face_has_a_font_a_baseline_and_widths(prepare, a_deck, no_problems):
    face = prepare(a_deck("Hello", CALIBRI), no_problems).get("Calibri")
    assert face.woff2[:4] == b"wOF2"
    assert face.ascent == 0.936
    assert face.advances["o"] == pytest.approx(0.527, abs=0.001)
    assert (face.origin, face.stand_in, face.size_adjust) == ("twin", "Lato", 1.0)


def test_each_face_is_a_css_family_of_its_own(prepare, a_deck, no_problems):
    faces = prepare(
        a_deck("Hello", CALIBRI, RunStyle(face="Calibri", bold=True), RunStyle(face="Corbel")), no_problems
    )
    assert len({face.family for face in faces.by_key.values()}) == 3


def test_the_same_deck_gives_the_same_faces(prepare, a_deck, no_problems, no_media, tmp_path):
    deck = a_deck("Hello Привет مرحبا", CALIBRI)
    again = prepare_fonts(deck, no_media, ALONE, Cache(tmp_path / "another"), no_problems)
    assert prepare(deck, no_problems) == prepare(deck, no_problems) == again


def test_a_companion_stands_beside_its_face_and_after_it(prepare, a_deck, no_problems):
    faces = prepare(a_deck("a مرحبا", RunStyle(face="Arial")), no_problems)
    companion = faces.by_key[FaceKey("Arial + Noto Naskh Arabic")]
    assert faces.get("Arial").fallback == (companion.family, "sans-serif")


def test_emoji_are_drawn_by_the_device_if_it_can(prepare, a_deck, no_problems):
    faces = prepare(a_deck("Well done 🎉", CALIBRI), no_problems)
    outlined = faces.by_key[FaceKey("Calibri + Noto Emoji")]
    devices = ("Segoe UI Emoji", "Apple Color Emoji", "Noto Color Emoji")
    assert faces.get("Calibri").fallback == (*devices, outlined.family, "sans-serif")
    assert "🎉" not in faces.get("Calibri").advances


@pytest.mark.parametrize(
    ("text", "emoji"), [("✅ done", "✅"), ("⚠️ mind", "⚠"), ("⚠ mind", ""), ("✔ 1 © ★", ""), ("❤️ ✔", "❤✔")]
)
def test_signs_are_pictures_where_unicode_says_so(text, emoji):
    assert emoji_in(text) == emoji


def test_a_face_of_unknown_widths_is_reported_with_its_slides(prepare, a_deck, problems):
    prepare(a_deck("Hello", RunStyle(face="Some Unheard Sans")), problems)
    (problem,) = problems
    assert (problem.code, problem.where.slide, problem.loss) == ("fonts.replaced", 3, "near")
    assert "Some Unheard Sans" in problem.message


def test_regular_bold_and_italic_are_reported_once(prepare, a_deck, problems):
    styles = (
        RunStyle(face="Unheard Sans"),
        RunStyle(face="Unheard Sans", bold=True),
        RunStyle(face="Unheard Sans", italic=True),
    )
    prepare(a_deck("Hello", *styles), problems)
    assert len(problems) == 1


def test_slides_in_a_row_are_named_as_one(prepare, a_deck, problems):
    deck = a_deck("Hello", RunStyle(face="Some Unheard Sans"))
    slides = tuple(replace(deck.slides[0], number=number) for number in (1, 2, 3, 4, 7))
    prepare(replace(deck, slides=slides), problems)
    assert "Slides: 1–4, 7." in next(iter(problems)).message


def test_characters_that_no_font_has_are_reported(prepare, a_deck, problems):
    prepare(a_deck("a\U000f1234", CALIBRI), problems)
    assert [problem.code for problem in problems] == ["fonts.no-glyphs"]


def test_a_symbol_font_is_not_reported_as_replaced(prepare, a_deck, no_problems):
    assert prepare(a_deck("➢✓", RunStyle(face="Wingdings")), no_problems).get("Wingdings").woff2


def test_a_face_that_only_an_empty_line_has_is_not_reported(prepare, a_deck, no_problems):
    assert prepare(a_deck("", RunStyle(face="Some Unheard Sans")), no_problems).get("Some Unheard Sans").woff2


def test_a_deck_without_text_has_no_faces(prepare, no_problems):
    assert prepare(Deck(name="empty.pptx"), no_problems).by_key == {}


@pytest.mark.parametrize("name", ["", ",", "   ", "\u0000", "a" * 5000, "'\"<>&;}", "@宋体", "🙂"])
def test_no_name_breaks_it(prepare, a_deck, problems, name):
    assert prepare(a_deck("Hello", RunStyle(face=name)), problems).get(name).woff2


def test_no_characters_break_it(prepare, a_deck, problems):
    text = "\x01\t\n\x7f\ud800\ufffe\uffff\u202e\u0300\U0010ffff"
    assert prepare(a_deck(text, CALIBRI), problems).get("Calibri").woff2


def test_what_was_made_before_loads_no_font_library(prepare, a_deck, no_problems, tmp_path):
    prepare(a_deck("Hello", CALIBRI), no_problems)
    code = f"""
import sys
from pathlib import Path
from pptlearn.cache import Cache
from pptlearn.fonts.emoji import emoji_in
from pptlearn.fonts.prepare import prepare_fonts
from pptlearn.model.text import Paragraph, Run, RunStyle
from pptlearn.options import FontOptions
from pptlearn.problems import Problems
from tests.unit.fonts.conftest import deck_of
style = RunStyle(face="Calibri")
deck = deck_of(Paragraph(inlines=(Run("Hello", style),), end_style=style))
cache = Cache(Path({str(tmp_path / "cache")!r}))
faces = prepare_fonts(deck, None, FontOptions(use_system_fonts=False), cache, Problems())
assert faces.get("Calibri").woff2
print(*sorted({{"fontTools", "uharfbuzz", "brotli"}} & sys.modules.keys()))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
