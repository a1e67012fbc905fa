"""Decks in a line, and the fonts that come with pptlearn's own packages."""

import io

import pytest

from pptlearn.cache import Cache
from pptlearn.fonts.catalogue import catalogue
from pptlearn.fonts.places import font_files
from pptlearn.model.deck import Deck
from pptlearn.model.geometry import Transform
from pptlearn.model.shape import AutoShape
from pptlearn.model.slide import Slide
from pptlearn.model.text import Paragraph, Run, RunStyle, TextBody


class NoMedia:
    """A media source for decks that embed nothing."""

    def open(self, media):
        raise KeyError(media)


@pytest.fixture
def no_media():
    return NoMedia()


@pytest.fixture(scope="session")
def packaged(tmp_path_factory):
    """The open families that pptlearn's packages bring, without those of the machine."""
    return catalogue(font_files(system=False), Cache(tmp_path_factory.mktemp("catalogue")))


@pytest.fixture
def a_deck():
    """Return a deck that writes `text` in each of the given styles, one paragraph each, on slide 3."""

    def make(text: str, *styles: RunStyle) -> Deck:
        return deck_of(*(Paragraph(inlines=(Run(text, style),), end_style=style) for style in styles))

    return make


def deck_of(*paragraphs: Paragraph) -> Deck:
    shape = AutoShape(id="1", name="Text", transform=Transform(), text=TextBody(paragraphs=paragraphs))
    return Deck(name="deck.pptx", slides=(Slide(number=3, id=256, shapes=(shape,)),))


def as_font(woff2: bytes):
    """Open a woff2 with fontTools."""
    from fontTools.ttLib import TTFont

    return TTFont(io.BytesIO(woff2))


def advance(font, char: str) -> float:
    """Return the advance of a character in em."""
    return font["hmtx"][font.getBestCmap()[ord(char)]][0] / font["head"].unitsPerEm
