"""Which slides a show plays, and links into custom shows."""

import pytest

from pptlearn.model.action import GoToSlide
from tests.unit.read.motions import NAMESPACES
from tests.unit.read.packages import a_package, a_shape, a_slide, read, related

SHOWS = (
    '<p:custShowLst><p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="s3"/><p:sld r:id="s1"/>'
    '<p:sld r:id="s3"/></p:sldLst></p:custShow></p:custShowLst>'
)


def a_deck(path, setting, problems=None):
    """Return a deck of four slides whose show is set up by `setting`."""
    properties = f"<p:presentationPr {NAMESPACES}><p:showPr>{setting}</p:showPr></p:presentationPr>"
    links = (
        ("m1", "slideMaster", "slideMasters/slideMaster1.xml"),
        ("p1", "presProps", "presProps.xml"),
        *((f"s{n}", "slide", f"slides/slide{n}.xml") for n in range(1, 5)),
    )
    parts = {"ppt/presProps.xml": properties, "ppt/_rels/presentation.xml.rels": related(*links)}
    slides = [a_slide(a_shape())] * 4
    return read(a_package(path / "deck.pptx", *slides, presentation=SHOWS, parts=parts), problems)


@pytest.mark.parametrize(
    ("setting", "played"),
    [
        ("<p:sldAll/>", ()),
        ('<p:sldRg st="2" end="3"/>', (2, 3)),
        ('<p:sldRg st="1" end="9"/>', ()),
        ('<p:sldRg st="7" end="9"/>', ()),
        ('<p:custShow id="0"/>', (3, 1)),
        ('<p:custShow id="5"/>', ()),
    ],
)
def test_a_show_plays_the_slides_it_is_set_up_for(tmp_path, setting, played):
    assert a_deck(tmp_path, setting).show.slides == played


def test_what_the_show_does_not_play_is_said_once(tmp_path, problems):
    a_deck(tmp_path, '<p:custShow id="0"/>', problems)
    assert [each.code for each in problems] == ["read.show-of-some"]
    assert "2 slides only; 2 other slides" in next(iter(problems)).message


@pytest.mark.parametrize(("query", "returns"), [("id=0&amp;return=true", True), ("id=0", False)])
def test_a_link_to_a_custom_show_leads_over_its_slides(deck_of, query, returns):
    link = f'<a:hlinkClick r:id="" action="ppaction://customshow?{query}"/>'
    shape = a_shape(nv=link)
    found = deck_of(a_slide(shape), a_slide(), a_slide(), presentation=SHOWS).slides[0].shapes[0].click
    assert found == GoToSlide(3, tour=(3, 1), returns=returns)


def test_a_link_to_a_custom_show_that_is_gone_leads_nowhere_and_that_is_said(slide_of, problems):
    link = '<a:hlinkClick r:id="" action="ppaction://customshow?id=7"/>'
    assert slide_of(a_shape(nv=link)).shapes[0].click is None
    assert "only PowerPoint can do (a custom show)" in next(iter(problems)).message
