"""Fixtures for reading charts."""

import pytest

from pptlearn.model.deck import Deck
from pptlearn.model.fonts import Faces
from pptlearn.model.media import Assets
from pptlearn.model.slide import Slide
from pptlearn.render.context import RenderContext
from pptlearn.render.shapes import chart, draw
from tests.charts import CHART, CHARTEX, LINK, a_frame, parts_of
from tests.unit.read.packages import a_slide


@pytest.fixture
def chart_of(deck_of):
    """Read a chart part on a slide of its own and return the shape."""

    def make(space, *links, beside=None, **said):
        frame = a_frame(CHARTEX if "cx:chartSpace" in space else CHART)
        deck = deck_of(
            a_slide(frame, links=(LINK,)), parts={**parts_of(space, *links), **(beside or {})}, **said
        )
        return deck.slides[0].shapes[0]

    return make


@pytest.fixture
def drawing_of_chart(problems):
    """Draw a chart outside the fence that keeps failing shapes from the rest."""

    def make(shape):
        slide = Slide(number=1, id=256)
        context = RenderContext(
            deck=Deck(name="deck.pptx", slides=(slide,)),
            slide=slide,
            assets=Assets(),
            faces=Faces(),
            problems=problems,
            draw=draw,
        )
        return chart.draw(shape, context)

    return make
