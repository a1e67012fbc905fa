"""What a deck uses of its media, and how large."""

from dataclasses import replace
from math import inf

from pptlearn.media.uses import captions_of, clips_of, largest, pictures_of
from pptlearn.model.chart import ChartModel, Plot, Series
from pptlearn.model.deck import Deck
from pptlearn.model.paint import Insets, Line, PictureFill, Tile
from pptlearn.model.shape import AutoShape, Caption, Cell, Chart, Group, Row, Table, UnknownShape
from pptlearn.model.slide import Slide
from pptlearn.model.text import Paragraph, PictureBullet, Run, RunStyle, TextBody
from pptlearn.model.units import Emu
from pptlearn.problems import Where
from tests.unit.media.conftest import a_clip, a_picture, a_slide, at


def shown(*shapes, **said):
    slide = Slide(number=1, id=256, shapes=shapes, **said)
    return {each.image: each for each in pictures_of(Deck(name="d", slides=(slide,)))}


def box(**said):
    return AutoShape(id="2", name="Box", transform=at(200, 100), **said)


def size(found):
    return found.width_px, found.height_px


def test_pictures_are_found_wherever_they_can_stand():
    text = TextBody(
        paragraphs=(
            Paragraph(
                inlines=(Run("a", RunStyle(fill=PictureFill(image="letters"))),),
                bullet=PictureBullet(image="bullet", size=12),
            ),
        )
    )
    cell = Cell(text=text, fill=PictureFill(image="cell"))
    series = Series(name="s", values=(1.0,), fill=PictureFill(image="bar"))
    place = {"name": "x", "transform": at(200, 100)}
    chart = ChartModel(plots=(Plot(kind="barChart", series=(series,)),))
    rows = (Row(Emu(9), (cell,)),)
    found = shown(
        Group(id="1", name="g", transform=at(9, 9), children=(a_picture("inner"),)),
        box(fill=PictureFill(image="fill"), line=Line(fill=PictureFill(image="line")), text=text),
        Table(id="3", columns=(Emu(9),), rows=rows, background=PictureFill(image="table"), **place),
        Chart(id="4", chart=chart, fallback="stored", **place),
        UnknownShape(id="5", tag="x", image="unknown", **place),
        a_clip("a", poster="poster"),
        background=PictureFill(image="background"),
    )
    assert set(found) == {
        *("inner", "fill", "line", "letters", "bullet", "cell", "table"),
        *("bar", "stored", "unknown", "poster", "background"),
    }
    assert size(found["background"]) == (1280, 720)
    assert size(found["bullet"]) == (0, 16)


def test_a_fill_that_shows_a_part_counts_the_whole_picture():
    found = shown(box(fill=PictureFill(image="a", crop=Insets(0.25, 0.0, 0.25, 0.5))))
    assert size(found["a"]) == (400, 200)


def test_a_fill_stretched_over_its_edges_is_larger_than_its_shape():
    found = shown(box(fill=PictureFill(image="a", stretch=Insets(-0.5, 0.0, -0.5, 0.0))))
    assert size(found["a"]) == (400, 100)


def test_a_tile_asks_for_every_pixel():
    assert size(shown(box(fill=PictureFill(image="a", tile=Tile())))["a"]) == (inf, inf)


def test_a_picture_cropped_to_nothing_asks_for_every_pixel():
    assert size(shown(a_picture("a", crop=Insets(0.5, 0.0, 0.5, 0.0)))["a"]) == (inf, 100)


def test_the_largest_place_counts_for_each_side():
    slides = (a_slide(a_picture("a", 10, 90)), a_slide(a_picture("a", 80, 20), number=2))
    use = largest(list(pictures_of(Deck(name="d", slides=slides))))
    assert (use.width_px, use.height_px) == (80, 90)


def test_what_stands_on_a_layout_stands_on_no_slide_in_particular():
    of_layout = replace(a_picture("logo"), id="layout:7", name="Logo")
    assert shown(of_layout)["logo"].where == Where(None, "Logo")


def test_voices_media_and_their_captions_are_found():
    deck = Deck(
        name="d",
        slides=(a_slide(a_clip("v", is_voice=True, captions=(Caption("c", "nl"),)), a_clip("m", "video")),),
    )
    assert [(each.clip.media, each.is_voice) for each in clips_of(deck)] == [
        ("v", True),
        ("m", False),
        ("v", True),
    ]
    assert [each.media for each in captions_of(deck)] == ["c"]
