"""Fixtures for drawing: one shape in, its elements out."""

from pathlib import Path

import pytest

from pptlearn.model.deck import Deck
from pptlearn.model.fonts import Faces
from pptlearn.model.geometry import Box, Transform
from pptlearn.model.media import Asset, Assets
from pptlearn.model.slide import Slide
from pptlearn.render.context import RenderContext
from pptlearn.render.shapes import draw
from tests.elements import INCH


@pytest.fixture
def picture_asset():
    return Asset(
        path="assets/p.png", type="image/png", bytes=1, sha256="0", file=Path("p"), width=96, height=48
    )


@pytest.fixture
def drawing_context(problems, picture_asset):
    """What drawings ask on slide 3 of a deck with one prepared picture, `p`."""
    slides = tuple(Slide(number=number, id=255 + number) for number in (1, 2, 3, 4))
    return RenderContext(
        deck=Deck(name="deck.pptx", slides=slides),
        slide=slides[2],
        assets=Assets(images={"p": picture_asset}),
        faces=Faces(),
        problems=problems,
        draw=draw,
    )


@pytest.fixture
def drawn(drawing_context):
    """Draw a shape and return its element."""
    return lambda shape: draw(shape, drawing_context)


@pytest.fixture
def placed():
    """A transform of 2 by 1 inches, an inch from the left."""

    def place(width=2 * INCH, height=INCH, **turned):
        return Transform(Box(INCH, 0, width, height), **turned)

    return place
