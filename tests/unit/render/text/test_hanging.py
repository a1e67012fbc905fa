"""East Asian stops that hang over a line's end, and words that break anywhere."""

import pytest

from pptlearn.model.text import TabStop
from pptlearn.model.units import Emu
from tests.unit.render.text.test_text import draw, paragraph, run, style_of

LONG = "日本語の文章がここに、" * 8 + "あります。"


def test_stops_and_commas_are_ready_to_hang_where_the_author_lets_them():
    markup = draw(paragraph(LONG, hangs=True))

    assert markup.count('<span class="hanging">、</span>') == 8
    assert markup.count('<span class="hanging">。</span>') == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (LONG, {"hangs": False}),
        (LONG, {"hangs": True, "align": "ctr"}),
        ("日本語、", {"hangs": True}),
        ("日本語の文章がここに、」" * 8, {"hangs": True}),
    ],
)
def test_elsewhere_they_are_letters_as_any(text, said):
    assert "hanging" not in draw(paragraph(text, **said))


def test_a_stop_with_a_line_below_it_does_not_hang():
    assert "hanging" not in draw(paragraph(run(LONG, underline="sng"), hangs=True))


def test_latin_words_break_anywhere_where_the_author_lets_them():
    assert style_of(draw(paragraph("International", breaks_words=True)), "p")["word-break"] == "break-all"
    assert "word-break" not in draw(paragraph("International"))


@pytest.mark.parametrize(("text", "language"), [("a\t7,5", "de-DE"), ("a\t7.5", "en-GB"), ("a\t7٫5", "")])
def test_a_decimal_tab_lines_fractions_up_as_their_language_writes_them(text, language):
    stops = (TabStop(Emu(1270000), "dec"),)
    alike = draw(paragraph(run("a\t7", language=language), tabs=stops))
    markup = draw(paragraph(run(text, language=language), tabs=stops))

    same_place = style_of(markup, 'span class="tab"') == style_of(alike, 'span class="tab"')
    assert same_place == bool(language)
