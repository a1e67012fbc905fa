"""Every word of the interface exists in every language."""

import re

import pytest

from pptlearn.resources import templates

pytestmark = pytest.mark.browser
LANGUAGES = ("en", "nl", "fr", "de")
PLAYER = templates() / "player"


@pytest.fixture
def tables(player_page):
    ask = "async (name) => (await import(`pptlearn/words/${name}.js`))[name]"
    return {name: player_page.evaluate(ask, name) for name in LANGUAGES}


def test_every_language_has_the_same_words(tables):
    for name in LANGUAGES[1:]:
        assert set(tables[name]) == set(tables["en"]), name


def test_every_language_fills_in_the_same_values(tables):
    def values(text):
        return sorted(re.findall(r"\{\w+\}", text))

    for name in LANGUAGES[1:]:
        assert [
            key for key in tables["en"] if values(tables["en"][key]) != values(tables[name][key])
        ] == [], name


def test_every_word_the_player_says_is_in_the_table(tables):
    said = {
        key for path in PLAYER.rglob("*.js") for key in re.findall(r'\bt\("(\w+)"', path.read_text("utf-8"))
    }
    assert said - set(tables["en"]) == set()
