"""The words of the preview's pages, in every language they speak."""

import re
from collections.abc import Iterator

import pytest

from pptlearn.resources import templates

WORDS = templates() / "preview" / "words"


def texts(language) -> Iterator[tuple[str, str]]:
    """Yield each key with its text, or texts, as written."""
    page = ""
    for line in (WORDS / f"{language}.js").read_text(encoding="utf-8").splitlines():
        if found := re.fullmatch(r"  (\w+): \{(.*?)(?: \},)?", line):
            page = found[1]
            for name, text in re.findall(r'(\w+): ("[^"]*")', found[2]):
                yield f"{page}.{name}", text
        elif found := re.fullmatch(r"    (\w+): (.+),", line):
            yield f"{page}.{found[1]}", found[2]


ENGLISH = dict(texts("en"))


def values(text):
    return sorted(set(re.findall(r"\{(\w+)\}", text)))


def forms(text):
    return re.findall(r"\b(one|other): \"", text), text.count('", "')


@pytest.mark.parametrize("language", ["de", "fr", "nl"])
def test_every_language_says_everything_with_the_same_values(language):
    spoken = dict(texts(language))
    assert spoken.keys() == ENGLISH.keys()
    assert [key for key, text in spoken.items() if values(text) != values(ENGLISH[key])] == []
    assert [key for key, text in spoken.items() if forms(text) != forms(ENGLISH[key])] == []


def test_every_word_that_a_page_asks_for_is_there():
    pages = "".join(path.read_text(encoding="utf-8") for path in (templates() / "preview").glob("*.js"))
    asked = set(re.findall(r'\bt\("([\w.]+)"', pages)) | set(
        re.findall(r'\? "(talk\.\w+)" : "(talk\.\w+)"', pages)[0]
    )
    assert {key for key in asked if key not in ENGLISH} == set()
    assert len(asked) > 80
