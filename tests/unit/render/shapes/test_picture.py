"""Pictures, media and what stands for what cannot be shown."""

import pytest

from pptlearn.model.geometry import PresetGeometry
from pptlearn.model.paint import Color, Insets, PictureFill, Recolor, Tile
from pptlearn.model.shape import AutoShape, Media, Picture, UnknownShape
from tests.elements import every


@pytest.fixture
def picture(placed):
    return lambda **how: Picture(**{"id": "5", "name": "Photo", "transform": placed(), "image": "p", **how})


def test_a_picture_fills_its_box_and_says_what_it_shows(drawn, picture):
    element = drawn(picture(alt="A harbour"))
    (image,) = every(element, "image")
    assert image.attributes["href"] == "assets/p.png"
    assert (image.attributes["width"], image.attributes["height"]) == ("1536", "768")
    assert (element.attributes["role"], element.attributes["aria-label"]) == ("img", "A harbour")


def test_a_decorative_picture_is_silent(drawn, picture):
    assert drawn(picture(is_decorative=True)).attributes["aria-hidden"] == "true"


def test_cropping_enlarges_the_picture_and_clips_it(drawn, picture):
    element = drawn(picture(crop=Insets(0.25, 0, 0.25, 0.5)))
    (image,) = every(element, "image")
    assert [image.attributes[name] for name in ("x", "y", "width", "height")] == ["-768", "0", "3072", "1536"]
    assert len(every(element, "clipPath")) == 1


def test_a_rounded_picture_is_cut_to_its_outline(drawn, picture):
    element = drawn(picture(geometry=PresetGeometry("roundRect")))
    (clip,) = every(element, "clipPath")
    assert "C" in every(clip, "path")[0].attributes["d"]


def test_the_picture_beside_a_picture_steps_in(drawn, picture):
    (image,) = every(drawn(picture(image="missing.svg", fallback="p")), "image")
    assert image.attributes["href"] == "assets/p.png"


def test_a_missing_picture_keeps_its_place(drawn, picture):
    element = drawn(picture(image=None))
    assert every(element, "image") == []
    assert every(element, "rect")[0].attributes["width"] == "1536"


@pytest.mark.parametrize(
    ("change", "primitive"),
    [
        (Recolor(name="grayscl"), "feColorMatrix"),
        (Recolor(name="lum", amounts=(("bright", 0.2),)), "feComponentTransfer"),
        (Recolor(name="biLevel", amounts=(("thresh", 0.5),)), "feComponentTransfer"),
        (Recolor(name="duotone", colors=(Color(0, 0, 0), Color(255, 255, 255))), "feComponentTransfer"),
        (Recolor(name="clrChange", colors=(Color(255, 255, 255), Color(0, 0, 0, 0.0))), "feComposite"),
    ],
)
def test_recolouring_is_a_filter_on_the_picture_alone(drawn, picture, change, primitive):
    element = drawn(picture(recolors=(change,)))
    (image,) = every(element, "image")
    (recolor,) = every(element, "filter")
    assert image.attributes["filter"] == f"url(#{recolor.attributes['id']})"
    assert every(recolor, primitive)


def test_a_tiled_fill_repeats_the_picture_in_its_own_size(drawn, placed):
    fill = PictureFill(image="p", tile=Tile(scale_x=0.5, flip="x", align="br"))
    element = drawn(AutoShape(id="1", name="Wall", transform=placed(), fill=fill))
    (pattern,) = every(element, "pattern")
    assert [pattern.attributes[name] for name in ("x", "y", "width", "height")] == [
        "1152",
        "384",
        "768",
        "384",
    ]
    assert len(every(pattern, "image")) == 2


def test_media_show_their_poster_and_are_found_by_the_player(drawn, placed, picture):
    media = Media(id="9", name="Voice", transform=placed(), clip=None, poster=picture(), is_voice=True)
    element = drawn(media)
    assert element.attributes["data-media"] == "9"
    assert "data-voice" in element.attributes
    assert len(every(element, "image")) == 1


def test_an_unknown_shape_keeps_its_words_as_text(drawn, placed):
    element = drawn(UnknownShape(id="4", name="Odd", transform=placed(), tag="x:odd", text="<b>Hello</b>"))
    assert "&lt;b&gt;Hello&lt;/b&gt;" in str(element)


def test_a_shape_that_breaks_the_drawing_keeps_its_place_and_is_reported(drawn, picture, problems):
    element = drawn(picture(crop=None))
    assert element.attributes["data-shape"] == "5"
    assert [problem.code for problem in problems] == ["render.broken-shape"]
