"""The words of the preview's pages, in every language they speak."""

import json
import re
from collections.abc import Iterator

import pytest

from pptlearn.resources import templates

PAGES = templates() / "preview"
TOKEN = re.compile(r'("(?:[^"\\]|\\.)*")|(\w+)(?=:)|,(?=\s*[}\]])')
"""A text, a key, a comma that JSON does not know."""


def texts(language) -> Iterator[tuple[str, object]]:
    """Yield each key with its text, its texts, or its forms by number."""
    source = (PAGES / "words" / f"{language}.js").read_text(encoding="utf-8")
    table = source[source.index("{") : source.rindex("}") + 1]
    as_json = TOKEN.sub(lambda found: found[1] or (f'"{found[2]}"' if found[2] else ""), table)
    for page, words in json.loads(as_json).items():
        yield from ((f"{page}.{name}", text) for name, text in words.items())


ENGLISH = dict(texts("en"))


def shape(text):
    """Return what a translation has in common with the text: its values, its sentences, its plurals."""
    return sorted(set(re.findall(r"\{(\w+)\}", str(text)))), type(text), len(text) * isinstance(text, list)


@pytest.mark.parametrize("language", ["de", "fr", "nl"])
def test_every_language_says_everything_with_the_same_values(language):
    spoken = dict(texts(language))
    assert spoken.keys() == ENGLISH.keys()
    assert [key for key, text in spoken.items() if shape(text) != shape(ENGLISH[key])] == []


def test_every_word_that_a_page_asks_for_is_there():
    pages = "".join(path.read_text(encoding="utf-8") for path in PAGES.rglob("*.js"))
    asked = set(re.findall(r'\bt\(\s*"([\w.]+)"', pages))
    assert asked - ENGLISH.keys() == set()
    assert len(asked) > 80
