"""Slides: what is drawn, in which order, and what is said of it."""

from dataclasses import replace

import pytest

from pptlearn.model.action import GoToSlide, OpenLink
from pptlearn.model.deck import Deck
from pptlearn.model.fonts import Face, FaceKey, Faces
from pptlearn.model.media import Assets
from pptlearn.model.paint import BLACK, WHITE, Color, Effects, GradientFill, GradientStop, Shadow, SolidFill
from pptlearn.model.shape import AutoShape, Media, Picture
from pptlearn.model.slide import Slide
from pptlearn.model.text import Paragraph, Run, RunStyle, TextBody
from pptlearn.model.units import Emu
from pptlearn.render.slide import render_slides

FACES = Faces(by_key={FaceKey("Calibri"): Face(key=FaceKey("Calibri"), family="Calibri", ascent=0.95)})


@pytest.fixture
def rendered(problems):
    """Render one slide, the second of three, and return its drawing."""

    def render(*shapes, **how):
        slides = tuple(Slide(number=number, id=number, shapes=()) for number in (1, 2, 3))
        slide = replace(slides[1], shapes=shapes, **how)
        deck = Deck(name="d.pptx", slides=(slides[0], slide, slides[2]))
        return render_slides(deck, Assets(), FACES, problems)[1]

    return render


@pytest.fixture
def words(placed):
    def shape(text, id="2", **how):
        body = TextBody(
            paragraphs=tuple(Paragraph(inlines=(Run(line, RunStyle()),)) for line in text.split("|"))
        )
        return AutoShape(id=id, name=f"Shape {id}", transform=placed(), text=body, **how)

    return shape


def test_shapes_are_drawn_in_their_order_over_the_background(rendered, words):
    markup = rendered(words("one", "2"), words("two", "3"), background=SolidFill(Color(1, 2, 3))).markup
    places = [markup.index(each) for each in ("data-background", 'data-shape="2"', 'data-shape="3"')]
    assert places == sorted(places)
    assert "background:#010203" in markup


def test_a_gradient_background_covers_the_slide(rendered):
    fill = GradientFill(stops=(GradientStop(0, BLACK), GradientStop(1, WHITE)), angle=90)
    markup = rendered(background=fill).markup
    assert '<rect width="10240" height="5760"' in markup


def test_text_is_the_slides_own_in_reading_order(rendered, words):
    drawing = rendered(words("Company", "master:3"), words("Title", "2"), words("One|Two", "3"))
    assert drawing.text == "Title\nOne\nTwo"


def test_text_can_never_become_markup(rendered, words):
    assert "<script" not in rendered(words("<script>alert(1)</script>")).markup


def test_links_say_where_they_lead(rendered, words):
    run = Run("site", RunStyle(), action=OpenLink("https://example.org"))
    inside = words("x", "4", click=GoToSlide("next"))
    inside = replace(inside, text=TextBody(paragraphs=(Paragraph(inlines=(run,)),)))
    assert rendered(inside).links == (
        {"shape": "4", "text": "site", "slide": 3},
        {"shape": "4", "text": "site", "url": "https://example.org"},
    )


def test_pictures_without_alternative_text_are_named(rendered, placed):
    def picture(id, **how):
        return Picture(id=id, name=f"Picture {id}", transform=placed(), image=None, **how)

    voice = Media(id="9", name="Voice", transform=placed(), clip=None, poster=picture("9"), is_voice=True)
    shapes = (
        picture("2"),
        picture("3", alt="A"),
        picture("4", is_decorative=True),
        picture("layout:5"),
        voice,
    )
    assert rendered(*shapes).alt_text_missing == ("Picture 2",)


def test_hidden_slides_without_shapes_are_not_drawn(problems):
    hidden = Slide(number=2, id=2, is_hidden=True)
    deck = Deck(name="d.pptx", slides=(Slide(number=1, id=1), hidden))
    assert [drawing.number for drawing in render_slides(deck, Assets(), FACES, problems)] == [1]


def test_a_link_to_a_slide_that_is_left_out_is_none_and_that_is_said(words, problems):
    hidden = Slide(number=2, id=2, is_hidden=True)
    link = words("More", click=GoToSlide(2))
    deck = Deck(name="d.pptx", slides=(Slide(number=1, id=1, shapes=(link,)), hidden))
    (drawing,) = render_slides(deck, Assets(), FACES, problems)
    assert "<a" not in drawing.markup
    assert [problem.code for problem in problems] == ["render.link-to-hidden"]


def test_the_same_slide_is_drawn_alike_every_time(rendered, words):
    shape = words("one", fill=GradientFill(stops=(GradientStop(0, BLACK), GradientStop(1, WHITE))))
    assert rendered(shape).markup == rendered(shape).markup


def test_the_letters_of_a_shape_without_fill_cast_its_shadow(rendered, words):
    shadow = Shadow(color=Color(0, 0, 0, 0.5), distance=Emu(9525), direction=90)
    markup = rendered(words("Shady", effects=Effects(shadow=shadow))).markup
    assert "filter:drop-shadow(0px 8px 0px rgb(0 0 0 / 0.5))" in markup


def test_motion_that_cannot_be_drawn_costs_only_itself(rendered, words, problems, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("pptlearn.render.slide.draw_timeline", fail)
    drawing = rendered(words("One"))
    assert (drawing.steps, drawing.text) == ((), "One")
    assert "timing.broken" in [each.code for each in problems]
