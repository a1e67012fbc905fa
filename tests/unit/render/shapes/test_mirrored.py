"""The reflection of a shape shows its text too, to the eye alone."""

import pytest

from pptlearn.model.geometry import PresetGeometry
from pptlearn.model.paint import BLACK, Effects, Reflection, SolidFill
from pptlearn.model.shape import AutoShape
from pptlearn.model.text import TextBody
from pptlearn.model.units import Emu
from pptlearn.render.markup import el
from pptlearn.render.shapes.mirrored import ghost
from tests.elements import INCH, every
from tests.texts import paragraph, run

BELOW = Reflection(
    start_alpha=0.5, end_position=0.4, distance=Emu(INCH // 8), direction=90, scale_y=-1, align="bl"
)


@pytest.fixture
def reflected(drawn, placed):
    def draw(outline="rect", effects=Effects(reflection=BELOW), **turned):
        words = TextBody(paragraphs=(paragraph(run("Seen twice")),))
        return drawn(
            AutoShape(
                id="1",
                name="",
                transform=placed(**turned),
                text=words,
                fill=SolidFill(BLACK),
                effects=effects,
                geometry=PresetGeometry(outline),
            )
        )

    return draw


def test_a_reflection_shows_the_text_upside_down_below_the_shape(reflected):
    picture = str(reflected())
    assert picture.count("Seen twice") == 2
    assert "transform:matrix(1,0,0,-1,0,1632)" in picture
    assert "mask-image:linear-gradient(rgb(0 0 0/0.5) 0%,rgb(0 0 0/0) 40%" in picture


def test_the_reflected_text_is_not_read(reflected):
    hidden = [each for each in every(reflected(), "div") if each.attributes.get("aria-hidden") == "true"]
    assert ["Seen twice" in str(each) for each in hidden] == [True]


def test_text_without_a_reflection_stands_once(reflected):
    assert str(reflected(effects=Effects())).count("Seen twice") == 1


def test_a_callout_is_mirrored_at_the_end_of_its_tail(reflected):
    (form,) = (
        each.attributes["transform"]
        for each in every(reflected("wedgeRectCallout"), "use")
        if each.attributes
    )
    assert float(form.rstrip(")").split()[-1]) > 1632


def test_a_turned_shape_is_mirrored_below_it_on_the_page(reflected):
    assert "transform:rotate(330deg)" in str(reflected(rotation=30))


def test_the_copy_is_followed_by_nobody():
    link = el("a", "here", href="https://example.org", data_item="a", data_paragraph="0", style="color:red")
    assert str(ghost(link)) == '<span data-paragraph="0" style="color:red">here</span>'
