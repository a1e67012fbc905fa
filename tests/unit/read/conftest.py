"""Fixtures for reading: shapes in XML in, the model out."""

import pytest

from tests.unit.read.packages import a_package, a_slide, read


@pytest.fixture
def deck_of(tmp_path, problems):
    """Write a package of slides and read it; problems go to the `problems` fixture."""

    def make(*slides, options=None, **said):
        return read(a_package(tmp_path / "deck.pptx", *slides, **said), problems, **(options or {}))

    return make


@pytest.fixture
def slide_of(deck_of):
    """Read one slide with these shapes on it."""

    def make(*shapes, layout="", master="", parts=None, presentation="", **said):
        slide = a_slide(*shapes, **said)
        return deck_of(slide, layout=layout, master=master, parts=parts, presentation=presentation).slides[0]

    return make
