"""Whose ideographs a deck writes, where its runs do not say."""

from types import SimpleNamespace

import pytest

from pptlearn.read.part import DeckFacts
from pptlearn.read.text.ideographs import ideographs_of
from tests.unit.read.packages import a_shape, a_slide, a_text


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("状態図のデモ", "Jpan"),
        ("漢字와 한글", "Hang"),
        ("系統架構與資料流，關鍵成果", "Hant"),
        ("系统架构与数据流，关键成果", "Hans"),
        ("中文课本里的一个日文词：の，其余都是中文", "Hans"),
        ("&#29366;&#24907;&#22259;&#12398;", "Jpan"),
    ],
)
def test_a_decks_letters_tell_whose_ideographs_it_writes(text, script):
    package = SimpleNamespace(text=lambda _: f"<p:sld><a:t>{text}</a:t></p:sld>".encode())
    assert ideographs_of(SimpleNamespace(package=package, deck=DeckFacts(slide_numbers={"a": 1}))) == script


def test_ideographs_in_runs_of_no_language_are_those_of_the_deck(deck_of):
    deck = deck_of(a_slide(a_shape(text=a_text("状態図"))), a_slide(a_shape(text=a_text("リトライする"))))
    assert deck.slides[0].shapes[0].text.paragraphs[0].inlines[0].style.face == "Yu Gothic"
