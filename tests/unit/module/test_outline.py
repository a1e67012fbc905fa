"""How slides are called in the outline."""

import pytest

from pptlearn.model.geometry import Box, Transform
from pptlearn.model.shape import AutoShape, Placeholder
from pptlearn.model.slide import Slide
from pptlearn.model.text import Paragraph, Run, RunStyle, TextBody
from pptlearn.module.outline import LONGEST_TITLE, slide_title


def a_text(id, size, *lines, y=0, placeholder=None):
    paragraphs = tuple(Paragraph(inlines=(Run(line, RunStyle(size=size)),)) for line in lines)
    box = Transform(box=Box(0, y, 100, 100))
    return AutoShape(
        id=id, name="", transform=box, placeholder=placeholder, text=TextBody(paragraphs=paragraphs)
    )


def called(*shapes, title="", text="first of all\nsecond"):
    return slide_title(Slide(number=1, id=256, title=title, shapes=shapes), text)


def test_a_slide_is_called_by_its_title():
    assert called(a_text("2", 60, "Huge"), title="The  title\n") == "The title"


@pytest.mark.parametrize(
    "others",
    [
        (a_text("3", 12, "Chapter 1 · Why"), a_text("4", 54, "42%")),
        (a_text("3", 40, "Below", y=50),),
        (a_text("layout:3", 54, "Our company"),),
        (a_text("3", 54, "Our company", placeholder=Placeholder(type="ftr")),),
    ],
)
def test_a_slide_without_title_is_called_by_its_largest_words(others):
    assert called(*others, a_text("9", 40, "What we found")) == "What we found"


def test_a_slide_without_words_of_its_own_is_called_by_its_first_line():
    assert (called(), called(text=" \n")) == ("first of all", "")


def test_a_title_of_mere_signs_calls_nothing():
    assert (
        called(a_text("2", 90, "“"), a_text("3", 24, "Great to work with"), title="“") == "Great to work with"
    )


def test_long_titles_are_cut():
    assert len(called(title="word " * 40)) <= LONGEST_TITLE
